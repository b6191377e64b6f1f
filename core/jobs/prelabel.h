// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/jobs/class_match.h"
#include "core/project/proposal.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace imago {

/// Asks a model about one picture and waits for its answer. Error{unreadable}: this picture only; any other
/// error ends the job.
using AskModel =
    std::function<Result<std::vector<Proposal>>(const std::filesystem::path& picture, std::stop_token stop)>;

struct PrelabelOptions {
    ImageFilter filter;
    double minConfidence = 0.4; ///< less sure proposals are dropped
    ClassMap classes;           ///< before names that are alike
    bool addClasses = false; ///< classes that the project lacks are added; else their proposals are dropped
    bool severalClasses = false; ///< a whole image may have several
    std::string model;           ///< author of the annotations: "nanodet-g", "run-3"
    std::string author;          ///< who signs the journal
};

struct PrelabelSummary {
    std::int64_t images = 0;   ///< that the model was asked about
    std::int64_t proposed = 0; ///< of them, those that got something
    std::int64_t added = 0;    ///< annotations
    std::int64_t known = 0;    ///< proposals that an annotation covers already
    std::int64_t skipped = 0;  ///< images that are excluded, have nothing to label, or cannot be read
    std::int64_t unmapped = 0; ///< proposals of classes that the project has not
    std::map<std::string, std::int64_t> addedByClass;    ///< names of the project's classes
    std::map<std::string, std::int64_t> unmappedByClass; ///< names of the model's classes
    std::vector<std::string> newClasses;
    std::vector<std::pair<std::string, std::string>> problems; ///< path, reason; at most 1,000
    std::int64_t problemCount = 0;
    bool operator==(const PrelabelSummary&) const = default;
};
/// {"images","proposed","added","known","skipped","unmapped":{"count","classes":{…}},"classes":{…},
/// "new_classes":[…],"problems":{"count","first":[{"image","reason"}…]}}
std::string toJson(const PrelabelSummary& summary);

/// Whether something on the picture covers a proposal: a shape of its class with an IoU above 0.5, a shape of
/// any class above 0.8; for the whole image its class, or any class where there can be one only.
bool isCovered(const Annotation& proposal, const std::vector<Annotation>& present, bool severalClasses);

/// What of a model's proposals is new to a picture, as annotations of the source `model`: unsure, unmapped
/// and covered ones are counted and left out. `present`: all annotations of the image. Classes that are
/// missing are taken for those of `classes` only.
std::vector<Annotation> newProposals(const ImageRecord& image, const std::vector<Proposal>& proposals,
                                     const std::vector<Annotation>& present,
                                     const std::vector<ClassRecord>& classes, const PrelabelOptions& options,
                                     PrelabelSummary& counts);

/// Lets a model propose annotations for every picture that passes the filter. What people made stays, and so
/// does the review state; pictures that are excluded or have nothing to label, as somebody said, are left
/// alone. Everything is one gesture ("prelabel"), written in small parts; doing it twice adds nothing.
/// Cancelled: what was written so far stays.
Result<PrelabelSummary> prelabel(ProjectStore& store, const PrelabelOptions& options, const AskModel& ask,
                                 const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
