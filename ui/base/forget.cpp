// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/forget.h"

#include "ui/base/text.h"

#include <QMessageBox>
#include <QPushButton>

namespace imago::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::Forget)
};
} // namespace

void askToForget(Session& session, QWidget* parent, const std::vector<ImageId>& images) {
    if (images.empty()) return;
    QMessageBox box(QMessageBox::Warning, Words::tr("Forget pictures"),
                    Words::tr("Forget %n picture(s) and all that is kept of them?", nullptr,
                              static_cast<int>(images.size())),
                    QMessageBox::Cancel, parent);
    box.setInformativeText(
        Words::tr("Labels, notes, undo history, predictions and thumbnails go, in the project, its backups "
                  "and its runs. This cannot be undone. Your picture files stay; models that were trained "
                  "on them, and what you exported, stay as they are, and runs that used them cannot be "
                  "resumed."));
    auto* forget = box.addButton(Words::tr("&Forget"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == forget) forgetNow(session, images);
}

void forgetNow(Session& session, const std::vector<ImageId>& images) {
    session.runJob(Words::tr("Forgetting pictures"),
                   [file = session.file(), images](std::stop_token stop,
                                                   const ProgressSink& progress) -> Result<QString> {
                       IMAGO_TRY(store, ProjectStore::open(file));
                       IMAGO_TRY(report, forgetPictures(*store, images, progress, stop));
                       return forgottenText(report);
                   });
}

QString forgottenText(const ForgetReport& report) {
    QStringList parts{
        Words::tr("%n picture(s) forgotten", nullptr, static_cast<int>(report.pictures)),
        Words::tr("backups cleaned: %1").arg(count(report.backups)),
        Words::tr("runs cleaned: %1").arg(count(report.runs)),
    };
    if (!report.watched.empty())
        parts << Words::tr("still in a watched folder, move it away: %1")
                     .arg(toQString(report.watched.front().filename()));
    if (!report.still.empty())
        parts << Words::tr("still named in: %1").arg(toQString(report.still.front().filename()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace imago::ui
