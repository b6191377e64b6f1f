// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_lock.h"

#include "core/base/files.h"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace imago {

namespace {

/// "anna (process 4711 on lab-3)"
std::string self() {
    const passwd* entry = ::getpwuid(::getuid());
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    return fmt::format("{} (process {} on {})", entry && entry->pw_name ? entry->pw_name : "somebody",
                       ::getpid(), host.data());
}

std::string holderIn(int handle) {
    std::array<char, 512> text{};
    const auto n = ::pread(handle, text.data(), text.size() - 1, 0);
    std::string holder(text.data(), n > 0 ? static_cast<std::size_t>(n) : 0);
    holder.erase(std::min(holder.find('\n'), holder.size()));
    return holder.empty() ? "somebody" : holder;
}

bool isStill(int handle, const std::filesystem::path& file) {
    struct stat held {
    }, named{};
    return ::fstat(handle, &held) == 0 && ::stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

} // namespace

Result<ProjectLock> ProjectLock::take(const std::filesystem::path& project) {
    ProjectLock lock;
    std::error_code code;
    lock.m_file = std::filesystem::weakly_canonical(project, code); // a link is no other project
    if (code) lock.m_file = project;
    lock.m_file += ".lock";
    for (;;) {
        const int handle = ::open(lock.m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (handle < 0) return lock;
        if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
            const int refused = errno;
            const std::string holder = holderIn(handle);
            ::close(handle);
            if (refused != EWOULDBLOCK) return lock;
            return failure(ErrorCode::busy,
                           fmt::format("{} is open in another studio, of {}; close it there to change "
                                       "anything here",
                                       toUtf8(project), holder));
        }
        // The last holder may have removed the file between the two calls: then this is a lock on nothing.
        if (!isStill(handle, lock.m_file)) {
            ::close(handle);
            continue;
        }
        const std::string text = self() + "\n";
        if (::ftruncate(handle, 0) != 0 || ::pwrite(handle, text.data(), text.size(), 0) < 0) {
            // A full disk: the lock holds, only without a name.
        }
        lock.m_handle = handle;
        return lock;
    }
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_handle(std::exchange(other.m_handle, -1)) {}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_handle, other.m_handle);
    return *this;
}

ProjectLock::~ProjectLock() {
    if (m_handle < 0) return;
    ::unlink(m_file.c_str());
    ::close(m_handle);
}

} // namespace imago
