// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_popup.h"

#include "ui/base/patterns.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int mostRows = 8;

int popupWidth() {
    return scaledByText(240);
}

int rowHeight() {
    return scaledByText(26);
}

} // namespace

ClassPopup::ClassPopup(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_session(session),
      m_name(new QLineEdit),
      m_list(new QListWidget) {
    setObjectName(QStringLiteral("class-popup"));
    setAccessibleName(tr("Class of the shape"));
    setProperty("role", "card");
    setFrameShape(QFrame::StyledPanel);
    m_name->setObjectName(QStringLiteral("class-popup-name"));
    m_name->setAccessibleName(tr("Class of the shape"));
    m_name->installEventFilter(this);
    m_list->setAccessibleName(tr("Classes"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gapSmall);
    column->addWidget(m_name);
    column->addWidget(m_list);
    connect(m_name, &QLineEdit::textChanged, this, &ClassPopup::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &ClassPopup::take);
}

void ClassPopup::ask(const QPoint& globalPosition) {
    m_name->clear();
    m_name->setPlaceholderText(m_session.classes().empty() ? tr("Name the first class")
                                                           : tr("Find or name a class"));
    narrow();
    const auto* screen = QGuiApplication::screenAt(globalPosition);
    QPoint at = globalPosition + QPoint(12, 12);
    if (screen) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popupWidth())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - sizeHint().height())));
    }
    move(at);
    m_asking = true;
    show();
    m_name->setFocus();
}

void ClassPopup::narrow() {
    const QString text = m_name->text().trimmed();
    m_list->clear();
    bool known = false;
    for (const auto& record : m_session.classes()) {
        const QString name = QString::fromStdString(record.name);
        known = known || name.compare(text, Qt::CaseInsensitive) == 0;
        if (!name.contains(text, Qt::CaseInsensitive)) continue;
        auto* item =
            new QListWidgetItem(markSwatch(QColor::fromRgb(record.color), record.position), name, m_list);
        item->setData(Qt::UserRole, qint64(record.id.value));
        item->setSizeHint({0, rowHeight()});
    }
    if (!text.isEmpty() && !known) {
        auto* item =
            new QListWidgetItem(icon(QStringLiteral("plus")), tr("New class “%1”").arg(text), m_list);
        item->setData(Qt::UserRole, qint64(0));
        item->setSizeHint({0, rowHeight()});
    }
    // What begins so is meant before what merely has it inside.
    int best = 0;
    for (int i = m_list->count() - 1; i >= 0; --i)
        if (m_list->item(i)->text().startsWith(text, Qt::CaseInsensitive)) best = i;
    m_list->setCurrentRow(best);
    const int rows = std::min(mostRows, m_list->count());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::max(1, rows) * rowHeight() + 6);
    setFixedWidth(popupWidth());
    adjustSize();
}

void ClassPopup::take() {
    const auto* item = m_list->currentItem();
    if (!item) return;
    ClassId id(item->data(Qt::UserRole).toLongLong());
    if (!id) {
        if (!m_session.addClass(m_name->text())) return;
        id = m_session.classes().back().id;
    }
    m_asking = false;
    hide();
    Q_EMIT answered(id);
}

void ClassPopup::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (std::exchange(m_asking, false)) Q_EMIT answered(ClassId{});
}

bool ClassPopup::eventFilter(QObject* object, QEvent* event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (object != m_name || (!isOverride && event->type() != QEvent::KeyPress))
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (isOverride) {
        // Here they end the naming, though elsewhere in the room they are commands.
        const bool ours = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
        if (ours) event->accept();
        return ours || QFrame::eventFilter(object, event);
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QFrame::eventFilter(object, event);
}

} // namespace imago::ui
