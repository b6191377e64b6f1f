// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_story.h"

#include <QCoreApplication>

#include <algorithm>
#include <fstream>

namespace imago::ui {

namespace {

// lupdate takes a function whose type is spelt with std:: for one of that namespace, and its texts too.
using Utf8 = std::string;

struct EnergyWords {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::EnergyWords)
};

bool matters(const std::string& line) {
    // The wire has the key "type" first.
    const auto head = std::string_view(line).substr(0, 24);
    for (const auto* word : {"\"samples\"", "\"done\"", "\"hello\"", "\"warning\""})
        if (head.find(word) != std::string_view::npos) return true;
    return false;
}

} // namespace

void RunStory::add(const WorkerMessage& message) {
    if (const auto* sample = std::get_if<SampleMessage>(&message)) {
        samples.erase(samples.lower_bound(sample->epoch), samples.end());
        samples[sample->epoch] = *sample;
    } else if (const auto* last = std::get_if<DoneMessage>(&message)) {
        done = *last;
    } else if (const auto* hello = std::get_if<HelloMessage>(&message)) {
        device = hello->device;
        done.reset();
    } else if (const auto* warning = std::get_if<WarningMessage>(&message)) {
        if (std::find(warnings.begin(), warnings.end(), warning->message) == warnings.end())
            warnings.push_back(warning->message);
    }
}

Result<RunStory> readStory(const std::filesystem::path& eventsFile, std::stop_token stop) {
    RunStory story;
    std::ifstream file(eventsFile, std::ios::binary);
    std::string line;
    while (std::getline(file, line)) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        if (!matters(line)) continue;
        if (const auto message = decodeWorker(line)) story.add(*message);
    }
    return story;
}

Utf8 energyWords(const DoneMessage& done, double gridIntensity) {
    if (done.energyKwh < 0) return {};
    QString words =
        done.energyMeasured ? EnergyWords::tr("%1 kWh, measured") : EnergyWords::tr("%1 kWh, estimated");
    words = words.arg(done.energyKwh, 0, 'g', 3);
    if (done.co2Grams >= 0)
        words += QStringLiteral(" · ") + EnergyWords::tr("%1 g CO₂ at %2 g/kWh")
                                             .arg(done.co2Grams, 0, 'g', 3)
                                             .arg(gridIntensity, 0, 'f', 0);
    return words.toStdString();
}

} // namespace imago::ui
