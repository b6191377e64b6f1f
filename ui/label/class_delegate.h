// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace imago::ui {

/// A row of the class list: a mark in the class's colour (round for one class a picture, square for several)
/// that is ticked where the picture has it, the name, the count and the key.
class ClassDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ClassDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

    void setMultiLabel(bool on) { m_multiLabel = on; }
    /// The parts of a row that give the class to the picture when they are clicked; where lines begin at the
    /// left.
    static QRect markRect(const QRect& row);
    static QRect keyRect(const QRect& row);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    bool m_multiLabel = false;
};

} // namespace imago::ui
