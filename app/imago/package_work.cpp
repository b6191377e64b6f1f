// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/package_work.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/formats/csv_table.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t atOnce = 32;

using Answers = std::vector<Result<PackageAnswer>>;

Result<Answers> predictAll(ModelPackage& package, const std::vector<fs::path>& pictures, Terminal& terminal) {
    const Preprocess& preprocess = package.description().preprocess;
    Answers answers;
    for (std::size_t first = 0; first < pictures.size(); first += atOnce) {
        const std::size_t count = std::min(atOnce, pictures.size() - first);
        std::vector<Result<cv::Mat>> decoded(count, cv::Mat());
        parallelFor(count, {}, [&](std::size_t i) {
            decoded[i] = decodeImage(pictures[first + i]).map([&](const cv::Mat& bgr) {
                return prepared(bgr, preprocess);
            });
        });
        std::vector<cv::Mat> views;
        for (const auto& view : decoded)
            if (view) views.push_back(*view);
        std::vector<std::vector<float>> confidences;
        if (!views.empty()) {
            IMAGO_TRY(got, package.predictPrepared(views));
            confidences = std::move(got);
        }
        auto next = confidences.begin();
        for (const auto& view : decoded) {
            if (view)
                answers.emplace_back(package.judged(std::move(*next++)));
            else
                answers.emplace_back(view.error());
        }
        terminal.progress(fmt::format("predicting {}/{}", first + count, pictures.size()));
    }
    return answers;
}

std::string textCell(std::string_view text) {
    return csvCell(defusedText(text), ',');
}

std::string csvTable(const std::vector<fs::path>& pictures, const Answers& answers,
                     const std::vector<std::string>& classes) {
    std::string text = "image,label,confidence,error";
    for (const std::string& name : classes)
        text += "," + textCell(name);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        text += "\n" + textCell(toUtf8(pictures[i]));
        if (!answers[i]) {
            text += ",,," + textCell(answers[i].error().text()) + std::string(classes.size(), ',');
            continue;
        }
        const PackageAnswer& p = *answers[i];
        std::string labels;
        for (const std::size_t k : p.labels)
            labels += (labels.empty() ? "" : ";") + classes[k];
        text += fmt::format(",{},{:.6f},", textCell(labels), p.confidences[p.order.front()]);
        for (const float confidence : p.confidences)
            text += fmt::format(",{:.6f}", confidence);
    }
    return text;
}

Json jsonOf(const PackageAnswer& p, const std::vector<std::string>& classes) {
    Json json = {{"labels", Json::array()}, {"abstains", p.abstains}, {"classes", Json::array()}};
    for (const std::size_t k : p.labels)
        json["labels"].push_back(classes[k]);
    for (const std::size_t k : p.order)
        json["classes"].push_back({{"name", classes[k]}, {"confidence", p.confidences[k]}});
    return json;
}

std::string lineOf(const fs::path& picture, const Result<PackageAnswer>& answer,
                   const std::vector<std::string>& classes, int top) {
    std::string line = toUtf8(picture) + ":";
    if (!answer) return line + " " + answer.error().text();
    for (std::size_t i = 0; i < std::min(answer->order.size(), static_cast<std::size_t>(top)); ++i) {
        const std::size_t k = answer->order[i];
        line += fmt::format("  {} {}", classes[k], percent(answer->confidences[k]));
    }
    return answer->abstains ? line + "  (abstains)" : line;
}

} // namespace

bool isPackage(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error) && fs::exists(path / "model.json", error);
}

Result<Answer> predictWithPackage(const fs::path& folder, const PackageOptions& options,
                                  const std::vector<fs::path>& pictures, int top, bool csv,
                                  Terminal& terminal) {
    IMAGO_TRY(package, ModelPackage::open(folder, options));
    IMAGO_TRY(answers, predictAll(package, pictures, terminal));
    const auto& classes = package.description().classes;
    Answer answer;
    answer.json = {{"package", toUtf8(folder)},
                   {"name", package.description().name},
                   {"file", package.file()},
                   {"runtime", package.runtime()},
                   {"predictions", Json::array()}};
    std::size_t failures = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        Json entry = {{"image", toUtf8(pictures[i])}};
        if (answers[i])
            entry.update(jsonOf(*answers[i], classes));
        else
            entry["error"] = answers[i].error().text();
        failures += !answers[i];
        answer.json["predictions"].push_back(std::move(entry));
        if (!csv) answer.text += (i > 0 ? "\n" : "") + lineOf(pictures[i], answers[i], classes, top);
    }
    if (csv) answer.text = csvTable(pictures, answers, classes);
    if (failures > 0)
        terminal.note(fmt::format("{} of {} pictures could not be read", failures, pictures.size()));
    if (failures == pictures.size()) answer.status = exitFailed;
    return answer;
}

} // namespace imago::cli
