// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/neighbour_strip.h"

#include "ui/base/numbers.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

constexpr std::size_t neighbourCount = 12;
constexpr int side = 64;

} // namespace

NeighbourStrip::NeighbourStrip(Session& session, RunEmbeddings& embeddings, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_embeddings(embeddings),
      m_list(new QListWidget),
      m_note(roleLabel(QStringLiteral("caption"), {})) {
    m_list->setAccessibleName(tr("Nearest training pictures"));
    m_list->setObjectName(QStringLiteral("picture-neighbours"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setMovement(QListView::Static);
    m_list->setWrapping(false);
    m_list->setIconSize({side, side});
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFixedHeight(itemSize().height() + 8 + m_list->horizontalScrollBar()->sizeHint().height());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    m_note->setWordWrap(true);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    const auto want = [this](QListWidgetItem* item) {
        Q_EMIT imageWanted(ImageId{item->data(Qt::UserRole).toLongLong()});
    };
    connect(m_list, &QListWidget::itemClicked, this, want);
    connect(m_list, &QListWidget::itemActivated, this, want);
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](ImageId image) {
        const auto record = m_session.store().image(image);
        if (!record || !*record) return;
        for (int i = 0; i < m_list->count(); ++i)
            if (auto* item = m_list->item(i); item->data(Qt::UserRole).toLongLong() == image.value)
                item->setIcon(m_thumbnails.get(**record, m_session.store().absolutePath(**record),
                                               static_cast<int>(side * devicePixelRatioF())));
    });
    connect(&m_embeddings, &RunEmbeddings::indexed, this, &NeighbourStrip::renew);
    connect(&m_embeddings, &RunEmbeddings::changed, this, &NeighbourStrip::renew);
    connect(&session, &Session::imagesChanged, this, &NeighbourStrip::renew);
    renew();
}

QSize NeighbourStrip::itemSize() const {
    return {side + 12, side + fontMetrics().height() + 2 * gap};
}

void NeighbourStrip::setImage(ImageId image) {
    m_image = image;
    renew();
}

std::vector<ClassId> NeighbourStrip::labelsOf(ImageId image) const {
    std::vector<ClassId> classes;
    const auto labels = m_session.store().annotations(std::vector{image});
    if (labels)
        for (const auto& label : *labels)
            if (label.source != AnnotationSource::model) classes.push_back(label.classId);
    return classes;
}

void NeighbourStrip::renew() {
    using State = RunEmbeddings::State;
    const auto near =
        m_image ? m_embeddings.trained(m_image, neighbourCount) : std::vector<RunEmbeddings::Near>();
    fill(near);
    m_list->setVisible(!near.empty());
    const auto state = m_embeddings.state();
    m_note->setText(
        !m_image || !near.empty() ? QString()
        : state == State::missing ? tr("Known once the network has looked at all pictures: see the Map.")
        : state == State::reading || state == State::making || m_embeddings.trained(m_image, 1).empty()
            ? tr("Not known yet.")
            : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void NeighbourStrip::fill(const std::vector<RunEmbeddings::Near>& near) {
    std::vector<ImageId> images;
    for (const auto& one : near)
        images.push_back(one.image);
    m_images = images;
    m_list->clear();
    const auto own = m_image ? labelsOf(m_image) : std::vector<ClassId>();
    for (const auto& one : near) {
        const auto record = m_session.store().image(one.image);
        if (!record || !*record) continue;
        QStringList names;
        bool same = false;
        for (const auto id : labelsOf(one.image)) {
            if (const auto* known = m_session.classById(id)) names << QString::fromStdString(known->name);
            same = same || std::find(own.begin(), own.end(), id) != own.end();
        }
        const QString name = names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
        auto* item = new QListWidgetItem(
            m_thumbnails.get(**record, m_session.store().absolutePath(**record),
                             static_cast<int>(side * devicePixelRatioF())),
            own.empty() ? name : (same ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + name, m_list);
        item->setData(Qt::UserRole, qlonglong(one.image.value));
        item->setSizeHint(itemSize()); // also before its picture is there
        if (!own.empty()) item->setForeground(same ? theme().good : theme().bad);
        item->setToolTip(tr("%1\nLabel: %2\nDistance %3")
                             .arg(QString::fromStdString((*record)->path), name,
                                  decimal(static_cast<double>(one.distance), 3)));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
}

} // namespace imago::ui
