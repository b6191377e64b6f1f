// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/onnx_session.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <memory>
#include <thread>

/// The few functions of ONNX Runtime's C interface that running a file takes. The interface is a table of
/// function pointers that only ever grows at its end (onnxruntime_c_api.h: "size of version 1 API cannot
/// change"), so that the places below hold for every library since version 1.0.
namespace imago {

namespace {

struct OrtEnv;
struct OrtStatus;
struct OrtSession;
struct OrtSessionOptions;
struct OrtRunOptions;
struct OrtMemoryInfo;
struct OrtValue;

constexpr std::uint32_t apiVersion = 1;
constexpr int floatType = 1, uint8Type = 2;           // ONNXTensorElementDataType
constexpr int deviceAllocator = 0, defaultMemory = 0; // OrtAllocatorType, OrtMemType
constexpr int onlyErrors = 3;                         // OrtLoggingLevel

struct ApiBase {
    const void* const* (*getApi)(std::uint32_t version);
    const char* (*versionText)();
};

/// A place in the table, and what is there.
template <std::size_t place, class Function> struct Entry {
    static Function* of(const void* const* table) {
        return reinterpret_cast<Function*>(const_cast<void*>(table[place]));
    }
};
using ErrorMessage = Entry<2, const char*(const OrtStatus*)>;
using CreateEnv = Entry<3, OrtStatus*(int level, const char* name, OrtEnv**)>;
using CreateSession =
    Entry<7, OrtStatus*(const OrtEnv*, const char*, const OrtSessionOptions*, OrtSession**)>;
using Run = Entry<9, OrtStatus*(OrtSession*, const OrtRunOptions*, const char* const* inputNames,
                                const OrtValue* const* inputs, std::size_t, const char* const* outputNames,
                                std::size_t, OrtValue** outputs)>;
using CreateSessionOptions = Entry<10, OrtStatus*(OrtSessionOptions**)>;
using SetThreads = Entry<24, OrtStatus*(OrtSessionOptions*, int)>;
using CreateTensor =
    Entry<49, OrtStatus*(const OrtMemoryInfo*, void*, std::size_t bytes, const std::int64_t* shape,
                         std::size_t dimensions, int type, OrtValue**)>;
using TensorData = Entry<51, OrtStatus*(OrtValue*, void**)>;
using CreateMemoryInfo = Entry<69, OrtStatus*(int allocator, int memory, OrtMemoryInfo**)>;
using ReleaseEnv = Entry<92, void(OrtEnv*)>;
using ReleaseStatus = Entry<93, void(OrtStatus*)>;
using ReleaseMemoryInfo = Entry<94, void(OrtMemoryInfo*)>;
using ReleaseSession = Entry<95, void(OrtSession*)>;
using ReleaseValue = Entry<96, void(OrtValue*)>;
using ReleaseSessionOptions = Entry<100, void(OrtSessionOptions*)>;
using TensorShape = Entry<65, OrtStatus*(const OrtValue*, void**)>;
using ElementCount = Entry<64, OrtStatus*(const void*, std::size_t*)>;
using ReleaseShape = Entry<99, void(void*)>;

struct Library {
    const void* const* table = nullptr;
    std::string version;
};

/// Loaded once and for good: it starts threads that outlive a session.
Result<Library> load() {
    const char* named = std::getenv("IMAGO_ONNXRUNTIME");
    void* handle = nullptr;
    if (named && *named) {
        handle = dlopen(named, RTLD_NOW | RTLD_LOCAL);
    } else {
        for (const char* name : {"libonnxruntime.so.1", "libonnxruntime.so"})
            if (!handle) handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
    if (!handle)
        return failure(ErrorCode::notFound,
                       named && *named
                           ? fmt::format("ONNX Runtime cannot be loaded from {} (IMAGO_ONNXRUNTIME): {}",
                                         named, dlerror())
                           : std::string("ONNX Runtime is not installed here: name its libonnxruntime.so in "
                                         "the variable IMAGO_ONNXRUNTIME"));
    using GetBase = const ApiBase*();
    auto* base = reinterpret_cast<GetBase*>(dlsym(handle, "OrtGetApiBase"));
    const auto* table = base ? base()->getApi(apiVersion) : nullptr;
    if (!table) return failure(ErrorCode::unsupported, "the library that was found is no ONNX Runtime");
    return Library{table, base()->versionText()};
}

const Result<Library>& library() {
    static const Result<Library> loaded = load();
    return loaded;
}

/// Calls an entry that returns a status.
template <class Function, class... Arguments>
Status call(const void* const* table, Function, Arguments... arguments) {
    OrtStatus* status = Function::of(table)(arguments...);
    if (!status) return {};
    Error error = failure(ErrorCode::unsupported,
                          fmt::format("ONNX Runtime says: {}", ErrorMessage::of(table)(status)));
    ReleaseStatus::of(table)(status);
    return error;
}

/// Something of the library's, released with `Release`.
template <class T, class Release> struct Handle {
    explicit Handle(const void* const* functions) : table(functions) {}
    ~Handle() {
        if (value) Release::of(table)(value);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    const void* const* table;
    T* value = nullptr;
};

class OrtRunner final : public OnnxSession {
public:
    explicit OrtRunner(const void* const* table, const OnnxSessionOptions& options)
        : m_table(table),
          m_options(options),
          m_env(table),
          m_session(table),
          m_memory(table) {}

    Status open(const std::filesystem::path& file) {
        IMAGO_CHECK(call(m_table, CreateEnv{}, onlyErrors, "imago", &m_env.value));
        Handle<OrtSessionOptions, ReleaseSessionOptions> options(m_table);
        IMAGO_CHECK(call(m_table, CreateSessionOptions{}, &options.value));
        const int threads =
            m_options.threads > 0 ? m_options.threads : static_cast<int>(std::thread::hardware_concurrency());
        IMAGO_CHECK(call(m_table, SetThreads{}, options.value, threads));
        IMAGO_CHECK(
            call(m_table, CreateSession{}, m_env.value, file.c_str(), options.value, &m_session.value));
        return call(m_table, CreateMemoryInfo{}, deviceAllocator, defaultMemory, &m_memory.value);
    }

    Result<std::vector<float>> logits(const void* values, std::int64_t pictures) override {
        const std::int64_t side = m_options.size;
        const bool last = m_options.input == ModelInput::pixelsNhwc;
        const bool bytes = m_options.input != ModelInput::normalised;
        const std::array<std::int64_t, 4> shape{pictures, last ? side : 3, side, last ? 3 : side};
        const auto count = static_cast<std::size_t>(pictures * 3 * side * side);
        Handle<OrtValue, ReleaseValue> input(m_table), output(m_table);
        IMAGO_CHECK(call(m_table, CreateTensor{}, m_memory.value, const_cast<void*>(values),
                         count * (bytes ? 1 : sizeof(float)), shape.data(), shape.size(),
                         bytes ? uint8Type : floatType, &input.value));
        const char *inputName = "image", *outputName = "logits";
        IMAGO_CHECK(call(m_table, Run{}, m_session.value, nullptr, &inputName, &input.value, std::size_t{1},
                         &outputName, std::size_t{1}, &output.value));
        Handle<void, ReleaseShape> sizes(m_table);
        std::size_t elements = 0;
        IMAGO_CHECK(call(m_table, TensorShape{}, output.value, &sizes.value));
        IMAGO_CHECK(call(m_table, ElementCount{}, sizes.value, &elements));
        void* data = nullptr;
        IMAGO_CHECK(call(m_table, TensorData{}, output.value, &data));
        const auto* first = static_cast<const float*>(data);
        return std::vector<float>(first, first + elements);
    }

private:
    const void* const* m_table;
    OnnxSessionOptions m_options;
    Handle<OrtEnv, ReleaseEnv> m_env; // outlives the session
    Handle<OrtSession, ReleaseSession> m_session;
    Handle<OrtMemoryInfo, ReleaseMemoryInfo> m_memory;
};

} // namespace

Result<std::unique_ptr<OnnxSession>> openWithOnnxRuntime(const std::filesystem::path& file,
                                                         const OnnxSessionOptions& options) {
    const auto& loaded = library();
    if (!loaded) return loaded.error();
    auto session = std::make_unique<OrtRunner>(loaded->table, options);
    IMAGO_CHECK(session->open(file).within(toUtf8(file.filename())));
    return std::unique_ptr<OnnxSession>(std::move(session));
}

Result<std::string> onnxRuntimeName() {
    const auto& loaded = library();
    if (!loaded) return loaded.error();
    return "ONNX Runtime " + loaded->version;
}

} // namespace imago
