// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace imago::ui {

/// Square pictures with a caption below each, as large as the room allows. A tile keeps its picture until the
/// next one comes. The arrow keys go from tile to tile, Return does what a click does.
class PreviewGrid : public QWidget {
    Q_OBJECT
public:
    struct Label {
        QColor color; ///< of the class; invalid = no mark
        QString text;
    };

    explicit PreviewGrid(QWidget* parent = nullptr);

    void setCount(int count);
    int count() const { return static_cast<int>(m_tiles.size()); }
    void setTile(int index, const QImage& image, const QString& problem);
    void setLabels(int index, const std::vector<Label>& labels);
    QImage image(int index) const { return m_tiles[static_cast<std::size_t>(index)].image; }
    QString caption(int index) const;
    QRect tileRect(int index) const; ///< of the picture
    /// Shows where a click leads to.
    void setClickable(bool on, const QString& toolTip);

    QSize minimumSizeHint() const override { return {240, 240}; }

Q_SIGNALS:
    void clicked(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Tile {
        QImage image;
        QString problem;
        std::vector<Label> labels;
    };
    struct Layout {
        int columns = 1, side = 0;
        QPoint origin;
    };
    Layout layoutFor(QSize size) const;
    int indexAt(const QPoint& position) const;

    std::vector<Tile> m_tiles;
    int m_hovered = -1;
    int m_current = 0; ///< that of the keys
    bool m_clickable = false;
};

} // namespace imago::ui
