// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"
#include "core/base/files.h"
#include "core/deploy/package_check.h"

#include <fmt/format.h>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path package, key;
};

Result<Answer> verify(const Options& options) {
    IMAGO_TRY(check, checkPackage(options.package, options.key));
    const bool trusted = !options.key.empty();
    Answer answer;
    answer.json = {{"package", toUtf8(options.package)},
                   {"files", check.files},
                   {"signer", check.signer},
                   {"trusted", trusted}};
    answer.text = fmt::format("{} files are as they were exported", check.files.size());
    if (check.signer.empty())
        answer.text += "; the package is not signed";
    else if (trusted)
        answer.text += fmt::format(", signed by {}", toUtf8(options.key.filename()));
    else
        answer.text +=
            fmt::format("\nsigned with the key {}; --key compares it with one that you trust", check.signer);
    return answer;
}

} // namespace

void addVerifyCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command = commands.add("verify", "Compare an exported model with its sums and its signature",
                                     [o](Terminal&) { return verify(*o); });
    command.add_option("PACKAGE", o->package, "The folder of an exported model")
        ->required()
        ->option_text(" ");
    command.add_option("--key", o->key, "The minisign.pub of whoever made it, from a source that you trust");
}

} // namespace imago::cli
