// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace imago::ui {

/// The confusion matrix: a row a true class, a column a predicted class. Right on the diagonal in the good
/// colour, wrong beside it in the bad one. A click picks a cell, a click on a row or column name picks the
/// whole row or column; arrows move, Escape lets go. The wheel, + and − look closer and back, dragging moves
/// what is seen, so that a thousand classes are readable. Cells that are too small for a number show it in
/// the tool tip.
class ConfusionMatrix : public QWidget {
    Q_OBJECT
public:
    /// −1 in `truth` or `predicted` stands for "any".
    struct Cell {
        int truth = -1, predicted = -1;
        bool operator==(const Cell&) const = default;
    };

    /// What a cell's number says: pictures, or their share of the row (recall) or of the column (precision)
    /// in percent. The colour goes by the share of the row or column, so that rare classes show too.
    enum class Norm { counts, rows, columns };

    explicit ConfusionMatrix(QWidget* parent = nullptr);
    void setMatrix(const QStringList& classes, const std::vector<std::vector<std::int64_t>>& counts);
    void setNorm(Norm norm);
    /// The class at each place from the top and from the left; empty = as they are. Kept while the classes
    /// stay the same.
    void setOrder(std::vector<int> order);
    double zoom() const { return m_zoom; } ///< 1 = all classes are seen
    std::optional<Cell> picked() const { return m_picked; }
    void pick(std::optional<Cell> cell);
    /// "Shirt taken for Coat: 12 of 100 (12 %)"
    QString describe(const Cell& cell) const;

    QSize minimumSizeHint() const override { return {260, 220}; }
    QSize sizeHint() const override { return {420, 380}; }

Q_SIGNALS:
    void cellPicked(std::optional<imago::ui::ConfusionMatrix::Cell> cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Where things are: `view` shows the cells from `first` on.
    struct Geometry {
        QRectF view;
        QPointF first; ///< in cells
        double cell = 0, label = 0, head = 0;
    };
    Geometry geometryNow() const;
    QRectF cellRect(const Geometry& g, int row, int column) const; ///< by place
    std::optional<Cell> cellAt(const QPointF& position) const;
    void zoomTo(double zoom, const QPointF& around);
    void clampView();
    void keepInView(const Cell& cell);
    double share(int truth, int predicted) const;
    QColor ground(int truth, int predicted) const;
    const QImage& smallCells() const;
    void paintCells(QPainter& painter, const Geometry& g) const;
    void paintNames(QPainter& painter, const Geometry& g) const;
    std::int64_t at(int truth, int predicted) const {
        return m_counts[static_cast<std::size_t>(truth)][static_cast<std::size_t>(predicted)];
    }
    int classAt(int place) const { return m_order[static_cast<std::size_t>(place)]; }
    int placeOf(int classIndex) const { return m_places[static_cast<std::size_t>(classIndex)]; }
    int count() const { return static_cast<int>(m_classes.size()); }

    QStringList m_classes;
    std::vector<std::vector<std::int64_t>> m_counts;
    std::vector<std::int64_t> m_rowSums, m_columnSums;
    std::vector<int> m_order, m_places; ///< class by place, place by class
    Norm m_norm = Norm::counts;
    double m_zoom = 1;
    QPointF m_first; ///< of the view, in cells
    std::optional<QPointF> m_pressed;
    QPointF m_firstPressed;
    bool m_dragged = false;
    mutable QImage m_small; ///< a pixel a cell, by place; null = to be made
    std::optional<Cell> m_picked;
};

} // namespace imago::ui
