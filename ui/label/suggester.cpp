// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/suggester.h"

#include "ui/base/text.h"

#include <QPointer>

#include <algorithm>

namespace imago::ui {

namespace {
constexpr int delayMs = 150;
} // namespace

Suggester::Suggester(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &Suggester::send);
    connect(&session.runs(), &RunController::finished, this, &Suggester::refreshRun);
    refreshRun();
}

void Suggester::refreshRun() {
    const auto runs = m_session.store().runs();
    m_run.reset();
    if (!runs) return;
    for (const auto& run : *runs)
        if (run.status == "done") m_run = run;
}

void Suggester::setEnabled(bool on) {
    if (on == m_enabled) return;
    m_enabled = on;
    const auto image = m_image;
    clear();
    if (image) ask(*image);
}

void Suggester::clear() {
    m_delay.stop();
    m_image.reset();
    if (m_suggestions.empty() && m_problem.isEmpty()) return;
    m_suggestions.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void Suggester::ask(const ImageRecord& image) {
    clear();
    m_image = image;
    if (!m_enabled || !m_run || (image.problems & (problemUnreadable | problemMissing))) return;
    const auto stored = m_session.store().prediction(m_run->id, image.id);
    if (stored && *stored && !(image.problems & problemChanged))
        take({(*stored)->probabilities.begin(), (*stored)->probabilities.end()});
    else
        m_delay.start();
}

void Suggester::send() {
    if (!m_image || !m_run) return;
    const std::filesystem::path folder =
        m_session.store().root() / toPath(QString::fromStdString(m_run->folder));
    QPointer<Suggester> self(this);
    m_session.service().predict(folder, m_session.store().absolutePath(*m_image),
                                [self, image = m_image->id, run = m_run->id](
                                    Result<std::vector<WorkerService::ClassConfidence>> answer) {
                                    // The person may be at another picture by now.
                                    if (!self || !self->m_enabled || !self->m_image ||
                                        self->m_image->id != image || !self->m_run || self->m_run->id != run)
                                        return;
                                    if (!answer) {
                                        if (answer.error().code == ErrorCode::cancelled) return;
                                        self->m_problem = errorText(answer.error());
                                        Q_EMIT self->changed();
                                        return;
                                    }
                                    std::vector<double> confidences;
                                    for (const auto& one : *answer)
                                        confidences.push_back(one.confidence);
                                    self->take(confidences);
                                });
}

void Suggester::take(const std::vector<double>& confidences) {
    std::vector<Suggestion> all;
    for (std::size_t i = 0; i < std::min(confidences.size(), m_run->classIds.size()); ++i)
        if (m_session.classById(m_run->classIds[i])) all.push_back({m_run->classIds[i], confidences[i]});
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    if (all.size() > most) all.resize(most);
    m_suggestions = std::move(all);
    m_problem.clear();
    Q_EMIT changed();
}

} // namespace imago::ui
