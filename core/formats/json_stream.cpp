// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_stream.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <limits>
#include <new>
#include <optional>

namespace imago::json {

using Json = nlohmann::json;

namespace {

/// The input as RapidJSON wants it: a text that may come in pieces. Its end is a zero byte.
class Source {
public:
    using Ch = char;
    /// The next piece; empty at the end.
    using Refill = std::function<std::string_view()>;

    Source(std::string_view text, Refill refill) : m_piece(text), m_refill(std::move(refill)) { more(); }

    char Peek() const { return m_at < m_piece.size() ? m_piece[m_at] : '\0'; }
    char Take() {
        const char c = Peek();
        if (m_at < m_piece.size() && ++m_at == m_piece.size()) more();
        return c;
    }
    std::size_t Tell() const { return m_before + m_at; }
    std::size_t line() const {
        return m_lines + static_cast<std::size_t>(std::count(m_piece.begin(), m_piece.begin() + at(), '\n'));
    }
    // Asked for by RapidJSON's concept; only writing streams use them.
    void Put(char) {}
    void Flush() {}
    char* PutBegin() { return nullptr; }
    std::size_t PutEnd(char*) { return 0; }

private:
    std::ptrdiff_t at() const { return static_cast<std::ptrdiff_t>(m_at); }
    void more() {
        if (m_at < m_piece.size() || !m_refill) return;
        m_lines += static_cast<std::size_t>(std::count(m_piece.begin(), m_piece.end(), '\n'));
        m_before += m_piece.size();
        m_piece = m_refill();
        m_at = 0;
    }

    std::string_view m_piece;
    Refill m_refill;
    std::size_t m_at = 0, m_before = 0, m_lines = 1;
};

/// The nearest value of a number that RapidJSON has found well formed and below 1e309: signed or unsigned 64
/// bits where it is whole and fits, else a double.
Json number(std::string_view text) {
    const char* const end = text.data() + text.size();
    const auto as = [&](auto value) -> std::optional<Json> {
        const auto [at, error] = std::from_chars(text.data(), end, value);
        if (error != std::errc() || at != end) return std::nullopt;
        return Json(value);
    };
    if (auto value = as(std::uint64_t{})) return std::move(*value);
    if (auto value = as(std::int64_t{})) return std::move(*value);
    if (auto value = as(double{})) return std::move(*value);
    // Out of a double's range: nothing (1e-400), or more than all (1.8e308).
    const bool tiny = text.find("e-") != text.npos || text.find("E-") != text.npos;
    const double value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    return Json(text.starts_with('-') ? -value : value);
}

/// RapidJSON's handler: puts values together and hands them out when they are whole.
class Builder {
public:
    Builder(const StreamVisitor& visitor, const std::stop_token& stop) : m_visitor(visitor), m_stop(stop) {}

    bool Null() { return add(Json()); }
    bool Bool(bool value) { return add(Json(value)); }
    bool RawNumber(const char* text, unsigned length, bool) {
        return m_skipped > 0 || add(number({text, length}));
    }
    // Asked for by RapidJSON's concept; numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool String(const char* text, unsigned length, bool) {
        return m_skipped > 0 || add(Json(std::string(text, length)));
    }
    bool Key(const char* text, unsigned length, bool) {
        if (m_skipped > 0) return true;
        (m_used == 0 ? m_key : m_frames[m_used - 1].key).assign(text, length);
        return true;
    }
    bool StartObject() { return start(Json::value_t::object); }
    bool StartArray() { return start(Json::value_t::array); }
    bool EndObject(unsigned) { return end(); }
    bool EndArray(unsigned) { return end(); }

private:
    struct Frame {
        Json value;
        std::string key;
    };

    bool start(Json::value_t type) {
        if (m_skipped > 0) return ++m_skipped, true;
        if (m_outer == 0) {
            m_outer = 1;
            m_splitting = type == Json::value_t::array;
            if (m_visitor.begin) m_visitor.begin(m_splitting);
            return true;
        }
        if (m_used == 0 && m_outer == 1 && !m_splitting && type == Json::value_t::array && m_visitor.split &&
            m_visitor.split(m_key)) {
            m_outer = 2;
            m_index = 0;
            m_splitting = true;
            return true;
        }
        if (m_used == deepest) return m_skipped = 1, true;
        if (m_used == m_frames.size()) m_frames.emplace_back();
        m_frames[m_used++].value = Json(type);
        return true;
    }

    bool end() {
        if (m_skipped > 0) return --m_skipped > 0 || add(Json());
        if (m_used > 0) return add(std::move(m_frames[--m_used].value));
        m_splitting = false;
        --m_outer;
        return true;
    }

    bool add(Json&& value) {
        if (m_skipped > 0) return true;
        if (m_used > 0) {
            auto& frame = m_frames[m_used - 1];
            if (auto* list = frame.value.get_ptr<Json::array_t*>())
                list->push_back(std::move(value));
            else
                (*frame.value.get_ptr<Json::object_t*>())[frame.key] = std::move(value);
            return true;
        }
        if (m_splitting) {
            static const std::string root;
            if (m_visitor.element) m_visitor.element(m_outer == 1 ? root : m_key, m_index, std::move(value));
            ++m_index;
        } else if (m_outer == 1) {
            if (m_visitor.value) m_visitor.value(m_key, std::move(value));
        }
        return !m_stop.stop_requested();
    }

    const StreamVisitor& m_visitor;
    const std::stop_token& m_stop;
    std::vector<Frame> m_frames; ///< the first m_used are open; the others keep their memory
    std::size_t m_used = 0;
    int m_skipped = 0; ///< containers open below the deepest level
    int m_outer = 0;   ///< containers open around the values that are handed out
    bool m_splitting = false;
    std::string m_key;
    std::size_t m_index = 0;
};

Status run(Source& source, const std::string& name, const StreamVisitor& visitor,
           const std::stop_token& stop) {
    // RapidJSON's own exact reading of numbers calls __builtin_clzll(0) for "0e0000001", which may be
    // anything.
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag |
                               rapidjson::kParseNanAndInfFlag;
    try {
        Builder builder(visitor, stop);
        rapidjson::Reader reader;
        const auto result = reader.Parse<flags>(source, builder);
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        if (!result.IsError()) return {};
        std::string reason = rapidjson::GetParseError_En(result.Code());
        while (!reason.empty() && reason.back() == '.')
            reason.pop_back();
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is not valid JSON (line {}): {}", name, source.line(), reason));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, fmt::format("{} does not fit into memory", name));
    }
}

std::string_view skippedMark(std::string_view text) {
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

Status checkUtf8(std::string_view text, const std::string& name) {
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return failure(ErrorCode::unsupported, fmt::format("{} is UTF-16 text; save it as UTF-8", name));
    return {};
}

} // namespace

Status stream(std::string_view text, const std::string& name, const StreamVisitor& visitor,
              const std::stop_token& stop) {
    IMAGO_CHECK(checkUtf8(text, name));
    Source source(skippedMark(text), {});
    return run(source, name, visitor, stop);
}

Status streamFile(const std::filesystem::path& file, const StreamVisitor& visitor,
                  const ProgressSink& progress, const std::stop_token& stop) {
    const auto name = toUtf8(file);
    std::error_code code;
    if (!std::filesystem::exists(file, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", name));
    const auto total = std::filesystem::file_size(file, code);
    std::ifstream in(file, std::ios::binary);
    if (code || !in)
        return failure(ErrorCode::unreadable, fmt::format("{} cannot be opened: {}", name,
                                                          code ? code.message() : std::strerror(errno)));
    std::string piece;
    std::int64_t done = 0;
    const auto next = [&]() -> std::string_view {
        piece.resize(std::size_t{1} << 20);
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(in.gcount()));
        done += in.gcount();
        report(progress, done, static_cast<std::int64_t>(total), "reading");
        return piece;
    };
    const auto first = next();
    IMAGO_CHECK(checkUtf8(first, name));
    Source source(skippedMark(first), next);
    auto status = run(source, name, visitor, stop);
    if (in.bad()) return failure(ErrorCode::unreadable, fmt::format("{} broke off while reading", name));
    return status;
}

Result<Json> parseWhole(std::string_view text, const std::string& name) {
    Json whole;
    StreamVisitor visitor;
    visitor.begin = [&](bool list) { whole = list ? Json::array() : Json::object(); };
    visitor.element = [&](const std::string&, std::size_t, Json&& element) {
        whole.push_back(std::move(element));
    };
    visitor.value = [&](const std::string& key, Json&& value) { whole[key] = std::move(value); };
    IMAGO_CHECK(stream(text, name, visitor));
    return whole;
}

} // namespace imago::json
