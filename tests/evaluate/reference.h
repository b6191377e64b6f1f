// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <map>

namespace imago::test {

using Json = nlohmann::json;

/// Rows "committed" (the values in reference.json) and "fresh" (made now by scikit-learn from another seed),
/// for a test that begins with REFERENCE.
inline void referenceRows() {
    QTest::addColumn<int>("seed");
    QTest::newRow("committed") << 0;
    QTest::newRow("fresh") << 20231;
}

/// Null where scikit-learn is not installed.
inline Json readReference(const std::string& section, int seed) {
    const std::string folder = IMAGO_SOURCE_DIR "/tests/evaluate/";
    if (seed == 0) {
        std::ifstream file(folder + "reference.json");
        return Json::parse(file, nullptr, false).value(section, Json());
    }
    QProcess python;
    python.start("/usr/bin/python3", {QString::fromStdString(folder + "reference.py"),
                                      QString::fromStdString(section), QString::number(seed)});
    constexpr int minutes3 = 180000, withoutScikitLearn = 77;
    if (!python.waitForFinished(minutes3) || python.exitCode() == withoutScikitLearn) return {};
    const auto text = python.readAllStandardOutput().toStdString();
    const Json values = Json::parse(text, nullptr, false);
    if (!values.is_object()) return Json{{"error", python.readAllStandardError().toStdString()}};
    return values;
}

/// Made once a program.
inline const Json& reference(const std::string& section, int seed) {
    static std::map<std::pair<std::string, int>, Json> known;
    const auto at = known.find({section, seed});
    return at != known.end() ? at->second : known[{section, seed}] = readReference(section, seed);
}

/// Equal to 1e-9, relative beyond 1; null stands for NaN.
inline bool same(double value, const Json& expected, double tolerance = 1e-9) {
    if (expected.is_null()) return std::isnan(value);
    const auto wanted = expected.get<double>();
    return std::abs(value - wanted) <= tolerance * std::max(1.0, std::abs(wanted));
}

inline std::vector<float> floats(const Json& values) {
    std::vector<float> out;
    for (const Json& value : values)
        out.push_back(static_cast<float>(value.get<double>()));
    return out;
}

inline EvaluationInput inputOf(const Json& entry) {
    EvaluationInput input;
    input.classes = entry["classes"].get<int>();
    input.multiLabel = entry.value("multi", false);
    input.truth = entry["truth"].get<std::vector<std::vector<int>>>();
    input.probabilities = floats(entry["probabilities"]);
    return input;
}

} // namespace imago::test

/// Binds `name` to the section's values for this row, or leaves the test.
#define REFERENCE(name, section)                                                                         \
    QFETCH(int, seed);                                                                                   \
    const imago::test::Json& name = imago::test::reference(section, seed);                               \
    if (seed != 0 && name.is_null()) QSKIP("python3-sklearn is not installed: nothing to compare with"); \
    QVERIFY2(name.is_object() && !name.contains("error"), name.dump().c_str())

/// Fails with both values.
#define VERIFY_SAME(value, expected)                                                     \
    do {                                                                                 \
        const double verifiedValue = (value);                                            \
        const imago::test::Json& verifiedExpected = (expected);                          \
        QVERIFY2(imago::test::same(verifiedValue, verifiedExpected),                     \
                 qPrintable(QString("%1 instead of %2")                                  \
                                .arg(verifiedValue, 0, 'g', 17)                          \
                                .arg(QString::fromStdString(verifiedExpected.dump())))); \
    } while (false)
