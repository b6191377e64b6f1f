// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_loader.h"

namespace imago::ui {

namespace {
/// One for what is wanted now, one for what comes next.
constexpr int threads = 2;
} // namespace

PictureLoader::PictureLoader(qint64 budgetBytes, QObject* parent) : QObject(parent), m_budget(budgetBytes) {
    m_pool.setMaxThreadCount(threads);
}

PictureLoader::~PictureLoader() {
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

std::shared_ptr<const Picture> PictureLoader::want(const PictureRequest& request) {
    m_wanted.reset();
    const auto found = m_kept.find(request);
    if (found != m_kept.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found->second.recent);
        return found->second.picture;
    }
    m_wanted = request;
    startNext();
    return nullptr;
}

void PictureLoader::prefetch(std::vector<PictureRequest> requests) {
    m_next.assign(requests.begin(), requests.end());
    startNext();
}

void PictureLoader::startNext() {
    const auto run = [this](const PictureRequest& request) {
        m_running.insert(request);
        m_pool.start([this, request, stop = m_stop.get_token()] {
            auto picture = readPicture(request.path, request.pixels, stop);
            // This object outlives its threads: the destructor waits for them.
            QMetaObject::invokeMethod(
                this, [this, request, picture = std::move(picture)] { take(request, picture); },
                Qt::QueuedConnection);
        });
    };
    if (m_wanted && !m_running.contains(*m_wanted) && static_cast<int>(m_running.size()) < threads)
        run(*m_wanted);
    while (!m_next.empty() && m_running.empty()) {
        const auto request = m_next.front();
        m_next.pop_front();
        if (!m_kept.contains(request)) run(request);
    }
}

void PictureLoader::take(const PictureRequest& request, std::shared_ptr<const Picture> picture) {
    m_running.erase(request);
    m_recent.push_front(request);
    m_bytes += picture->bytes();
    m_kept[request] = {picture, m_recent.begin()};
    trim();
    if (m_wanted == request) {
        m_wanted.reset();
        Q_EMIT loaded(request, picture);
    }
    startNext();
}

void PictureLoader::trim() {
    while (m_bytes > m_budget && m_recent.size() > 1) {
        const auto oldest = m_kept.find(m_recent.back());
        m_bytes -= oldest->second.picture->bytes();
        m_kept.erase(oldest);
        m_recent.pop_back();
    }
}

} // namespace imago::ui
