// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/source_folders.h"
#include "core/project/shape_verbs.h"
#include "ui/base/session.h"

#include <unordered_set>

namespace imago::ui {

namespace {

/// What is there now for a selection; ids that are gone are left out.
struct Present {
    std::vector<ImageId> images;
    std::vector<ImageState> states;
    std::vector<Annotation> labels; ///< image-level ones
};

Result<Present> presentOf(ProjectStore& store, const std::vector<ImageId>& images, bool withLabels) {
    Present present;
    IMAGO_TRY(records, store.images(images));
    for (const auto& record : records) {
        present.images.push_back(record.id);
        present.states.push_back(stateOf(record));
    }
    if (!withLabels) return present;
    IMAGO_TRY(annotations, store.annotations(present.images));
    std::erase_if(annotations, [](const Annotation& a) { return a.kind != AnnotationKind::image; });
    present.labels = std::move(annotations);
    return present;
}

/// Makes the edit of what is there when its turn comes, and writes it.
std::function<Status(ProjectStore&)> committed(std::function<Result<Edit>(ProjectStore&)> make,
                                               const QString& author) {
    return [make = std::move(make), who = author.toStdString()](ProjectStore& store) -> Status {
        IMAGO_TRY(edit, make(store));
        if (edit.empty()) return {};
        const auto written = store.commit(edit, who);
        return written ? Status() : Status(written.error());
    };
}

} // namespace

bool Session::labelImages(const std::vector<ImageId>& images, ClassId classId) {
    return change(
        images, [=, multi = m_multiLabel, who = author().toStdString()](ProjectStore& store) -> Result<Edit> {
            IMAGO_TRY(now, presentOf(store, images, true));
            return multi ? toggleClass(now.images, now.states, now.labels, classId, who)
                         : setClass(now.images, now.states, now.labels, classId, who);
        });
}

bool Session::clearLabels(const std::vector<ImageId>& images) {
    return change(images, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(now, presentOf(store, images, true));
        return clearClasses(now.labels);
    });
}

bool Session::reviewImages(const std::vector<ImageId>& images, ReviewState review) {
    return change(images, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(now, presentOf(store, images, false));
        return setReview(now.images, now.states, review);
    });
}

bool Session::negativeImages(const std::vector<ImageId>& images, bool on) {
    return change(images, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(now, presentOf(store, images, false));
        IMAGO_TRY(annotations, store.annotations(now.images));
        std::unordered_set<ImageId> labelled, settled;
        for (const auto& annotation : annotations)
            if (annotation.source != AnnotationSource::model) labelled.insert(annotation.image);
        std::vector<bool> has;
        for (const auto id : now.images)
            has.push_back(labelled.contains(id));
        Edit edit = setNegative(now.images, now.states, has, on);
        for (const auto& change : edit.changes)
            settled.insert(std::get<ImageChange>(change).image);
        for (const auto& annotation : annotations)
            if (on && settled.contains(annotation.image))
                edit.changes.emplace_back(AnnotationChange{annotation, {}});
        return edit;
    });
}

bool Session::splitImages(const std::vector<ImageId>& images, Split split) {
    return change(images, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(now, presentOf(store, images, false));
        return setSplit(now.images, now.states, split);
    });
}

bool Session::removeImages(const std::vector<ImageId>& images) {
    if (images.size() > bulkSize) {
        inBackground([images](ProjectStore& store) { return removePictures(store, images); }, {});
        return true;
    }
    const auto removed = removePictures(*m_store, images);
    if (!removed) {
        Q_EMIT failed(removed.error());
        return false;
    }
    reloadAll();
    return true;
}

bool Session::addClass(const QString& name) {
    const std::string wanted = name.trimmed().toStdString();
    const std::string problem = classNameProblem(m_classes, wanted);
    if (!problem.empty()) {
        Q_EMIT failed(failure(ErrorCode::invalidArgument, "the class name " + problem));
        return false;
    }
    return commit(imago::addClass(m_classes, wanted));
}

bool Session::mergeClass(ClassId from, ClassId into) {
    return changeClasses({from, into}, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(classes, store.classes());
        IMAGO_TRY(current, store.annotationsOfClass(from));
        IMAGO_TRY(target, store.annotationsOfClass(into));
        current.insert(current.end(), target.begin(), target.end());
        return imago::mergeClass(classes, current, from, into);
    });
}

bool Session::removeClass(ClassId id) {
    return changeClasses({id}, [=](ProjectStore& store) -> Result<Edit> {
        IMAGO_TRY(classes, store.classes());
        IMAGO_TRY(current, store.annotationsOfClass(id));
        return imago::removeClass(classes, current, id);
    });
}

bool Session::changeClasses(const std::vector<ClassId>& touched, EditMaker make) {
    const auto counts = m_store->counts();
    if (!counts) {
        Q_EMIT failed(counts.error());
        return false;
    }
    std::int64_t labels = 0;
    for (const auto id : touched)
        if (const auto found = counts->byClass.find(id); found != counts->byClass.end())
            labels += found->second;
    if (labels > static_cast<std::int64_t>(bulkSize)) {
        inBackground(committed(std::move(make), author()), {});
        return true;
    }
    const auto edit = make(*m_store);
    if (!edit) {
        Q_EMIT failed(edit.error());
        return false;
    }
    return commit(*edit);
}

bool Session::change(const std::vector<ImageId>& images, EditMaker make) {
    if (images.empty()) return true;
    if (images.size() > bulkSize) {
        inBackground(committed(std::move(make), author()), images);
        return true;
    }
    const auto edit = make(*m_store);
    if (!edit) {
        Q_EMIT failed(edit.error());
        return false;
    }
    return commit(*edit);
}

void Session::inBackground(std::function<Status(ProjectStore&)> write, std::vector<ImageId> images) {
    if (m_bulk.isRunning()) {
        m_bulkTasks.emplace_back(std::move(write), std::move(images));
        return;
    }
    m_bulk.start<bool>(
        [file = file(), write = std::move(write)](std::stop_token, const ProgressSink&) -> Result<bool> {
            IMAGO_TRY(store, ProjectStore::open(file));
            IMAGO_CHECK(write(*store));
            return true;
        },
        [this, images = std::move(images)](const Result<bool>& result) {
            if (!result) Q_EMIT failed(result.error());
            m_dataVersion = m_store->dataVersion();
            refreshClasses();
            Q_EMIT rewritten();
            if (images.empty())
                Q_EMIT imagesAdded();
            else
                Q_EMIT imagesChanged(images);
            refreshHistory();
            if (!m_bulkTasks.empty()) {
                auto next = std::move(m_bulkTasks.front());
                m_bulkTasks.pop_front();
                inBackground(std::move(next.first), std::move(next.second));
            }
            Q_EMIT jobChanged();
        });
    Q_EMIT jobChanged();
}

} // namespace imago::ui
