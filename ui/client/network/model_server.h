// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deploy/model_package.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace httplib {
class Server;
struct Request;
struct Response;
} // namespace httplib

namespace imago {

/// Bounds of the server.
struct ModelServerOptions {
    int port = 8080;                               ///< 0 = any that is free
    std::size_t mostBytes = std::size_t{32} << 20; ///< of a request
    int seconds = 10;                              ///< that a client may take to send or to read
    int parallel = 4;                              ///< requests that are answered at once; others wait
};

/// An exported package behind HTTP, for trying an integration out. Bound to 127.0.0.1: only this machine
/// reaches it, and only under the names 127.0.0.1 and localhost, so that no web page reaches it through a
/// name of its own. One picture is decoded and predicted at a time.
///
///     POST /predict   a picture as the body, or as the first file of a form → {"label", "classes": [{"name",
///                     "confidence"}…], "abstains"}
///     GET /health     {"status": "ok", "model", "file", "runtime", "answered"}
///     GET /model      the package's model.json
///
/// Errors are {"error": {"code", "message"}} with a fitting status.
class ModelServer {
public:
    /// Errors: io where the port is taken.
    static Result<std::unique_ptr<ModelServer>> make(ModelPackage package, const ModelServerOptions& options);
    ~ModelServer();
    ModelServer(const ModelServer&) = delete;
    ModelServer& operator=(const ModelServer&) = delete;

    int port() const { return m_port; }
    /// Answers until stop(), on the calling thread.
    void run();
    /// From any thread; open requests are still answered.
    void stop();

private:
    ModelServer(ModelPackage package, const ModelServerOptions& options);
    void setUp();
    void predict(const httplib::Request& request, httplib::Response& response);
    Result<std::string> answer(const std::string& bytes);

    ModelPackage m_package;
    ModelServerOptions m_options;
    std::unique_ptr<httplib::Server> m_server;
    std::mutex m_mutex; ///< guards the package
    std::atomic<std::int64_t> m_answered{0};
    int m_port = 0;
};

} // namespace imago
