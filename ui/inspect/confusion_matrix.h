// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace imago::ui {

/// The confusion matrix: a row a true class, a column a predicted class, colour by the share of the row, so
/// that rare classes show too. Right on the diagonal in the good colour, wrong beside it in the bad one. A
/// click or Return picks a cell, a click on a row or column name picks the whole row or column; arrows move,
/// Escape lets go. Cells that are too small for a number show it in the tool tip.
class ConfusionMatrix : public QWidget {
    Q_OBJECT
public:
    /// −1 in `truth` or `predicted` stands for "any".
    struct Cell {
        int truth = -1, predicted = -1;
        bool operator==(const Cell&) const = default;
    };

    explicit ConfusionMatrix(QWidget* parent = nullptr);
    void setMatrix(const QStringList& classes, const std::vector<std::vector<std::int64_t>>& counts);
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
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Geometry {
        QRectF grid;
        double cell = 0, label = 0, head = 0;
    };
    Geometry geometryNow() const;
    std::optional<Cell> cellAt(const QPointF& position) const;
    QRectF cellRect(const Geometry& g, int truth, int predicted) const;
    std::int64_t rowSum(int truth) const;
    int count() const { return static_cast<int>(m_classes.size()); }

    QStringList m_classes;
    std::vector<std::vector<std::int64_t>> m_counts;
    std::optional<Cell> m_picked;
};

} // namespace imago::ui
