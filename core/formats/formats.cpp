// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/cifar.h"
#include "core/formats/coco.h"
#include "core/formats/csv.h"
#include "core/formats/csv_columns.h"
#include "core/formats/cvat.h"
#include "core/formats/datumaro.h"
#include "core/formats/format.h"
#include "core/formats/idx.h"
#include "core/formats/image_folder.h"
#include "core/formats/imago_lines.h"
#include "core/formats/label_studio.h"
#include "core/formats/labelme.h"
#include "core/formats/open_images.h"
#include "core/formats/reading.h"
#include "core/formats/semantic_masks.h"
#include "core/formats/voc.h"
#include "core/formats/yolo.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

bool holdsPictures(const fs::path& folder) {
    std::stop_source found;
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path&) { found.request_stop(); };
    walkPictures(folder, visitor, found.get_token());
    return found.stop_requested();
}

int likelyImageFolder(const fs::path& source) {
    std::error_code code;
    return fs::is_directory(source, code) && holdsPictures(source) ? 10 : 0;
}

/// A table that names the pictures says more than the folders they lie in.
int likelyCsv(const fs::path& source) {
    std::error_code code;
    if (fs::is_directory(source, code)) {
        const auto table = tableFile(source);
        return table && namesPictures(*table) ? 40 : 0;
    }
    const auto extension = lowerAscii(source.extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".txt" ? 30 : 0;
}

int likelyIdx(const fs::path& source) {
    return idxPairs(source) ? 90 : 0;
}

Result<Dataset> imageFolder(const fs::path& source, const ReadOptions& options) {
    return readImageFolder(source, options.progress, options.stop);
}
Result<Dataset> csv(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"columns"}));
    std::map<std::string, std::string> columns;
    if (const auto at = options.choices.find("columns"); at != options.choices.end()) {
        IMAGO_TRY(named, columnNames(at->second));
        columns = std::move(named);
    }
    return readCsv(source, options.progress, options.stop, columns);
}
Result<Dataset> idx(const fs::path& source, const ReadOptions& options) {
    return readIdx(source, options.unpackTo, options.progress, options.stop);
}

} // namespace

const std::vector<Format>& formats() {
    static const std::vector<Format> all{
        {"imagefolder", "Folders by class", likelyImageFolder, imageFolder, writeImageFolder},
        {"csv", "CSV table", likelyCsv, csv, writeCsv},
        {"idx", "MNIST IDX", likelyIdx, idx, writeIdx},
        {"voc", "Pascal VOC", likelyVoc, readVoc, writeVoc},
        {"yolo", "YOLO", likelyYolo, readYolo, writeYolo},
        {"cvat", "CVAT for images", likelyCvat, readCvat, writeCvat},
        {"openimages", "Open Images CSV", likelyOpenImages, readOpenImages, writeOpenImages},
        {"masks", "Semantic masks", likelySemanticMasks, readSemanticMasks, writeSemanticMasks},
        {"cifar", "CIFAR binary", likelyCifar, readCifar, writeCifar},
        {"coco", "COCO JSON", likelyCoco, readCoco, writeCoco},
        {"labelme", "LabelMe JSON", likelyLabelme, readLabelme, writeLabelme},
        {"labelstudio", "Label Studio JSON", likelyLabelStudio, readLabelStudio, writeLabelStudio},
        {"datumaro", "Datumaro JSON", likelyDatumaro, readDatumaro, writeDatumaro},
        {"imago", "Imago JSON Lines", likelyImagoLines, readImagoLines, writeImagoLines},
    };
    return all;
}

const Format* findFormat(std::string_view name) {
    const auto at =
        std::find_if(formats().begin(), formats().end(), [&](const Format& f) { return f.name == name; });
    return at == formats().end() ? nullptr : &*at;
}

Result<const Format*> recogniseFormat(const fs::path& source) {
    std::error_code code;
    if (!fs::exists(source, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    const Format* best = nullptr;
    int most = 0;
    std::string names;
    for (const auto& format : formats()) {
        if (!format.read) continue;
        names += (names.empty() ? "" : ", ") + std::string(format.title);
        const int likelihood = format.likelihood(source);
        if (likelihood <= most) continue;
        most = likelihood;
        best = &format;
    }
    if (best) return best;
    return failure(ErrorCode::unsupported,
                   fmt::format("{} is no data set that is understood. Looked for: {}. Name the format where "
                               "you know it",
                               toUtf8(source), names));
}

std::vector<std::string> imageClasses(const DatasetItem& item) {
    auto names = item.labels;
    for (const auto& shape : item.shapes)
        if (shape.geometry.index() == 0 && std::find(names.begin(), names.end(), shape.label) == names.end())
            names.push_back(shape.label);
    return names;
}

const DatasetClass* detailsOf(const Dataset& data, const std::string& name) {
    const auto at = std::find_if(data.details.begin(), data.details.end(),
                                 [&](const auto& details) { return details.name == name; });
    return at == data.details.end() ? nullptr : &*at;
}

} // namespace imago
