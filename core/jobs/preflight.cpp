// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/preflight.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/image/image.h"
#include "core/jobs/folds.h"
#include "core/jobs/resources_check.h"
#include "core/jobs/runs.h"
#include "core/jobs/training_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace {

using Severity = PreflightFinding::Severity;

constexpr std::size_t mostImages = 1000;
constexpr std::int64_t leastPerClass = 2; ///< one to learn from, one to measure with
constexpr std::int64_t goodPerClass = 5;
constexpr double strongImbalance = 10;
constexpr double usableMemory = 0.8;

std::string pictures(std::int64_t n) {
    return n == 1 ? "1 picture" : fmt::format("{} pictures", n);
}

/// "cat, dog, bird and 4 more"
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t shown = 5;
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (names.size() > shown) out += fmt::format(" and {} more", names.size() - shown);
    return out;
}

std::string size(std::int64_t bytes) {
    const double mb = static_cast<double>(bytes) / (1 << 20);
    return mb < 1000 ? fmt::format("{:.0f} MB", mb) : fmt::format("{:.1f} GB", mb / 1024);
}

class Checks {
public:
    Checks(ProjectStore& store, const Recipe& recipe, const std::filesystem::path& runs, TrainingSet& set)
        : m_store(store),
          m_recipe(recipe),
          m_runs(runs),
          m_set(set) {}

    Result<std::vector<PreflightFinding>> run() {
        recipe();
        IMAGO_CHECK(files());
        leftOut();
        if (m_set.items.empty()) {
            nothingToLearn();
        } else {
            if (const auto dealt = dealFolds(m_set, m_recipe); !dealt)
                add(Severity::blocking, "folds",
                    "Cross-validation is not possible: " + dealt.error().message + ".",
                    "Take fewer folds, or label more pictures.");
            classes();
            splits();
            leak();
            machine();
        }
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const auto& a, const auto& b) { return a.severity > b.severity; });
        if (m_findings.empty() || m_findings.front().severity != Severity::blocking) ready();
        return std::move(m_findings);
    }

private:
    void add(Severity severity, const char* code, std::string message, std::string remedy,
             std::vector<ImageId> images = {}) {
        if (images.size() > mostImages) images.resize(mostImages);
        m_findings.push_back({severity, code, std::move(message), std::move(remedy), std::move(images)});
    }

    void recipe() {
        if (const auto valid = validate(m_recipe); !valid)
            add(Severity::blocking, "recipe", "The recipe cannot be used: " + valid.error().text() + ".",
                "Correct the value.");
        const bool pretrained = m_recipe.model == "csp_nano" || m_recipe.model == "mobilenet_v2";
        std::error_code code;
        const bool ownRun = m_recipe.weights.starts_with(runWeightsPrefix);
        const bool file = m_recipe.weights != "embedded" && m_recipe.weights != "none";
        if (const auto resolved = resolveWeights(m_store, m_recipe); !resolved)
            add(Severity::blocking, "weights",
                "The model to start from cannot be used: " + resolved.error().message + ".",
                "Choose another run, a weights file, the embedded weights or none.");
        else if (file && !ownRun && !std::filesystem::is_regular_file(fromUtf8(m_recipe.weights), code))
            add(Severity::blocking, "weights",
                fmt::format("The weights file {} does not exist.", m_recipe.weights),
                "Choose another file, the embedded weights or none.");
        if (m_recipe.freeze != Freeze::none && !file && (m_recipe.weights == "none" || !pretrained))
            add(Severity::advice, "weights",
                fmt::format("{} starts from random weights, and frozen layers would stay random.",
                            m_recipe.model),
                "Unfreeze the backbone, or choose a model with pretrained weights (csp_nano, mobilenet_v2).");
    }

    /// Asks the disk, not the store: a file may have gone since the last scan.
    Status files() {
        IMAGO_TRY(stamps, m_store.imageStamps());
        std::unordered_map<ImageId, const ImageStamp*> known;
        for (const auto& stamp : stamps)
            known.emplace(stamp.id, &stamp);
        const auto& items = m_set.items;
        enum : char { asItWas, isGone, isChanged };
        std::vector<char> found(items.size());
        parallelFor(items.size(), {}, [&](std::size_t i) {
            const auto at = known.find(items[i].image);
            if (at == known.end()) return;
            ImageRecord record;
            record.path = at->second->path;
            const auto now = fileStamp(m_store.absolutePath(record));
            const FileStamp then{at->second->bytes, at->second->mtimeMs};
            found[i] = !now ? isGone : *now != then ? isChanged : asItWas;
        });
        auto missing = m_set.missing;
        std::vector<ImageId> changed;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (found[i] == isGone) missing.push_back(items[i].image);
            if (found[i] == isChanged) changed.push_back(items[i].image);
        }
        if (!missing.empty())
            add(Severity::advice, "missing",
                fmt::format("The files of {} are gone; training goes on without them.",
                            pictures(static_cast<std::int64_t>(missing.size()))),
                "Put the files back, or add the folder they were moved to: they are found again by their "
                "content.",
                missing);
        if (!changed.empty())
            add(Severity::advice, "changed",
                fmt::format("The files of {} have changed since they were looked at; their labels may no "
                            "longer fit.",
                            pictures(static_cast<std::int64_t>(changed.size()))),
                "Scan the pictures again in the data view and look at those that changed.", changed);
        return {};
    }

    void leftOut() {
        const auto note = [this](const char* code, const std::vector<ImageId>& images, const char* what,
                                 const char* remedy) {
            if (!images.empty())
                add(Severity::advice, code, pictures(static_cast<std::int64_t>(images.size())) + what, remedy,
                    images);
        };
        note("unreadable", m_set.unreadable, " with labels cannot be read and will be left out.",
             "Look at the reasons in the data view; replace or remove the files.");
        note("multiLabels", m_set.severalLabels,
             " with several classes will be left out: this recipe learns one class for each picture.",
             "Give each of them one class, or train with several labels a picture.");
        if (m_recipe.unlabelledWeight <= 0)
            note("unlabelled", m_set.unlabelled, " without a label take no part.",
                 "Label them, or go on without them.");
        else if (m_set.learnable().empty())
            add(Severity::advice, "noUnlabelled",
                "The recipe learns from unlabelled pictures, but there are none that can be used.",
                "Add pictures without labels, or set the weight of unlabelled pictures to 0.");
        if (!m_set.items.empty())
            note("unassigned", m_set.withoutSplit, " with labels belong to no split and take no part.",
                 "Assign splits: those that have one keep it.");
    }

    void nothingToLearn() {
        if (!m_set.withoutSplit.empty())
            add(Severity::blocking, "emptyTrain",
                fmt::format("None of the {} labelled pictures belongs to a split.",
                            m_set.withoutSplit.size()),
                "Assign train, validation and test splits.", m_set.withoutSplit);
        else
            add(Severity::blocking, "noLabels", "There is no labelled picture that could be used.",
                "Label some pictures of at least two classes.", m_set.unlabelled);
    }

    std::vector<ImageId> imagesOf(const std::vector<int>& classes) const {
        std::vector<ImageId> images;
        for (const auto& item : m_set.items)
            if (std::any_of(item.labels.begin(), item.labels.end(), [&](int label) {
                    return std::find(classes.begin(), classes.end(), label) != classes.end();
                }))
                images.push_back(item.image);
        return images;
    }

    /// One finding for all classes whose count lies in [low, high).
    void few(Severity severity, const char* code, const std::vector<std::int64_t>& counts, std::int64_t low,
             std::int64_t high, const char* what, const char* remedy) {
        std::vector<std::string> names;
        std::vector<int> which;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] < low || counts[i] >= high) continue;
            names.push_back(m_set.classes[i].name);
            which.push_back(static_cast<int>(i));
        }
        if (!names.empty())
            add(severity, code,
                fmt::format("{} {} {}.", names.size() == 1 ? "The class" : "The classes", listed(names),
                            fmt::format(fmt::runtime(what), names.size() == 1 ? "has" : "have")),
                remedy, imagesOf(which));
    }

    void classes() {
        if (m_recipe.task == Task::singleLabel && m_set.classes.size() == 1)
            add(Severity::blocking, "oneClass",
                fmt::format("All usable pictures are of the class {}.", m_set.classes[0].name),
                "Label pictures of a second class: there is nothing to tell apart.");
        const auto counts = m_set.perClass();
        few(Severity::advice, "fewImages", counts, 0, leastPerClass, "{} a single picture",
            "Label more pictures of it, or merge or remove the class.");
        few(Severity::advice, "fewImages", counts, leastPerClass, goodPerClass, "{} fewer than 5 pictures",
            "Label more of them; some 20 of each class make a useful first model.");
        if (m_set.count(Split::train) > 0)
            few(Severity::advice, "notInTrain", m_set.perClass(Split::train), 0, 1,
                "{} no picture in the training split and cannot be learnt",
                "Assign splits again without keeping the present ones, or label more pictures.");
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        if (m_recipe.classWeighting == ClassWeighting::none && *least >= leastPerClass &&
            static_cast<double>(*most) > strongImbalance * static_cast<double>(*least))
            add(Severity::advice, "imbalance",
                fmt::format("{} has {}, {} only {}: rare classes are easily overlooked.",
                            nameAt(most - counts.begin()), pictures(*most), nameAt(least - counts.begin()),
                            *least),
                "Switch class weighting to balanced, or label more of the rare classes.");
    }

    const std::string& nameAt(std::ptrdiff_t i) const {
        return m_set.classes[static_cast<std::size_t>(i)].name;
    }

    void splits() {
        const auto train = m_set.count(Split::train);
        if (train == 0)
            add(Severity::blocking, "emptyTrain", "No usable picture is in the training split.",
                "Assign splits without keeping the present ones.");
        if (m_set.count(Split::val) == 0)
            add(Severity::blocking, "emptyVal",
                "No usable picture is in the validation split: there is no way to see whether the model "
                "learns or memorises.",
                "Assign splits with a share for validation; it is taken from the training pictures.");
        if (m_set.count(Split::test) == 0)
            add(Severity::advice, "emptyTest",
                "No usable picture is in the test split: the final model cannot be judged on new ones.",
                "Assign splits with a share for the test.");
        if (train > 0 && m_recipe.batch > train)
            add(Severity::advice, "batch",
                fmt::format("A batch of {} is more than the {} for training.", m_recipe.batch,
                            pictures(train)),
                "Choose a smaller batch: a step an epoch learns slowly.");
    }

    /// Copies on both sides make the measured accuracy too good.
    void leak() {
        std::unordered_map<std::string, std::vector<const TrainingSet::Item*>> alike;
        for (const auto& item : m_set.items) {
            const auto& key = m_set.keys[item.key];
            if (key.groupId != 0)
                alike[std::to_string(key.groupId)].push_back(&item);
            else if (!key.contentHash.empty())
                alike["content " + key.contentHash].push_back(&item);
        }
        std::vector<ImageId> images;
        for (const auto& [group, items] : alike) {
            const bool trained = std::any_of(items.begin(), items.end(),
                                             [](const auto* i) { return i->split == Split::train; });
            if (!trained) continue;
            for (const auto* item : items)
                if (item->split != Split::train) images.push_back(item->image);
        }
        std::sort(images.begin(), images.end());
        if (!images.empty())
            add(Severity::advice, "leak",
                fmt::format("{} of validation or test closely resemble or equal a training picture: the "
                            "measured accuracy will be "
                            "too good.",
                            pictures(static_cast<std::int64_t>(images.size()))),
                "Assign splits again without keeping the present ones (copies then stay on one side), or "
                "exclude the copies.",
                images);
    }

    void machine() {
        const auto needs = needsOf(m_recipe, static_cast<std::int64_t>(m_set.items.size()),
                                   static_cast<std::int64_t>(m_set.classes.size()));
        const auto disk = static_cast<std::int64_t>(freeDiskBytes(m_runs));
        if (disk > 0 && disk < 2 * needs.diskBytes)
            add(disk < needs.diskBytes ? Severity::blocking : Severity::advice, "disk",
                fmt::format("The run needs some {} for its checkpoints; {} are free where {} lies.",
                            size(needs.diskBytes), size(disk), toUtf8(m_runs)),
                "Free some space, or remove old runs.");
        const auto memory = availableMemoryBytes();
        if (m_recipe.batch == 0) return; // the worker measures a step and chooses what fits
        if (m_recipe.device != "cuda" && memory > 0 &&
            static_cast<double>(needs.memoryBytes) > usableMemory * static_cast<double>(memory))
            add(Severity::advice, "memory",
                fmt::format("Batches of {} at {} px need about {} of memory; {} are available.",
                            m_recipe.batch, m_recipe.inputSize, size(needs.memoryBytes), size(memory)),
                "Choose a smaller batch or input size, or let the batch be chosen (0). Should memory run "
                "out, "
                "the batch is halved and training goes on.");
    }

    void ready() {
        add(Severity::ok, "ready",
            fmt::format("{} of {} classes: {} for training, {} for validation, {} for the test.",
                        pictures(static_cast<std::int64_t>(m_set.items.size())), m_set.classes.size(),
                        m_set.count(Split::train), m_set.count(Split::val), m_set.count(Split::test)),
            "");
    }

    ProjectStore& m_store;
    const Recipe& m_recipe;
    const std::filesystem::path& m_runs;
    TrainingSet& m_set;
    std::vector<PreflightFinding> m_findings;
};

} // namespace

Result<std::vector<PreflightFinding>> preflight(ProjectStore& store, const Recipe& recipe,
                                                const std::filesystem::path& runs) {
    IMAGO_TRY(set, trainingSet(store, recipe.task));
    return Checks(store, recipe, runs, set).run();
}

} // namespace imago
