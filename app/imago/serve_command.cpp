// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/command.h"

#ifdef IMAGO_DOWNLOADS

#include "app/imago/interrupt.h"
#include "core/base/files.h"
#include "ui/client/network/model_server.h"

#include <QEventLoop>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <thread>

namespace imago::cli {

namespace {

struct Options {
    std::filesystem::path package;
    PackageOptions how;
    ModelServerOptions server;
    int mostMegabytes = 32;
};

Result<Answer> serve(const Options& options, Terminal& terminal) {
    IMAGO_TRY(package, ModelPackage::open(options.package, options.how));
    const std::string what =
        fmt::format("{} ({}, {})", package.description().name, package.file(), package.runtime());
    ModelServerOptions bounds = options.server;
    bounds.mostBytes = static_cast<std::size_t>(options.mostMegabytes) << 20;
    IMAGO_TRY(server, ModelServer::make(std::move(package), bounds));
    Interrupt interrupt;
    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::raised, &loop, &QEventLoop::quit);
    std::thread answering([&] { server->run(); });
    const std::string address = fmt::format("http://127.0.0.1:{}", server->port());
    terminal.note(
        fmt::format("{} answers at {}, for this machine alone; Ctrl+C ends it\n"
                    "  curl --data-binary @PICTURE {}/predict",
                    what, address, address));
    loop.exec();
    server->stop();
    answering.join();
    return Answer{{{"address", address}, {"model", what}}, "ended"};
}

} // namespace

void addServeCommand(Commands& commands) {
    const auto o = std::make_shared<Options>();
    CLI::App& command =
        commands.add("serve", "Answer pictures sent over HTTP with an exported model, for this machine alone",
                     [o](Terminal& t) { return serve(*o, t); });
    command.add_option("PACKAGE", o->package, "The folder of an exported model")
        ->required()
        ->option_text(" ");
    command.add_option("--port", o->server.port, "On 127.0.0.1; 0 takes any that is free")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    command.add_option("--format", o->how.format, "Which of the package's ONNX files, by its format");
    command.add_option("--runtime", o->how.runtime, "opencv or onnxruntime")
        ->check(CLI::IsMember({"opencv", "onnxruntime"}));
    command.add_option("--threads", o->how.threads, "CPU threads of the model")->check(CLI::Range(1, 1024));
    command.add_option("--max-mb", o->mostMegabytes, "Megabytes that a request may have")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command.add_option("--parallel", o->server.parallel, "Requests that are taken at once; others wait")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
}

} // namespace imago::cli

#else

namespace imago::cli {

/// A build without network code has no server.
void addServeCommand(Commands&) {}

} // namespace imago::cli

#endif
