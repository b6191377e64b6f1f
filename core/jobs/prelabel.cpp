// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/prelabel.h"

#include "core/geometry/measure.h"
#include "core/jobs/progress_meter.h"
#include "core/project/shape_verbs.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr auto verb = "prelabel";
constexpr double sameClassOverlap = 0.5, anyClassOverlap = 0.8;
constexpr std::size_t imagesAnEdit = 20;
constexpr std::size_t mostProblems = 1000;

/// A hundredth of a pixel is finer than any model is right, and shorter to keep.
Geometry rounded(const Geometry& geometry) {
    const auto* box = std::get_if<Box>(&geometry);
    if (!box) return geometry;
    const auto round = [](double value) { return std::round(value * 100) / 100; };
    const double x = round(box->x), y = round(box->y);
    return Box{x, y, round(round(box->x + box->width) - x), round(round(box->y + box->height) - y)};
}

std::optional<ClassId> classOf(const Proposal& proposal, const std::vector<ClassRecord>& classes,
                               const PrelabelOptions& options, PrelabelSummary& counts) {
    const auto match = matchClass(classes, options.classes, proposal.className);
    if (match.kind == ClassMatch::Kind::existing) return match.id;
    ++counts.unmapped;
    ++counts.unmappedByClass[proposal.className];
    return std::nullopt;
}

/// One run of the job over the store.
class Prelabelling {
public:
    Prelabelling(ProjectStore& store, const PrelabelOptions& options) : m_store(store), m_options(options) {}

    Result<PrelabelSummary> run(const AskModel& ask, const ProgressSink& progress, std::stop_token stop) {
        IMAGO_TRY(ids, m_store.imageIds(m_options.filter));
        IMAGO_TRY(group, m_store.newGroup());
        m_group = group;
        ProgressMeter meter(progress);
        const auto total = static_cast<std::int64_t>(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            meter(static_cast<std::int64_t>(i), total, "proposing");
            if (stop.stop_requested()) return cancelled();
            auto asked = askAbout(ids[i], ask, stop);
            if (!asked && stop.stop_requested()) return cancelled();
            if (!asked) {
                IMAGO_CHECK(write());
                return std::move(asked).error();
            }
            if (m_pending.size() >= imagesAnEdit) IMAGO_CHECK(write());
        }
        IMAGO_CHECK(write());
        meter(total, total, "proposing");
        return std::move(m_summary);
    }

private:
    Status askAbout(ImageId id, const AskModel& ask, std::stop_token stop) {
        IMAGO_TRY(image, m_store.image(id));
        if (!image || image->negative || image->review == ReviewState::excluded ||
            (image->problems & (problemMissing | problemUnreadable))) {
            ++m_summary.skipped;
            return {};
        }
        auto found = ask(m_store.absolutePath(*image), stop);
        if (!found && found.error().code != ErrorCode::unreadable) return std::move(found).error();
        if (!found) {
            ++m_summary.skipped;
            ++m_summary.problemCount;
            if (m_summary.problems.size() < mostProblems)
                m_summary.problems.emplace_back(image->path, found.error().text());
            return {};
        }
        ++m_summary.images;
        if (!found->empty()) m_pending.push_back({std::move(*image), std::move(*found)});
        return {};
    }

    Error cancelled() {
        if (auto written = write(); !written) return std::move(written).error();
        return failure(ErrorCode::cancelled, "cancelled");
    }

    /// Adds the classes that the pending proposals need.
    Status completeClasses() {
        IMAGO_TRY(classes, m_store.classes());
        m_classes = std::move(classes);
        if (!m_options.addClasses) return {};
        for (const auto& pending : m_pending)
            for (const auto& proposal : pending.proposals) {
                if (!(proposal.confidence >= m_options.minConfidence)) continue;
                const auto match = matchClass(m_classes, m_options.classes, proposal.className);
                if (match.kind != ClassMatch::Kind::missing) continue;
                Edit edit = addClass(m_classes, match.name);
                edit.verb = verb;
                if (auto added = m_store.commit(edit, m_options.author, m_group); !added)
                    return std::move(added).error();
                m_summary.newClasses.push_back(match.name);
                IMAGO_TRY(now, m_store.classes());
                m_classes = std::move(now);
            }
        return {};
    }

    Status write() {
        if (m_pending.empty()) return {};
        IMAGO_CHECK(completeClasses());
        // A person may label meanwhile: what is there is read right before, and once more where that came
        // too late.
        for (int attempt = 0;; ++attempt) {
            PrelabelSummary summary = m_summary;
            IMAGO_TRY(edit, editOf(summary));
            const auto written = m_store.commit(edit, m_options.author, m_group);
            if (!written && (attempt > 0 || written.error().code != ErrorCode::invalidArgument))
                return written.error();
            if (!written) continue;
            m_summary = std::move(summary);
            m_pending.clear();
            return {};
        }
    }

    Result<Edit> editOf(PrelabelSummary& summary) {
        std::vector<ImageId> ids;
        for (const auto& pending : m_pending)
            ids.push_back(pending.image.id);
        IMAGO_TRY(annotations, m_store.annotations(ids));
        Edit edit{verb, {}};
        for (const auto& pending : m_pending) {
            std::vector<Annotation> present;
            for (const auto& annotation : annotations)
                if (annotation.image == pending.image.id) present.push_back(annotation);
            const auto rows =
                newProposals(pending.image, pending.proposals, present, m_classes, m_options, summary);
            summary.proposed += !rows.empty();
            for (const auto& row : rows)
                edit.changes.emplace_back(AnnotationChange{std::nullopt, row});
        }
        return edit;
    }

    struct Pending {
        ImageRecord image;
        std::vector<Proposal> proposals;
    };

    ProjectStore& m_store;
    const PrelabelOptions& m_options;
    std::int64_t m_group = 0;
    std::vector<ClassRecord> m_classes;
    std::vector<Pending> m_pending;
    PrelabelSummary m_summary;
};

} // namespace

bool isCovered(const Annotation& proposal, const std::vector<Annotation>& present, bool severalClasses) {
    const bool whole = proposal.kind == AnnotationKind::image;
    const Geometry geometry = geometryOf(proposal);
    return std::any_of(present.begin(), present.end(), [&](const Annotation& other) {
        if (whole != (other.kind == AnnotationKind::image)) return false;
        const bool sameClass = other.classId == proposal.classId;
        if (whole) return sameClass || !severalClasses;
        return iou(geometry, geometryOf(other)) > (sameClass ? sameClassOverlap : anyClassOverlap);
    });
}

std::vector<Annotation> newProposals(const ImageRecord& image, const std::vector<Proposal>& proposals,
                                     const std::vector<Annotation>& present,
                                     const std::vector<ClassRecord>& classes, const PrelabelOptions& options,
                                     PrelabelSummary& counts) {
    std::vector<Annotation> rows, all = present;
    for (const auto& proposal : proposals) {
        if (!(proposal.confidence >= options.minConfidence)) continue;
        const auto classId = classOf(proposal, classes, options, counts);
        if (!classId) continue;
        Annotation row = shape(image.id, *classId, rounded(proposal.geometry), options.model);
        row.source = AnnotationSource::model;
        row.confidence = std::min(proposal.confidence, 1.0);
        // Two of the model's classes may be one of the project's.
        if (isCovered(row, all, options.severalClasses)) {
            ++counts.known;
            continue;
        }
        ++counts.added;
        for (const auto& record : classes)
            if (record.id == *classId) ++counts.addedByClass[record.name];
        all.push_back(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<PrelabelSummary> prelabel(ProjectStore& store, const PrelabelOptions& options, const AskModel& ask,
                                 const ProgressSink& progress, std::stop_token stop) {
    return Prelabelling(store, options).run(ask, progress, stop);
}

std::string toJson(const PrelabelSummary& summary) {
    using Json = nlohmann::ordered_json;
    Json first = Json::array();
    for (const auto& [path, reason] : summary.problems)
        first.push_back({{"image", path}, {"reason", reason}});
    return Json{{"images", summary.images},
                {"proposed", summary.proposed},
                {"added", summary.added},
                {"known", summary.known},
                {"skipped", summary.skipped},
                {"unmapped", {{"count", summary.unmapped}, {"classes", summary.unmappedByClass}}},
                {"classes", summary.addedByClass},
                {"new_classes", summary.newClasses},
                {"problems", {{"count", summary.problemCount}, {"first", first}}}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace imago
