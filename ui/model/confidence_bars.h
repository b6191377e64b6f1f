// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace imago::ui {

/// A class and how sure a model is of it.
struct ClassConfidence {
    QString name;
    double confidence = 0; ///< in [0, 1]
    QColor color;          ///< the class's; invalid = none
    bool isTrue = false;
    bool isPredicted = false;
    std::optional<double> logit = {}; ///< what the network said before it became a confidence
    /// The confidence before it was calibrated, a thin mark on the bar; none: it is not calibrated.
    std::optional<double> raw = {};
};

/// All classes as bars, the surest first; the predicted and the true class are marked by words, not by colour
/// alone.
class ConfidenceBars : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ConfidenceBars(QWidget* parent = nullptr);

    /// Sorts them. Where none is marked as predicted, the surest is.
    void setRows(std::vector<ClassConfidence> rows);
    const std::vector<ClassConfidence>& rows() const { return m_rows; }
    /// In the order in which the rows were given; another number of them is ignored.
    void setLogits(const std::vector<double>& logits);
    QSize sizeHint() const override;

Q_SIGNALS:
    void classActivated(const QString& name); ///< double click on a bar

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int rowAt(double y) const; ///< −1 = none
    int rowHeight() const;
    void paintRow(QPainter& painter, const QRect& place, const ClassConfidence& row) const;
    void refreshScroll();
    void describe();
    static QString lineOf(const ClassConfidence& row); ///< all that is known of it

    std::vector<ClassConfidence> m_rows;
    std::vector<std::size_t> m_given; ///< where each row stood when they were given
};

} // namespace imago::ui
