// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/evaluate/imbalance.h"
#include "core/report/plots.h"
#include "core/report/run_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace imago {

namespace {

constexpr std::size_t longestTable = 100;

std::string share(double value) {
    return std::isnan(value) ? "–" : fmt::format("{:.1f} %", value * 100);
}
std::string number(double value) {
    return std::isnan(value) ? "–" : fmt::format("{:.3f}", value);
}
std::string range(const Interval& interval, std::string (*write)(double)) {
    return std::isnan(interval.low) ? "" : fmt::format("{} to {}", write(interval.low), write(interval.high));
}

std::string day(std::int64_t ms) {
    using namespace std::chrono;
    const year_month_day date(floor<days>(sys_time<milliseconds>(milliseconds(ms))));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string time(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole >= 3600) return fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60);
    if (whole >= 60) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{:.1f} s", seconds);
}

std::string_view splitWords(Split split) {
    return split == Split::train ? "training" : split == Split::val ? "validation" : "test";
}

class Composer {
public:
    explicit Composer(const RunReport& report)
        : m_report(report),
          m_quality(report.quality),
          m_names(report.evaluation.classes) {}

    Result<Document> compose() {
        m_document.title = fmt::format("{} of {}", m_report.run.name, m_report.project);
        summary();
        model();
        data();
        measures();
        classes();
        IMAGO_CHECK(plots());
        calibration();
        slices();
        mistakes();
        energy();
        limits();
        return std::move(m_document);
    }

private:
    void heading(int level, std::string text) {
        m_document.blocks.push_back(HeadingBlock{level, std::move(text)});
    }
    void text(std::string words, bool muted = false) {
        m_document.blocks.push_back(TextBlock{std::move(words), muted});
    }
    bool multiLabel() const { return m_report.evaluation.input.multiLabel; }
    const std::string& name(int k) const { return m_names[static_cast<std::size_t>(k)]; }
    std::string names(const std::vector<int>& indices) const {
        std::vector<std::string> words;
        for (const int k : indices)
            words.push_back(name(k));
        return words.empty() ? "nothing" : fmt::format("{}", fmt::join(words, ", "));
    }

    void summary() {
        const Metrics& m = m_quality.metrics;
        heading(1, m_document.title);
        std::string words =
            fmt::format("A {} that tells {} classes apart. On {} {} pictures {} {} (95 % interval: {}).",
                        m_report.run.model, m_names.size(), m.images, splitWords(m_report.split),
                        multiLabel() ? "it found exactly the right set of classes for" : "it was right for",
                        share(m.accuracy), range(m_quality.intervals.accuracy, share));
        if (m_report.run.endedMs > 0) words += fmt::format(" Trained on {}.", day(m_report.run.endedMs));
        text(std::move(words));
    }

    void model() {
        heading(2, "The model");
        TableBlock table{"What the model is", {"", ""}, {}, 2};
        const auto row = [&](const char* what, std::string value) {
            table.rows.push_back({what, std::move(value)});
        };
        row("Network", m_report.run.model);
        row("Task", multiLabel() ? "any number of classes a picture" : "one class a picture");
        if (const auto& recipe = m_report.recipe) {
            row("Starts from", recipe->weights == "none" ? "random weights" : recipe->weights);
            row("Input", fmt::format("{0} × {0} pixels", recipe->inputSize));
        }
        row("Epochs", fmt::format("{}", m_report.run.epochs));
        if (const auto& done = m_report.ending.done) {
            row("Best epoch", fmt::format("{}", done->bestEpoch));
            row("Time", time(done->seconds));
            if (done->imagesPerSecond > 0)
                row("Speed", fmt::format("{:.0f} pictures a second", done->imagesPerSecond));
            if (done->peakMb > 0) row("Memory", fmt::format("{} MB", done->peakMb));
        }
        if (!m_report.ending.device.empty()) row("Device", m_report.ending.device);
        if (m_report.run.bestValAccuracy >= 0)
            row("Accuracy on validation", share(m_report.run.bestValAccuracy));
        row("Hash of the data", m_report.run.datasetHash);
        m_document.blocks.push_back(std::move(table));
        if (!m_report.recipe) return;
        heading(3, m_report.nearest.differences.empty()
                       ? fmt::format("The recipe is the preset “{}”", m_report.nearest.preset)
                       : fmt::format("What the recipe does differently from the preset “{}”",
                                     m_report.nearest.preset));
        if (m_report.nearest.differences.empty()) return;
        TableBlock recipe{"Differences of the recipe", {"Field", "Preset", "This run"}, {}, 3};
        for (const RecipeDifference& d : m_report.nearest.differences)
            recipe.rows.push_back({d.field, d.before, d.after});
        m_document.blocks.push_back(std::move(recipe));
    }

    void data() {
        heading(2, "The data");
        if (m_report.classPictures.empty()) {
            text("The run's folder is gone; how many pictures it was made with is not known.", true);
        } else {
            const auto& n = m_report.pictures;
            TableBlock table{"Pictures of each split", {"", "Pictures"}, {}, 1};
            for (const Split split : {Split::train, Split::val, Split::test})
                table.rows.push_back(
                    {std::string(splitWords(split)), fmt::format("{}", n[static_cast<std::size_t>(split)])});
            if (n[0] > 0) table.rows.push_back({"unlabelled", fmt::format("{}", n[0])});
            m_document.blocks.push_back(std::move(table));
        }
        if (m_report.evaluation.unknownLabels > 0)
            text(fmt::format(
                     "{} pictures are left out of the figures: their class was not there when the run was "
                     "made.",
                     m_report.evaluation.unknownLabels),
                 true);
    }

    void measures() {
        const Metrics& m = m_quality.metrics;
        const MetricIntervals& i = m_quality.intervals;
        heading(2, "Measures");
        TableBlock table{"Measures", {"", "Value", "95 % interval"}, {}, 1};
        const auto row = [&](const char* what, double value, const Interval& interval,
                             std::string (*write)(double)) {
            if (!std::isnan(value)) table.rows.push_back({what, write(value), range(interval, write)});
        };
        row(multiLabel() ? "Exactly the right set" : "Accuracy (top 1)", m.accuracy, i.accuracy, share);
        if (m.topK.size() >= 5 && m_names.size() > 5) row("Top 5", m.topK[4], {}, share);
        row("Balanced accuracy", m.counts.balancedAccuracy, i.balancedAccuracy, share);
        row("Macro precision", m.counts.macro.precision, {}, number);
        row("Macro recall", m.counts.macro.recall, {}, number);
        row("Macro F1", m.counts.macro.f1, i.macroF1, number);
        row("Micro F1", m.counts.micro.f1, i.microF1, number);
        row("Weighted F1", m.counts.weighted.f1, i.weightedF1, number);
        row("Cohen's kappa", m.counts.kappa, i.kappa, number);
        row("Matthews correlation", m.counts.matthews, i.matthews, number);
        if (multiLabel()) row("Hamming loss", m.hammingLoss, i.hammingLoss, number);
        row("Log loss", m.logLoss, i.logLoss, number);
        row("Area below ROC (macro)", m.macroRocArea, i.macroRocArea, number);
        row("Mean average precision", m.meanAveragePrecision, i.meanAveragePrecision, number);
        m_document.blocks.push_back(std::move(table));
        text(fmt::format(
                 "The interval holds the value in 95 of 100 samples of as many pictures (bootstrap, {} "
                 "resamples).",
                 m_quality.draws.resamples),
             true);
    }

    void classes() {
        heading(2, "Classes");
        std::vector<std::size_t> order(m_names.size());
        for (std::size_t k = 0; k < order.size(); ++k)
            order[k] = k;
        const auto& reports = m_quality.metrics.classes;
        if (order.size() > longestTable) {
            std::ranges::stable_sort(
                order, [&](auto a, auto b) { return reports[a].metrics.f1 < reports[b].metrics.f1; });
            order.resize(longestTable);
            text(fmt::format("The {} classes of the lowest F1 of {}.", longestTable, m_names.size()), true);
        }
        const bool counted = !m_report.classPictures.empty();
        TableBlock table{"Measures of each class",
                         {"Class", "Trained on", "Measured on", "Precision", "Recall", "F1", "95 % interval",
                          "Average precision"},
                         {},
                         1};
        for (const std::size_t k : order) {
            const ClassReport& c = reports[k];
            table.rows.push_back(
                {m_names[k],
                 counted
                     ? fmt::format("{}", m_report.classPictures[k][static_cast<std::size_t>(Split::train)])
                     : "–",
                 fmt::format("{}", c.metrics.support), number(c.metrics.precision), number(c.metrics.recall),
                 number(c.metrics.f1), range(m_quality.intervals.classes[k].f1, number),
                 number(c.averagePrecision)});
        }
        m_document.blocks.push_back(std::move(table));
        if (counted) balance(reports);
    }

    /// Whether classes with few training pictures are known worse than those with many.
    void balance(const std::vector<ClassReport>& reports) {
        std::vector<std::int64_t> trained;
        std::vector<ClassMetrics> metrics;
        for (std::size_t k = 0; k < reports.size(); ++k) {
            trained.push_back(m_report.classPictures[k][static_cast<std::size_t>(Split::train)]);
            metrics.push_back(reports[k].metrics);
        }
        const auto found = imbalanceOf(trained, metrics);
        if (!found) return;
        auto words = fmt::format("{} to {} training pictures a class.", found->least, found->most);
        if (const auto& rank = found->correlation)
            words +=
                fmt::format(" Rank correlation of these with F1: {:.2f} (p {:.3f}).", rank->value, rank->p);
        std::vector<std::string> weak;
        for (const auto& one : found->classes)
            if (one.isWeak) weak.push_back(m_names[static_cast<std::size_t>(one.classIndex)]);
        constexpr std::size_t named = 10;
        const auto more = weak.size() > named ? weak.size() - named : 0;
        weak.resize(weak.size() - more);
        if (!weak.empty())
            words += fmt::format(" Found less often than the rest by more than chance: {}{}.",
                                 fmt::join(weak, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
        text(words);
    }

    Status plots() {
        const auto& evaluation = m_report.evaluation;
        heading(2, "What is taken for what");
        constexpr std::size_t mostClasses = 1000;
        if (m_names.size() <= mostClasses)
            m_document.blocks.push_back(confusionFigure(evaluation.result.confusion, m_names));
        if (!m_report.confused.empty()) {
            TableBlock table{
                "Classes that are confused most", {"True class", "Taken for", "Pictures"}, {}, 2};
            for (const auto& pair : m_report.confused)
                table.rows.push_back({name(pair.truth), name(pair.predicted), fmt::format("{}", pair.count)});
            m_document.blocks.push_back(std::move(table));
        }
        heading(2, "Curves");
        for (const CurveKind kind : {CurveKind::roc, CurveKind::precisionRecall}) {
            IMAGO_TRY(figure, curvesFigure(kind, evaluation.input, m_quality.metrics, m_names));
            m_document.blocks.push_back(std::move(figure));
        }
        return {};
    }

    void calibration() {
        const Calibration& c = m_quality.calibration;
        heading(2, "Is it as sure as it should be?");
        m_document.blocks.push_back(reliabilityFigure(c, m_quality.afterTemperature));
        TableBlock table{"Calibration", {"", "As it is"}, {}, 1};
        const auto& after = m_quality.afterTemperature;
        if (after) table.header.push_back("With the temperature");
        const auto row = [&](const char* what, double before, double then) {
            table.rows.push_back({what, number(before)});
            if (after) table.rows.back().push_back(number(then));
        };
        row("Expected calibration error", c.expectedError, after ? after->expectedError : 0);
        row("Greatest calibration error", c.greatestError, after ? after->greatestError : 0);
        row("Brier score", c.brier, after ? after->brier : 0);
        row("Mean confidence", c.meanConfidence, after ? after->meanConfidence : 0);
        m_document.blocks.push_back(std::move(table));
        if (const auto& t = m_quality.temperature)
            text(t->atLimit
                     ? "On validation there are too few errors, or no signal, to learn a temperature from."
                     : fmt::format("Temperature {:.3f}, fitted on validation: the model was {}.", t->value,
                                   t->value > 1 ? "too sure" : "not sure enough"));
        if (!m_quality.riskCoverage) return;
        heading(3, "When it may abstain");
        m_document.blocks.push_back(coverageFigure(*m_quality.riskCoverage));
        TableBlock points{
            "Confidences to answer from",
            {"Wished share of errors", "Answer from a confidence of", "Answered", "Wrong among them"},
            {},
            0};
        for (const double wished : {0.10, 0.05, 0.02, 0.01})
            if (const auto point = forError(*m_quality.riskCoverage, wished))
                points.rows.push_back(
                    {share(wished), share(point->threshold), share(point->coverage), share(point->error)});
        if (!points.rows.empty()) m_document.blocks.push_back(std::move(points));
    }

    void slices() {
        heading(2, "Where it is worse");
        if (m_quality.worst.empty())
            return text(
                "No group of pictures (by size, folder, file type, date, attributes) is worse than the rest "
                "by more than chance.");
        TableBlock table{"Worst groups of pictures",
                         {"Pictures with", "Pictures", "Wrong", "Accuracy", "95 % interval", "Gap in points"},
                         {},
                         1};
        for (const Slice& slice : m_quality.worst)
            table.rows.push_back(
                {slice.value.word.empty()
                     ? fmt::format("{} {:g} to {:g}", slice.property, slice.value.low, slice.value.high)
                     : fmt::format("{} {}", slice.property, slice.value.word),
                 fmt::format("{}", slice.value.images.size()), fmt::format("{}", slice.errors),
                 share(slice.accuracy), range(slice.accuracyInterval, share),
                 fmt::format("{:+.1f}", slice.gap * 100)});
        m_document.blocks.push_back(std::move(table));
        text(
            "Worse than the rest by more than chance: Fisher's test, adjusted for all groups that were "
            "tried.",
            true);
    }

    void mistakes() {
        heading(2, "The worst mistakes");
        if (m_report.mistakes.empty()) return text("There is none on these pictures.");
        PicturesBlock block;
        for (const auto& mistake : m_report.mistakes) {
            std::vector<std::string> lines{fmt::format("{} → {} {}", names(mistake.truth),
                                                       name(mistake.predicted), share(mistake.confidence))};
            if (!mistake.truth.empty())
                lines.push_back(fmt::format("{}: {}", names(mistake.truth), share(mistake.truthConfidence)));
            // Where it lies on this machine is nobody's business.
            const auto path = fromUtf8(mistake.path);
            lines.push_back(toUtf8(path.parent_path().filename() / path.filename()));
            block.pictures.push_back({mistake.thumbnail, std::move(lines)});
        }
        m_document.blocks.push_back(std::move(block));
        text(
            "True class → what the model says, and how sure it is; below it, the confidence in the true "
            "class. "
            "The greatest loss first. Some of these may be wrong labels.",
            true);
    }

    void energy() {
        heading(2, "Energy");
        const auto& done = m_report.ending.done;
        if (!done || done->energyKwh < 0) return text("How much energy the training took is not known.");
        std::string words = fmt::format("Training took {:.3g} kWh ({})", done->energyKwh,
                                        done->energyMeasured ? "by the machine's meters" : "an estimate");
        if (done->co2Grams >= 0)
            words += fmt::format(": {:.3g} g of CO₂ at {:.0f} g a kWh", done->co2Grams,
                                 m_report.recipe ? m_report.recipe->gridIntensity : 0);
        text(words + ".");
    }

    void limits() {
        heading(2, "Limits");
        const auto& splitName = splitWords(m_report.split);
        text(
            fmt::format("The figures hold for pictures like the {} {} pictures that they were measured on: "
                        "of other cameras, "
                        "places, times or objects they say nothing. The intervals tell what chance does with "
                        "so few pictures, "
                        "not what other pictures would do.",
                        m_quality.metrics.images, splitName));
        text(fmt::format(
            "The model answers with one of its {} classes for every picture, also for one that shows "
            "none of them.",
            m_names.size()));
        if (m_report.split != Split::test)
            text(fmt::format(
                "These are {} pictures, which took part in making the model: it is better here than on "
                "new ones.",
                splitName));
        std::vector<std::string> few;
        constexpr std::int64_t least = 10;
        for (std::size_t k = 0; k < m_names.size(); ++k)
            if (m_quality.metrics.classes[k].metrics.support < least) few.push_back(m_names[k]);
        if (!few.empty()) {
            const auto count = few.size();
            if (few.size() > 20) few.resize(20);
            text(
                fmt::format("{} of the classes have fewer than {} pictures here, so that their figures mean "
                            "little: {}{}.",
                            count, least, fmt::join(few, ", "), count > few.size() ? " and others" : ""));
        }
        if (m_report.labelNoise && *m_report.labelNoise > 0)
            text(fmt::format("Some {} of these labels may be wrong themselves (confident learning).",
                             share(*m_report.labelNoise)));
        for (const std::string& warning : m_report.ending.warnings)
            text(fmt::format("Warning of the training: {}", warning), true);
    }

    const RunReport& m_report;
    const RunQuality& m_quality;
    const std::vector<std::string>& m_names;
    Document m_document;
};

} // namespace

Result<Document> composeReport(const RunReport& report) {
    return Composer(report).compose();
}

} // namespace imago
