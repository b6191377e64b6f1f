// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/loop/checkpoint.h"
#include "tests/train/lively.h"
#include "tests/train/made_run.h"

#include <QProcess>

#include <cstdlib>
#include <optional>

/// Exports in a test program, which is the fresh process that verifies, too.
namespace imago::train {

/// Names a file that the verifying process puts in the place of the exported one first, and the format for
/// which alone it does; every one where that is not set.
inline constexpr const char* tamperVariable = "IMAGO_TEST_TAMPER";
inline constexpr const char* tamperedFormatVariable = "IMAGO_TEST_TAMPERED_FORMAT";

inline std::filesystem::path ownProgram() {
    return std::filesystem::read_symlink("/proc/self/exe");
}

/// A run folder with a checkpoint that was never trained: exporting does not care.
inline std::filesystem::path withCheckpoint(MadeRun& made, const std::string& name, const Recipe& recipe) {
    const auto folder = made.folder(name, recipe);
    auto network = lively(recipe.model, static_cast<std::int64_t>(made.manifest().classes.size()));
    Checkpoint checkpoint;
    checkpoint.model = {recipe.model, made.manifest().classes, made.manifest().classIds, recipe.task,
                        preprocessFor(recipe)};
    checkpoint.recipe = toJson(recipe);
    checkpoint.datasetHash = made.manifest().datasetHash();
    checkpoint.weights = weightsOf(*network);
    test::must(writeCheckpoint(folder / "checkpoints/best.pt", checkpoint));
    return folder;
}

inline ExportOptions optionsFor(const std::filesystem::path& run, const std::filesystem::path& out) {
    ExportOptions options;
    options.run = run;
    options.resources = resourcesFolder();
    options.formats = {"torchscript", "onnx"};
    options.out = out;
    options.threads = 1;
    options.self = ownProgram();
    return options;
}

inline QString textOf(const std::filesystem::path& path) {
    return QString::fromStdString(test::must(readText(path)));
}

/// Started as the worker would be, the program verifies, and this is its exit status; else there is none.
inline std::optional<int> verifiedFor(int count, char** arguments) {
    const QStringList words(arguments + 1, arguments + count);
    if (words.value(0) != "verify") return {};
    const auto word = [&](const char* name) {
        return words.value(words.indexOf(QString("--") + name) + 1).toStdString();
    };
    const auto number = [&](const char* name) { return std::stoi(word(name)); };
    const char* format = std::getenv(tamperedFormatVariable);
    if (const char* replacement = std::getenv(tamperVariable);
        replacement && (!format || word("format") == format))
        std::filesystem::copy_file(replacement, word("model"),
                                   std::filesystem::copy_options::overwrite_existing);
    const auto done =
        verify({word("model"), word("inputs"), word("out"), number("images"), number("size"),
                number("classes"), word("format"), word("runtime"), word("preprocess"), number("threads")});
    if (!done) qWarning("%s", done.error().text().c_str());
    return done ? 0 : 1;
}

} // namespace imago::train
