// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_project_store.h"

#include <fmt/format.h>

#include <bit>
#include <limits>

namespace imago {

namespace {

std::vector<std::uint8_t> toBlob(const std::vector<float>& values) {
    std::vector<std::uint8_t> blob;
    blob.reserve(values.size() * 4);
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8)
            blob.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
    return blob;
}

std::vector<float> fromBlob(const std::vector<std::uint8_t>& blob) {
    std::vector<float> values(blob.size() / 4);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint32_t bits = 0;
        for (std::size_t byte = 0; byte < 4; ++byte)
            bits |= std::uint32_t(blob[4 * i + byte]) << (8 * byte);
        values[i] = std::bit_cast<float>(bits);
    }
    return values;
}

/// A diverged loss is not a number; SQLite keeps it as NULL.
double number(const Query& row, int column) {
    return row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column);
}

} // namespace

Status SqliteProjectStore::addMetrics(RunId run, const std::vector<MetricPoint>& points) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db, Durability::processSafe);
        requireRun(run);
        constexpr auto sql =
            "INSERT INTO metric (run_id, name, step, epoch, value, at_ms) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET epoch = excluded.epoch, "
            "value = excluded.value, at_ms = excluded.at_ms";
        for (const MetricPoint& point : points)
            Query(m_db, sql, run, point.name, point.step, point.epoch, point.value, point.atMs).run();
        transaction.commit();
        return {};
    });
}

Result<std::vector<MetricPoint>> SqliteProjectStore::metrics(RunId run) {
    return safely([&]() -> Result<std::vector<MetricPoint>> {
        Query query(
            m_db, "SELECT name, step, epoch, value, at_ms FROM metric WHERE run_id = ?1 ORDER BY name, step",
            run);
        std::vector<MetricPoint> points;
        while (query.next())
            points.push_back(
                {query.text(0), query.integer(1), number(query, 2), number(query, 3), query.integer(4)});
        return points;
    });
}

Status SqliteProjectStore::putPredictions(RunId run, const std::vector<Prediction>& predictions) {
    return safely([&]() -> Status {
        WriteTransaction transaction(m_db, Durability::processSafe);
        requireRun(run);
        // An image may have been removed while the worker looked at it.
        constexpr auto sql =
            "INSERT INTO prediction (run_id, image_id, probabilities) "
            "SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM image WHERE id = ?2) "
            "ON CONFLICT DO UPDATE SET probabilities = excluded.probabilities";
        for (const Prediction& prediction : predictions)
            Query(m_db, sql, run, prediction.image, toBlob(prediction.probabilities)).run();
        transaction.commit();
        return {};
    });
}

Result<std::vector<Prediction>> SqliteProjectStore::predictions(RunId run) {
    return safely([&]() -> Result<std::vector<Prediction>> {
        Query query(
            m_db, "SELECT image_id, probabilities FROM prediction WHERE run_id = ?1 ORDER BY image_id", run);
        std::vector<Prediction> rows;
        while (query.next())
            rows.push_back({query.id<ImageId>(0), fromBlob(query.blob(1))});
        return rows;
    });
}

Result<std::optional<Prediction>> SqliteProjectStore::prediction(RunId run, ImageId image) {
    return safely([&]() -> Result<std::optional<Prediction>> {
        Query query(m_db,
                    "SELECT image_id, probabilities FROM prediction WHERE run_id = ?1 AND image_id = ?2", run,
                    image);
        if (!query.next()) return std::optional<Prediction>();
        return std::optional(Prediction{query.id<ImageId>(0), fromBlob(query.blob(1))});
    });
}

} // namespace imago
