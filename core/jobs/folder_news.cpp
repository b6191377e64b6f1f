// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/folder_news.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/image/pages.h"
#include "core/image/picture_walk.h"
#include "core/jobs/picture_sources.h"
#include "core/jobs/runs.h"
#include "core/jobs/source_folders.h"
#include "core/jobs/unpack_pages.h"

#include <optional>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

class Look {
public:
    Look(ProjectStore& store, NewsMemory& memory, std::stop_token stop)
        : m_store(store),
          m_memory(memory),
          m_stop(std::move(stop)) {}

    Result<FolderNews> run(const std::vector<fs::path>& only) {
        IMAGO_TRY(stamps, m_store.imageStamps());
        IMAGO_TRY(removed, removedPictures(m_store));
        IMAGO_TRY(folders, sourceFolders(m_store));
        m_removed = std::move(removed);
        for (auto& stamp : stamps)
            m_known.emplace(stamp.path, &stamp);
        std::error_code code;
        m_own = {fs::weakly_canonical(runsFolder(m_store), code),
                 fs::weakly_canonical(unpackedRoot(m_store), code)};
        if (only.empty())
            for (const auto& folder : folders) {
                if (folder.watched) walk(absolutePath(m_store, folder), true);
            }
        else
            for (const auto& folder : only)
                walk(folder, false);
        if (m_stop.stop_requested()) return failure(ErrorCode::cancelled, "the look was cancelled");
        IMAGO_CHECK(findGone(stamps));
        judge();
        return std::move(m_news);
    }

private:
    struct File {
        fs::path path;
        std::string stored;
    };

    void walk(const fs::path& folder, bool deep) {
        m_roots.push_back({toUtf8(folder), deep});
        std::error_code code;
        if (!fs::is_directory(folder, code)) return;
        m_news.folders.push_back(folder);
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& path) {
            if (!isUtf8(path.native())) return;
            auto stored = m_store.storedPath(path);
            if (m_present.insert(stored).second) m_files.push_back({path, std::move(stored)});
        };
        visitor.enter = [&](const fs::path& path) {
            const auto real = fs::weakly_canonical(path, code);
            for (const auto& own : m_own)
                if (real == own) return false;
            m_news.folders.push_back(path);
            return deep;
        };
        walkPictures(folder, visitor, m_stop);
    }

    bool isLookedAt(const fs::path& path) const {
        const auto text = toUtf8(path), parent = toUtf8(path.parent_path());
        for (const auto& [root, deep] : m_roots)
            if (deep ? text.starts_with(root == "/" ? root : root + "/") : parent == root) return true;
        return false;
    }

    /// Images whose files were not met; those that lie where no walk goes are there all the same.
    Status findGone(const std::vector<ImageStamp>& stamps) {
        std::vector<fs::path> suspects;
        for (const auto& stamp : stamps) {
            if (stamp.problems & problemMissing || m_present.contains(stamp.path)) continue;
            ImageRecord record;
            record.path = stamp.path;
            if (auto path = m_store.absolutePath(record); isLookedAt(path))
                suspects.push_back(std::move(path));
        }
        std::vector<char> gone(suspects.size());
        parallelFor(suspects.size(), m_stop, [&](std::size_t i) {
            const auto stamp = fileStamp(suspects[i]);
            gone[i] = !stamp && stamp.error().code == ErrorCode::notFound;
        });
        for (std::size_t i = 0; i < suspects.size(); ++i)
            if (gone[i]) m_news.files.push_back(std::move(suspects[i]));
        return {};
    }

    void judge() {
        std::vector<std::optional<FileStamp>> stamps(m_files.size());
        parallelFor(stamps.size(), m_stop, [&](std::size_t i) {
            if (const auto stamp = fileStamp(m_files[i].path)) stamps[i] = *stamp;
        });
        for (std::size_t i = 0; i < m_files.size(); ++i)
            if (stamps[i]) judge(m_files[i], *stamps[i]);
    }

    void judge(const File& file, const FileStamp& stamp) {
        const auto known = m_known.find(file.stored);
        if (known != m_known.end()) {
            const auto& image = *known->second;
            if (image.bytes == stamp.bytes && image.mtimeMs == stamp.mtimeMs) {
                if (image.problems & problemMissing) m_news.files.push_back(file.path);
                return forget(file.stored);
            }
        } else if (m_removed.contains(file.stored) ||
                   (mayHavePages(file.path) && !currentPage(m_store, file.path).empty())) {
            return forget(file.stored);
        }
        if (const auto refused = m_memory.refused.find(file.stored);
            refused != m_memory.refused.end() && refused->second == stamp) {
            const bool patient = std::abs(nowMs() - stamp.mtimeMs) < patienceMs;
            m_news.waiting |= patient;
            if (patient) return;
        }
        const auto [seen, isFirst] = m_memory.seen.try_emplace(file.stored, stamp);
        if (isFirst || seen->second != stamp) {
            seen->second = stamp;
            m_news.unsettled = true;
            return;
        }
        m_news.files.push_back(file.path);
    }

    void forget(const std::string& stored) {
        m_memory.seen.erase(stored);
        m_memory.refused.erase(stored);
    }

    ProjectStore& m_store;
    NewsMemory& m_memory;
    std::stop_token m_stop;
    std::unordered_map<std::string, const ImageStamp*> m_known;
    std::unordered_set<std::string> m_removed, m_present;
    std::vector<fs::path> m_own; ///< what Imago writes
    std::vector<std::pair<std::string, bool>> m_roots;
    std::vector<File> m_files;
    FolderNews m_news;
};

} // namespace

Result<FolderNews> lookForNews(ProjectStore& store, NewsMemory& memory, const std::vector<fs::path>& only,
                               std::stop_token stop) {
    return Look(store, memory, std::move(stop)).run(only);
}

} // namespace imago
