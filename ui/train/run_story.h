// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/wire.h"

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace imago::ui {

/// What a run's events.jsonl tells besides its curves.
struct RunStory {
    std::map<int, SampleMessage> samples; ///< by epoch; of what a resumed run did again the later ones
    std::optional<DoneMessage> done;      ///< of the newest session
    std::string device;                   ///< of the newest session
    std::vector<std::string> warnings;    ///< each once, in order
    void add(const WorkerMessage& message);
};

/// Reads the file line by line and decodes only the lines that matter: a run of a million progress lines
/// takes a second or so; for a background thread. No file is an empty story. Errors: cancelled.
Result<RunStory> readStory(const std::filesystem::path& eventsFile, std::stop_token stop = {});

/// "0.012 kWh, measured · 6 g CO₂ at 480 g/kWh"; empty where nothing is known.
std::string energyWords(const DoneMessage& done, double gridIntensity);

} // namespace imago::ui
