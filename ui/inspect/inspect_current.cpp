// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_workspace.h"

#include <algorithm>

// What is known of the current picture, whether it was evaluated or not.
namespace imago::ui {

std::vector<ClassId> InspectWorkspace::labelsOf(ImageId image) const {
    const auto labels = m_session.store().annotations(std::vector{image});
    std::vector<ClassId> ids;
    if (labels)
        for (const auto& label : *labels)
            if (label.source != AnnotationSource::model &&
                std::find(ids.begin(), ids.end(), label.classId) == ids.end())
                ids.push_back(label.classId);
    return ids;
}

ClassId InspectWorkspace::predictedClass(ImageId image) const {
    const auto* chosen = run();
    int top = -1;
    if (const auto at = m_rows.find(image.value); at != m_rows.end())
        top = m_inspected->evaluation.result.predicted[at->second];
    else if (const auto row = m_embeddings.seen() ? m_embeddings.seen()->rowOf(image) : std::nullopt)
        top = m_embeddings.seen()->top(*row);
    if (!chosen || top < 0 || top >= static_cast<int>(chosen->classIds.size())) return {};
    return chosen->classIds[static_cast<std::size_t>(top)];
}

void InspectWorkspace::showCurrent() {
    const auto id = m_grid->currentId();
    m_views->setCurrent(id);
    const auto* chosen = run();
    auto record =
        id ? m_session.store().image(id) : Result<std::optional<ImageRecord>>(std::optional<ImageRecord>());
    if (!chosen || (m_inspected && chosen->id != m_inspected->run.id) || !record || !*record)
        return m_picture->clear();
    PicturePanel::Subject subject;
    subject.image = **record;
    subject.runFolder = runFolderOf(m_session.store(), *chosen);
    subject.epochs = chosen->epochs;
    subject.classes = classNames(chosen->classes, chosen->classIds);
    subject.preprocess = m_preprocess;
    if (m_calibrationOf.first == chosen->id) subject.calibration = m_calibration;
    subject.multiLabel = m_inspected && m_inspected->evaluation.input.multiLabel;
    const auto labels = labelsOf(id);
    QStringList names;
    for (const auto label : labels) {
        const auto* known = m_session.classById(label);
        if (known) names << QString::fromStdString(known->name);
        const auto at = std::find(chosen->classIds.begin(), chosen->classIds.end(), label);
        if (subject.truthIndex < 0 && at != chosen->classIds.end())
            subject.truthIndex = static_cast<int>(at - chosen->classIds.begin());
    }
    subject.truth = names.join(QStringLiteral(", "));
    if (const auto at = m_rows.find(id.value); at != m_rows.end()) {
        const auto& evaluation = m_inspected->evaluation;
        const auto classes = static_cast<std::size_t>(evaluation.input.classes);
        subject.predictedIndex = evaluation.result.predicted[at->second];
        subject.loss = evaluation.result.imageLoss[at->second];
        fill(subject, std::span(evaluation.input.probabilities).subspan(at->second * classes, classes),
             labels);
    } else if (const auto& seen = m_embeddings.seen()) {
        if (const auto row = seen->rowOf(id); row && seen->classes() == chosen->classIds.size()) {
            subject.predictedIndex = seen->top(*row);
            fill(subject, seen->confidences(*row), labels);
        }
    }
    m_picture->show(subject);
}

void InspectWorkspace::fill(PicturePanel::Subject& subject, std::span<const float> confidences,
                            const std::vector<ClassId>& labels) const {
    const auto& ids = run()->classIds;
    subject.predicted = subject.classes.value(subject.predictedIndex);
    for (std::size_t c = 0; c < confidences.size(); ++c) {
        ClassConfidence bar;
        bar.name = subject.classes.value(static_cast<qsizetype>(c));
        bar.confidence = static_cast<double>(confidences[c]);
        if (const auto* known = c < ids.size() ? m_session.classById(ids[c]) : nullptr)
            bar.color = QColor::fromRgb(known->color);
        bar.isTrue = c < ids.size() && std::find(labels.begin(), labels.end(), ids[c]) != labels.end();
        bar.isPredicted = static_cast<int>(c) == subject.predictedIndex;
        subject.right = subject.right || (bar.isTrue && bar.isPredicted);
        subject.confidences.push_back(bar);
    }
}

} // namespace imago::ui
