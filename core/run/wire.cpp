// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/wire.h"

#include "core/base/json_depth.h"
#include "core/base/json_fields.h"

#include <type_traits>

namespace imago {

namespace {

using Object = nlohmann::ordered_json;
using json::Fields;

/// A field that older programs did not write: it keeps its default where it is absent.
template <class T> struct Later { T& value; };
template <class T> Later(T&) -> Later<T>;

// One list of fields a message, walked by the writer and by the reader: they cannot disagree.

constexpr std::string_view word(const HelloMessage*) {
    return "hello";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, HelloMessage> {
    f("protocol", m.protocol);
    f("version", m.version);
    f("device", m.device);
    f("pid", m.pid);
}

constexpr std::string_view word(const ProgressMessage*) {
    return "progress";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, ProgressMessage> {
    f("stage", m.stage);
    f("done", m.done);
    f("total", m.total);
    f("step", m.step);
    f("epoch", m.epoch);
    f("loss", m.loss);
    f("accuracy", m.accuracy);
    f("learningRate", m.learningRate);
    f("imagesPerSecond", m.imagesPerSecond);
    f("secondsLeft", m.secondsLeft);
}

constexpr std::string_view word(const EpochMessage*) {
    return "epoch";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, EpochMessage> {
    f("epoch", m.epoch);
    f("epochs", m.epochs);
    f("step", m.step);
    f("metrics", m.metrics);
    f("seconds", m.seconds);
    f("best", m.best);
}

constexpr std::string_view word(const CheckpointMessage*) {
    return "checkpoint";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, CheckpointMessage> {
    f("kind", m.kind);
    f("path", m.path);
    f("epoch", m.epoch);
}

constexpr std::string_view word(const WarningMessage*) {
    return "warning";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, WarningMessage> {
    f("code", m.code);
    f("message", m.message);
}

constexpr std::string_view word(const DoneMessage*) {
    return "done";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, DoneMessage> {
    f("reason", m.reason);
    f("epochs", m.epochs);
    f("bestEpoch", m.bestEpoch);
    f("bestValAccuracy", m.bestValAccuracy);
    f("imagesPerSecond", m.imagesPerSecond);
    f("seconds", m.seconds);
    f("peakMb", m.peakMb);
    f("energyKwh", Later{m.energyKwh});
    f("energyMeasured", Later{m.energyMeasured});
    f("co2Grams", Later{m.co2Grams});
}

constexpr std::string_view word(const SampleMessage*) {
    return "samples";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, SampleMessage> {
    f("epoch", m.epoch);
    f("items", m.items);
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, SampleMessage::Item> {
    f("image", m.image);
    f("labels", m.labels);
    f("top", m.top);
    f("confidence", m.confidence);
}

constexpr std::string_view word(const ErrorMessage*) {
    return "error";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, ErrorMessage> {
    f("code", m.code);
    f("message", m.message);
}

/// The answer of a reply: an object on the wire, a text in the message.
template <class Text> struct Embedded { Text& text; };

constexpr std::string_view word(const ReplyMessage*) {
    return "reply";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, ReplyMessage> {
    f("id", m.id);
    Embedded<std::remove_reference_t<decltype((m.json))>> answer{m.json};
    f("json", answer);
    f("error", m.error);
}

constexpr std::string_view word(const StopCommand*) {
    return "stop";
}
constexpr std::string_view word(const PauseCommand*) {
    return "pause";
}
constexpr std::string_view word(const ResumeCommand*) {
    return "resume";
}
template <class M, class Walk> void walk(M&, Walk&&) requires std::is_empty_v<M> {}

constexpr std::string_view word(const PredictCommand*) {
    return "predict";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, PredictCommand> {
    f("id", m.id);
    f("image", m.image);
}

constexpr std::string_view word(const ExplainCommand*) {
    return "explain";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, ExplainCommand> {
    f("id", m.id);
    f("image", m.image);
    f("classIndex", m.classIndex);
    f("out", m.out);
    f("method", Later{m.method});
    f("layer", Later{m.layer});
    f("randomised", Later{m.randomised});
}

constexpr std::string_view word(const EmbedCommand*) {
    return "embed";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, EmbedCommand> {
    f("id", m.id);
    f("image", m.image);
    f("x", Later{m.x});
    f("y", Later{m.y});
    f("width", Later{m.width});
    f("height", Later{m.height});
}

constexpr std::string_view word(const DetectCommand*) {
    return "detect";
}
template <class M, class Walk>
void walk(M& m, Walk&& f) requires std::same_as<std::remove_const_t<M>, DetectCommand> {
    f("id", m.id);
    f("image", m.image);
    f("minScore", m.minScore);
    f("maxOverlap", m.maxOverlap);
}

struct Writer {
    Object& object;

    template <class T> void operator()(const char* key, const T& value) const { object[key] = value; }
    template <class T> void operator()(const char* key, const Later<T>& later) const {
        object[key] = later.value;
    }
    void operator()(const char* key, const std::vector<SampleMessage::Item>& items) const {
        Object list = Object::array();
        for (const auto& item : items)
            walk(item, Writer{list.emplace_back(Object::object())});
        object[key] = std::move(list);
    }
    template <class Text> void operator()(const char* key, const Embedded<Text>& value) const {
        auto parsed = Object::parse(value.text, nullptr, false);
        if (parsed.is_object())
            object[key] = std::move(parsed);
        else
            object[key] = value.text;
    }
};

struct Reader {
    Fields& fields;

    template <class T> void operator()(const char* key, T& value) const { fields.required(key, value); }
    void operator()(const char* key, double& value) const { fields.requiredOrNan(key, value); }
    template <class T> void operator()(const char* key, Later<T> later) const {
        if (fields.find(key)) (*this)(key, later.value);
    }
    void operator()(const char* key, std::vector<SampleMessage::Item>& items) const {
        const auto* list = fields.find(key);
        if (!list || !list->is_array()) return fields.fail(fmt::format("'{}' must be a list", key));
        for (const auto& entry : *list) {
            Fields inner(entry, key);
            walk(items.emplace_back(), Reader{inner});
            if (!inner.status()) return fields.fail(inner.status().error().message);
        }
    }
    void operator()(const char* key, std::map<std::string, double>& values) const {
        const auto* object = fields.find(key);
        if (!object || !object->is_object()) return fields.fail(fmt::format("'{}' must be an object", key));
        Fields inner(*object, key);
        for (const auto& item : object->items())
            inner.requiredOrNan(item.key(), values[item.key()]);
        if (!inner.status()) fields.fail(inner.status().error().message);
    }
    template <class Text> void operator()(const char* key, Embedded<Text>& value) const {
        if (const auto* object = fields.find(key); object && object->is_object())
            value.text = json::dump(*object);
        else
            fields.required(key, value.text);
    }
};

template <class Variant> std::string encodeAny(const Variant& message) {
    return std::visit(
        [](const auto& m) {
            Object object;
            object["type"] = word(&m);
            walk(m, Writer{object});
            return json::dump(object);
        },
        message);
}

/// Tries the alternatives of the variant, one after the other.
template <class Variant, std::size_t index = 0>
Result<Variant> decodeAs(const std::string& type, const nlohmann::json& object) {
    if constexpr (index == std::variant_size_v<Variant>) {
        return failure(ErrorCode::unsupported, fmt::format("a message of the unknown type '{}'", type));
    } else {
        using Message = std::variant_alternative_t<index, Variant>;
        Message message;
        if (type != word(&message)) return decodeAs<Variant, index + 1>(type, object);
        Fields fields(object, fmt::format("the message {}", type));
        walk(message, Reader{fields});
        IMAGO_CHECK(fields.status());
        return Variant(std::move(message));
    }
}

template <class Variant> Result<Variant> decodeAny(std::string_view line) {
    if (line.size() > LineBuffer::longestLine)
        return failure(ErrorCode::corrupt, "a line of the worker's messages is longer than 1 MiB");
    if (json::nestsTooDeeply(line)) return failure(ErrorCode::corrupt, "the message is nested too deeply");
    IMAGO_TRY(object, json::parse(line, "the message"));
    std::string type;
    Fields fields(object, "the message");
    fields.required("type", type);
    IMAGO_CHECK(fields.status());
    if constexpr (std::same_as<Variant, WorkerMessage>) {
        // First of all: another protocol may have other fields.
        std::int64_t protocol = wireProtocol;
        if (type == "hello") fields.required("protocol", protocol);
        IMAGO_CHECK(fields.status());
        if (protocol != wireProtocol)
            return failure(ErrorCode::unsupported,
                           fmt::format("the worker speaks protocol {}, this program {}; install imago and "
                                       "imago-worker of the same version",
                                       protocol, wireProtocol));
    }
    return decodeAs<Variant>(type, object);
}

} // namespace

std::string encode(const WorkerMessage& message) {
    return encodeAny(message);
}

std::string encode(const StudioCommand& command) {
    return encodeAny(command);
}

Result<WorkerMessage> decodeWorker(std::string_view line) {
    return decodeAny<WorkerMessage>(line);
}

Result<StudioCommand> decodeCommand(std::string_view line) {
    return decodeAny<StudioCommand>(line);
}

std::vector<std::string> LineBuffer::feed(std::string_view bytes) {
    m_overflowed = false;
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        const auto part = bytes.substr(0, end);
        if (!m_skipping)
            m_tail.append(part.substr(0, longestLine + 2 - std::min(longestLine + 2, m_tail.size())));
        const bool carriage = !m_tail.empty() && m_tail.back() == '\r';
        if (m_tail.size() - carriage > longestLine) {
            m_skipping = true;
            m_tail.clear();
            m_tail.shrink_to_fit();
        }
        if (end == std::string_view::npos) break;
        if (m_skipping)
            m_overflowed = true;
        else if (carriage)
            m_tail.pop_back();
        lines.push_back(std::exchange(m_tail, {}));
        m_skipping = false;
        bytes.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace imago
