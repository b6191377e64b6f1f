// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/picture.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <stop_token>

namespace imago::ui {

/// Names a picture as it was at a time; a file that changed is decoded again.
struct PictureRequest {
    std::filesystem::path path;
    std::int64_t mtimeMs = 0;
    std::int64_t pixels = 0; ///< as far as known
    auto operator<=>(const PictureRequest&) const = default;
};

/// Decodes pictures in two background threads and keeps the most recent in bounded memory. One is wanted now,
/// others may be wanted next; who is no longer asked for before its turn is dropped. The destructor waits for
/// the pictures that are being decoded.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    explicit PictureLoader(qint64 budgetBytes = qint64{384} << 20, QObject* parent = nullptr);
    ~PictureLoader() override;

    /// The picture where it is at hand; else null, and loaded() follows unless another is wanted before.
    std::shared_ptr<const Picture> want(const PictureRequest& request);
    /// Decodes these when nothing more urgent is to do, in this order; replaces the earlier list.
    void prefetch(std::vector<PictureRequest> requests);
    bool has(const PictureRequest& request) const { return m_kept.contains(request); }
    qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    void loaded(const imago::ui::PictureRequest& request, std::shared_ptr<const imago::ui::Picture> picture);

private:
    struct Kept {
        std::shared_ptr<const Picture> picture;
        std::list<PictureRequest>::iterator recent;
    };
    void startNext();
    void take(const PictureRequest& request, std::shared_ptr<const Picture> picture);
    void trim();

    const qint64 m_budget;
    qint64 m_bytes = 0;
    std::map<PictureRequest, Kept> m_kept;
    std::list<PictureRequest> m_recent; ///< the latest first
    std::optional<PictureRequest> m_wanted;
    std::deque<PictureRequest> m_next;
    std::set<PictureRequest> m_running;
    std::stop_source m_stop; ///< ends the cutting of very large pictures
    QThreadPool m_pool;
};

} // namespace imago::ui
