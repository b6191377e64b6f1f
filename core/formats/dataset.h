// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/shapes.h"
#include "core/project/records.h"

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// A shape, or a class of the whole picture that carries more than its name (attributes, a confidence).
struct DatasetShape {
    std::string label;      ///< class name
    Geometry geometry;      ///< in the EXIF-oriented frame; monostate = the whole picture
    std::string attributes; ///< JSON object as Annotation::attributes; empty = none
    AnnotationSource source = AnnotationSource::import;
    double confidence = 1;
    int zOrder = 0;
    std::uint32_t flags = 0;  ///< AnnotationFlag bits
    std::int64_t groupId = 0; ///< within the picture; 0 = alone
    std::string author;       ///< empty = the source's name
    bool operator==(const DatasetShape&) const = default;
};

/// One picture of a data set: where it lies and what is said of it.
struct DatasetItem {
    std::filesystem::path path;      ///< absolute
    std::vector<std::string> labels; ///< class names of the whole picture
    Split split = Split::none;
    // Initialised here so that a reader may name the first three alone.
    std::vector<DatasetShape> shapes = {};
    Size size = {};        ///< oriented; 0×0 = not known
    bool negative = false; ///< somebody looked, nothing is there (not the same as unlabelled)
    std::optional<ReviewState> review = {};       ///< where the source says
    std::map<std::string, std::string> meta = {}; ///< ImageMeta by key
    /// For writers: the name to use below the output, with '/', unique in the data set whatever the case.
    std::string name = {};
    bool operator==(const DatasetItem&) const = default;
};

/// What is known of a class besides its name.
struct DatasetClass {
    std::string name;
    std::string schema;     ///< as ClassRecord::schema
    std::string guidelines; ///< plain text
    std::optional<std::uint32_t> color;
    std::string key;
    bool operator==(const DatasetClass&) const = default;
};

struct DatasetProblem {
    std::string where;  ///< path, or "labels.csv:17"
    std::string reason; ///< English
    bool operator==(const DatasetProblem&) const = default;
};

/// What a reader found. Everything the source names is either an item or a problem: nothing is dropped
/// silently.
struct Dataset {
    std::string format;
    std::vector<std::string> classes; ///< in the source's order
    std::vector<DatasetItem> items;
    std::vector<DatasetProblem> problems;
    std::vector<DatasetClass> details;        ///< of some or all classes, by name
    std::map<std::string, std::string> extra; ///< of the whole: "$coco" (info, licenses) … as JSON
};

/// Every class of the whole picture, from `labels` and from shapes without geometry, each once.
std::vector<std::string> imageClasses(const DatasetItem& item);
/// The details of a class by name; null where there are none.
const DatasetClass* detailsOf(const Dataset& data, const std::string& name);

/// root/[train|val|valid|validation|test/]class/**/picture. Class index = alphabetical folder order (bytes).
/// Names lose the space around them. Hidden folders and __MACOSX are left out; the same content in two
/// classes is a problem of the later one. Single folders around everything, as archives have, are passed;
/// pictures above the class level are unlabelled. Beside class folders one named "test" is a class. Errors:
/// notFound (also where there is no picture), cancelled.
Result<Dataset> readImageFolder(const std::filesystem::path& root, const ProgressSink& progress = {},
                                std::stop_token stop = {});

/// path,label[,split] or path,xmin,ymin,xmax,ymax,label[,width,height] a line, header optional (known names
/// in any order), UTF-8 with or without BOM, separator , ; or tab by sniffing, RFC 4180 quotes; paths
/// relative to the CSV's folder; several labels as "a;b" (or a|b) or one line each. A line whose four corners
/// are empty is of the whole picture. `columns`: names of the header by what they hold ("path", "label",
/// "split", "xmin", "ymin", "xmax", "ymax", "boxwidth", "boxheight", "width", "height"), where they are not
/// known ones. Instead of the file, the folder of the only CSV file may be given. Lines that cannot be taken
/// are problems with their number. Errors: notFound, corrupt, unsupported (UTF-16, no usable columns),
/// invalidArgument
/// (`columns` names what is not there), cancelled.
Result<Dataset> readCsv(const std::filesystem::path& file, const ProgressSink& progress = {},
                        std::stop_token stop = {}, const std::map<std::string, std::string>& columns = {});

/// The MNIST family (LeCun, Cortes, Burges): folder with NAME-images-idx3-ubyte[.gz] and
/// NAME-labels-idx1-ubyte[.gz]; files that start with "t10k" or "test" are the test split, others train.
/// Pictures are written as PNG below `unpackTo` (split/index.png), existing equal ones kept. Class names:
/// those of classes.txt beside the pairs, for Fashion-MNIST its ten, else the digits. One file of a pair
/// stands for the pair. Errors: notFound, corrupt, unsupported, io, cancelled.
Result<Dataset> readIdx(const std::filesystem::path& folder, const std::filesystem::path& unpackTo,
                        const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
