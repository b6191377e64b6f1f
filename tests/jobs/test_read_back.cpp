// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/formats/format.h"
#include "core/jobs/read_back.h"
#include "core/project/class_schema.h"
#include "tests/support/fixtures.h"

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr Size size{64, 48};

/// Data sets of a few pictures on which anything may be that a person can draw, inside and beyond the border.
class MadeUp {
public:
    MadeUp(const fs::path& folder, std::uint64_t seed) : m_folder(folder), m_random(seed) {}

    Dataset data() {
        Dataset data;
        data.classes = {"cat", "dog", "person"};
        ClassSchema schema;
        schema.keypoints = {"head", "tail"};
        data.details = {{"person", schemaText(schema), {}, {}, {}}};
        for (const auto* name : {"a.png", "b.png", "sub/c.png"}) {
            DatasetItem item;
            item.path = m_folder / name;
            item.name = name;
            item.size = size;
            item.split = static_cast<Split>(below(4));
            if (below(3) == 0) item.review = allReviewStates[below(std::size(allReviewStates))];
            for (int i = below(3) ? static_cast<int>(below(6)) : 0; i > 0; --i)
                item.shapes.push_back(shape());
            if (below(4) == 0) item.labels.push_back(data.classes[below(3)]);
            item.negative = item.shapes.empty() && item.labels.empty() && below(2);
            data.items.push_back(std::move(item));
        }
        return data;
    }

private:
    std::size_t below(std::size_t end) {
        return static_cast<std::size_t>(m_random.uniform(0, double(end))) % end;
    }
    double number(double from, double to) {
        const double value = m_random.uniform(from, to);
        return below(2) ? std::floor(value) : below(2) ? std::floor(value * 4) / 4 : value;
    }
    Point point() {
        return below(6) ? Point{number(0, 64), number(0, 48)} : Point{number(-20, 90), number(-20, 70)};
    }
    Ring ring(Point at, double radius) {
        Ring ring;
        const auto corners = 3 + below(5);
        for (std::size_t i = 0; i < corners; ++i) {
            const double turn = 6.2831853 * double(i) / double(corners);
            ring.push_back({at.x + radius * std::cos(turn), at.y + radius * std::sin(turn)});
        }
        return ring;
    }

    Geometry geometry() {
        const Point at = point();
        switch (below(9)) {
            case 0:
                return Geometry();
            case 1:
                return Box{at.x, at.y, number(0.5, 30), number(0.5, 30)};
            case 2:
                return RotatedBox{at, number(1, 30), number(1, 30), number(-179, 180)};
            case 3: {
                Polygon polygon;
                for (auto i = 1 + below(2); i > 0; --i) {
                    const auto place = point();
                    polygon.parts.push_back({ring(place, 8), {}});
                    if (below(3) == 0) polygon.parts.back().holes.push_back(ring(place, 3));
                }
                return polygon;
            }
            case 4: {
                Polyline line{{at}};
                for (auto i = 1 + below(4); i > 0; --i)
                    line.points.push_back(point());
                return line;
            }
            case 5:
                return at;
            case 6:
                return mask();
            case 7:
                return Ellipse{at, number(1, 15), number(1, 15), number(-179, 180)};
            default: {
                Keypoints points;
                for (auto i = 1 + below(3); i > 0; --i)
                    points.points.push_back({point(), static_cast<Visibility>(below(3))});
                return points;
            }
        }
    }

    Mask mask() {
        Mask mask{static_cast<int>(below(50)),
                  static_cast<int>(below(40)),
                  1 + static_cast<int>(below(14)),
                  1 + static_cast<int>(below(8)),
                  {0}};
        const auto all = static_cast<std::uint32_t>(mask.width * mask.height);
        mask.runs.push_back(1 + static_cast<std::uint32_t>(below(all)));
        if (mask.runs[1] < all) mask.runs.push_back(all - mask.runs[1]);
        return mask;
    }

    DatasetShape shape() {
        DatasetShape shape;
        shape.geometry = geometry();
        shape.label = shape.geometry.index() == 8 && below(3) ? "person" : below(2) ? "cat" : "dog";
        // A group of an object and its points, as people draw them.
        if (below(4) == 0) shape.groupId = 1 + static_cast<std::int64_t>(below(2));
        if (shape.groupId) shape.label = "person";
        if (below(4) == 0) shape.confidence = number(0, 100) / 100;
        if (below(4) == 0) shape.zOrder = static_cast<int>(below(5)) - 2;
        if (below(3) == 0) shape.source = static_cast<AnnotationSource>(below(3));
        if (shape.source != AnnotationSource::import && below(2)) shape.author = "ann";
        shape.flags = below(3) ? 0 : static_cast<std::uint32_t>(below(8));
        // No raw strings here: moc loses its place in a list of them.
        static const std::vector<std::string> attributes{"{\"occluded\":true}",
                                                         "{\"age\":3.5,\"note\":\"a \\\"word\\\"\"}",
                                                         "{\"truncated\":false,\"n\":\"12\"}",
                                                         "{\"$coco\":{\"id\":5}}",
                                                         "{\"difficult\":true,\"pose\":\"Left\"}",
                                                         "{\"list\":[1,2]}"};
        if (below(3) == 0) shape.attributes = attributes[below(attributes.size())];
        return shape;
    }

    fs::path m_folder;
    Random m_random;
};

/// A format that does what a test says.
struct Fake {
    static inline std::function<void(const Dataset&, Output&)> write;
    static inline std::function<void(Dataset&)> read;
    static inline Dataset kept;

    static Format format() {
        return {"fake", "Fake", [](const fs::path&) { return 0; },
                [](const fs::path&, const ReadOptions&) -> Result<Dataset> {
                    auto data = kept;
                    read(data);
                    return data;
                },
                [](const Dataset& data, Output& out, const WriteOptions&) -> Status {
                    kept = data;
                    write(data, out);
                    return {};
                }};
    }
};

class Pictures {
public:
    Pictures() {
        for (const auto* name : {"a.png", "b.png", "sub/c.png"})
            makeImage(m_folder / name, static_cast<std::uint64_t>(++m_count), size);
    }
    const TempFolder& folder() const { return m_folder; }
    fs::path fresh() { return m_folder / ("out" + std::to_string(++m_count)); }

private:
    TempFolder m_folder;
    int m_count = 0;
};

DatasetShape boxOf(const std::string& label, double x) {
    DatasetShape shape;
    shape.label = label;
    shape.geometry = Box{x, 2, 10, 10};
    return shape;
}

} // namespace

class TestReadBack : public QObject {
    Q_OBJECT

private:
    Pictures m_pictures;

    std::vector<std::string> differences(const Format& format, const Dataset& data) {
        auto out = must(Output::open(m_pictures.fresh(), {}));
        must(format.write(data, out, {}));
        auto read = readBack(data, format, out, {});
        if (!read && read.error().code == ErrorCode::notFound && out.annotations() == 0) return {};
        return must(std::move(read));
    }

    Dataset twoBoxes() {
        Dataset data;
        data.classes = {"cat"};
        for (const auto* name : {"a.png", "b.png"}) {
            DatasetItem item;
            item.path = m_pictures.folder() / name;
            item.name = name;
            item.size = size;
            item.shapes = {boxOf("cat", 1), boxOf("cat", 30)};
            data.items.push_back(item);
        }
        return data;
    }

private Q_SLOTS:
    void everyDifferenceOfARealFormatIsALossOfThatShape_data() {
        QTest::addColumn<QString>("name");
        for (const auto& format : formats())
            if (format.read && format.write) QTest::newRow(format.name.data()) << QString(format.name.data());
    }

    void everyDifferenceOfARealFormatIsALossOfThatShape() {
        QFETCH(QString, name);
        const auto* format = findFormat(name.toStdString());
        const int rounds = qEnvironmentVariableIntValue("IMAGO_ROUNDS");
        for (int seed = 1; seed <= std::max(rounds, 25); ++seed) {
            const auto data = MadeUp(m_pictures.folder().path(), static_cast<std::uint64_t>(seed)).data();
            for (const auto& difference : differences(*format, data))
                QVERIFY2(
                    false,
                    qPrintable(
                        QStringLiteral("data set %1: %2").arg(seed).arg(QString::fromStdString(difference))));
        }
    }

    void aLossElsewhereExplainsNothing() {
        Fake::write = [](const Dataset& data, Output& out) {
            out.about(&data.items[0], &data.items[0].shapes[0]);
            out.lose("box", "left out");
        };
        Fake::read = [](Dataset& data) { data.items[0].shapes.erase(data.items[0].shapes.begin()); };
        QCOMPARE(differences(Fake::format(), twoBoxes()), std::vector<std::string>());
        // As many as were told, but of another shape, and of another picture.
        Fake::read = [](Dataset& data) { data.items[0].shapes.pop_back(); };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
        Fake::read = [](Dataset& data) { data.items[1].shapes.pop_back(); };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
    }

    void aLossOfAnotherKindExplainsNothing() {
        Fake::write = [](const Dataset& data, Output& out) {
            for (const auto& item : data.items)
                for (const auto& shape : item.shapes) {
                    out.about(&item, &shape);
                    out.lose("author", "not kept");
                    out.lose("confidence", "not kept");
                }
        };
        Fake::read = [](Dataset& data) { data.items[0].shapes[0].attributes = R"({"new":1})"; };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
        Fake::read = [](Dataset& data) { data.items[0].shapes[0].geometry = Box{1, 2, 10, 10.01}; };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(2)); // one went, one came
        Fake::read = [](Dataset& data) { data.items[0].shapes[0].confidence = 0.5; };
        QCOMPARE(differences(Fake::format(), twoBoxes()), std::vector<std::string>());
        Fake::read = [](Dataset& data) { data.items[1].split = Split::test; };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
    }

    void whatComesOfAChangedShapeMustLieWhereItWas() {
        Fake::write = [](const Dataset& data, Output& out) {
            out.about(&data.items[0], &data.items[0].shapes[0]);
            out.lose("box", "becomes two boxes");
        };
        Fake::read = [](Dataset& data) {
            data.items[0].shapes[0].geometry = Box{1, 2, 5, 10};
            data.items[0].shapes.push_back(data.items[0].shapes[0]);
        };
        QCOMPARE(differences(Fake::format(), twoBoxes()), std::vector<std::string>());
        Fake::read = [](Dataset& data) { data.items[0].shapes[0].geometry = Box{50, 30, 5, 5}; };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
        Fake::read = [](Dataset& data) { data.items[0].shapes[0].label = "dog"; };
        QCOMPARE(differences(Fake::format(), twoBoxes()).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestReadBack)
#include "test_read_back.moc"
