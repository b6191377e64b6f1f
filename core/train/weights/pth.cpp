// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/train/weights/pickle.h"
#include "core/train/weights/tensor_bytes.h"
#include "core/train/weights/weights.h"
#include "core/train/weights/zip_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>
#include <set>

namespace imago::train {

namespace {

using Bytes = std::span<const std::uint8_t>;
using Kind = PickleValue::Kind;

/// First number of the format before PyTorch 1.6: 0x1950a86a20f9469cfc6c.
constexpr std::string_view legacyMagic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
constexpr std::int64_t legacyProtocol = 1001;
constexpr std::size_t maxPickle = 64u << 20;
constexpr std::size_t maxDimensions = 32, maxName = 1000;

Error corrupt(std::string what) {
    return failure(ErrorCode::corrupt, std::move(what));
}

std::optional<torch::ScalarType> typeOf(std::string_view storage) {
    static const std::map<std::string_view, torch::ScalarType> types = {
        {"torch DoubleStorage", torch::kFloat64}, {"torch FloatStorage", torch::kFloat32},
        {"torch HalfStorage", torch::kFloat16},   {"torch BFloat16Storage", torch::kBFloat16},
        {"torch LongStorage", torch::kInt64},     {"torch IntStorage", torch::kInt32},
        {"torch ShortStorage", torch::kInt16},    {"torch CharStorage", torch::kInt8},
        {"torch ByteStorage", torch::kUInt8},     {"torch BoolStorage", torch::kBool},
    };
    const auto found = types.find(storage);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

/// One storage as the pickle names it.
struct StorageId {
    torch::ScalarType type = torch::kFloat32;
    std::string key;
    std::int64_t count = 0;              ///< elements
    std::int64_t offset = 0, viewed = 0; ///< the part of it that a storage view of the old format shows
};

Result<StorageId> storageOf(const Pickle& pickle, const PickleValue& value) {
    if (value.kind != Kind::storage) return corrupt("a tensor has no storage");
    const PickleValue &word = pickle.at(value.items[0]), &type = pickle.at(value.items[1]),
                      &key = pickle.at(value.items[2]), &count = pickle.at(value.items[4]);
    const auto dtype = type.kind == Kind::global ? typeOf(type.text) : std::nullopt;
    if (word.text != "storage" || !dtype || key.kind != Kind::text || count.kind != Kind::integer ||
        count.number < 0)
        return corrupt("a storage is not described as torch does");
    StorageId id{*dtype, key.text, count.number, 0, count.number};
    if (value.items.size() > 5 && pickle.at(value.items[5]).kind == Kind::tuple) {
        const PickleValue& view = pickle.at(value.items[5]);
        if (view.items.size() != 3) return corrupt("a view of a storage is not described as torch does");
        id.offset = pickle.at(view.items[1]).number;
        id.viewed = pickle.at(view.items[2]).number;
        if (id.offset < 0 || id.viewed < 0 || id.offset > id.count || id.viewed > id.count - id.offset)
            return corrupt(fmt::format("a view lies outside the storage {}", id.key));
    }
    if (!bytesOf({id.count}, id.type)) return corrupt(fmt::format("the storage {} is too large", id.key));
    return id;
}

Result<std::vector<std::int64_t>> numbersOf(const Pickle& pickle, const PickleValue& tuple) {
    if ((tuple.kind != Kind::tuple && tuple.kind != Kind::list) || tuple.items.size() > maxDimensions)
        return corrupt("a shape is not a short list of numbers");
    std::vector<std::int64_t> numbers;
    for (const auto index : tuple.items) {
        const PickleValue& number = pickle.at(index);
        if (number.kind != Kind::integer || number.number < 0)
            return corrupt("a shape holds something that is not a size");
        numbers.push_back(number.number);
    }
    return numbers;
}

/// Elements from the first to the last one that sizes and strides reach; nullopt where that overflows.
std::optional<std::int64_t> reach(const std::vector<std::int64_t>& sizes,
                                  const std::vector<std::int64_t>& strides) {
    if (std::find(sizes.begin(), sizes.end(), 0) != sizes.end()) return 0;
    std::int64_t last = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        std::int64_t step = 0;
        if (__builtin_mul_overflow(sizes[i] - 1, strides[i], &step) ||
            __builtin_add_overflow(last, step, &last))
            return std::nullopt;
    }
    return last == std::numeric_limits<std::int64_t>::max() ? std::nullopt : std::optional(last + 1);
}

/// Makes tensors from the pickle and the raw bytes of storages, each of which is copied once.
class TensorMaker {
public:
    /// find: the bytes of a storage by its key; empty optional where the file has none.
    TensorMaker(const Pickle& pickle, std::function<std::optional<Bytes>(const std::string&)> find)
        : m_pickle(pickle),
          m_find(std::move(find)) {}

    Result<torch::Tensor> make(const PickleValue& value) {
        const auto item = [&](std::size_t i) -> const PickleValue& { return m_pickle.at(value.items[i]); };
        IMAGO_TRY(id, storageOf(m_pickle, item(0)));
        IMAGO_TRY(sizes, numbersOf(m_pickle, item(2)));
        IMAGO_TRY(strides, numbersOf(m_pickle, item(3)));
        if (sizes.size() != strides.size())
            return corrupt("a tensor has another number of sizes than of strides");
        if (item(1).kind != Kind::integer || item(1).number < 0)
            return corrupt("a tensor starts before its storage");
        const std::int64_t offset = item(1).number;
        const auto count = reach(sizes, strides);
        if (!bytesOf(sizes, id.type) || !count || offset > id.viewed || *count > id.viewed - offset)
            return corrupt(fmt::format("it reaches beyond its storage {} of {} numbers", id.key, id.viewed));
        IMAGO_TRY(storage, load(id));
        return storage.as_strided(sizes, strides, id.offset + offset);
    }

private:
    Result<torch::Tensor> load(const StorageId& id) {
        const auto known = m_storages.find(id.key);
        if (known != m_storages.end()) {
            if (known->second.scalar_type() != id.type || known->second.numel() != id.count)
                return corrupt(fmt::format("the storage {} is described twice, differently", id.key));
            return known->second;
        }
        const auto bytes = m_find(id.key);
        if (!bytes) return corrupt(fmt::format("the storage {} is missing in the file", id.key));
        const auto needed = *bytesOf({id.count}, id.type);
        if (id.count > 0 && bytes->size() < needed)
            return corrupt(
                fmt::format("the storage {} needs {} bytes, the file has {}", id.key, needed, bytes->size()));
        torch::Tensor storage = torch::empty({id.count}, id.type);
        if (id.count > 0) std::memcpy(storage.data_ptr(), bytes->data(), needed);
        m_storages.emplace(id.key, storage);
        return storage;
    }

    const Pickle& m_pickle;
    std::function<std::optional<Bytes>(const std::string&)> m_find;
    std::map<std::string, torch::Tensor> m_storages;
};

Status addTensor(TensorMaker& maker, std::string name, const PickleValue& value, WeightFile& file) {
    auto tensor = maker.make(value);
    if (!tensor) return std::move(tensor).error().within(fmt::format("tensor \"{}\"", name));
    file.tensors.insert_or_assign(std::move(name), std::move(tensor).value());
    return {};
}

/// The tensors of a TorchScript module and of those below it by dotted names. A module that stands under
/// several names is read under one.
Result<WeightFile> collectObjects(const Pickle& pickle, TensorMaker& maker) {
    WeightFile file;
    std::set<const PickleValue*> seen;
    std::vector<std::pair<std::string, const PickleValue*>> open = {{"", &pickle.root()}};
    while (!open.empty()) {
        const auto [prefix, object] = std::move(open.back());
        open.pop_back();
        if (!seen.insert(object).second) continue;
        for (std::size_t i = 0; i + 1 < object->items.size(); i += 2) {
            const PickleValue &name = pickle.at(object->items[i]), &value = pickle.at(object->items[i + 1]);
            if (name.kind != Kind::text) continue;
            if (prefix.size() + name.text.size() > maxName) return corrupt("a name in it is too long");
            if (value.kind == Kind::tensor) IMAGO_CHECK(addTensor(maker, prefix + name.text, value, file));
            if (value.kind == Kind::object) open.emplace_back(prefix + name.text + ".", &value);
        }
    }
    if (file.tensors.empty())
        return failure(ErrorCode::unsupported,
                       "it is a TorchScript module without named tensors, as freezing makes them: save the "
                       "module before it is frozen");
    return file;
}

/// The dictionary of tensors inside what was saved.
const PickleValue& dictionaryIn(const Pickle& pickle) {
    const PickleValue& root = pickle.root();
    if (const PickleValue* format = pickle.find(root, "format"); format && format->text == "imago-checkpoint")
        if (const PickleValue* weights = pickle.find(root, "weights"); weights && weights->kind == Kind::dict)
            return *weights;
    for (const char* key : {"state_dict", "model_state_dict", "model"})
        if (const PickleValue* inner = pickle.find(root, key); inner && inner->kind == Kind::dict)
            return *inner;
    return root;
}

Result<WeightFile> collect(const Pickle& pickle, TensorMaker& maker) {
    if (pickle.root().kind == Kind::object) return collectObjects(pickle, maker);
    if (pickle.root().kind != Kind::dict) return corrupt("it holds no dictionary of tensors");
    const PickleValue& dict = dictionaryIn(pickle);
    WeightFile file;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const PickleValue &name = pickle.at(dict.items[i]), &value = pickle.at(dict.items[i + 1]);
        if (name.kind == Kind::text && value.kind == Kind::tensor)
            IMAGO_CHECK(addTensor(maker, name.text, value, file));
    }
    if (file.tensors.empty()) return corrupt("it holds no dictionary of tensors");

    constexpr std::string_view prefix = "module.";
    if (std::all_of(file.tensors.begin(), file.tensors.end(),
                    [&](const auto& entry) { return entry.first.starts_with(prefix); })) {
        std::map<std::string, torch::Tensor> renamed;
        for (auto& [name, tensor] : file.tensors)
            renamed.emplace(name.substr(prefix.size()), std::move(tensor));
        file.tensors = std::move(renamed);
    }
    return file;
}

Result<WeightFile> readArchive(Bytes bytes) {
    IMAGO_TRY(members, readZip(bytes));
    constexpr std::string_view suffix = "/data.pkl";
    const auto main = std::find_if(members.begin(), members.end(),
                                   [&](const auto& member) { return member.first.ends_with(suffix); });
    if (main == members.end())
        return corrupt("the archive has no data.pkl: it was not written by torch.save");
    const std::string folder = main->first.substr(0, main->first.size() - suffix.size());
    if (const auto order = members.find(folder + "/byteorder");
        order != members.end() && std::string_view(reinterpret_cast<const char*>(order->second.data()),
                                                   order->second.size()) != "little")
        return failure(ErrorCode::unsupported, "it was written on a big-endian machine");
    if (main->second.size() > maxPickle) return corrupt("its data.pkl is too large for a weight file");
    IMAGO_TRY(pickle, Pickle::read(main->second));
    TensorMaker maker(pickle, [&](const std::string& key) -> std::optional<Bytes> {
        const auto found = members.find(folder + "/data/" + key);
        return found == members.end() ? std::nullopt : std::optional(found->second);
    });
    return collect(pickle, maker);
}

/// All storages that a pickle mentions, by key.
std::map<std::string, StorageId> mentioned(const Pickle& pickle) {
    std::map<std::string, StorageId> ids;
    for (std::uint32_t i = 0; i < pickle.count(); ++i)
        if (pickle.at(i).kind == Kind::storage)
            if (auto id = storageOf(pickle, pickle.at(i))) ids.emplace(id->key, *id);
    return ids;
}

/// Pickles of a magic number, a protocol, facts of the machine, the object and the list of storage keys; then
/// for each key a count of elements (8 bytes) and the elements.
Result<WeightFile> readLegacy(Bytes bytes) {
    const auto next = [&]() -> Result<Pickle> {
        auto pickle = Pickle::read(bytes.first(std::min(bytes.size(), maxPickle)));
        if (pickle) bytes = bytes.subspan(pickle->size());
        return pickle;
    };
    IMAGO_TRY(magic, next());
    if (magic.root().kind != Kind::wide || magic.root().text != legacyMagic)
        return corrupt("it is a pickle, but not one of torch.save");
    IMAGO_TRY(protocol, next());
    if (protocol.root().number != legacyProtocol)
        return failure(ErrorCode::unsupported, "its format is not the one of PyTorch 0.4 to 1.5");
    IMAGO_TRY(facts, next());
    if (const PickleValue* little =
            facts.root().kind == Kind::dict ? facts.find(facts.root(), "little_endian") : nullptr;
        little && little->number == 0)
        return failure(ErrorCode::unsupported, "it was written on a big-endian machine");
    IMAGO_TRY(pickle, next());
    IMAGO_TRY(keys, next());
    if (keys.root().kind != Kind::list) return corrupt("the list of its storages is missing");

    const auto ids = mentioned(pickle);
    std::map<std::string, Bytes> storages;
    for (const auto index : keys.root().items) {
        const std::string& key = keys.at(index).text;
        const auto id = ids.find(key);
        if (id == ids.end()) return corrupt(fmt::format("it stores {}, which no tensor uses", key));
        std::int64_t count = 0;
        if (bytes.size() < sizeof count) return corrupt("it ends before its last storage");
        std::memcpy(&count, bytes.data(), sizeof count);
        bytes = bytes.subspan(sizeof count);
        const auto size = count < 0 ? std::nullopt : bytesOf({count}, id->second.type);
        if (!size || *size > bytes.size()) return corrupt(fmt::format("the storage {} is cut off", key));
        storages[key] = bytes.first(*size);
        bytes = bytes.subspan(*size);
    }
    TensorMaker maker(pickle, [&](const std::string& key) -> std::optional<Bytes> {
        const auto found = storages.find(key);
        return found == storages.end() ? std::nullopt : std::optional(found->second);
    });
    return collect(pickle, maker);
}

} // namespace

Result<WeightFile> readPth(const std::filesystem::path& path) {
    const std::string where = fmt::format("reading the weights {}", toUtf8(path));
    try {
        IMAGO_TRY(bytes, readBytes(path));
        const Bytes all(bytes);
        if (all.size() >= 4 && std::memcmp(all.data(), "PK\x03\x04", 4) == 0)
            return readArchive(all).within(where);
        if (!all.empty() && all[0] == 0x80) return readLegacy(all).within(where);
        return corrupt(fmt::format("{} is not a state dictionary written by torch.save.", toUtf8(path)));
    } catch (const std::exception& e) {
        return corrupt(fmt::format("{} cannot be read: {}", toUtf8(path), e.what()));
    }
}

} // namespace imago::train
