// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/image/pages.h"
#include "core/image/picture_walk.h"
#include "core/jobs/folder_news.h"
#include "core/jobs/picture_sources.h"
#include "core/jobs/probe_files.h"
#include "core/jobs/progress_meter.h"
#include "core/jobs/runs.h"
#include "core/jobs/source_folders.h"
#include "core/jobs/unpack_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostProblems = 1000;

Error cancelled() {
    return failure(ErrorCode::cancelled, "the scan was cancelled; what was added so far stays");
}

/// A file on disk beside what the project knows of its path.
struct Candidate {
    fs::path path;
    std::string stored;
    FileStamp stamp;
};

class Scan {
public:
    Scan(ProjectStore& store, const ProgressSink& progress, std::stop_token stop, bool patient = false)
        : m_store(store),
          m_progress(progress),
          m_meter(m_progress),
          m_stop(std::move(stop)),
          m_patient(patient) {}

    Result<ScanReport> folders(const std::vector<fs::path>& folders) {
        IMAGO_CHECK(readStamps());
        collect(folders);
        takePagesApart();
        stampAll();
        if (m_stop.stop_requested()) return cancelled();
        classify();
        // What may be half written is no image before it has been read.
        if (!m_patient) IMAGO_CHECK(addPaths());
        IMAGO_CHECK(findMissing(folders));
        return finish();
    }

    Result<ScanReport> again() {
        IMAGO_CHECK(readStamps());
        for (const auto& stamp : m_stamps)
            m_candidates.push_back({m_store.absolutePath(recordAt(stamp.path)), stamp.path, {}});
        stampAll();
        IMAGO_CHECK(collectNew());
        if (m_stop.stop_requested()) return cancelled();
        // One whose file could not be looked at is lost only if it does not turn up elsewhere.
        std::unordered_set<ImageId> goneIds;
        for (const auto& gone : m_gone) {
            const auto known = m_known.find(gone);
            if (known == m_known.end() || m_pages.contains(gone)) continue; // new, or made anew
            m_missingBelow.push_back(known->second);
            goneIds.insert(m_stamps[known->second].id);
        }
        classify();
        IMAGO_CHECK(addPaths());
        IMAGO_CHECK(findLost(goneIds));
        return finish();
    }

    std::vector<fs::path> takeWaiting() { return std::move(m_waiting); }

private:
    static ImageRecord recordAt(const std::string& stored) {
        ImageRecord record;
        record.path = stored;
        return record;
    }

    void problem(const std::string& where, const std::string& reason) {
        if (m_report.problems.size() < mostProblems) m_report.problems.emplace_back(where, reason);
    }

    Status readStamps() {
        IMAGO_TRY(stamps, m_store.imageStamps());
        m_stamps = std::move(stamps);
        for (std::size_t i = 0; i < m_stamps.size(); ++i)
            m_known.emplace(m_stamps[i].path, i);
        return {};
    }

    void collect(const std::vector<fs::path>& folders) {
        std::unordered_set<std::string> seen;
        const auto add = [&](const fs::path& path) {
            if (!isUtf8(path.native()))
                return problem(toUtf8(path), "the file name is not UTF-8 text; rename it");
            auto stored = m_store.storedPath(path);
            if (!seen.insert(stored).second) return;
            m_candidates.push_back({path, std::move(stored), {}});
            m_meter(static_cast<std::int64_t>(m_candidates.size()), 0, "listing");
        };
        WalkVisitor visitor;
        visitor.picture = add;
        visitor.problem = [this](const fs::path& path, const std::string& reason) {
            problem(toUtf8(path), reason);
        };
        std::error_code code;
        const auto own = fs::weakly_canonical(runsFolder(m_store), code);
        visitor.enter = [&](const fs::path& path) { return fs::weakly_canonical(path, code) != own; };
        for (const auto& folder : folders) {
            const auto path = fs::absolute(folder, code).lexically_normal();
            if (fs::is_directory(path, code))
                walkPictures(path, visitor, m_stop);
            else if (!fs::exists(path, code) && m_patient)
                continue; // it is missing, if it was an image
            else if (!fs::exists(path, code))
                problem(toUtf8(folder), "does not exist");
            else if (isImageFileName(path))
                add(path);
            else if (const auto reason = passedByReason(path); !reason.empty())
                problem(toUtf8(folder), reason);
            else
                problem(toUtf8(folder), "is not a picture by its name");
        }
    }

    /// What a second look at everything finds beside the known images: pages of files that were changed or
    /// have become files with several pictures, and new pictures in the watched folders.
    Status collectNew() {
        std::set<std::string> containers;
        std::vector<ImageId> pages;
        const auto pagesRoot = m_store.storedPath(unpackedRoot(m_store) / "pages") + "/";
        for (const auto& stamp : m_stamps)
            if (stamp.path.starts_with(pagesRoot)) pages.push_back(stamp.id);
        for (std::size_t start = 0; start < pages.size(); start += imagesPerBatch) {
            const auto count = std::min(imagesPerBatch, pages.size() - start);
            IMAGO_TRY(texts, m_store.imageMeta(std::span(pages).subspan(start, count)));
            for (const auto& text : texts)
                if (text.key == "source")
                    if (auto file = pageSourceFile(text.value); !file.empty()) containers.insert(file);
        }
        for (const auto& candidate : m_candidates) {
            const auto& known = m_stamps[m_known.at(candidate.stored)];
            if (mayHavePages(candidate.path) && FileStamp{known.bytes, known.mtimeMs} != candidate.stamp)
                containers.insert(candidate.stored);
        }
        auto known = std::exchange(m_candidates, {});
        for (const auto& stored : containers) {
            const auto file = m_store.absolutePath(recordAt(stored));
            std::error_code code;
            if (fs::exists(file, code) && currentPage(m_store, file).empty())
                m_candidates.push_back({file, stored, {}});
        }
        IMAGO_TRY(folders, sourceFolders(m_store));
        IMAGO_TRY(removed, removedPictures(m_store));
        std::vector<fs::path> places;
        std::error_code code;
        for (const auto& folder : folders)
            if (const auto path = absolutePath(m_store, folder); folder.watched && fs::exists(path, code))
                places.push_back(path);
        collect(places);
        takePagesApart();
        // Pages that are known are written anew where their file was changed.
        std::unordered_set<std::string> renewed;
        for (const auto& [stored, page] : m_pages)
            renewed.insert(stored);
        std::erase_if(known, [&](const auto& candidate) { return renewed.contains(candidate.stored); });
        std::erase_if(m_candidates, [&](const auto& candidate) {
            const bool isKnown = m_known.contains(candidate.stored);
            return isKnown ? !renewed.contains(candidate.stored) : removed.contains(candidate.stored);
        });
        stampAll();
        m_candidates.insert(m_candidates.begin(), std::make_move_iterator(known.begin()),
                            std::make_move_iterator(known.end()));
        return {};
    }

    /// Files with several pictures give way to these; one that was an image before stays one.
    void takePagesApart() {
        std::vector<Candidate> kept;
        std::unordered_set<std::string> seen;
        for (auto& candidate : m_candidates) {
            if (!mayHavePages(candidate.path) || m_stop.stop_requested()) {
                if (seen.insert(candidate.stored).second) kept.push_back(std::move(candidate));
                continue;
            }
            auto pages = unpackPages(m_store, candidate.path, m_stop);
            // What cannot be read is an image with a problem, as other files are.
            const bool alone = !pages || pages->empty();
            const auto own = candidate.stored;
            if ((alone || m_known.contains(own)) && seen.insert(own).second)
                kept.push_back(std::move(candidate));
            if (alone) continue;
            for (auto& page : *pages) {
                auto stored = m_store.storedPath(page.path);
                if (seen.insert(stored).second) kept.push_back({page.path, stored, {}});
                m_pages.emplace(std::move(stored), std::move(page));
            }
        }
        m_candidates = std::move(kept);
    }

    /// Sizes and times; what cannot be had leaves the candidates.
    void stampAll() {
        std::vector<std::optional<Result<FileStamp>>> stamps(m_candidates.size());
        parallelFor(stamps.size(), m_stop,
                    [&](std::size_t i) { stamps[i] = fileStamp(m_candidates[i].path); });
        std::vector<Candidate> kept;
        kept.reserve(m_candidates.size());
        for (std::size_t i = 0; i < stamps.size(); ++i) {
            auto& candidate = m_candidates[i];
            if (!stamps[i]) return; // stopped
            if (*stamps[i]) {
                candidate.stamp = **stamps[i];
                kept.push_back(std::move(candidate));
            } else {
                problem(toUtf8(candidate.path), stamps[i]->error().text());
                m_gone.push_back(std::move(candidate.stored));
            }
        }
        m_candidates = std::move(kept);
    }

    void markMissing(std::size_t known) {
        ++m_report.missing;
        const auto& stamp = m_stamps[known];
        if (!(stamp.problems & problemMissing))
            m_flags.emplace_back(stamp.id, stamp.problems | problemMissing);
    }

    void classify() {
        m_report.found = static_cast<std::int64_t>(m_candidates.size());
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const auto& candidate = m_candidates[i];
            const auto at = m_known.find(candidate.stored);
            if (at == m_known.end()) {
                m_new.insert(i);
                m_work.push_back(i);
                continue;
            }
            const auto& known = m_stamps[at->second];
            const bool same =
                known.bytes == candidate.stamp.bytes && known.mtimeMs == candidate.stamp.mtimeMs;
            if (!same || known.problems & problemUnreadable) {
                m_work.push_back(i);
            } else if (known.problems & problemMissing) {
                m_flags.emplace_back(known.id, known.problems & ~problemMissing);
                ++m_report.updated;
            } else {
                ++m_report.unchanged;
            }
        }
    }

    /// The quick pass: a row without size and time, which a later scan takes for changed should this one end
    /// early.
    Status addPaths() {
        std::vector<std::size_t> fresh(m_new.begin(), m_new.end());
        std::sort(fresh.begin(), fresh.end());
        for (std::size_t start = 0; start < fresh.size(); start += imagesPerBatch) {
            if (m_stop.stop_requested()) return cancelled();
            m_meter(static_cast<std::int64_t>(start), static_cast<std::int64_t>(fresh.size()), "adding");
            std::vector<ImageRecord> rows;
            for (auto i = start; i < std::min(fresh.size(), start + imagesPerBatch); ++i)
                rows.push_back(recordAt(m_candidates[fresh[i]].stored));
            IMAGO_CHECK(m_store.putImages(rows));
        }
        return {};
    }

    /// Known images whose files are gone: those below the folders are marked, and where there are new files
    /// all of them are looked for among these.
    Status findMissing(const std::vector<fs::path>& folders) {
        std::unordered_set<std::string> present;
        for (const auto& candidate : m_candidates)
            present.insert(candidate.stored);
        std::vector<std::string> roots;
        std::unordered_set<std::string> places; // often thousands of files
        std::error_code code;
        for (const auto& folder : folders) {
            const auto path = fs::absolute(folder, code).lexically_normal();
            places.insert(toUtf8(path));
            if (fs::is_directory(path, code)) roots.push_back(toUtf8(path));
        }
        const auto below = [&](const fs::path& path) {
            const auto text = toUtf8(path);
            return places.contains(text) || std::any_of(roots.begin(), roots.end(), [&](const auto& root) {
                       return text.starts_with(root + "/");
                   });
        };
        std::vector<std::size_t> suspects;
        for (std::size_t i = 0; i < m_stamps.size(); ++i)
            if (!present.contains(m_stamps[i].path)) suspects.push_back(i);
        std::vector<char> gone(suspects.size()), here(suspects.size());
        parallelFor(suspects.size(), m_stop, [&](std::size_t i) {
            const auto path = m_store.absolutePath(recordAt(m_stamps[suspects[i]].path));
            here[i] = below(path);
            if (!here[i] && m_new.empty()) return;
            const auto stamp = fileStamp(path);
            gone[i] = !stamp && stamp.error().code == ErrorCode::notFound;
        });
        if (m_stop.stop_requested()) return cancelled();
        std::unordered_set<ImageId> goneIds;
        for (std::size_t i = 0; i < suspects.size(); ++i) {
            if (!gone[i]) continue;
            goneIds.insert(m_stamps[suspects[i]].id);
            if (here[i]) m_missingBelow.push_back(suspects[i]);
        }
        return findLost(goneIds);
    }

    /// Contents of images whose files are gone, to be found again among the new ones.
    Status findLost(const std::unordered_set<ImageId>& goneIds) {
        if (goneIds.empty() || m_new.empty()) return {};
        IMAGO_TRY(keys, m_store.imageKeys());
        for (const auto& key : keys)
            if (goneIds.contains(key.id) && !key.contentHash.empty()) m_lost.emplace(key.contentHash, key.id);
        return {};
    }

    Result<ScanReport> finish() {
        std::vector<fs::path> files;
        for (const auto i : m_work)
            files.push_back(m_candidates[i].path);
        const auto total = static_cast<std::int64_t>(files.size());
        std::int64_t done = 0;
        m_meter(0, total, "scanning");
        auto probed = probeFiles(files, m_stop, [&](std::vector<ProbedFile>&& batch) -> Status {
            IMAGO_CHECK(take(batch));
            done += static_cast<std::int64_t>(batch.size());
            m_meter(done, total, "scanning");
            return {};
        });
        IMAGO_CHECK(std::move(probed));
        for (const auto known : m_missingBelow)
            if (!m_found.contains(m_stamps[known].id)) markMissing(known);
        IMAGO_CHECK(m_store.setProblems(m_flags));
        std::map<std::string, std::string> sources;
        for (const auto& [stored, page] : m_pages)
            sources.emplace(stored, pageSource(page));
        IMAGO_CHECK(noteSources(m_store, sources));
        IMAGO_CHECK(markDuplicates(m_store, m_report, m_progress, m_stop));
        return std::move(m_report);
    }

    Status take(const std::vector<ProbedFile>& batch) {
        std::vector<ImageRecord> rows;
        for (const auto& file : batch) {
            const auto i = m_work[file.index];
            const auto& candidate = m_candidates[i];
            if (m_patient && !file.probe && std::abs(nowMs() - candidate.stamp.mtimeMs) < patienceMs) {
                m_waiting.push_back(candidate.path);
                continue;
            }
            rows.push_back(recordOf(candidate.stored, file.probe, candidate.stamp));
            if (!file.probe) {
                ++m_report.unreadable;
                problem(toUtf8(candidate.path), file.probe.error().text());
            }
            if (!m_new.contains(i)) {
                ++m_report.updated;
                continue;
            }
            IMAGO_TRY(moved, takeBack(rows.back()));
            ++(moved ? m_report.moved : m_report.added);
        }
        IMAGO_CHECK(m_store.putImages(rows));
        return {};
    }

    /// Gives an image that was lost its new path, in the place of the row that the quick pass made for it. A
    /// row that somebody has labelled meanwhile stays.
    Result<bool> takeBack(const ImageRecord& row) {
        const auto lost = row.contentHash.empty() ? m_lost.end() : m_lost.find(row.contentHash);
        if (lost == m_lost.end()) return false;
        IMAGO_TRY(quick, m_store.imageByPath(row.path));
        if (quick) {
            const ImageId ids[] = {quick->id};
            IMAGO_TRY(labels, m_store.annotations(ids));
            if (!labels.empty() || quick->review != ReviewState::unreviewed || quick->split != Split::none)
                return false;
            IMAGO_CHECK(m_store.removeImages({quick->id}));
        }
        IMAGO_CHECK(m_store.moveImage(lost->second, row.path));
        m_found.insert(lost->second);
        m_lost.erase(lost);
        return true;
    }

    ProjectStore& m_store;
    const ProgressSink& m_progress;
    ProgressMeter m_meter;
    std::stop_token m_stop;
    bool m_patient; ///< leaves what cannot be read yet for later
    std::vector<fs::path> m_waiting;
    ScanReport m_report;
    std::vector<ImageStamp> m_stamps;
    std::unordered_map<std::string, std::size_t> m_known; ///< path → stamp
    std::vector<Candidate> m_candidates;
    std::map<std::string, PageFile> m_pages;                ///< by stored path
    std::vector<std::string> m_gone;                        ///< stored paths of candidates without a file
    std::unordered_set<std::size_t> m_new;                  ///< candidates that the project does not know
    std::vector<std::size_t> m_work;                        ///< candidates to probe
    std::vector<std::size_t> m_missingBelow;                ///< stamps
    std::unordered_multimap<std::string, ImageId> m_lost;   ///< content → image whose file is gone
    std::unordered_set<ImageId> m_found;                    ///< moved images
    std::vector<std::pair<ImageId, std::uint32_t>> m_flags; ///< new problem flags
};

} // namespace

Result<ScanReport> scanFolders(ProjectStore& store, const std::vector<fs::path>& folders,
                               const ProgressSink& progress, std::stop_token stop) {
    return Scan(store, progress, std::move(stop)).folders(folders);
}

Result<ScanReport> rescan(ProjectStore& store, const ProgressSink& progress, std::stop_token stop) {
    return Scan(store, progress, std::move(stop)).again();
}

Result<NewsReport> takeNews(ProjectStore& store, const std::vector<fs::path>& files,
                            const ProgressSink& progress, std::stop_token stop) {
    Scan scan(store, progress, std::move(stop), true);
    IMAGO_TRY(report, scan.folders(files));
    return NewsReport{std::move(report), scan.takeWaiting()};
}

} // namespace imago
