// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/model_asker.h"

#include "ui/client/worker_service.h"

#include <QEventLoop>

#include <algorithm>
#include <memory>

namespace imago {

namespace {

/// Waits in an event loop of its own until the answer is there or the job is told to stop.
template <class Answer>
Result<Answer> waitFor(const std::function<void(std::function<void(Result<Answer>)>)>& ask,
                       std::stop_token stop) {
    // An answer may come after this returned: then nobody waits for it any more.
    struct Wait {
        QEventLoop loop;
        std::optional<Result<Answer>> answer;
    };
    const auto wait = std::make_shared<Wait>();
    ask([weak = std::weak_ptr(wait)](Result<Answer> answer) {
        const auto waiting = weak.lock();
        if (!waiting) return;
        waiting->answer = std::move(answer);
        waiting->loop.quit();
    });
    const std::stop_callback wake(stop, [loop = &wait->loop] {
        QMetaObject::invokeMethod(loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    if (!stop.stop_requested()) wait->loop.exec();
    if (!wait->answer) return failure(ErrorCode::cancelled, "cancelled");
    return std::move(*wait->answer);
}

/// Made by the thread that asks, which need not be the one that makes the function.
class LazyService {
public:
    explicit LazyService(QStringList arguments) : m_arguments(std::move(arguments)) {}
    WorkerService& get() {
        if (!m_service) {
            m_service = std::make_unique<WorkerService>();
            m_service->setWorkerArguments(m_arguments);
        }
        return *m_service;
    }

private:
    QStringList m_arguments;
    std::unique_ptr<WorkerService> m_service;
};

} // namespace

AskModel detectorAsker(double minScore, const QStringList& workerArguments) {
    const auto service = std::make_shared<LazyService>(workerArguments);
    return [=](const std::filesystem::path& picture, std::stop_token stop) {
        using Proposals = std::vector<Proposal>;
        return waitFor<Proposals>(
            [&](auto done) { service->get().detect(picture, minScore, std::move(done)); }, stop);
    };
}

AskModel classifierAsker(const std::filesystem::path& runFolder, double minConfidence, bool several,
                         const QStringList& workerArguments) {
    const auto service = std::make_shared<LazyService>(workerArguments);
    return [=](const std::filesystem::path& picture, std::stop_token stop) -> Result<std::vector<Proposal>> {
        using Confidences = std::vector<WorkerService::ClassConfidence>;
        IMAGO_TRY(classes,
                  waitFor<Confidences>(
                      [&](auto done) { service->get().predict(runFolder, picture, std::move(done)); }, stop));
        std::vector<Proposal> proposals;
        for (const auto& one : classes)
            if (one.confidence >= minConfidence)
                proposals.push_back({{}, one.name.toStdString(), one.confidence});
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
        if (!several && proposals.size() > 1) proposals.resize(1);
        return proposals;
    };
}

ClassMap classesOfRun(const RunRecord& run, const std::vector<ClassRecord>& classes) {
    ClassMap names;
    for (std::size_t i = 0; i < std::min(run.classes.size(), run.classIds.size()); ++i) {
        const auto now = std::find_if(classes.begin(), classes.end(),
                                      [&](const auto& record) { return record.id == run.classIds[i]; });
        names[run.classes[i]] = now == classes.end() ? std::string() : now->name;
    }
    return names;
}

} // namespace imago
