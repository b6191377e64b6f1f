// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/proposer.h"

#include "core/project/shape_verbs.h"
#include "ui/base/text.h"
#include "ui/client/model_asker.h"

#include <QPointer>

namespace imago::ui {

namespace {
constexpr double leastScore = 0.4;
} // namespace

Proposer::Proposer(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void Proposer::ask(const ImageRecord& image) {
    if (m_asked.contains(image.id)) return;
    if (image.problems & (problemUnreadable | problemMissing)) {
        Q_EMIT m_session.notice(tr("This picture cannot be read: there is nothing to look at."));
        return;
    }
    m_asked.insert(image.id);
    Q_EMIT askingChanged();
    m_session.service().detect(
        m_session.store().absolutePath(image), leastScore,
        [self = QPointer<Proposer>(this), id = image.id](const Result<std::vector<Proposal>>& answer) {
            if (self) self->take(id, answer);
        });
}

void Proposer::take(ImageId id, const Result<std::vector<Proposal>>& answer) {
    m_asked.erase(id);
    Q_EMIT askingChanged();
    if (!answer) {
        Q_EMIT m_session.failed(answer.error());
        return;
    }
    const ImageId ids[] = {id};
    const auto image = m_session.store().image(id);
    const auto present = m_session.store().annotations(ids);
    const auto chosen = storedClassMap(m_session.store());
    if (!image || !present || !chosen) {
        Q_EMIT m_session.failed(!image ? image.error() : !present ? present.error() : chosen.error());
        return;
    }
    if (!*image) return; // taken out of the project meanwhile
    PrelabelOptions options;
    options.minConfidence = leastScore;
    options.classes = *chosen;
    options.model = detectorName;
    PrelabelSummary counts;
    std::vector<AnnotationChange> changes;
    for (auto& row : newProposals(**image, *answer, *present, m_session.classes(), options, counts))
        changes.push_back({std::nullopt, std::move(row)});
    if (!m_session.commit(changeShapes("prelabel", id, stateOf(**image), changes))) return;
    Q_EMIT m_session.notice(outcome(counts, answer->size()));
    Q_EMIT proposed(id, static_cast<int>(counts.added));
}

QString Proposer::outcome(const PrelabelSummary& counts, std::size_t seen) const {
    if (seen == 0) return tr("The detector is sure of nothing on this picture.");
    QStringList parts{tr("Boxes proposed: %1").arg(count(counts.added))};
    if (counts.known > 0) parts << tr("there already: %1").arg(count(counts.known));
    QStringList names;
    for (const auto& [name, n] : counts.unmappedByClass)
        names << tr("%1 (%2)").arg(QString::fromStdString(name), count(n));
    if (!names.isEmpty())
        parts << tr("of classes that the project has not: %1").arg(names.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace imago::ui
