// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/proposal_gestures.h"

#include "core/project/shape_verbs.h"
#include "ui/base/text.h"

namespace imago::ui {

namespace {

Result<Edit> decision(ProjectStore& store, const std::vector<ImageId>& images, bool accept, bool several,
                      const std::string& author) {
    IMAGO_TRY(records, store.images(images));
    std::vector<ImageId> ids;
    std::vector<ImageState> states;
    for (const auto& record : records) {
        ids.push_back(record.id);
        states.push_back(stateOf(record));
    }
    IMAGO_TRY(annotations, store.annotations(ids));
    return imago::decideProposals(ids, states, annotations, accept, several, author);
}

} // namespace

bool decideProposals(Session& session, const std::vector<ImageId>& images, bool accept) {
    const bool several = session.multiLabel();
    const std::string author = session.author().toStdString();
    if (images.size() > Session::bulkSize) {
        session.runJob(accept ? Session::tr("Accepting proposals") : Session::tr("Rejecting proposals"),
                       [=, file = session.file()](std::stop_token, const ProgressSink&) -> Result<QString> {
                           IMAGO_TRY(store, ProjectStore::open(file));
                           IMAGO_TRY(edit, decision(*store, images, accept, several, author));
                           if (!edit.empty()) IMAGO_CHECK(store->commit(edit, author));
                           qint64 decided = 0;
                           for (const auto& change : edit.changes)
                               decided += std::holds_alternative<AnnotationChange>(change);
                           return Session::tr("Proposals decided on: %1").arg(count(decided));
                       });
        return true;
    }
    const auto edit = decision(session.store(), images, accept, several, author);
    if (!edit) {
        Q_EMIT session.failed(edit.error());
        return false;
    }
    return session.commit(*edit);
}

} // namespace imago::ui
