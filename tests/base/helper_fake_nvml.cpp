// SPDX-License-Identifier: GPL-3.0-or-later
/// Plays NVIDIA's management library with two devices: what they tell stands in the environment, as
/// FAKE_NVML_ENERGY_0 (mJ), FAKE_NVML_POWER_1 (mW) and so on; what is not there is not supported.
#include <cstdlib>
#include <string>

namespace {

constexpr int success = 0, invalidArgument = 2, notSupported = 3, notFound = 6;
char devices[2];

template <class Number> int tell(const char* what, void* device, Number* value) {
    const std::string name = std::string(what) + (device == &devices[0] ? "0" : "1");
    const char* text = std::getenv(name.c_str());
    if (!text) return notSupported;
    *value = static_cast<Number>(std::strtoull(text, nullptr, 10));
    return success;
}

} // namespace

extern "C" {
int nvmlInit_v2() {
    return std::getenv("FAKE_NVML_BROKEN") ? notFound : success;
}
int nvmlShutdown() {
    return success;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    if (index > 1) return invalidArgument;
    *device = &devices[index];
    return success;
}
int nvmlDeviceGetHandleByUUID(const char* uuid, void** device) {
    if (std::string(uuid) != "GPU-one") return notFound;
    *device = &devices[1];
    return success;
}
int nvmlDeviceGetTotalEnergyConsumption(void* device, unsigned long long* millijoules) {
    return tell("FAKE_NVML_ENERGY_", device, millijoules);
}
int nvmlDeviceGetPowerUsage(void* device, unsigned* milliwatts) {
    return tell("FAKE_NVML_POWER_", device, milliwatts);
}
}
