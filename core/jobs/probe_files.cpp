// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/probe_files.h"

#include "core/base/files.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace imago {

namespace {

constexpr std::size_t mostWaiting = 4 * imagesPerBatch;
constexpr std::uintmax_t largeFile = 32 << 20;
constexpr int tinySide = 8;

class Pipeline {
public:
    Pipeline(const std::vector<std::filesystem::path>& files, std::stop_token stop)
        : m_files(files),
          m_stop(std::move(stop)),
          m_slots(files.size()) {}

    Status run(const std::function<Status(std::vector<ProbedFile>&&)>& take) {
        Status status;
        {
            const auto cores = std::max(1u, std::thread::hardware_concurrency());
            std::vector<std::jthread> threads;
            const Finish finish{*this}; // before the threads are waited for, whatever happens
            for (std::size_t i = 0; i < std::min<std::size_t>(cores, m_files.size()); ++i)
                threads.emplace_back([this] { work(); });
            while (status && m_delivered < m_files.size() && !m_stop.stop_requested())
                if (auto batch = nextBatch(); !batch.empty()) status = take(std::move(batch));
        }
        if (!status || m_delivered == m_files.size()) return status;
        if (auto rest = theRest(); !rest.empty()) IMAGO_CHECK(take(std::move(rest)));
        return failure(ErrorCode::cancelled, "the job was cancelled");
    }

private:
    struct Finish {
        Pipeline& pipeline;
        ~Finish() {
            const std::lock_guard lock(pipeline.m_mutex);
            pipeline.m_end = true;
            pipeline.m_room.notify_all();
        }
    };

    void work() {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_room.wait(lock, [this] {
                return m_end || m_next >= m_files.size() || m_next - m_delivered < mostWaiting;
            });
            if (m_end || m_next >= m_files.size() || m_stop.stop_requested()) return;
            const auto i = m_next++;
            lock.unlock();
            auto probe = probeOne(m_files[i]);
            lock.lock();
            m_slots[i] = std::move(probe);
            while (m_ready < m_files.size() && m_slots[m_ready])
                ++m_ready;
            if (m_ready - m_delivered >= imagesPerBatch || m_ready == m_files.size()) m_news.notify_one();
        }
    }

    Result<ImageProbe> probeOne(const std::filesystem::path& path) {
        try {
            std::error_code code;
            std::unique_lock<std::mutex> alone(m_large, std::defer_lock);
            if (std::filesystem::file_size(path, code) > largeFile && !code) alone.lock();
            return probeImage(path);
        } catch (const std::exception& e) {
            return failure(ErrorCode::internal, toUtf8(path) + ": " + e.what());
        }
    }

    /// Waits; empty after a while without anything new.
    std::vector<ProbedFile> nextBatch() {
        std::unique_lock lock(m_mutex);
        // A stop is looked at often, a batch that is not full is handed over once a second.
        for (int tenths = 0; tenths < 10 && !m_stop.stop_requested(); ++tenths)
            if (m_news.wait_for(lock, std::chrono::milliseconds(100), [this] {
                    return m_ready - m_delivered >= imagesPerBatch || m_ready == m_files.size();
                }))
                break;
        return takeUpTo(m_stop.stop_requested() ? m_delivered
                                                : std::min(m_ready, m_delivered + imagesPerBatch));
    }

    std::vector<ProbedFile> takeUpTo(std::size_t end) {
        std::vector<ProbedFile> batch;
        for (; m_delivered < end; ++m_delivered) {
            batch.push_back({m_delivered, std::move(*m_slots[m_delivered])});
            m_slots[m_delivered].reset();
        }
        m_room.notify_all();
        return batch;
    }

    /// After the threads have ended: also what was finished beyond a gap.
    std::vector<ProbedFile> theRest() {
        std::vector<ProbedFile> batch;
        for (std::size_t i = m_delivered; i < m_next; ++i)
            if (m_slots[i]) batch.push_back({i, std::move(*m_slots[i])});
        return batch;
    }

    const std::vector<std::filesystem::path>& m_files;
    std::stop_token m_stop;
    std::mutex m_mutex, m_large;
    std::condition_variable m_news, m_room;
    std::vector<std::optional<Result<ImageProbe>>> m_slots;
    std::size_t m_next = 0;      ///< to be probed
    std::size_t m_ready = 0;     ///< all before are done
    std::size_t m_delivered = 0; ///< all before were handed over
    bool m_end = false;
};

} // namespace

Status probeFiles(const std::vector<std::filesystem::path>& files, std::stop_token stop,
                  const std::function<Status(std::vector<ProbedFile>&&)>& take) {
    return Pipeline(files, std::move(stop)).run(take);
}

ImageRecord recordOf(std::string storedPath, const Result<ImageProbe>& probe, const FileStamp& stamp) {
    ImageRecord record;
    record.path = std::move(storedPath);
    record.bytes = stamp.bytes;
    record.mtimeMs = stamp.mtimeMs;
    if (!probe) {
        record.problems = probe.error().code == ErrorCode::notFound ? problemMissing : problemUnreadable;
        record.problemText = probe.error().text();
        return record;
    }
    record.bytes = probe->bytes;
    record.mtimeMs = probe->mtimeMs;
    record.size = probe->size;
    record.contentHash = probe->contentHash;
    record.phash = probe->phash;
    if (std::min(record.size.width, record.size.height) < tinySide) record.problems |= problemTiny;
    return record;
}

} // namespace imago
