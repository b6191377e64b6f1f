// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/next_pictures.h"

#include "core/jobs/leaderboard.h"
#include "core/recipe/recipe.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace imago::ui {

namespace {

/// Each of the most different pictures is compared with all others: so many are found within seconds, and the
/// next ones are better chosen once these have labels.
constexpr std::size_t differentAtOnce = 200;

bool hasSeveralLabels(const RunRecord& run) {
    const auto recipe = recipeFromJson(run.recipeJson);
    return recipe && recipe->task == Task::multiLabel;
}

Result<std::int64_t> unseenIn(ProjectStore& store, const EmbeddingSet& seen) {
    IMAGO_TRY(keys, store.imageKeys());
    std::int64_t unseen = 0;
    for (const auto& key : keys)
        unseen += key.classes.empty() && !key.negative && key.review != ReviewState::excluded &&
                  key.review != ReviewState::ambiguous &&
                  (key.problems & (problemUnreadable | problemMissing)) == 0 &&
                  !std::ranges::binary_search(seen.images, key.id.value);
    return unseen;
}

} // namespace

void addNextOrders(QComboBox& combo) {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("imago::ui::NextPictures", text);
    };
    const auto add = [&](NextBy by, const QString& text) { combo.addItem(text, int(by)); };
    add(NextBy::both, words(QT_TRANSLATE_NOOP("imago::ui::NextPictures", "Unsure, and all different")));
    add(NextBy::entropy, words(QT_TRANSLATE_NOOP("imago::ui::NextPictures", "Unsure of all classes")));
    add(NextBy::margin, words(QT_TRANSLATE_NOOP("imago::ui::NextPictures", "Torn between two classes")));
    add(NextBy::diversity,
        words(QT_TRANSLATE_NOOP("imago::ui::NextPictures", "Unlike all that is labelled")));
}

void findNext(Job& job, const std::filesystem::path& project, const SeenPtr& seen, const RunRecord& run,
              NextBy by, std::size_t most, std::function<void(Result<NextList>)> done) {
    job.start<NextList>(
        [project, seen, by, most, several = hasSeveralLabels(run)](
            std::stop_token stop, const ProgressSink& progress) -> Result<NextList> {
            IMAGO_TRY(store, ProjectStore::open(project));
            IMAGO_TRY(images, picturesToLabel(*store, seen->set(), by, most, several, progress, stop));
            IMAGO_TRY(unseen, unseenIn(*store, seen->set()));
            return NextList{std::move(images), unseen};
        },
        std::move(done));
}

NextPictures::NextPictures(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_embeddings(session) {
    m_embeddings.leaveOutIndex();
    connect(&m_embeddings, &RunEmbeddings::changed, this, &NextPictures::follow);
    connect(&m_embeddings, &RunEmbeddings::progressed, this, &NextPictures::progressed);
}

void NextPictures::set(State state) {
    m_state = state;
    Q_EMIT changed();
}

void NextPictures::clear() {
    m_job.cancel();
    m_images.clear();
    m_state = State::idle;
    m_embeddings.setRun(nullptr); // it may hold much memory
    Q_EMIT changed();
}

void NextPictures::find(NextBy by) {
    m_by = by;
    m_looked = false;
    m_images.clear();
    m_run.reset();
    const auto id = exportRun(m_session.store());
    if (id && *id)
        if (auto run = m_session.store().run(*id); run && *run) m_run = std::move(*run);
    if (!m_run) return set(State::noRun);
    m_state = State::reading;
    m_embeddings.setRun(&*m_run);
    follow();
}

void NextPictures::follow() {
    using Seeing = RunEmbeddings::State;
    if (m_state == State::idle || m_state == State::noRun || m_state == State::ready) return;
    switch (m_embeddings.state()) {
        case Seeing::none:
            return;
        case Seeing::reading:
            return set(State::reading);
        case Seeing::making:
            return set(State::looking);
        case Seeing::missing:
            // Once only: where it was stopped or failed, the person asks again.
            if (std::exchange(m_looked, true)) return set(State::stopped);
            return m_embeddings.make();
        case Seeing::ready:
            return order();
    }
}

void NextPictures::order() {
    if (m_state == State::ordering) return;
    set(State::ordering);
    const bool oneByOne = m_by == NextBy::entropy || m_by == NextBy::margin;
    findNext(m_job, m_session.file(), m_embeddings.seen(), *m_run, m_by,
             oneByOne ? std::numeric_limits<std::size_t>::max() : differentAtOnce,
             [this](Result<NextList> list) {
                 if (m_state != State::ordering) return;
                 if (!list) {
                     if (list.error().code != ErrorCode::cancelled) Q_EMIT m_session.failed(list.error());
                     return set(State::stopped);
                 }
                 if (list->unseen > 0 && !std::exchange(m_looked, true)) {
                     m_state = State::looking;
                     return m_embeddings.make();
                 }
                 m_images = std::move(list->images);
                 m_state = State::ready;
                 m_embeddings.setRun(nullptr);
                 Q_EMIT changed();
             });
}

} // namespace imago::ui
