// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/output_folder.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <nettle/sha2.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <unistd.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

class Sha256 {
public:
    Sha256() { sha256_init(&m_context); }
    void add(std::string_view bytes) {
        sha256_update(&m_context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    }
    /// 64 hex digits; starts anew.
    std::string digest() {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes;
        sha256_digest(&m_context, bytes.size(), bytes.data());
        std::string text;
        for (const auto byte : bytes)
            text += fmt::format("{:02x}", byte);
        return text;
    }

private:
    sha256_ctx m_context;
};

struct Descriptor {
    int fd = -1;
    ~Descriptor() { reset(); }
    void reset(int other = -1) {
        if (fd >= 0) ::close(fd);
        fd = other;
    }
};

Error ioError(const fs::path& path, const char* what) {
    return failure(ErrorCode::io,
                   fmt::format("{} cannot be {}: {}", toUtf8(path), what, std::strerror(errno)));
}

/// What a killed process with this target left beside it: names end with the number of a process that is no
/// more.
void removeRemains(const fs::path& target, const std::string& prefix) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(target.parent_path(), code)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        const auto number = std::string_view(name).substr(prefix.size());
        pid_t process = 0;
        const auto end = number.data() + number.size();
        if (std::from_chars(number.data(), end, process).ptr != end || process <= 0) continue;
        std::error_code ignored;
        if (::kill(process, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
    }
}

/// As GNU sha256sum: a name with a line break or a backslash is escaped, and its line begins with one.
std::string manifestLine(const std::string& digest, const std::string& name) {
    std::string escaped;
    for (const char c : name) {
        if (c == '\\')
            escaped += "\\\\";
        else if (c == '\n')
            escaped += "\\n";
        else if (c == '\r')
            escaped += "\\r";
        else
            escaped += c;
    }
    return fmt::format("{}{}  {}\n", escaped == name ? "" : "\\", digest, escaped);
}

} // namespace

struct OutputFolder::State {
    fs::path target, temporary;
    std::map<std::string, Sha256> sums;
    std::string openName; ///< the file that `file` is; kept for the next append
    Descriptor file;

    Status start(const std::string& name) {
        const auto path = temporary / fromUtf8(name);
        std::error_code code;
        fs::create_directories(path.parent_path(), code);
        openName = name;
        file.reset(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
        return file.fd < 0 ? Status(ioError(path, "written")) : Status();
    }
    Status add(std::string_view content) {
        sums[openName].add(content);
        while (!content.empty()) {
            const auto n = ::write(file.fd, content.data(), content.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return ioError(temporary / fromUtf8(openName), "written");
            content.remove_prefix(static_cast<std::size_t>(n));
        }
        return {};
    }
    void close() {
        file.reset();
        openName.clear();
    }
    /// The file's content into `sink(std::string_view) → Status`.
    template <class Sink> Status eachBlock(const fs::path& path, Sink&& sink) {
        const Descriptor from{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
        if (from.fd < 0) return ioError(path, "read");
        std::string block(1 << 18, '\0');
        for (;;) {
            const auto n = ::read(from.fd, block.data(), block.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return ioError(path, "read");
            if (n == 0) return {};
            IMAGO_CHECK(sink(std::string_view(block).substr(0, static_cast<std::size_t>(n))));
        }
    }
};

OutputFolder::OutputFolder(std::unique_ptr<State> state) : m_state(std::move(state)) {}
OutputFolder::OutputFolder(OutputFolder&&) noexcept = default;

OutputFolder::~OutputFolder() {
    if (!m_state || m_state->temporary.empty()) return;
    m_state->close();
    std::error_code code;
    fs::remove_all(m_state->temporary, code);
}

Result<OutputFolder> OutputFolder::open(const fs::path& target) {
    auto state = std::make_unique<State>();
    state->target = target;
    const auto parent = target.parent_path();
    const auto prefix = fmt::format(".{}.imago-", target.filename().string());
    std::error_code code;
    fs::create_directories(parent, code);
    removeRemains(target, prefix);
    const auto temporary = parent / fmt::format("{}{}", prefix, ::getpid());
    if (::mkdir(temporary.c_str(), 0755) != 0) {
        if (errno == EEXIST)
            return failure(ErrorCode::busy, fmt::format("{} is being written already", toUtf8(target)));
        return ioError(target, "made");
    }
    state->temporary = temporary;
    return OutputFolder(std::move(state));
}

const fs::path& OutputFolder::place() const {
    return m_state->temporary;
}

Status OutputFolder::write(const std::string& name, std::string_view content) {
    IMAGO_CHECK(m_state->start(name));
    return m_state->add(content);
}

Status OutputFolder::append(const std::string& name, std::string_view content) {
    if (m_state->openName != name) IMAGO_CHECK(m_state->start(name));
    return m_state->add(content);
}

Status OutputFolder::copy(const std::string& name, const fs::path& from, bool link) {
    IMAGO_CHECK(m_state->start(name));
    const auto to = m_state->temporary / fromUtf8(name);
    if (link) {
        ::unlink(to.c_str());
        if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            m_state->close();
            auto& sum = m_state->sums[name];
            return m_state->eachBlock(to, [&](std::string_view block) -> Status {
                sum.add(block);
                return {};
            });
        }
        IMAGO_CHECK(m_state->start(name));
    }
    m_state->sums[name];
    return m_state->eachBlock(from, [&](std::string_view block) { return m_state->add(block); });
}

Status OutputFolder::finish(const std::string& manifest) {
    auto& state = *m_state;
    std::string list;
    for (auto& [name, sum] : state.sums)
        list += manifestLine(sum.digest(), name);
    IMAGO_CHECK(write(manifest, list));
    state.close();
    {
        // One call for all files and folders: a sync of each costs minutes where there are 100,000.
        const Descriptor folder{::open(state.temporary.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        if (folder.fd < 0 || ::syncfs(folder.fd) != 0) return ioError(state.target, "flushed to disk");
    }
    if (::rename(state.temporary.c_str(), state.target.c_str()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR)
            return failure(ErrorCode::alreadyExists,
                           fmt::format("{} was filled by somebody else meanwhile", toUtf8(state.target)));
        return ioError(state.target, "made");
    }
    state.temporary.clear();
    const Descriptor parent{::open(state.target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (parent.fd >= 0)
        ::fsync(parent.fd); // some file systems refuse to sync a folder; the rename has happened
    return {};
}

} // namespace imago
