// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/details_panel.h"

#include "ui/base/source_text.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <map>

namespace imago::ui {

namespace {
constexpr int pictureSide = 232;

QString whoText(const Annotation& annotation) {
    const QString who = QString::fromStdString(annotation.author);
    switch (annotation.source) {
        case AnnotationSource::model:
            return DetailsPanel::tr("proposed by %1, %2 sure").arg(who, percent(annotation.confidence));
        case AnnotationSource::import:
            return DetailsPanel::tr("imported from %1").arg(who);
        case AnnotationSource::human:
            break;
    }
    return DetailsPanel::tr("by %1").arg(who);
}
} // namespace

DetailsPanel::DetailsPanel(Session& session, Thumbnails& thumbnails, QWidget* parent)
    : QScrollArea(parent),
      m_session(session),
      m_thumbnails(thumbnails),
      m_picture(new QLabel),
      m_hint(roleLabel("muted", tr("Select a picture to see what is known about it."))),
      m_name(roleLabel("heading", {})),
      m_problem(roleLabel("bad", {})),
      m_lines(new QFormLayout),
      m_buttons(new QWidget) {
    setAccessibleName(tr("Details of the picture"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(scaledByText(240));
    auto* body = new QWidget;
    body->setProperty("role", "panel");
    body->setAttribute(Qt::WA_StyledBackground);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumHeight(pictureSide);
    m_name->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(6);
    m_lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* open = new QPushButton(icon("tag"), tr("Open in Label"));
    auto* folder = new QPushButton(icon("folder-open"), tr("Show the file"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_record.id); });
    connect(folder, &QPushButton::clicked, this, [this] {
        const auto path = m_session.store().absolutePath(m_record);
        QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(path.parent_path())));
    });
    auto* buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(gap);
    buttons->addWidget(open);
    buttons->addWidget(folder);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(gap);
    column->addWidget(m_hint);
    column->addWidget(m_picture);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addLayout(m_lines);
    column->addSpacing(gap);
    column->addWidget(m_buttons);
    column->addStretch(1);
    setWidget(body);
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](ImageId image) {
        if (image == m_record.id && isVisible()) showPicture();
    });
    refresh();
}

void DetailsPanel::show(ImageId image, std::size_t selected) {
    m_selected = selected;
    const auto record =
        image ? m_session.store().image(image) : Result<std::optional<ImageRecord>>(std::nullopt);
    m_record = record && *record ? **record : ImageRecord{};
    refresh();
}

void DetailsPanel::refresh() {
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    const bool any = bool(m_record.id);
    m_buttons->setVisible(any);
    m_problem->setVisible(any && m_record.problems != 0);
    m_picture->setVisible(any);
    m_name->setVisible(any);
    m_hint->setVisible(!any);
    if (!any) {
        return;
    }
    showPicture();
    m_name->setText(QString::fromStdString(m_record.path).section('/', -1));
    QStringList problems;
    for (std::uint32_t bit = 0; bit < 32; ++bit)
        if (m_record.problems & (1u << bit)) problems << problemName(1u << bit);
    QString words = problems.join(QStringLiteral(" · "));
    if (!m_record.problemText.empty())
        words += QStringLiteral("\n") + QString::fromStdString(m_record.problemText);
    m_problem->setText(words);

    if (m_selected > 1) addLine(tr("Selected"), tr("%Ln pictures", nullptr, static_cast<int>(m_selected)));
    addLabels();
    addLine(tr("Split"), text(m_record.split));
    addLine(tr("Review"), text(m_record.review));
    if (!m_record.size.empty())
        addLine(tr("Size"), tr("%1 × %2 pixels").arg(m_record.size.width).arg(m_record.size.height));
    if (m_record.bytes > 0) addLine(tr("File size"), byteText(m_record.bytes));
    if (m_record.mtimeMs > 0)
        addLine(tr("Changed"),
                QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_record.mtimeMs), QLocale::ShortFormat));
    if (const QString source = sourceTextOf(m_session.store(), m_record.id); !source.isEmpty())
        addLine(tr("Taken from"), source);
    addLine(tr("Path"), toQString(m_session.store().absolutePath(m_record)));
    if (!m_record.contentHash.empty())
        addLine(tr("Content"), QString::fromStdString(m_record.contentHash).left(16));
    addDuplicates();
}

void DetailsPanel::showPicture() {
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = m_thumbnails.get(m_record, m_session.store().absolutePath(m_record),
                                      static_cast<int>(pictureSide * ratio));
    const int wanted = static_cast<int>(pictureSide * ratio);
    // The grid shares the memory of thumbnails: its size may come back.
    if (!pixmap.isNull() && !pixmap.hasAlphaChannel() && std::max(pixmap.width(), pixmap.height()) != wanted)
        pixmap = pixmap.scaled(wanted, wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

void DetailsPanel::addLine(const QString& name, const QString& value) {
    auto* text = new QLabel(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Long paths wrap at any letter.
    text->setText(QString(value).replace('/', QStringLiteral("/\u200b")));
    text->setAccessibleName(tr("%1: %2").arg(name, value));
    m_lines->addRow(roleLabel("caption", name), text);
}

void DetailsPanel::addLabels() {
    const ImageId ids[] = {m_record.id};
    const auto annotations = m_session.store().annotations(ids);
    if (!annotations) return;
    QStringList words, shapes;
    qint64 proposals = 0;
    std::map<int, std::pair<const ClassRecord*, qint64>> drawn; // by position
    for (const auto& annotation : *annotations) {
        const ClassRecord* known = m_session.classById(annotation.classId);
        if (!known) continue;
        if (annotation.kind == AnnotationKind::image) {
            words << tr("%1 (%2)").arg(QString::fromStdString(known->name), whoText(annotation));
        } else if (annotation.source == AnnotationSource::model) {
            ++proposals;
        } else {
            auto& entry = drawn[known->position];
            entry.first = known;
            ++entry.second;
        }
    }
    for (const auto& [position, entry] : drawn)
        shapes << tr("%1 × %2").arg(count(entry.second)).arg(QString::fromStdString(entry.first->name));
    if (proposals > 0) shapes << tr("%Ln proposed by a model", "shapes", static_cast<int>(proposals));
    if (!words.isEmpty() || shapes.isEmpty())
        addLine(tr("Label"), words.isEmpty() ? tr("none") : words.join(QStringLiteral("\n")));
    if (!shapes.isEmpty()) addLine(tr("Shapes"), shapes.join(QStringLiteral("\n")));
}

void DetailsPanel::addDuplicates() {
    if (!(m_record.problems & problemDuplicate) || m_record.contentHash.empty()) return;
    const auto same = m_session.store().imagesByHash(m_record.contentHash);
    if (!same) return;
    for (const auto& other : *same) {
        if (other.id == m_record.id) continue;
        auto* link = new QPushButton(icon("copy"), QString::fromStdString(other.path).section('/', -1));
        link->setToolTip(QString::fromStdString(other.path));
        link->setAccessibleName(tr("Show the duplicate %1").arg(link->text()));
        connect(link, &QPushButton::clicked, this, [this, id = other.id] { Q_EMIT duplicateAsked(id); });
        m_lines->addRow(roleLabel("caption", tr("Same content")), link);
    }
}

} // namespace imago::ui
