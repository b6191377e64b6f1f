// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/manual.h"

#include "app/manual/completions.h"
#include "core/base/files.h"

namespace imago::manual {

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    const Status written = writeAtomically(file, text);
    if (!written) throw CLI::ValidationError("--manual", written.error().text());
}

} // namespace

void addManualOption(CLI::App& app, PageText text) {
    const auto writeAll = [&app, text = std::move(text)](const std::string& folder) {
        const std::filesystem::path to = fromUtf8(folder);
        const CommandText program = describe(app);
        write(to / (program.name + ".1"), manPage(program, text, IMAGO_VERSION));
        write(to / (program.name + ".bash"), bashCompletion(program));
        write(to / ("_" + program.name), zshCompletion(program));
        write(to / (program.name + ".fish"), fishCompletion(program));
        throw CLI::Success();
    };
    app.add_option_function<std::string>("--manual", writeAll, "Write manual page and completions")
        ->group("");
}

} // namespace imago::manual
