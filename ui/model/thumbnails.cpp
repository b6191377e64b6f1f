// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/thumbnails.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/store/thumbnail_store.h"
#include "ui/base/theme.h"

#include <QCache>
#include <QImage>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace imago::ui {

namespace {

/// The sizes that are kept on disk: few, so that zooming finds them again.
int storedSide(int side) {
    for (const int step : {128, 256, 512})
        if (side <= step) return step;
    return 1024;
}

std::string keyOf(const ImageRecord& image) {
    if (!image.contentHash.empty()) return image.contentHash;
    return image.path + '|' + std::to_string(image.mtimeMs) + '|' + std::to_string(image.bytes);
}

constexpr std::size_t queueLimit = 600; ///< some screens full; older requests have been scrolled away
constexpr int memoryLimitKb = 192 * 1024;
constexpr std::int64_t diskLimit = std::int64_t(2) << 30;

} // namespace

struct Thumbnails::Engine {
    struct Request {
        ImageId image;
        std::string key;
        std::filesystem::path path;
        int side = 0;
    };
    struct Made {
        ImageId image;
        std::string key;
        int side = 0;
        QImage picture; ///< null = cannot be read
    };
    struct Entry {
        std::string key;
        int side = 0;
        QPixmap pixmap; ///< null = cannot be read
    };

    explicit Engine(Thumbnails& o) : owner(o), memory(memoryLimitKb) {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        // One core stays free for the window.
        const unsigned wanted = std::clamp(cores - 1, 1u, 6u);
        for (unsigned i = 0; i < wanted; ++i)
            threads.emplace_back([this, i](std::stop_token stop) { work(stop, i == 0); });
    }
    ~Engine() {
        for (auto& thread : threads)
            thread.request_stop();
        wake.notify_all();
        threads.clear();
    }

    void ask(Request request) {
        {
            const std::lock_guard lock(mutex);
            const auto same = [&](const Request& r) {
                return r.image == request.image && r.side == request.side;
            };
            const auto queued = std::find_if(queue.begin(), queue.end(), same);
            if (queued != queue.end()) queue.erase(queued);
            if (std::any_of(active.begin(), active.end(), same)) return;
            queue.push_front(std::move(request));
            if (queue.size() > queueLimit) queue.pop_back();
        }
        wake.notify_one();
    }

    void work(std::stop_token stop, bool tidies) {
        auto opened = ThumbnailStore::open(userCacheDir() / "thumbnails.db");
        ThumbnailStore* store = opened ? opened->get() : nullptr;
        // A cache that cannot be tidied today is tidied at the next start.
        if (store && tidies) static_cast<void>(store->trim(diskLimit));
        while (true) {
            Request request;
            {
                std::unique_lock lock(mutex);
                if (!wake.wait(lock, stop, [this] { return !queue.empty(); })) return;
                request = std::move(queue.front());
                queue.pop_front();
                active.push_back(request);
            }
            Made made{request.image, request.key, request.side, make(store, request)};
            bool first = false;
            {
                const std::lock_guard lock(mutex);
                std::erase_if(active, [&](const Request& r) {
                    return r.image == request.image && r.side == request.side;
                });
                first = finished.empty();
                finished.push_back(std::move(made));
            }
            // One event for all that is made until the window takes it.
            if (first)
                QMetaObject::invokeMethod(
                    &owner, [this] { deliver(); }, Qt::QueuedConnection);
        }
    }

    static QImage make(ThumbnailStore* store, const Request& request) {
        const int kept = storedSide(request.side);
        QImage picture;
        if (const auto bytes = store ? store->get(request.key, kept) : std::nullopt)
            picture.loadFromData(bytes->data(), static_cast<int>(bytes->size()));
        if (picture.isNull()) {
            const auto made = makeThumbnail(request.path, kept);
            if (!made) return {};
            picture.loadFromData(made->data(), static_cast<int>(made->size()));
            // The thumbnail is shown either way; without room on the disk it is made again next time.
            if (store) static_cast<void>(store->put(request.key, kept, *made));
        }
        if (picture.isNull()) return {};
        return picture.scaled(request.side, request.side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    }

    void deliver() {
        std::vector<Made> batch;
        {
            const std::lock_guard lock(mutex);
            batch.swap(finished);
        }
        for (auto& made : batch) {
            const auto kb = static_cast<int>(made.picture.sizeInBytes() / 1024) + 1;
            memory.insert(made.image.value,
                          new Entry{made.key, made.side, QPixmap::fromImage(std::move(made.picture))}, kb);
        }
        for (const auto& made : batch)
            Q_EMIT owner.ready(made.image);
    }

    Thumbnails& owner;
    QCache<std::int64_t, Entry> memory;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<Request> queue; ///< newest first
    std::vector<Request> active;
    std::vector<Made> finished;
    std::vector<std::jthread> threads; ///< last member: ends before what it uses
};

Thumbnails::Thumbnails(QObject* parent) : QObject(parent), m_engine(std::make_unique<Engine>(*this)) {}

Thumbnails::~Thumbnails() = default;

QPixmap Thumbnails::get(const ImageRecord& image, const std::filesystem::path& absolute, int side) {
    const std::string key = keyOf(image);
    const auto* entry = m_engine->memory.object(image.id.value);
    const bool current = entry && entry->key == key;
    if (current && entry->pixmap.isNull()) {
        const int mark = std::clamp(side / 3, 24, 96);
        return icon("image-off", theme().muted).pixmap(mark, mark);
    }
    if (!current || entry->side != side) m_engine->ask({image.id, key, absolute, side});
    // Another size is better than none while the right one is made.
    return current ? entry->pixmap : QPixmap();
}

void Thumbnails::forget(ImageId image) {
    m_engine->memory.remove(image.value);
}

} // namespace imago::ui
