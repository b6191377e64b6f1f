// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "ui/base/text.h"
#include "ui/canvas/shape_canvas.h"
#include "ui/label/class_model.h"
#include "ui/label/class_panel.h"
#include "ui/label/filmstrip.h"
#include "ui/label/label_header.h"
#include "ui/label/label_workspace.h"
#include "ui/label/notes_panel.h"
#include "ui/label/shape_controller.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace imago::ui {

namespace {

/// So many pictures after the current one, and half as many before it, are decoded ahead.
constexpr int ahead = 4;

/// What a model proposed is none.
std::vector<ClassId> classesOf(const std::vector<Annotation>& annotations) {
    std::vector<ClassId> classes;
    for (const auto& annotation : annotations)
        if (annotation.kind == AnnotationKind::image && annotation.source != AnnotationSource::model)
            classes.push_back(annotation.classId);
    return classes;
}

} // namespace

bool LabelWorkspace::gesture(const std::function<bool()>& change) {
    m_own = true;
    const bool done = change();
    m_own = false;
    return done;
}

bool LabelWorkspace::label(ClassId id) {
    const ImageId image = m_queue.current();
    if (!image || !gesture([&] { return m_session.labelImages({image}, id); })) return false;
    m_panel->select(id);
    if (!m_session.multiLabel()) advance();
    return true;
}

void LabelWorkspace::advance() {
    if (m_advance->isChecked()) goOn();
}

void LabelWorkspace::goOn() {
    if (m_queue.row() + 1 >= m_queue.size())
        Q_EMIT m_session.notice(tr("That was the last picture of the list."));
    else
        m_queue.goTo(m_queue.row() + 1);
}

void LabelWorkspace::clear() {
    const ImageId image = m_queue.current();
    if (image) gesture([&] { return m_session.clearLabels({image}); });
}

void LabelWorkspace::toggleReview(ReviewState state) {
    if (!m_image) return;
    const auto back = !m_classes.empty()      ? ReviewState::reviewed
                      : m_shapes->hasLabels() ? ReviewState::inProgress
                                              : ReviewState::unreviewed;
    const auto wanted = m_image->review == state ? back : state;
    gesture([&] { return m_session.reviewImages({m_image->id}, wanted); });
}

void LabelWorkspace::repeatPrevious() {
    if (!m_image || m_queue.row() < 1) return;
    const ImageId previous[] = {m_queue.ids()[static_cast<std::size_t>(m_queue.row() - 1)]};
    const ImageId own[] = {m_image->id};
    const auto theirs = m_session.store().annotations(previous);
    const auto mine = m_session.store().annotations(own);
    if (!theirs || !mine) {
        Q_EMIT m_session.failed(theirs ? mine.error() : theirs.error());
        return;
    }
    auto classes = classesOf(*theirs);
    const auto shapes = m_shapes->missing(*theirs);
    if (classes.empty() && shapes.empty()) {
        Q_EMIT m_session.notice(tr("The picture before has no labels to repeat."));
        return;
    }
    if (classes.empty()) {
        m_shapes->finish();
        gesture([&] {
            return m_session.commit(changeShapes("shape.add", m_image->id, stateOf(*m_image), shapes));
        });
        return;
    }
    if (!m_session.multiLabel()) classes.resize(1);
    // One gesture: the first class replaces what is there, the others are added.
    std::vector<Annotation> labels;
    for (const auto& annotation : *mine)
        if (annotation.kind == AnnotationKind::image) labels.push_back(annotation);
    const std::string author = m_session.author().toStdString();
    const std::vector<ImageId> image{m_image->id};
    std::vector<ImageState> states{stateOf(*m_image)};
    Edit edit = setClass(image, states, labels, classes.front(), author);
    if (states.front().review != ReviewState::excluded) states.front().review = ReviewState::reviewed;
    states.front().negative = false;
    for (std::size_t i = 1; i < classes.size(); ++i) {
        const auto more = toggleClass(image, states, {}, classes[i], author);
        edit.changes.insert(edit.changes.end(), more.changes.begin(), more.changes.end());
    }
    edit.changes.insert(edit.changes.end(), shapes.begin(), shapes.end());
    if (gesture([&] { return m_session.commit(edit); }) && shapes.empty()) advance();
}

void LabelWorkspace::step(int delta) {
    m_queue.goTo(m_queue.row() + delta);
}

void LabelWorkspace::stepOpen(int direction) {
    if (const auto row = m_queue.nextOpen(direction))
        m_queue.goTo(*row);
    else
        Q_EMIT m_session.notice(tr("No other picture of this list is unlabelled."));
}

std::optional<PictureRequest> LabelWorkspace::requestOf(int row) const {
    const auto record = row < 0 || row >= m_queue.size() ? std::nullopt : m_model.record(row);
    if (!record || (record->problems & (problemMissing | problemUnreadable))) return std::nullopt;
    return PictureRequest{m_session.store().absolutePath(*record), record->mtimeMs,
                          std::int64_t{record->size.width} * record->size.height};
}

void LabelWorkspace::showCurrent() {
    m_stale = !isVisible();
    if (m_decided != m_queue.current()) m_decided = {};
    m_header->setPosition(m_queue.row(), m_queue.size(), m_queue.openCount());
    m_strip->setCurrent(m_queue.row());
    refreshCurrent();
    if (m_stale) return;
    if (!m_image) {
        m_suggester.clear();
        m_shapes->setPicture(nullptr);
        m_canvas->showMessage(m_queue.isLoading() ? QString() : tr("Nothing to show"),
                              m_queue.isLoading() ? QString() : tr("No picture passes the chosen filter."));
        return;
    }
    m_suggester.ask(*m_image);
    m_shapes->setPicture(nullptr);
    const auto request = requestOf(m_queue.row());
    if (!request) {
        const QString reason = m_image->problemText.empty() ? QString::fromStdString(m_image->path)
                                                            : QString::fromStdString(m_image->problemText);
        m_canvas->showMessage(
            m_image->problems & problemMissing ? problemName(problemMissing) : problemName(problemUnreadable),
            reason);
    } else if (const auto picture = m_loader.want(*request)) {
        m_canvas->showPicture(picture);
        m_shapes->setPicture(picture);
    } else {
        m_canvas->showPlaceholder({}, QSize(m_image->size.width, m_image->size.height));
        showPlaceholder();
    }
    prefetch();
}

void LabelWorkspace::showPlaceholder() {
    const auto request = requestOf(m_queue.row());
    if (m_stale || !request || m_loader.has(*request)) return;
    const auto thumbnail =
        m_model.data(m_model.index(m_queue.row()), ImageListModel::ThumbnailRole).value<QPixmap>();
    // With transparency it is the mark of a broken picture, which must not be blown up.
    if (!thumbnail.isNull() && !thumbnail.hasAlphaChannel())
        m_canvas->showPlaceholder(thumbnail, QSize(m_image->size.width, m_image->size.height));
}

void LabelWorkspace::prefetch() {
    std::vector<PictureRequest> next;
    const auto add = [&](int row) {
        if (auto request = requestOf(row)) next.push_back(std::move(*request));
    };
    for (int i = 1; i <= ahead; ++i) {
        add(m_queue.row() + i);
        if (i <= ahead / 2) add(m_queue.row() - i);
    }
    if (const auto open = m_queue.nextOpen(1)) add(*open);
    m_loader.prefetch(std::move(next));
}

void LabelWorkspace::refreshCurrent() {
    m_image.reset();
    m_classes.clear();
    if (const ImageId id = m_queue.current()) {
        auto image = m_session.store().image(id);
        if (!image) {
            Q_EMIT m_session.failed(image.error());
            return;
        }
        m_image = std::move(*image);
    }
    {
        // What was half drawn on the picture before is finished by this: no reason to go back to it.
        const QScopedValueRollback own(m_own, true);
        m_shapes->show(m_image);
    }
    m_header->setImage(m_image);
    m_notes->setImage(m_image);
    readRejected();
    refreshLabels();
}

void LabelWorkspace::refreshLabels() {
    m_classes = classesOf(m_shapes->wholeLabels());
    m_panel->model().setAssigned(m_classes);
    refreshGhosts();
}

void LabelWorkspace::refreshCounts() {
    m_panel->model().refreshCounts();
    m_header->refreshShare();
    m_anyProposed = m_header->anyProposed();
    refreshGhosts();
}

void LabelWorkspace::onImagesChanged(const std::vector<ImageId>& images) {
    m_countTimer.start();
    if (images.empty()) return;
    const bool here = std::find(images.begin(), images.end(), m_queue.current()) != images.end();
    if (here) {
        refreshCurrent();
        return;
    }
    // A gesture that was taken back, or made again, elsewhere: show where. Large ones have no one place.
    if (!m_own && isVisible() && images.size() <= Session::bulkSize) showImage(images.front());
}

} // namespace imago::ui
