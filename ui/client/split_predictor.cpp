// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/split_predictor.h"

#include "core/base/files.h"
#include "ui/client/split_items.h"

namespace imago {

SplitPredictor::SplitPredictor(ProjectStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_task, &WorkerTask::progressed, this, &SplitPredictor::progressed);
    connect(&m_task, &WorkerTask::warned, this, &SplitPredictor::warned);
    connect(&m_task, &WorkerTask::finished, this, [this](const Result<QString>& reply) {
        const auto status = reply ? take() : Status(reply.error());
        m_folder.reset();
        Q_EMIT finished(status);
    });
}

void SplitPredictor::start(const RunRecord& run, Split split, const QStringList& workerArguments) {
    if (isRunning()) return;
    m_run = run;
    m_split = split;
    // Whoever started this may connect after the call: the news always comes later.
    const auto endLater = [this](Status status) {
        QMetaObject::invokeMethod(
            this, [this, status] { Q_EMIT finished(status); }, Qt::QueuedConnection);
    };
    auto manifest = splitItems(m_store, run, split, true);
    if (!manifest) return endLater(manifest.error());
    if (manifest->items.empty()) return endLater({});
    m_folder = std::make_unique<QTemporaryDir>();
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    if (auto written = writeAtomically(folder / "manifest.json", toJson(*manifest)); !written)
        return endLater(written.error());
    const auto text = [](const std::filesystem::path& path) { return QString::fromStdString(toUtf8(path)); };
    m_task.start(QStringList{QStringLiteral("evaluate"), QStringLiteral("--run"),
                             text(runFolderOf(m_store, run)), QStringLiteral("--split"),
                             QString::fromUtf8(toString(split).data()), QStringLiteral("--manifest"),
                             text(folder / "manifest.json"), QStringLiteral("--out"), text(folder)} +
                 workerArguments);
}

Status SplitPredictor::take() {
    IMAGO_TRY(set, readPredictions(m_folder->path().toStdString(), toString(m_split)));
    if (set.classes != m_run.classes)
        return failure(ErrorCode::corrupt,
                       "the checkpoint of " + m_run.name + " has other classes than the run");
    const auto classes = set.classes.size();
    std::vector<Prediction> predictions;
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        const auto first = set.probabilities.begin() + static_cast<std::ptrdiff_t>(i * classes);
        predictions.push_back(
            {ImageId{set.images[i]}, {first, first + static_cast<std::ptrdiff_t>(classes)}});
    }
    return m_store.putPredictions(m_run.id, predictions);
}

} // namespace imago
