// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/sample_strip.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSlider>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int pictureSide = 80, cellWidth = 128;

/// Picture, the label under it, the guess with its confidence, and whether it is right: by a mark and a
/// colour.
class SampleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {cellWidth, pictureSide + 2 * option.fontMetrics.height() + 14};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto& t = theme();
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter->setLayoutDirection(Qt::LeftToRight); // a cell is the same in every script
        const QRect cell = option.rect.adjusted(2, 2, -2, -2);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent, 2) : QPen(Qt::NoPen));
            painter->setBrush(option.state & QStyle::State_Selected ? t.selected : t.hover);
            painter->drawRoundedRect(cell, 6, 6);
        }
        const QRect place(cell.center().x() - pictureSide / 2, cell.top() + 4, pictureSide, pictureSide);
        const auto picture = index.data(SampleModel::PictureRole).value<QPixmap>();
        if (picture.isNull()) {
            painter->fillRect(place, t.border);
        } else {
            QSizeF size = picture.size();
            size.scale(place.size(), Qt::KeepAspectRatio);
            painter->drawPixmap(
                QRectF(place.center().x() - size.width() / 2 + 0.5,
                       place.center().y() - size.height() / 2 + 0.5, size.width(), size.height()),
                picture, QRectF(picture.rect()));
        }
        const bool right = index.data(SampleModel::RightRole).toBool();
        const QColor color = right ? t.good : t.bad;
        const int line = option.fontMetrics.height();
        QRect text(cell.left() + 4, place.bottom() + 3, cell.width() - 8, line);
        painter->setPen(t.muted);
        painter->drawText(text, Qt::AlignHCenter,
                          option.fontMetrics.elidedText(index.data(SampleModel::LabelRole).toString(),
                                                        Qt::ElideRight, text.width()));
        text.translate(0, line);
        icon(right ? QStringLiteral("circle-check") : QStringLiteral("circle-x"), color)
            .paint(painter, QRect(text.left(), text.top() + (line - 14) / 2, 14, 14));
        painter->setPen(color);
        text.setLeft(text.left() + 18);
        painter->drawText(text, Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data(SampleModel::GuessRole).toString(),
                                                        Qt::ElideMiddle, text.width()));
        painter->restore();
    }
};

} // namespace

SampleModel::SampleModel(Session& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {
    connect(&m_thumbnails, &Thumbnails::ready, this, [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PictureRole});
    });
}

void SampleModel::set(const SampleMessage& sample, const std::vector<std::string>& classes) {
    const auto sameImages = [&] {
        return std::equal(sample.items.begin(), sample.items.end(), m_sample.items.begin(),
                          m_sample.items.end(), [](auto& a, auto& b) { return a.image == b.image; });
    };
    if (sameImages()) { // the next epoch: nothing flickers
        m_sample = sample;
        m_classes = classes;
        if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_sample = sample;
    m_classes = classes;
    m_records.clear();
    std::vector<ImageId> ids;
    for (const auto& item : sample.items)
        ids.push_back(ImageId{item.image});
    if (const auto records = m_session.store().images(ids))
        for (const auto& record : *records)
            m_records[record.id.value] = record;
    endResetModel();
}

bool SampleModel::isRight(const SampleMessage::Item& item) const {
    return !item.top.empty() &&
           std::find(item.labels.begin(), item.labels.end(), item.top.front()) != item.labels.end();
}

int SampleModel::right() const {
    return static_cast<int>(std::count_if(m_sample.items.begin(), m_sample.items.end(),
                                          [this](const auto& item) { return isRight(item); }));
}

ImageId SampleModel::imageAt(int row) const {
    return row >= 0 && row < rowCount() ? ImageId{m_sample.items[static_cast<std::size_t>(row)].image}
                                        : ImageId{};
}

QString SampleModel::className(int index) const {
    return index >= 0 && index < static_cast<int>(m_classes.size())
               ? QString::fromStdString(m_classes[static_cast<std::size_t>(index)])
               : QStringLiteral("?");
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sample.items.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& item = m_sample.items[static_cast<std::size_t>(index.row())];
    const auto share = [&](std::size_t i) {
        return percent(i < item.confidence.size() ? item.confidence[i] : 0, 0);
    };
    QStringList labels;
    for (const int label : item.labels)
        labels << className(label);
    const QString label = labels.join(QStringLiteral(", "));
    const QString guess =
        item.top.empty() ? tr("no answer") : tr("%1 %2").arg(className(item.top.front()), share(0));
    switch (role) {
        case PictureRole: {
            const auto at = m_records.find(item.image);
            if (at == m_records.end()) return {};
            return m_thumbnails.get(at->second, m_session.store().absolutePath(at->second), m_side);
        }
        case LabelRole:
            return label;
        case GuessRole:
            return guess;
        case RightRole:
            return isRight(item);
        case ImageIdRole:
            return static_cast<qint64>(item.image);
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return isRight(item) ? tr("%1, right: %2").arg(label, guess)
                                 : tr("%1, wrong: %2").arg(label, guess);
        case Qt::ToolTipRole: {
            QString text = tr("Label: %1").arg(label);
            for (std::size_t i = 0; i < item.top.size(); ++i)
                text += QStringLiteral("\n%1. %2 %3").arg(i + 1).arg(className(item.top[i]), share(i));
            return text;
        }
        default:
            return {};
    }
}

SampleStrip::SampleStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      m_model(new SampleModel(session, this)),
      m_view(new QListView),
      m_slider(new QSlider(Qt::Horizontal)),
      m_caption(new QLabel),
      m_empty(roleLabel(QStringLiteral("muted"),
                        tr("After each epoch, what the network says of a few validation pictures is shown "
                           "here."))) {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SampleDelegate(m_view));
    m_view->setViewMode(QListView::IconMode);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMovement(QListView::Static);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Sample predictions"));
    m_view->setToolTip(tr("Enter or double click shows the picture in Data"));
    m_model->setSide(static_cast<int>(pictureSide * devicePixelRatioF()));
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT imageWanted(m_model->imageAt(index.row())); });
    m_slider->setAccessibleName(tr("Epoch of the sample predictions"));
    m_slider->setObjectName(QStringLiteral("sample-epoch"));
    m_slider->setRange(0, 0);
    m_slider->setMaximumWidth(320);
    m_slider->setTickPosition(QSlider::NoTicks);
    auto* word = new QLabel(tr("&Epoch"));
    word->setBuddy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, &SampleStrip::showEpoch);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(gap, gapSmall, gap, 0);
    head->addWidget(word);
    head->addWidget(m_slider, 1);
    head->addWidget(m_caption, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gapSmall);
    column->addLayout(head);
    m_empty->setContentsMargins(gap, gap, gap, gap);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    showEpoch();
}

void SampleStrip::setSamples(const std::map<int, SampleMessage>& samples,
                             const std::vector<std::string>& classes) {
    const bool atEnd = m_slider->value() == m_slider->maximum();
    m_samples.clear();
    for (const auto& [epoch, sample] : samples)
        m_samples.push_back(sample);
    m_classes = classes;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, static_cast<int>(m_samples.size()) - 1));
    if (atEnd) m_slider->setValue(m_slider->maximum());
    showEpoch();
}

int SampleStrip::epoch() const {
    return m_samples.empty() ? 0 : m_samples[static_cast<std::size_t>(m_slider->value())].epoch;
}

void SampleStrip::showEpoch() {
    const bool any = !m_samples.empty();
    m_empty->setVisible(!any);
    m_view->setVisible(any);
    m_slider->setEnabled(m_samples.size() > 1);
    if (!any) {
        m_model->set({}, {});
        m_caption->clear();
        return;
    }
    m_model->set(m_samples[static_cast<std::size_t>(m_slider->value())], m_classes);
    m_caption->setText(
        tr("after epoch %1: %2 of %3 right").arg(epoch()).arg(m_model->right()).arg(m_model->rowCount()));
}

} // namespace imago::ui
