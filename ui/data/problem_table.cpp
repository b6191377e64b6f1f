// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/problem_table.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QHeaderView>

namespace imago::ui {

ProblemTable::ProblemTable(QWidget* parent) : QTreeWidget(parent) {
    setAccessibleName(tr("Pictures with problems"));
    setHeaderLabels({tr("Picture"), tr("Problem"), tr("Reason")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    header()->resizeSection(0, 380);
    header()->resizeSection(1, 220);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        Q_EMIT imageAsked(ImageId(item->data(0, Qt::UserRole).toLongLong()));
    });
}

void ProblemTable::showProblems(const std::vector<ImageRecord>& images) {
    setSortingEnabled(false);
    clear();
    for (const auto& image : images) {
        QStringList names;
        for (std::uint32_t bit = 0; bit < 32; ++bit)
            if (image.problems & (1u << bit)) names << problemName(1u << bit);
        auto* item =
            new QTreeWidgetItem(this, {QString::fromStdString(image.path), names.join(QStringLiteral(", ")),
                                       QString::fromStdString(image.problemText)});
        item->setIcon(0, icon("triangle-alert", theme().warn));
        item->setData(0, Qt::UserRole, static_cast<qint64>(image.id.value));
        item->setToolTip(2, item->text(2));
    }
    setSortingEnabled(true);
}

} // namespace imago::ui
