// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <optional>
#include <vector>

namespace imago::ui {

/// The pictures that are gone through one after the other, where the person stands, and which of them are
/// open: with nothing labelled and nobody saying that there is nothing, and neither excluded nor ambiguous.
/// Loaded in the background; a picture that no
/// longer passes the filter stays until the list is loaded again, so that nothing moves under the hands.
class LabelQueue : public QObject {
    Q_OBJECT
public:
    explicit LabelQueue(Session& session, QObject* parent = nullptr);

    /// Loads the list; the current picture stays if it is in it, else the nearest one before it.
    void setFilter(const ImageFilter& filter);
    const ImageFilter& filter() const { return m_filter; }
    /// These come before the others, in this order, where the filter has them; the person goes to the first
    /// of them. Empty: all in the order of the filter.
    void setFirst(const std::vector<ImageId>& first);
    int firstCount() const { return m_firstCount; } ///< of these in the list
    int openFirst() const;                          ///< of these without a label
    void reload();
    bool isLoading() const { return m_loading; }

    const std::vector<ImageId>& ids() const { return m_ids; }
    int size() const { return static_cast<int>(m_ids.size()); }
    int row() const { return m_row; } ///< −1 = none
    ImageId current() const { return m_row < 0 ? ImageId{} : m_ids[static_cast<std::size_t>(m_row)]; }
    std::optional<int> rowOf(ImageId id) const;
    bool isOpen(int row) const { return m_open[static_cast<std::size_t>(row)] != 0; }
    int openCount() const { return m_openCount; }

    void goTo(int row); ///< clamped to the list
    /// False where the list does not have it; while it is loading the wish is kept.
    bool goTo(ImageId id);
    /// The next open picture in a direction (1 or −1), around the end; nullopt = none but the current one.
    std::optional<int> nextOpen(int direction) const;

Q_SIGNALS:
    void loaded();
    void currentChanged();
    void countsChanged();
    void missed(imago::ImageId id); ///< what goTo() kept as a wish is not in the loaded list

private:
    struct List {
        std::vector<ImageId> ids;
        std::vector<char> open;
        std::vector<int> rows;
        int first = 0;
    };
    static Result<List> read(const std::filesystem::path& file, const ImageFilter& filter,
                             const std::vector<ImageId>& first);
    void take(List list);
    void refresh(const std::vector<ImageId>& images);

    Session& m_session;
    ImageFilter m_filter;
    std::vector<ImageId> m_first;
    int m_firstCount = 0;
    bool m_toFirst = false; ///< once the list is there
    std::vector<ImageId> m_ids;
    std::vector<char> m_open; ///< parallel to m_ids
    std::vector<int> m_rows;  ///< by image id, −1 = not in the list: a map took 50 MB a million pictures
    int m_row = -1, m_openCount = 0;
    ImageId m_wanted;
    bool m_loading = false;
    std::vector<ImageId> m_changedMeanwhile; ///< while a list was being read
    Job m_job;
};

} // namespace imago::ui
