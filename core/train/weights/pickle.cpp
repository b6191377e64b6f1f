// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/weights/pickle.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <unordered_map>

namespace imago::train {

namespace {

using Kind = PickleValue::Kind;
using Index = std::uint32_t;

/// A state dictionary needs some 20 values a tensor.
constexpr std::size_t maxValues = 4'000'000, maxItems = 4 * maxValues;

constexpr std::string_view storageTypes[] = {
    "DoubleStorage", "FloatStorage", "HalfStorage", "BFloat16Storage", "LongStorage",
    "IntStorage",    "ShortStorage", "CharStorage", "ByteStorage",     "BoolStorage"};

/// With these TorchScript marks the element type of a list or a dictionary: f(container) or f(container,
/// type).
constexpr std::string_view jitNames[] = {"build_intlist", "build_doublelist", "build_boollist",
                                         "build_tensorlist", "restore_type_tag"};

/// Classes of a TorchScript archive live in the archive: their names stand for plain attributes.
bool isScriptClass(std::string_view name) {
    return name.starts_with("__torch__") && (name.size() == 9 || name[9] == '.' || name[9] == ' ');
}

bool allowed(std::string_view module, std::string_view name) {
    if (module == "collections") return name == "OrderedDict";
    if (module == "torch._utils")
        return name == "_rebuild_tensor" || name == "_rebuild_tensor_v2" || name == "_rebuild_parameter";
    if (module == "torch.jit._pickle")
        return std::find(std::begin(jitNames), std::end(jitNames), name) != std::end(jitNames);
    if (isScriptClass(module)) return true;
    if (module != "torch") return false;
    return name == "Size" || name == "device" ||
           std::find(std::begin(storageTypes), std::end(storageTypes), name) != std::end(storageTypes);
}

} // namespace

/// The stack machine of Lib/pickletools.py, reduced to data.
class PickleMachine {
public:
    explicit PickleMachine(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    Result<Pickle> run() {
        if (m_bytes.size() < 2 || m_bytes[0] != 0x80) return fail("it does not start with a protocol number");
        while (!m_done) {
            m_opcodeAt = m_position;
            const auto opcode = take<std::uint8_t>();
            if (!opcode) return fail("it ends in the middle");
            IMAGO_CHECK(step(*opcode));
            if (m_pickle.m_values.size() > maxValues || m_items > maxItems)
                return fail("it holds too many values for a weight file");
        }
        if (m_stack.size() != 1 || !m_marks.empty()) return fail("it does not end with one value");
        m_pickle.m_root = m_stack.back();
        m_pickle.m_size = m_position;
        return std::move(m_pickle);
    }

private:
    Error fail(std::string_view what, ErrorCode code = ErrorCode::corrupt) const {
        return failure(code, fmt::format("the pickle cannot be read at byte {}: {}", m_opcodeAt, what));
    }
    Error cutOff() const { return fail("it ends in the middle of a value"); }

    // --- Bytes ---
    template <class T> std::optional<T> take() {
        if (m_bytes.size() - m_position < sizeof(T)) return std::nullopt;
        T value;
        std::memcpy(&value, m_bytes.data() + m_position, sizeof(T));
        m_position += sizeof(T);
        return value;
    }
    std::optional<std::string> takeText(std::uint64_t size) {
        if (size > m_bytes.size() - m_position) return std::nullopt;
        std::string text(reinterpret_cast<const char*>(m_bytes.data()) + m_position, size);
        m_position += size;
        return text;
    }
    std::optional<std::string> takeLine() {
        const auto rest = m_bytes.subspan(m_position);
        const auto end = std::find(rest.begin(), rest.end(), '\n');
        if (end == rest.end()) return std::nullopt;
        auto line = takeText(static_cast<std::uint64_t>(end - rest.begin()));
        ++m_position;
        return line;
    }

    // --- Values ---
    PickleValue& value(Index index) { return m_pickle.m_values[index]; }
    Index make(Kind kind, std::vector<Index> items = {}) {
        PickleValue made;
        made.kind = kind;
        m_items += items.size();
        made.items = std::move(items);
        m_pickle.m_values.push_back(std::move(made));
        return static_cast<Index>(m_pickle.m_values.size() - 1);
    }
    Status push(Kind kind, std::vector<Index> items = {}) {
        m_stack.push_back(make(kind, std::move(items)));
        return {};
    }
    Status pushNumber(Kind kind, std::int64_t number) {
        IMAGO_CHECK(push(kind));
        value(m_stack.back()).number = number;
        return {};
    }
    Status pushReal(double real) {
        IMAGO_CHECK(push(Kind::real));
        value(m_stack.back()).real = real;
        return {};
    }
    template <class Length> Status pushText(Kind kind) {
        const auto length = take<Length>();
        if (!length) return cutOff();
        auto text = takeText(*length);
        if (!text) return fail("a text is longer than the file");
        IMAGO_CHECK(push(kind));
        value(m_stack.back()).text = std::move(*text);
        return {};
    }
    template <class T> Status pushInteger() {
        const auto number = take<T>();
        if (!number) return cutOff();
        return pushNumber(Kind::integer, static_cast<std::int64_t>(*number));
    }
    template <class Length> Status pushLong() {
        const auto length = take<Length>();
        if (!length) return cutOff();
        const auto text = takeText(*length);
        if (!text) return fail("a number is longer than the file");
        if (text->size() > 8) {
            IMAGO_CHECK(push(Kind::wide));
            value(m_stack.back()).text = *text;
            return {};
        }
        const bool negative = !text->empty() && (text->back() & 0x80);
        std::uint64_t number = negative ? ~std::uint64_t{0} : 0;
        std::memcpy(&number, text->data(), text->size());
        return pushNumber(Kind::integer, static_cast<std::int64_t>(number));
    }

    // --- The stack; nothing below the last mark may be taken ---
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    std::optional<std::vector<Index>> pop(std::size_t count) {
        if (m_stack.size() - floor() < count) return std::nullopt;
        std::vector<Index> items(m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end());
        m_stack.resize(m_stack.size() - count);
        return items;
    }
    std::optional<std::vector<Index>> popToMark() {
        if (m_marks.empty()) return std::nullopt;
        auto items = pop(m_stack.size() - m_marks.back());
        m_marks.pop_back();
        return items;
    }
    Error underflow() const { return fail("it takes a value that is not there"); }

    Status collect(Kind kind, std::optional<std::vector<Index>> items) {
        if (!items) return underflow();
        if (kind == Kind::dict && items->size() % 2) return fail("a dictionary has a key without a value");
        return push(kind, std::move(*items));
    }
    Status extend(Kind kind, std::optional<std::vector<Index>> items) {
        if (!items || m_stack.size() == floor()) return underflow();
        PickleValue& target = value(m_stack.back());
        if (target.kind != kind) return fail("it adds items to something that is no container");
        if (kind == Kind::dict && items->size() % 2) return fail("a dictionary has a key without a value");
        target.items.insert(target.items.end(), items->begin(), items->end());
        return {};
    }

    // --- Memo ---
    Status remember(std::optional<std::uint64_t> key) {
        if (!key) return cutOff();
        if (m_stack.size() == floor()) return underflow();
        m_memo[*key] = m_stack.back();
        return {};
    }
    Status recall(std::optional<std::uint64_t> key) {
        if (!key) return cutOff();
        const auto found = m_memo.find(*key);
        if (found == m_memo.end()) return fail("it refers to a value that was never remembered");
        m_stack.push_back(found->second);
        return {};
    }
    template <class T> std::optional<std::uint64_t> takeKey() {
        const auto key = take<T>();
        return key ? std::optional<std::uint64_t>(*key) : std::nullopt;
    }

    // --- Names, and the few calls that stand for data ---
    Status pushGlobal(const std::string& module, const std::string& name) {
        if (!allowed(module, name))
            return fail(
                fmt::format("it asks for {}.{}, which is not plain weights; nothing was executed. Save the "
                            "state dictionary alone: torch.save(model.state_dict(), …)",
                            module, name),
                ErrorCode::unsupported);
        IMAGO_CHECK(push(Kind::global));
        value(m_stack.back()).text = module + " " + name;
        return {};
    }
    Status stackGlobal() {
        const auto names = pop(2);
        if (!names) return underflow();
        const PickleValue &module = value((*names)[0]), &name = value((*names)[1]);
        if (module.kind != Kind::text || name.kind != Kind::text) return fail("a name is not text");
        return pushGlobal(module.text, name.text);
    }
    Status persistentId() {
        const auto id = pop(1);
        if (!id) return underflow();
        const PickleValue& tuple = value((*id)[0]);
        if (tuple.kind != Kind::tuple || tuple.items.size() < 5)
            return fail("a storage is not described by a tuple");
        return push(Kind::storage, std::vector<Index>(tuple.items));
    }
    Status reduce() {
        const auto call = pop(2);
        if (!call) return underflow();
        const PickleValue &function = value((*call)[0]), &tuple = value((*call)[1]);
        if (function.kind != Kind::global || tuple.kind != Kind::tuple)
            return fail("it calls something that is not a name");
        const std::vector<Index>& arguments = tuple.items;
        if (function.text == "collections OrderedDict") return orderedDict(arguments);
        const bool container = function.text.starts_with("torch.jit._pickle ");
        if (((function.text == "torch Size" || function.text == "torch device") && arguments.size() == 1) ||
            (container && (arguments.size() == 1 || arguments.size() == 2))) {
            m_stack.push_back(arguments[0]);
            return {};
        }
        if (function.text == "torch._utils _rebuild_parameter" && !arguments.empty() &&
            value(arguments[0]).kind == Kind::tensor) {
            m_stack.push_back(arguments[0]);
            return {};
        }
        if (function.text.starts_with("torch._utils _rebuild_tensor") && arguments.size() >= 4)
            return push(Kind::tensor, std::vector<Index>(arguments.begin(), arguments.begin() + 4));
        return fail(fmt::format("it calls {} in a way that is not plain weights", function.text),
                    ErrorCode::unsupported);
    }
    Status orderedDict(const std::vector<Index>& arguments) {
        std::vector<Index> items;
        if (!arguments.empty()) {
            const std::vector<Index>& pairs = value(arguments[0]).items;
            if (arguments.size() > 1 || value(arguments[0]).kind != Kind::list)
                return fail("an OrderedDict is not made from a list");
            for (const Index pair : pairs) {
                const PickleValue& two = value(pair);
                if ((two.kind != Kind::list && two.kind != Kind::tuple) || two.items.size() != 2)
                    return fail("an OrderedDict is not made from pairs");
                items.insert(items.end(), two.items.begin(), two.items.end());
            }
        }
        return push(Kind::dict, std::move(items));
    }
    Status newObject() {
        const auto call = pop(2);
        if (!call) return underflow();
        const PickleValue &type = value((*call)[0]), &arguments = value((*call)[1]);
        if (type.kind != Kind::global || !isScriptClass(type.text) || arguments.kind != Kind::tuple ||
            !arguments.items.empty())
            return fail("it makes an object that is no module of TorchScript", ErrorCode::unsupported);
        return push(Kind::object);
    }
    /// The attributes of a dictionary (torch keeps version numbers there) say nothing about weights.
    Status build() {
        const auto state = pop(1);
        if (!state || m_stack.size() == floor()) return underflow();
        PickleValue& target = value(m_stack.back());
        if (target.kind == Kind::dict) return {};
        const PickleValue& attributes = value((*state)[0]);
        if (target.kind != Kind::object || attributes.kind != Kind::dict)
            return fail("it sets the attributes of an object", ErrorCode::unsupported);
        m_items += attributes.items.size();
        target.items.insert(target.items.end(), attributes.items.begin(), attributes.items.end());
        return {};
    }

    Status step(std::uint8_t opcode);

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_position = 0, m_opcodeAt = 0;
    Pickle m_pickle;
    std::size_t m_items = 0;
    std::vector<Index> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint64_t, Index> m_memo;
    bool m_done = false;
};

Status PickleMachine::step(std::uint8_t opcode) {
    switch (opcode) {
        case 0x80: { // PROTO
            const auto protocol = take<std::uint8_t>();
            if (!protocol || *protocol < 2 || *protocol > 5)
                return fail("its protocol is not one of 2 to 5", ErrorCode::unsupported);
            return {};
        }
        case 0x95: // FRAME: a hint for streams
            return take<std::uint64_t>() ? Status() : Status(cutOff());
        case '.': // STOP
            m_done = true;
            return {};
        case '(': // MARK
            m_marks.push_back(m_stack.size());
            return {};
        case '0': // POP
            return pop(1) ? Status() : Status(underflow());
        case '1': // POP_MARK
            return popToMark() ? Status() : Status(underflow());
        case '2': // DUP
            if (m_stack.size() == floor()) return underflow();
            m_stack.push_back(m_stack.back());
            return {};
        case 'N':
            return push(Kind::none);
        case 0x88:
            return pushNumber(Kind::boolean, 1);
        case 0x89:
            return pushNumber(Kind::boolean, 0);
        case 'J':
            return pushInteger<std::int32_t>(); // BININT
        case 'K':
            return pushInteger<std::uint8_t>(); // BININT1
        case 'M':
            return pushInteger<std::uint16_t>(); // BININT2
        case 0x8a:
            return pushLong<std::uint8_t>(); // LONG1
        case 0x8b:
            return pushLong<std::uint32_t>(); // LONG4
        case 'G': {                           // BINFLOAT, big-endian
            const auto bits = take<std::uint64_t>();
            return bits ? pushReal(std::bit_cast<double>(__builtin_bswap64(*bits))) : Status(cutOff());
        }
        case 'X':
            return pushText<std::uint32_t>(Kind::text); // BINUNICODE
        case 0x8c:
            return pushText<std::uint8_t>(Kind::text); // SHORT_BINUNICODE
        case 0x8d:
            return pushText<std::uint64_t>(Kind::text); // BINUNICODE8
        case 'T':
            return pushText<std::uint32_t>(Kind::text); // BINSTRING, Python 2
        case 'U':
            return pushText<std::uint8_t>(Kind::text); // SHORT_BINSTRING, Python 2
        case 'B':
            return pushText<std::uint32_t>(Kind::bytes); // BINBYTES
        case 'C':
            return pushText<std::uint8_t>(Kind::bytes); // SHORT_BINBYTES
        case 0x8e:
            return pushText<std::uint64_t>(Kind::bytes); // BINBYTES8
        case ')':
            return push(Kind::tuple);
        case 't':
            return collect(Kind::tuple, popToMark());
        case 0x85:
            return collect(Kind::tuple, pop(1));
        case 0x86:
            return collect(Kind::tuple, pop(2));
        case 0x87:
            return collect(Kind::tuple, pop(3));
        case ']':
            return push(Kind::list);
        case 'l':
            return collect(Kind::list, popToMark());
        case 'a':
            return extend(Kind::list, pop(1));
        case 'e':
            return extend(Kind::list, popToMark());
        case '}':
            return push(Kind::dict);
        case 'd':
            return collect(Kind::dict, popToMark());
        case 's':
            return extend(Kind::dict, pop(2));
        case 'u':
            return extend(Kind::dict, popToMark());
        case 'q':
            return remember(takeKey<std::uint8_t>());
        case 'r':
            return remember(takeKey<std::uint32_t>());
        case 0x94:
            return remember(m_memo.size()); // MEMOIZE
        case 'h':
            return recall(takeKey<std::uint8_t>());
        case 'j':
            return recall(takeKey<std::uint32_t>());
        case 'c': { // GLOBAL
            const auto module = takeLine(), name = takeLine();
            return module && name ? pushGlobal(*module, *name) : Status(cutOff());
        }
        case 0x93:
            return stackGlobal();
        case 'Q':
            return persistentId();
        case 'R':
            return reduce();
        case 0x81: // NEWOBJ
            return newObject();
        case 'b':
            return build();
        default:
            return fail(fmt::format("the opcode 0x{:02x} does not belong into plain weights", opcode),
                        ErrorCode::unsupported);
    }
}

Result<Pickle> Pickle::read(std::span<const std::uint8_t> bytes) {
    return PickleMachine(bytes).run();
}

const PickleValue* Pickle::find(const PickleValue& dict, std::string_view key) const {
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const PickleValue& name = at(dict.items[i]);
        if (name.kind == Kind::text && name.text == key) return &at(dict.items[i + 1]);
    }
    return nullptr;
}

} // namespace imago::train
