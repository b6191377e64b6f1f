// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/network/model_server.h"

#include "core/image/image.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <httplib.h>

namespace imago {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* loopback = "127.0.0.1";
constexpr const char* jsonType = "application/json";

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void refuse(httplib::Response& response, int status, std::string_view code, const std::string& message) {
    response.status = status;
    response.set_content(dumped({{"error", {{"code", code}, {"message", message}}}}), jsonType);
}

/// The words for what the library itself refuses.
std::pair<const char*, const char*> wordsFor(int status) {
    switch (status) {
        case 404:
            return {"notFound", "There is only POST /predict, GET /health and GET /model."};
        case 413:
            return {"invalidArgument", "The picture has too many bytes for this server."};
        case 408:
            return {"invalidArgument", "The request took too long."};
        default:
            return {"invalidArgument", "The request cannot be understood."};
    }
}

bool isLoopback(std::string host) {
    host = host.substr(0, host.find(':'));
    return host == loopback || host == "localhost";
}

} // namespace

Result<std::unique_ptr<ModelServer>> ModelServer::make(ModelPackage package,
                                                       const ModelServerOptions& options) {
    std::unique_ptr<ModelServer> server(new ModelServer(std::move(package), options));
    server->setUp();
    const bool bound = options.port == 0 ? (server->m_port = server->m_server->bind_to_any_port(loopback)) > 0
                                         : server->m_server->bind_to_port(loopback, options.port);
    if (!bound)
        return failure(
            ErrorCode::io,
            fmt::format("port {} of {} cannot be used: another program may have it; choose another",
                        options.port, loopback));
    if (options.port != 0) server->m_port = options.port;
    return server;
}

ModelServer::ModelServer(ModelPackage package, const ModelServerOptions& options)
    : m_package(std::move(package)),
      m_options(options),
      m_server(std::make_unique<httplib::Server>()) {}

ModelServer::~ModelServer() = default;

void ModelServer::run() {
    m_server->listen_after_bind();
}

void ModelServer::stop() {
    m_server->stop();
}

void ModelServer::setUp() {
    // The library would share the port with another server, and each would get some of the requests.
    m_server->set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    m_server->new_task_queue = [threads = m_options.parallel] {
        return new httplib::ThreadPool(static_cast<std::size_t>(threads));
    };
    m_server->set_payload_max_length(m_options.mostBytes);
    m_server->set_read_timeout(m_options.seconds);
    m_server->set_write_timeout(m_options.seconds);
    // A client that keeps its connection keeps a thread: it must not keep the others out for long.
    m_server->set_keep_alive_timeout(1);
    m_server->set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
        if (isLoopback(request.get_header_value("Host"))) return httplib::Server::HandlerResponse::Unhandled;
        refuse(response, 403, "invalidArgument", "Ask for 127.0.0.1 or localhost.");
        return httplib::Server::HandlerResponse::Handled;
    });
    m_server->set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (!response.body.empty()) return;
        const auto [code, message] = wordsFor(response.status);
        refuse(response, response.status, code, message);
    });
    m_server->set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, std::exception_ptr exception) {
            try {
                std::rethrow_exception(exception);
            } catch (const std::exception& e) {
                refuse(response, 500, "internal", e.what());
            } catch (...) {
                refuse(response, 500, "internal", "unknown");
            }
        });
    m_server->Get("/health", [this](const httplib::Request&, httplib::Response& response) {
        response.set_content(dumped({{"status", "ok"},
                                     {"model", m_package.description().name},
                                     {"file", m_package.file()},
                                     {"runtime", m_package.runtime()},
                                     {"answered", m_answered.load()}}),
                             jsonType);
    });
    m_server->Get("/model", [this](const httplib::Request&, httplib::Response& response) {
        response.set_content(m_package.description().json, jsonType);
    });
    m_server->Post("/predict", [this](const httplib::Request& request, httplib::Response& response) {
        predict(request, response);
    });
}

void ModelServer::predict(const httplib::Request& request, httplib::Response& response) {
    const bool form = request.is_multipart_form_data();
    if (form && request.files.empty()) {
        refuse(response, 400, "invalidArgument", "The form holds no file.");
        return;
    }
    const std::string& bytes = form ? request.files.begin()->second.content : request.body;
    if (bytes.empty()) {
        refuse(response, 400, "invalidArgument", "Send a picture (JPEG, PNG and others) as the body.");
        return;
    }
    const auto json = answer(bytes);
    if (!json) {
        const ErrorCode code = json.error().code;
        const int status = code == ErrorCode::internal || code == ErrorCode::outOfMemory ? 500 : 415;
        refuse(response, status, toString(code), json.error().text());
        return;
    }
    ++m_answered;
    response.set_content(*json, jsonType);
}

Result<std::string> ModelServer::answer(const std::string& bytes) {
    const std::scoped_lock lock(m_mutex);
    IMAGO_TRY(picture, decodeImage(std::vector<std::uint8_t>(bytes.begin(), bytes.end()), "the picture"));
    IMAGO_TRY(confidences, m_package.predict(picture));
    const PackageAnswer prediction = m_package.judged(std::move(confidences));
    const auto& names = m_package.description().classes;
    Json json = {{"label", nullptr}, {"labels", Json::array()}, {"classes", Json::array()}};
    if (!prediction.labels.empty()) json["label"] = names[prediction.labels.front()];
    for (const std::size_t k : prediction.labels)
        json["labels"].push_back(names[k]);
    for (const std::size_t k : prediction.order)
        json["classes"].push_back({{"name", names[k]}, {"confidence", prediction.confidences[k]}});
    json["abstains"] = prediction.abstains;
    return dumped(json);
}

} // namespace imago
