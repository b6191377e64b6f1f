// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/handbook_command.h"

#include "core/base/files.h"
#include "core/handbook/handbook_site.h"

#include <fmt/format.h>

namespace imago::cli {

namespace {

Result<Answer> writeHandbook(const std::filesystem::path& to) {
    IMAGO_TRY(resources, resourceDir(IMAGO_SOURCE_RESOURCES));
    IMAGO_TRY(book, Handbook::read(resources / "handbook"));
    const auto out = std::filesystem::absolute(to);
    IMAGO_TRY(pages, writeHandbookSite(book, out));
    Answer answer;
    answer.json = {{"pages", pages}, {"out", toUtf8(out)}};
    answer.text = fmt::format("{} pages; begin with {}", pages, toUtf8(out / "index.html"));
    return answer;
}

} // namespace

void addHandbookCommand(Commands& commands) {
    const auto out = std::make_shared<std::filesystem::path>();
    commands
        .add("handbook", "Write the handbook as HTML pages", [out](Terminal&) { return writeHandbook(*out); })
        .add_option("--out", *out, "The folder to write, made where it is missing")
        ->required();
}

} // namespace imago::cli
