// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/preflight_panel.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace imago::ui {

PreflightPanel::PreflightPanel(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    setAccessibleName(tr("Checks before the start"));
    m_rows->setContentsMargins(gapLarge, gap, gapLarge, gap);
    m_rows->setSpacing(gap);
}

void PreflightPanel::clear() {
    m_blocked = false;
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PreflightPanel::setFindings(const std::vector<PreflightFinding>& findings) {
    clear();
    using Severity = PreflightFinding::Severity;
    // What blocks comes first.
    for (const auto severity : {Severity::blocking, Severity::advice}) {
        for (const auto& finding : findings) {
            if (finding.severity != severity) continue;
            const bool blocking = severity == Severity::blocking;
            m_blocked |= blocking;
            addRow(blocking ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert"),
                   blocking ? theme().bad : theme().warn, QString::fromStdString(finding.message),
                   QString::fromStdString(finding.remedy), finding.images);
        }
    }
    if (m_rows->count() == 0) // isEmpty() would count rows that are not shown yet as none
        addRow(QStringLiteral("circle-check"), theme().good, tr("Everything is ready for training."), {}, {});
}

void PreflightPanel::setFailure(const Error& error) {
    clear();
    m_blocked = true;
    addRow(QStringLiteral("circle-alert"), theme().bad, errorText(error), {}, {});
}

void PreflightPanel::addRow(const QString& iconName, const QColor& color, const QString& message,
                            const QString& remedy, const std::vector<ImageId>& images) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto* mark = new QLabel;
    mark->setPixmap(icon(iconName, color).pixmap(18, 18));
    mark->setAlignment(Qt::AlignTop);
    layout->addWidget(mark);
    auto* text = new QLabel(
        remedy.isEmpty() ? message.toHtmlEscaped()
                         : QStringLiteral("%1 <span style='color:%2'>%3</span>")
                               .arg(message.toHtmlEscaped(), theme().muted.name(), remedy.toHtmlEscaped()));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(text, 1);
    if (!images.empty()) {
        auto* show = new QToolButton;
        show->setText(tr("Show"));
        show->setAccessibleName(tr("Show the pictures: %1").arg(message));
        connect(show, &QToolButton::clicked, this, [this, images] { Q_EMIT imagesWanted(images); });
        layout->addWidget(show, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
}

} // namespace imago::ui
