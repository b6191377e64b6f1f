// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/embedding_maker.h"

#include "core/base/files.h"
#include "core/base/log.h"

#include <exception>
#include <system_error>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

struct EmbeddingMaker::Plan {
    struct Picture {
        std::int64_t image = 0;
        std::string hash;
    };
    std::vector<Picture> wanted; ///< rising
    EmbeddingSet known;          ///< as the run folder has them
    Manifest missing;
    fs::path folder; ///< of the embeddings
};

namespace {

/// Nothing where the file is older than the checkpoint, or damaged: then all is computed anew.
EmbeddingSet knownEmbeddings(const fs::path& folder, const fs::path& checkpoint) {
    std::error_code failed;
    const auto written = fs::last_write_time(folder / embeddingsFile, failed);
    if (failed || written < fs::last_write_time(checkpoint, failed)) return {};
    auto known = readEmbeddings(folder);
    if (known) return std::move(*known);
    log::warning("{}", known.error().text());
    return {};
}

std::unordered_map<std::string, std::size_t> rowsByHash(const EmbeddingSet& set) {
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < set.hashes.size(); ++i)
        rows.emplace(set.hashes[i], i);
    return rows;
}

void addRow(EmbeddingSet& to, const EmbeddingSet& from, std::size_t row) {
    const auto part = [row](const std::vector<float>& values, std::size_t width) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * width);
        return std::pair(first, first + static_cast<std::ptrdiff_t>(width));
    };
    const auto [feature, featureEnd] = part(from.features, from.columns);
    to.features.insert(to.features.end(), feature, featureEnd);
    const auto [confidence, confidenceEnd] = part(from.confidences, from.classes);
    to.confidences.insert(to.confidences.end(), confidence, confidenceEnd);
}

} // namespace

EmbeddingMaker::EmbeddingMaker(ProjectStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_task, &WorkerTask::progressed, this, &EmbeddingMaker::progressed);
    connect(&m_task, &WorkerTask::warned, this, &EmbeddingMaker::warned);
    connect(&m_task, &WorkerTask::finished, this, [this](const Result<QString>& reply) {
        if (reply)
            finish();
        else
            end(reply.error());
    });
}

EmbeddingMaker::~EmbeddingMaker() = default;

template <class T>
void EmbeddingMaker::inBackground(std::function<Result<T>()> work, std::function<void(Result<T>)> done) {
    m_thread = std::jthread([this, work = std::move(work), done = std::move(done)] {
        Result<T> result = failure(ErrorCode::internal, "nothing was done");
        try {
            result = work();
        } catch (const std::exception& error) {
            result = failure(ErrorCode::outOfMemory, error.what());
        }
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

void EmbeddingMaker::start(const RunRecord& run, const QStringList& workerArguments) {
    if (isRunning()) return;
    m_running = true;
    m_cancelled = false;
    m_arguments = workerArguments;
    m_runFolder = runFolderOf(m_store, run);
    const auto prepare = [file = m_store.file(), runFolder = m_runFolder,
                          run]() -> Result<std::shared_ptr<Plan>> {
        fs::path checkpoint = runFolder / "checkpoints" / "best.pt";
        std::error_code ignored;
        if (!fs::exists(checkpoint, ignored)) checkpoint = runFolder / "checkpoints" / "last.pt";
        if (!fs::exists(checkpoint, ignored))
            return failure(ErrorCode::notFound, run.name + " has no checkpoint yet: train it first");
        const auto plan = std::make_shared<Plan>();
        plan->folder = runFolder / "embeddings";
        plan->known = knownEmbeddings(plan->folder, checkpoint);
        plan->missing.classes = run.classes;
        for (const ClassId id : run.classIds)
            plan->missing.classIds.push_back(id.value);
        const auto known = rowsByHash(plan->known);
        IMAGO_TRY(store, ProjectStore::open(file));
        ImageFilter filter;
        filter.order = ImageOrder::id;
        IMAGO_TRY(ids, store->imageIds(filter));
        IMAGO_TRY(images, store->images(ids));
        for (const ImageRecord& image : images) {
            if (image.review == ReviewState::excluded || image.contentHash.empty() ||
                (image.problems & (problemUnreadable | problemMissing)) != 0)
                continue;
            plan->wanted.push_back({image.id.value, image.contentHash});
            if (!known.contains(image.contentHash))
                plan->missing.items.push_back(
                    {image.id.value, toUtf8(store->absolutePath(image)), image.contentHash, {}, Split::none});
        }
        return plan;
    };
    inBackground<std::shared_ptr<Plan>>(prepare, [this](const Result<std::shared_ptr<Plan>>& plan) {
        if (!plan) return end(plan.error());
        if (m_cancelled) return end(failure(ErrorCode::cancelled, "cancelled"));
        compute(*plan);
    });
}

void EmbeddingMaker::compute(const std::shared_ptr<Plan>& plan) {
    m_plan = plan;
    if (plan->missing.items.empty()) return finish();
    m_folder = std::make_unique<QTemporaryDir>();
    const fs::path folder = m_folder->path().toStdString();
    inBackground<int>(
        [folder, plan]() -> Result<int> {
            IMAGO_CHECK(writeAtomically(folder / "manifest.json", toJson(plan->missing)));
            return 0;
        },
        [this, folder](const Result<int>& written) {
            if (!written) return end(written.error());
            if (m_cancelled) return end(failure(ErrorCode::cancelled, "cancelled"));
            const auto text = [](const fs::path& path) { return QString::fromStdString(toUtf8(path)); };
            m_task.start(QStringList{QStringLiteral("embed"), QStringLiteral("--run"), text(m_runFolder),
                                     QStringLiteral("--manifest"), text(folder / "manifest.json"),
                                     QStringLiteral("--out"), text(folder)} +
                         m_arguments);
        });
}

void EmbeddingMaker::finish() {
    const fs::path fresh = m_folder ? fs::path(m_folder->path().toStdString()) : fs::path();
    const auto join = [fresh, plan = m_plan]() -> Made {
        const EmbeddingSet& known = plan->known;
        EmbeddingSet added;
        if (!fresh.empty()) {
            IMAGO_TRY(read, readEmbeddings(fresh));
            added = std::move(read);
        }
        if (!added.images.empty() && !known.images.empty() &&
            (added.columns != known.columns || added.classes != known.classes)) {
            std::error_code ignored;
            fs::remove(plan->folder / embeddingsFile, ignored);
            return failure(
                ErrorCode::corrupt,
                "what is known of the pictures is of another network and was dropped: start again");
        }
        const auto knownRows = rowsByHash(known), addedRows = rowsByHash(added);
        const auto set = std::make_shared<EmbeddingSet>();
        set->columns = added.images.empty() ? known.columns : added.columns;
        set->classes = added.images.empty() ? known.classes : added.classes;
        for (const Plan::Picture& picture : plan->wanted) {
            const auto old = knownRows.find(picture.hash), now = addedRows.find(picture.hash);
            if (old == knownRows.end() && now == addedRows.end()) continue; // unreadable: told of
            if (now != addedRows.end())
                addRow(*set, added, now->second);
            else
                addRow(*set, known, old->second);
            set->images.push_back(picture.image);
            set->hashes.push_back(picture.hash);
        }
        if (set->images != known.images || !added.images.empty())
            IMAGO_CHECK(writeEmbeddings(plan->folder, *set));
        return std::shared_ptr<const EmbeddingSet>(set);
    };
    inBackground<std::shared_ptr<const EmbeddingSet>>(join, [this](const Made& made) { end(made); });
}

void EmbeddingMaker::cancel() {
    if (!m_running) return;
    m_cancelled = true;
    m_task.cancel();
}

void EmbeddingMaker::end(const Made& made) {
    m_folder.reset();
    m_plan.reset();
    m_running = false;
    Q_EMIT finished(made);
}

} // namespace imago
