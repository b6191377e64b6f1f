// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/shell/recent_projects.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr int pathRole = Qt::UserRole, detailRole = Qt::UserRole + 1, placeRole = Qt::UserRole + 2;

/// A project as a line with its picture.
class ProjectDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {320, scaledByText(76)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = theme();
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QRect card = option.rect.adjusted(2, 2, -2, -2);
        const bool hot = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(hot ? t.hover : QColor(Qt::transparent));
        painter->drawRoundedRect(card, 8, 8);
        const auto placed = [&](const QRect& place) { // where lines begin at the right
            return QStyle::visualRect(option.direction, card, place);
        };
        const QRect first(card.x() + 8, card.y() + 8, 56, 56), frame = placed(first);
        const auto picture = index.data(Qt::DecorationRole).value<QImage>();
        if (picture.isNull()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.raised);
            painter->drawRoundedRect(frame, 6, 6);
            icon("images", t.muted).paint(painter, frame.adjusted(16, 16, -16, -16));
        } else {
            QRectF place(QPointF(), QSizeF(picture.size()).scaled(frame.size(), Qt::KeepAspectRatio));
            place.moveCenter(QRectF(frame).center());
            painter->drawImage(place, picture);
        }
        QRect line = placed(QRect(first.right() + 14, card.y() + 8, card.width() - 90, scaledByText(20)));
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(t.text);
        painter->drawText(line, Qt::AlignVCenter, index.data().toString());
        painter->setFont(option.font);
        painter->setPen(t.muted);
        line.translate(0, scaledByText(19));
        painter->drawText(line, Qt::AlignVCenter, index.data(detailRole).toString());
        line.translate(0, scaledByText(18));
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(placeRole).toString(), Qt::ElideMiddle,
                                                            line.width()));
        painter->restore();
    }
};

QPushButton* startButton(const QString& iconName, const QString& text, const QString& tip) {
    auto* button = new QPushButton(icon(iconName), text);
    button->setToolTip(tip);
    button->setIconSize(QSize(18, 18));
    button->setMinimumHeight(40);
    button->setStyleSheet(QApplication::isRightToLeft()
                              ? QStringLiteral("text-align: right; padding-right: 14px;")
                              : QStringLiteral("text-align: left; padding-left: 14px;"));
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_recent(new QListWidget), m_none(nullptr) {
    auto* row = new QHBoxLayout;
    row->setSpacing(64);
    row->addWidget(makeStart(), 0);
    row->addWidget(makeRecent(), 1);
    auto* frame = new QWidget;
    frame->setLayout(row);
    frame->setMaximumWidth(scaledByText(1040));
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(frame, 20);
    centred->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 32, 48, 32);
    column->addStretch(2);
    column->addLayout(centred, 12);
    column->addStretch(1);
    refresh();
}

QWidget* WelcomePage::makeStart() {
    auto* side = new QWidget;
    side->setFixedWidth(scaledByText(340));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    auto* mark = new QLabel;
    mark->setPixmap(appIcon().pixmap(72, 72));
    column->addWidget(mark);
    column->addSpacing(gap);
    column->addWidget(roleLabel("title", QStringLiteral("Imago")));
    column->addWidget(
        roleLabel("muted", tr("Turn a folder of pictures into a working image model: label, augment, "
                              "train, inspect, export. Nothing leaves this computer.")));
    column->addSpacing(gapLarge);

    auto* fromFolder = primaryButton("folder-plus", tr("&New from pictures…"));
    fromFolder->setMinimumHeight(40);
    fromFolder->setIconSize(QSize(18, 18));
    fromFolder->setStyleSheet(QApplication::isRightToLeft()
                                  ? QStringLiteral("text-align: right; padding-right: 14px;")
                                  : QStringLiteral("text-align: left; padding-left: 14px;"));
    connect(fromFolder, &QPushButton::clicked, this, &WelcomePage::newAsked);
    column->addWidget(fromFolder);
    auto* open = startButton("folder-open", tr("&Open project…"), tr("Open a project file (Ctrl+O)"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openAsked);
    column->addWidget(open);
    auto* sample = startButton("sparkles", tr("Try the &sample project"),
                               tr("1,000 labelled pictures of clothing, ready to train"));
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
    column->addWidget(sample);
    column->addSpacing(gapLarge);
    column->addWidget(
        roleLabel("muted", tr("Or drop a folder, pictures or a project file anywhere on this window.")));
    column->addStretch(1);
    return side;
}

QWidget* WelcomePage::makeRecent() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(gap);
    auto* heading = roleLabel("heading", tr("&Recent projects"));
    heading->setBuddy(m_recent);
    column->addWidget(heading);
    m_recent->setItemDelegate(new ProjectDelegate(m_recent));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setStyleSheet(QStringLiteral("QListWidget { background: transparent; border: none; }"));
    m_recent->setMouseTracking(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto open = [this](QListWidgetItem* item) {
        Q_EMIT projectAsked(toPath(item->data(pathRole).toString()));
    };
    connect(m_recent, &QListWidget::itemActivated, this, open);
    connect(m_recent, &QListWidget::itemClicked, this, open);
    connect(m_recent, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* item = m_recent->itemAt(at);
        if (!item) return;
        QMenu menu;
        auto* forget = menu.addAction(icon("x"), tr("Remove from this list"));
        if (menu.exec(m_recent->viewport()->mapToGlobal(at)) != forget) return;
        forgetProject(item->data(pathRole).toString());
        refresh();
    });
    column->addWidget(m_recent, 1);
    m_none = roleLabel("muted", tr("Projects that you open appear here."));
    column->addWidget(m_none);
    column->addStretch(0);
    return side;
}

void WelcomePage::refresh() {
    m_recent->clear();
    for (const auto& project : recentProjects()) {
        const QFileInfo info(project.path);
        auto* item = new QListWidgetItem(info.completeBaseName(), m_recent);
        const QString when = QLocale().toString(project.opened, QLocale::ShortFormat);
        const QString detail = project.images > 0 ? tr("%Ln pictures, %1 labelled · %2", nullptr,
                                                       static_cast<int>(project.images))
                                                        .arg(count(project.labelled), when)
                                                  : when;
        QString place = info.absolutePath();
        if (place.startsWith(QDir::homePath()))
            place.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        item->setData(pathRole, project.path);
        item->setData(detailRole, detail);
        item->setData(placeRole, place);
        item->setData(Qt::DecorationRole, project.picture);
        item->setToolTip(project.path);
    }
    m_none->setVisible(m_recent->count() == 0);
    m_recent->setVisible(m_recent->count() > 0);
}

} // namespace imago::ui
