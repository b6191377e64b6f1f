// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/coco_rle.h"
#include "core/formats/label_studio.h"
#include "core/formats/output.h"
#include "core/geometry/geometry_text.h"
#include "core/project/class_schema.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/wire.h"
#include "core/store/journal_codec.h"
#include "tests/formats/made_data.h"
#include "tests/support/dicom_file.h"

#include <opencv2/imgcodecs.hpp>

// imago_fuzz_seeds FOLDER: writes the inputs that fuzzing begins with into FOLDER/TARGET, made by our own
// writers from two small pictures.

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostBytes = 4096;

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Seeds {
public:
    explicit Seeds(fs::path to) : m_to(std::move(to)) {}

    void all() {
        const auto data = everything();
        for (const auto& format : formats())
            if (format.write) written(format, data);
        geometries();
        pictures();
        records();
    }

private:
    void seed(const std::string& target, const std::string& name, const std::string& content) const {
        if (content.size() <= mostBytes) put(m_to / target / name, content);
    }

    Dataset everything() const {
        Dataset data;
        data.classes = {"cat", "dog"};
        data.details = {
            {"cat",
             schemaText(
                 {{{"age", AttributeSchema::Type::number, {}, "1"}}, {"head", "tail"}, {{0, 1}}, "animal"}),
             "small ones", 0x336699, "1"}};
        auto a = itemOf(m_pictures.path(), "a.png", Split::train, {16, 12});
        auto b = itemOf(m_pictures.path(), "b.png", Split::val, {16, 12});
        a.labels = {"cat"};
        a.review = ReviewState::reviewed;
        a.meta["comments"] = R"([{"author":"me","at":1,"text":"so","done":false}])";
        const double to = 0.25; // from 64 × 48
        for (auto shape : everyKind()) {
            shape.geometry = scaled(shape.geometry, to, to, {});
            a.shapes.push_back(shape);
        }
        a.shapes[0].attributes = R"({"age":3,"occluded":true})";
        a.shapes[0].confidence = 0.5;
        a.shapes[0].source = AnnotationSource::model;
        a.shapes[1].flags = annotationCrowd | annotationLocked;
        a.shapes[1].groupId = a.shapes[2].groupId = 1;
        b.negative = true;
        data.items = {a, b};
        return data;
    }

    /// The files of a format one by one for the target of that format, and all together as a folder.
    void written(const Format& format, const Dataset& data) const {
        const TempFolder place;
        auto out = must(Output::open(place / "out", {}));
        must(format.write(data, out, {}));
        must(out.finish());
        static const std::map<std::string_view, std::string> names{{"labelstudio", "label_studio"},
                                                                   {"imago", "imago_lines"}};
        const auto known = names.find(format.name);
        const auto target = known == names.end() ? std::string(format.name) : known->second;
        std::string folder;
        for (const auto& name : out.files()) {
            const auto content = contentOf(place / "out" / fs::path(name));
            if (content.size() > mostBytes) continue;
            folder += name + '\n' + static_cast<char>(content.size() & 255) +
                      static_cast<char>(content.size() >> 8) + content;
            auto flat = name;
            std::replace(flat.begin(), flat.end(), '/', '-');
            if (const auto prefix = prefixOf(target, name)) seed(target, flat, *prefix + content);
        }
        put(m_to / "folders" / std::string(format.name), folder);
    }

    /// What the target wants before the content; nothing for files that are not its own.
    static std::optional<std::string> prefixOf(const std::string& target, const std::string& name) {
        const bool picture = name.ends_with(".png");
        if (target == "yolo")
            return picture ? std::nullopt : std::optional(std::string(name.ends_with(".yaml") ? "1" : "0"));
        if (target == "masks") return std::string(picture ? "0" : "1");
        if (target == "idx")
            return name.ends_with("ubyte")
                       ? std::optional(std::string(name.find("idx3") != name.npos ? "1" : "0"))
                       : std::nullopt;
        if (target == "cifar") return name.ends_with(".bin") ? std::optional(std::string("0")) : std::nullopt;
        if (target == "imagefolder" || picture) return {};
        static const std::map<std::string, std::string> endings{
            {"coco", ".json"},     {"labelme", ".json"},      {"label_studio", ".json"},
            {"datumaro", ".json"}, {"imago_lines", ".jsonl"}, {"voc", ".xml"},
            {"cvat", ".xml"},      {"csv", ".csv"},           {"openimages", ".csv"}};
        const auto ending = endings.find(target);
        if (ending == endings.end() || !name.ends_with(ending->second)) return {};
        return std::string();
    }

    void geometries() const {
        for (const auto& shape : everyKind()) {
            const auto kind = shape.geometry.index();
            const auto text = geometryText(shape.geometry);
            seed("geometry", std::string(toString(static_cast<AnnotationKind>(kind))),
                 static_cast<char>(kind) + text);
            if (const auto* mask = std::get_if<Mask>(&shape.geometry)) {
                const Size size{64, 48};
                const auto head = std::string("\0\x40\0\x30", 4);
                seed("coco_rle", "columns", head + textOfRuns(columnsOf(*mask, size)));
                const auto brush = brushOf(*mask, size);
                seed("coco_rle", "brush", head + std::string(brush.begin(), brush.end()));
            }
        }
        seed("polygons", "squares",
             std::string("\1\4\1\1\x1e\1\x1e\x1e\1\x1e\0\1\4\5\5\x28\5\x28\x28\5\x28\0\2\0\0\x32\x32", 27));
        seed("mask_runs", "two", std::string("\5\5\4\4\1\2\3\4\6\6\4\4\2\2\2\2", 16));
    }

    void pictures() const {
        const auto file = m_pictures / "tiny";
        for (const char* ending : {".png", ".jpg", ".bmp", ".tif", ".webp", ".ppm", ".jp2", ".hdr"}) {
            auto path = file;
            path += ending;
            // JPEG 2000 is written in six resolutions, which smaller pictures do not have.
            makeImage(path, 3, path.extension() == ".jp2" ? Size{40, 36} : Size{9, 7});
            seed("picture", std::string("tiny") + ending, contentOf(path));
        }
        const std::vector<std::uint8_t> values(24, 7);
        const auto dicom = [&](const char* name, const DicomFile& made) {
            seed("dicom", name, {made.bytes().begin(), made.bytes().end()});
        };
        dicom("grey",
              DicomFile().picture(4, 3, 16, "MONOCHROME2", 1, "40,80", "1,-5", true).pixels(values, 16));
        dicom("frames", DicomFile().picture(4, 3, 8, "MONOCHROME1", 2).pixels(values, 8));
        dicom("colours", DicomFile().picture(4, 2, 8, "RGB").pixels(values, 8));
    }

    void records() const {
        const auto schema = schemaText({{{"age", AttributeSchema::Type::choice, {"old", "new"}, "old"}},
                                        {"head", "tail"},
                                        {{0, 1}},
                                        "animal"});
        seed("records", "schema", "1" + schema);
        Annotation box;
        box.id = AnnotationId(3);
        box.kind = AnnotationKind::box;
        box.geometry = "[1,2,3,4]";
        box.attributes = R"({"age":"old"})";
        ClassRecord cat;
        cat.name = "cat";
        cat.schema = schema;
        seed("records", "journal",
             "0" + changesToJson({AnnotationChange{{}, box}, ClassChange{cat, {}},
                                  ImageChange{ImageId(1), {}, {Split::val, ReviewState::reviewed, true}},
                                  MetaChange{ImageId(1), "comments", {}, "[]"}}));
        // The first byte chooses by its remainder: "0", "1", "2", "3".
        seed("recipe", "recipe", "0" + toJson(Recipe(), -1));
        Manifest manifest;
        manifest.classes = {"cat", "dog"};
        manifest.classIds = {1, 2};
        manifest.items = {{1, "a.png", std::string(32, '0'), {0}, Split::train},
                          {2, "b.png", std::string(32, '1'), {1}, Split::val}};
        seed("recipe", "manifest", "1" + toJson(manifest));
        seed("recipe", "catalogue",
             "2" + contentOf(IMAGO_SOURCE_DIR "/resources/weights/catalogue.json").substr(0, 4000));
        seed("recipe", "lines",
             "3" + encode(WorkerMessage(DoneMessage())) + "\n" +
                 encode(WorkerMessage(ReplyMessage{1, "{}", ""})) + "\n" +
                 encode(StudioCommand(DetectCommand{2, "/a.png", 0.5, 0.5})) + "\n");
    }

    fs::path m_to;
    TempFolder m_pictures;
};

} // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    Seeds(words[1]).all();
    return 0;
}
