// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/checkpoint_tester.h"

#include "core/base/files.h"
#include "ui/client/split_items.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t shownMistakes = 5;
constexpr double leastProbability = 1e-7; // a float cannot tell less from 0

} // namespace

Result<CheckpointReport> judge(const PredictionSet& set, const Manifest& manifest) {
    if (set.classes != manifest.classes)
        return failure(ErrorCode::invalidArgument, "the predictions are of other classes than the labels");
    std::unordered_map<std::int64_t, const std::vector<int>*> labels;
    for (const auto& item : manifest.items)
        labels.emplace(item.image, &item.labels);
    CheckpointReport report;
    std::map<std::pair<int, int>, std::int64_t> mistakes;
    const auto classes = set.classes.size();
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        const auto known = labels.find(set.images[i]);
        if (known == labels.end() || known->second->empty()) continue;
        const auto* first = set.probabilities.data() + i * classes;
        const int answer = static_cast<int>(std::max_element(first, first + classes) - first);
        const auto& truth = *known->second;
        double likeliest = 0;
        for (const int label : truth)
            likeliest = std::max(likeliest, static_cast<double>(first[label]));
        report.loss -= std::log(std::max(likeliest, leastProbability));
        ++report.pictures;
        if (std::find(truth.begin(), truth.end(), answer) != truth.end())
            ++report.right;
        else
            ++mistakes[{truth.front(), answer}];
    }
    if (report.pictures > 0) report.loss /= static_cast<double>(report.pictures);
    for (const auto& [pair, count] : mistakes)
        report.mistakes.push_back({{set.classes[static_cast<std::size_t>(pair.first)],
                                    set.classes[static_cast<std::size_t>(pair.second)]},
                                   count});
    std::stable_sort(report.mistakes.begin(), report.mistakes.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (report.mistakes.size() > shownMistakes) report.mistakes.resize(shownMistakes);
    return report;
}

CheckpointTester::CheckpointTester(ProjectStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_task, &WorkerTask::progressed, this, &CheckpointTester::progressed);
    connect(&m_task, &WorkerTask::finished, this, [this](const Result<QString>& reply) {
        end(reply ? take() : Result<CheckpointReport>(reply.error()));
    });
}

void CheckpointTester::start(const RunRecord& run, const std::string& checkpoint, Split split,
                             const QStringList& workerArguments) {
    if (isRunning()) return;
    m_folder = std::make_unique<QTemporaryDir>();
    m_checkpoint = checkpoint;
    m_split = split;
    // Whoever started this may connect after the call: the news always comes later.
    const auto endLater = [this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { end(Result<CheckpointReport>(error)); }, Qt::QueuedConnection);
    };
    const auto runFolder = runFolderOf(m_store, run);
    std::error_code code;
    if (!fs::is_regular_file(runFolder / "checkpoints" / (checkpoint + ".pt"), code))
        return endLater(failure(ErrorCode::notFound, run.name + " has no checkpoint \"" + checkpoint +
                                                         "\" yet; the first one is written after an epoch"));
    auto manifest = splitItems(m_store, run, split, false);
    if (!manifest) return endLater(manifest.error());
    if (manifest->items.empty())
        return endLater(failure(ErrorCode::notFound, "no labelled picture is in the split " +
                                                         std::string(toString(split)) +
                                                         "; assign splits in Data"));
    m_manifest = std::move(*manifest);
    const auto folder = fs::path(m_folder->path().toStdString());
    if (auto written = writeAtomically(folder / "manifest.json", toJson(m_manifest)); !written)
        return endLater(written.error());
    const auto text = [](const fs::path& path) { return QString::fromStdString(toUtf8(path)); };
    m_task.start(QStringList{QStringLiteral("evaluate"), QStringLiteral("--run"), text(runFolder),
                             QStringLiteral("--checkpoint"), QString::fromStdString(checkpoint),
                             QStringLiteral("--split"), QString::fromUtf8(toString(split).data()),
                             QStringLiteral("--manifest"), text(folder / "manifest.json"),
                             QStringLiteral("--out"), text(folder)} +
                 workerArguments);
}

Result<CheckpointReport> CheckpointTester::take() const {
    IMAGO_TRY(set, readPredictions(m_folder->path().toStdString(), toString(m_split)));
    IMAGO_TRY(report, judge(set, m_manifest));
    report.checkpoint = m_checkpoint;
    report.split = m_split;
    return report;
}

void CheckpointTester::end(const Result<CheckpointReport>& report) {
    m_folder.reset();
    Q_EMIT finished(report);
}

} // namespace imago
