// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/picture_properties.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/formats/shot.h"
#include "core/image/image.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace imago {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t batch = 500;
constexpr const char* lookNames[] = {"brightness", "contrast", "sharpness", "saturation", "warmth"};
constexpr std::size_t looks = std::size(lookNames);

/// Calls work(index of the image, record) for all that the store knows, some at a time.
template <class Work>
Status forRecords(ProjectStore& store, std::span<const ImageId> images, const Work& work) {
    std::unordered_map<ImageId, std::size_t> places;
    for (std::size_t i = 0; i < images.size(); ++i)
        places.emplace(images[i], i);
    for (std::size_t start = 0; start < images.size(); start += batch) {
        IMAGO_TRY(records, store.images(images.subspan(start, std::min(batch, images.size() - start))));
        for (const ImageRecord& record : records)
            work(places.at(record.id), record);
    }
    return {};
}

bool varies(const Property& property) {
    std::set<double> numbers;
    for (const double value : property.numbers)
        if (!std::isnan(value)) numbers.insert(value);
    std::set<std::string> words(property.words.begin(), property.words.end());
    words.erase("");
    return numbers.size() > 1 || words.size() > 1;
}

/// Values by name, that are added one by one.
class Table {
public:
    explicit Table(std::size_t images) : m_images(images) {}
    void number(const std::string& name, std::size_t image, double value) {
        auto& property = at(name);
        if (!property.words.empty()) return word(name, image, fmt::format("{}", value));
        property.numbers.resize(m_images, unknown);
        property.numbers[image] = value;
    }
    void word(const std::string& name, std::size_t image, std::string value) {
        auto& property = at(name);
        property.words.resize(m_images);
        for (std::size_t i = 0; i < property.numbers.size(); ++i) // an attribute that is both is words
            if (!std::isnan(property.numbers[i])) property.words[i] = fmt::format("{}", property.numbers[i]);
        property.numbers.clear();
        property.words[image] = std::move(value);
    }
    std::vector<Property> take() {
        std::erase_if(m_properties, [](const Property& property) { return !varies(property); });
        return std::move(m_properties);
    }

private:
    Property& at(const std::string& name) {
        const auto [place, added] = m_places.try_emplace(name, m_properties.size());
        if (added) m_properties.push_back({name, {}, {}});
        return m_properties[place->second];
    }

    std::size_t m_images;
    std::map<std::string, std::size_t> m_places;
    std::vector<Property> m_properties;
};

void addRecord(Table& table, std::size_t i, const ImageRecord& record) {
    constexpr double msADay = 86'400'000;
    if (!record.size.empty()) {
        const auto width = static_cast<double>(record.size.width),
                   height = static_cast<double>(record.size.height);
        table.number("width", i, width);
        table.number("height", i, height);
        table.number("pixels", i, width * height);
        table.number("aspect", i, width / height);
        table.number("bytes a pixel", i, static_cast<double>(record.bytes) / (width * height));
    }
    const auto path = fromUtf8(record.path);
    table.word("folder", i, toUtf8(path.parent_path()));
    table.word("file type", i, lowerAscii(toUtf8(path.extension())));
    if (record.mtimeMs > 0)
        table.number("changed", i, std::floor(static_cast<double>(record.mtimeMs) / msADay));
}

void addAttributes(Table& table, std::size_t i, const Annotation& annotation) {
    if (annotation.kind != AnnotationKind::image || annotation.attributes.empty()) return;
    const auto attributes = nlohmann::json::parse(annotation.attributes, nullptr, false);
    if (!attributes.is_object()) return;
    for (const auto& [key, value] : attributes.items()) {
        if (key.empty() || key.front() == '$') continue;
        const auto name = "attribute " + key;
        if (value.is_number())
            table.number(name, i, value.get<double>());
        else if (value.is_string())
            table.word(name, i, value.get<std::string>());
        else if (value.is_boolean())
            table.word(name, i, value.get<bool>() ? "yes" : "no");
    }
}

std::array<double, looks> lookOf(const std::filesystem::path& file) {
    std::array<double, looks> out;
    out.fill(unknown);
    constexpr int side = 128;
    constexpr double white = 255;
    try {
        const auto picture = decodeImage(file, side);
        if (!picture || picture->empty()) return out;
        const double shrink = double(side) / std::max(picture->rows, picture->cols);
        cv::Mat small = *picture, grey, hsv, edges;
        if (shrink < 1) cv::resize(*picture, small, {}, shrink, shrink, cv::INTER_AREA);
        cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
        cv::cvtColor(small, hsv, cv::COLOR_BGR2HSV);
        cv::Laplacian(grey, edges, CV_64F);
        cv::Scalar mean, deviation, edgeMean, edgeDeviation;
        cv::meanStdDev(grey, mean, deviation);
        cv::meanStdDev(edges, edgeMean, edgeDeviation);
        const cv::Scalar colour = cv::mean(small);
        out = {mean[0] / white, deviation[0] / white, std::pow(edgeDeviation[0] / white, 2),
               cv::mean(hsv)[1] / white, (colour[2] - colour[0]) / white};
    } catch (const std::exception&) { // a picture of one row, or no memory: nothing is known of it
    }
    return out;
}

} // namespace

Result<std::vector<Property>> storedProperties(ProjectStore& store, std::span<const ImageId> images) {
    Table table(images.size());
    IMAGO_CHECK(forRecords(store, images,
                           [&](std::size_t i, const ImageRecord& record) { addRecord(table, i, record); }));
    std::unordered_map<ImageId, std::size_t> places;
    for (std::size_t i = 0; i < images.size(); ++i)
        places.emplace(images[i], i);
    for (std::size_t start = 0; start < images.size(); start += batch) {
        const auto part = images.subspan(start, std::min(batch, images.size() - start));
        IMAGO_TRY(annotations, store.annotations(part));
        for (const Annotation& annotation : annotations)
            addAttributes(table, places.at(annotation.image), annotation);
        IMAGO_TRY(texts, store.imageMeta(part));
        for (const ImageMeta& text : texts) {
            if (text.key != "source") continue;
            const auto source = nlohmann::json::parse(text.value, nullptr, false);
            if (source.is_object() && source.contains("video") && source["video"].is_string())
                table.word("video", places.at(text.image), source["video"].get<std::string>());
        }
    }
    return table.take();
}

Result<std::vector<Property>> lookProperties(ProjectStore& store, std::span<const ImageId> images,
                                             const ProgressSink& progress, std::stop_token stop) {
    std::vector<std::filesystem::path> files(images.size());
    IMAGO_CHECK(forRecords(store, images, [&](std::size_t i, const ImageRecord& record) {
        files[i] = store.absolutePath(record);
    }));
    std::vector<std::array<double, looks>> all(images.size());
    std::vector<Shot> shots(images.size());
    for (std::size_t start = 0; start < files.size(); start += batch) {
        report(progress, static_cast<std::int64_t>(start), static_cast<std::int64_t>(files.size()),
               "looking");
        parallelFor(std::min(batch, files.size() - start), stop, [&](std::size_t i) {
            all[start + i] = lookOf(files[start + i]);
            shots[start + i] = shotOf(files[start + i]);
        });
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, "looking at the pictures was cancelled");
    }
    std::vector<Property> out;
    for (std::size_t k = 0; k < looks; ++k) {
        out.push_back({lookNames[k], {}, {}});
        for (const auto& look : all)
            out.back().numbers.push_back(look[k]);
    }
    Table table(images.size());
    for (std::size_t i = 0; i < shots.size(); ++i) {
        if (!shots[i].camera.empty()) table.word("camera", i, shots[i].camera);
        if (shots[i].days) table.number("taken", i, *shots[i].days);
        if (shots[i].hour) table.number("hour taken", i, *shots[i].hour);
    }
    for (Property& property : table.take())
        out.push_back(std::move(property));
    return out;
}

} // namespace imago
