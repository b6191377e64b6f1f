// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_header.h"

#include "core/store/label_counts.h"
#include "ui/base/patterns.h"
#include "ui/base/shown_filter.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>

namespace imago::ui {

namespace {

/// What the entries of the list of filters stand for; classes follow by their id.
enum Choice : qint64 { allPictures = 0, openPictures = -1, asInData = -2, proposedPictures = -3 };

QString chip(const QString& text, const QColor& ink) {
    const auto& t = theme();
    return QStringLiteral("<span style='background-color:%1; color:%2;'>&nbsp;%3&nbsp;</span>")
        .arg(t.hover.name(), ink.name(), text.toHtmlEscaped());
}

/// A file's name that is too long for its place loses its middle: the end tells files apart.
class NameLabel : public QLabel {
public:
    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + 2, QLabel::sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setLayoutDirection(Qt::LeftToRight); // or the suffix would stand before the name
        style()->drawItemText(
            &painter, contentsRect(), (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
            palette(), isEnabled(), fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()),
            foregroundRole());
    }
};

QLabel* nameLabel() {
    auto* label = new NameLabel;
    label->setProperty("role", "heading");
    return label;
}

} // namespace

LabelHeader::LabelHeader(Session& session, const QList<QAction*>& steps, const QList<QAction*>& zooms,
                         QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_name(nameLabel()),
      m_position(roleLabel(QStringLiteral("muted"), {})),
      m_state(new QLabel),
      m_zoom(roleLabel(QStringLiteral("muted"), {})),
      m_filter(new QComboBox),
      m_share(new QProgressBar) {
    setProperty("role", "toolbar");
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("file-name"));
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_name->setMinimumWidth(scaledByText(110));
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setWordWrap(false);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setTextFormat(Qt::RichText);
    m_zoom->setWordWrap(false);
    m_zoom->setMinimumWidth(scaledByText(56));
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Pictures to go through"));
    m_filter->setToolTip(tr("Pictures to go through"));
    m_filter->setFocusPolicy(Qt::TabFocus);
    m_filter->setMinimumWidth(scaledByText(170));
    m_filter->setMaximumWidth(scaledByText(260));
    m_share->setAccessibleName(tr("Labelled share"));
    m_share->setTextVisible(false);
    m_share->setFixedHeight(4);
    m_share->setStyleSheet(
        QStringLiteral("QProgressBar { min-height: 4px; max-height: 4px; border-radius: 0; }"
                       "QProgressBar::chunk { border-radius: 0; }"));

    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, gap, 6);
    row->setSpacing(gap);
    for (auto* action : steps)
        row->addWidget(actionButton(action));
    row->addSpacing(gapSmall);
    row->addWidget(m_name, 1);
    row->addWidget(m_position);
    row->addWidget(m_state);
    row->addSpacing(gap);
    row->addWidget(m_filter);
    row->addWidget(m_zoom);
    for (auto* action : zooms)
        row->addWidget(actionButton(action));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_share);

    connect(m_filter, &QComboBox::activated, this, [this] { Q_EMIT filterChosen(); });
    connect(&session, &Session::classesChanged, this, &LabelHeader::fillFilters);
    connect(&ShownFilter::of(session), &ShownFilter::changed, this, [this] {
        fillFilters();
        if (m_filter->currentData().toLongLong() == asInData) Q_EMIT filterChosen();
    });
    fillFilters();
    refreshShare();
}

void LabelHeader::fillFilters() {
    const qint64 chosen =
        m_filter->currentIndex() < 0 ? qint64(allPictures) : m_filter->currentData().toLongLong();
    m_filter->clear();
    m_filter->addItem(icon(QStringLiteral("images")), tr("All pictures"), qint64(allPictures));
    m_filter->addItem(icon(QStringLiteral("circle")), tr("Unlabelled pictures"), qint64(openPictures));
    // The entry stays while it is chosen: what was decided on last can still be seen.
    if (m_anyProposed || chosen == proposedPictures)
        m_filter->addItem(icon(QStringLiteral("sparkles")), tr("Pictures with proposals"),
                          qint64(proposedPictures));
    if (ShownFilter::of(m_session).isSet())
        m_filter->addItem(icon(QStringLiteral("filter")), tr("As filtered in Data"), qint64(asInData));
    for (const auto& record : m_session.classes())
        m_filter->addItem(markSwatch(QColor::fromRgb(record.color), record.position),
                          QString::fromStdString(record.name), qint64(record.id.value));
    const int at = m_filter->findData(chosen);
    m_filter->setCurrentIndex(std::max(0, at));
    if (at < 0) Q_EMIT filterChosen();
}

ImageFilter LabelHeader::filter() const {
    const qint64 chosen = m_filter->currentData().toLongLong();
    ImageFilter filter;
    if (chosen == asInData) return ShownFilter::of(m_session).filter();
    if (chosen == openPictures)
        filter.unlabelled = true;
    else if (chosen == proposedPictures)
        filter.proposed = true;
    else if (chosen != allPictures)
        filter.classes = {ClassId(chosen)};
    return filter;
}

void LabelHeader::showAll() {
    choose(allPictures);
}

qint64 LabelHeader::choice() const {
    return m_filter->currentData().toLongLong();
}

void LabelHeader::choose(qint64 choice) {
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(choice)));
    Q_EMIT filterChosen();
}

void LabelHeader::changeEvent(QEvent* event) {
    // The state's marks carry their colours with them.
    if (event->type() == QEvent::PaletteChange) setImage(std::optional(m_image));
    QWidget::changeEvent(event);
}

void LabelHeader::setImage(const std::optional<ImageRecord>& image) {
    m_image = image;
    if (!image) {
        m_name->clear();
        m_name->setToolTip({});
        m_state->clear();
        return;
    }
    const QString path = QString::fromStdString(image->path);
    m_name->setText(path.section(QLatin1Char('/'), -1));
    m_name->setToolTip(path);
    const auto& t = theme();
    QStringList chips;
    if (!image->size.empty())
        chips << chip(QStringLiteral("%1 × %2").arg(image->size.width).arg(image->size.height), t.muted);
    if (image->split != Split::none) chips << chip(text(image->split), t.text);
    if (image->negative) chips << chip(tr("Nothing to label"), t.good);
    for (const auto state : {ReviewState::inProgress, ReviewState::labelled, ReviewState::skipped})
        if (image->review == state && !image->negative) chips << chip(text(state), t.muted);
    if (image->review == ReviewState::excluded) chips << chip(text(image->review), t.bad);
    if (image->review == ReviewState::ambiguous) chips << chip(text(image->review), t.warn);
    for (const auto flag : allProblemFlags)
        if (image->problems & flag) chips << chip(problemName(flag), t.warn);
    m_state->setText(chips.join(QLatin1String("&nbsp; ")));
}

void LabelHeader::setPosition(int row, int size, int open) {
    m_position->setText(
        size == 0 ? tr("No pictures")
                  : tr("%1 of %2 · %Ln unlabelled", "pictures", open).arg(count(row + 1), count(size)));
}

void LabelHeader::setZoom(double zoom) {
    m_zoom->setText(zoom > 0 ? percent(zoom, 0) : QString());
}

void LabelHeader::refreshShare() {
    const auto counts = m_session.store().counts();
    if (!counts) return;
    const auto proposed = proposedImages(m_session.store());
    m_anyProposed = proposed && *proposed > 0;
    if (m_anyProposed != (m_filter->findData(qint64(proposedPictures)) >= 0)) fillFilters();
    constexpr int steps = 1000;
    m_share->setRange(0, steps);
    m_share->setValue(counts->images == 0 ? 0 : static_cast<int>(steps * counts->labelled / counts->images));
    m_share->setToolTip(
        tr("%1 of %Ln pictures of the project are labelled", nullptr, static_cast<int>(counts->images))
            .arg(count(counts->labelled)));
}

} // namespace imago::ui
