// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspect/inspect_panel.h"
#include "ui/inspect/map_points.h"
#include "ui/model/thumbnails.h"

#include <unordered_map>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace imago::ui {

class EmptyState;
class MapView;

/// All pictures of the project as the run's network sees them, alike ones side by side: by principal
/// components at once, then by neighbourhoods (UMAP), which is worked out in the background.
class MapPanel : public InspectPanel {
    Q_OBJECT
public:
    MapPanel(Session& session, RunEmbeddings& embeddings, QWidget* parent = nullptr);
    QList<QAction*> commands() const { return m_commands; } ///< they have keys where the focus is on the map
    void setCurrent(ImageId image);                         ///< is marked on the map

Q_SIGNALS:
    /// A picture was clicked; `around`: what to show where the list does not have it.
    void imageWanted(imago::ImageId image, const imago::ui::PictureChoice& around);

protected:
    void refresh() override { sync(); }
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Layout { neighbours, components };
    QWidget* buildWaiting();
    QWidget* buildMap();
    QWidget* buildTools();
    void sync();
    void layOut();
    void findNeighbours();
    void showPlaces();
    void loadFacts();
    void recolor();
    void fitLegend();
    QPixmap pictureOf(std::size_t point);
    void showCard(int point);
    void fillCard(int point);
    void choosePoints(const QString& title, const std::vector<std::size_t>& points, bool ordered = false);
    std::vector<std::size_t> pointsOf(int group) const;
    MapColor colorBy() const;
    void tell(const QString& text, bool running);

    Session& m_session;
    RunEmbeddings& m_embeddings;
    Thumbnails m_thumbnails;
    QList<QAction*> m_commands;
    QStackedWidget* m_pages;
    EmptyState* m_missing;
    QLabel *m_waitingText, *m_status;
    QProgressBar *m_waitingBar, *m_bar;
    QPushButton *m_cancel, *m_update;
    QToolButton *m_lasso, *m_stop;
    QComboBox *m_color, *m_layout;
    QListWidget* m_legend;
    MapView* m_view;
    Job m_placing, m_uniting, m_reading;
    QTimer m_later;
    SeenPtr m_seen;                       ///< what the map shows
    MapPlaces m_components, m_neighbours; ///< empty = not worked out
    std::optional<MapFacts> m_facts;
    MapGroups m_groups;
    std::unordered_map<std::size_t, ImageRecord> m_records; ///< of the points that were looked at closely
    ImageId m_current;
    bool m_staleFacts = false; ///< labels changed while the map was not seen
    int m_card = -1;           ///< the point under the pointer
};

} // namespace imago::ui
