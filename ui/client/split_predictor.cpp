// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/split_predictor.h"

#include "core/base/files.h"

#include <algorithm>
#include <map>
#include <set>

namespace imago {

namespace {

/// The images of the split that can be predicted and are not yet, with the run's classes. An image whose
/// class the run does not know is left out: it cannot be judged either.
Result<Manifest> missingItems(ProjectStore& store, const RunRecord& run, Split split) {
    Manifest manifest;
    manifest.classes = run.classes;
    for (const ClassId id : run.classIds)
        manifest.classIds.push_back(id.value);
    IMAGO_TRY(predictions, store.predictions(run.id));
    std::set<ImageId> known;
    for (const Prediction& prediction : predictions)
        known.insert(prediction.image);
    ImageFilter filter;
    filter.splits = {split};
    filter.order = ImageOrder::id;
    IMAGO_TRY(ids, store.imageIds(filter));
    std::erase_if(ids, [&](ImageId id) { return known.contains(id); });
    IMAGO_TRY(images, store.images(ids));
    IMAGO_TRY(annotations, store.annotations(ids));
    std::map<ImageId, std::vector<int>> labels;
    for (const Annotation& annotation : annotations) {
        const auto place = std::find(run.classIds.begin(), run.classIds.end(), annotation.classId);
        if (annotation.kind == AnnotationKind::image && place != run.classIds.end())
            labels[annotation.image].push_back(static_cast<int>(place - run.classIds.begin()));
    }
    for (const ImageRecord& image : images) {
        const bool leftOut = image.review == ReviewState::excluded ||
                             image.review == ReviewState::ambiguous ||
                             (image.problems & (problemUnreadable | problemMissing)) != 0;
        if (leftOut || !labels.contains(image.id)) continue;
        manifest.items.push_back(
            {image.id.value, toUtf8(store.absolutePath(image)), image.contentHash, labels[image.id], split});
    }
    return manifest;
}

} // namespace

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
    auto manifest = missingItems(m_store, run, split);
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
