// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_scale_make.h"

#include "app/imago/bench_data.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/image/picture_walk.h"
#include "core/project/shape_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t imagesPerPut = 500, imagesPerEdit = 2000; // as scan and import do
constexpr Size size{640, 480};
constexpr int annotationsOf[] = {5, 0, 2, 3, 4, 6, 6, 7, 8, 9}; // by the last digit: five on average
constexpr std::int64_t someDay = 1'700'000'000'000;

double rounded(double value) {
    return std::round(value * 100) / 100;
}

Geometry outline(Random& random) {
    const Point centre{random.uniform(100, 540), random.uniform(100, 380)};
    Ring ring;
    for (int i = 0; i < 12; ++i) {
        const double turn = 2 * std::numbers::pi * i / 12, radius = random.uniform(30, 90);
        ring.push_back(
            {rounded(centre.x + radius * std::cos(turn)), rounded(centre.y + radius * std::sin(turn))});
    }
    return Polygon{{{std::move(ring), {}}}};
}

Geometry box(Random& random) {
    const double width = random.uniform(10, 200), height = random.uniform(10, 200);
    return Box{rounded(random.uniform(0, size.width - width)),
               rounded(random.uniform(0, size.height - height)), rounded(width), rounded(height)};
}

Split splitOf(Random& random) {
    const double share = random.uniform();
    return share < 0.7 ? Split::train : share < 0.85 ? Split::val : share < 0.95 ? Split::test : Split::none;
}

/// The pictures with a file, by path.
Result<std::vector<fs::path>> makeFiles(const fs::path& root, int count, Terminal& terminal) {
    std::vector<fs::path> files;
    if (count == 0) return files;
    // Before all paths of rows without a file.
    const auto folder = root / "files";
    IMAGO_CHECK(makePictures(folder, {count, 4, {480, 320}}, terminal));
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path& picture) { files.push_back(picture); };
    walkPictures(folder, visitor);
    std::sort(files.begin(), files.end());
    return files;
}

class Maker {
public:
    Maker(ProjectStore& store, const ScaleProject& wanted, Terminal& terminal)
        : m_store(store),
          m_wanted(wanted),
          m_terminal(terminal) {}

    Result<std::int64_t> run() {
        IMAGO_TRY(files, makeFiles(m_store.root(), m_wanted.pictures, m_terminal));
        m_files = std::move(files);
        IMAGO_TRY(group, m_store.newGroup());
        for (int i = 0; i < m_wanted.classes; ++i) {
            IMAGO_TRY(known, m_store.classes());
            IMAGO_CHECK(m_store.commit(addClass(known, fmt::format("class {:02}", i)), "bench", group));
        }
        IMAGO_TRY(classes, m_store.classes());
        m_classes = std::move(classes);
        for (std::int64_t start = 0; start < m_wanted.images; start += imagesPerEdit) {
            m_terminal.progress(fmt::format("making up {}/{} pictures", start, m_wanted.images));
            const auto end = std::min<std::int64_t>(m_wanted.images, start + imagesPerEdit);
            IMAGO_TRY(ids, put(start, end));
            IMAGO_CHECK(m_store.commit(annotate(ids, start), "bench", group));
        }
        return m_annotations;
    }

private:
    ImageRecord record(std::int64_t number) const {
        ImageRecord image;
        const auto at = static_cast<std::size_t>(number);
        // As cameras name them, in folders of a thousand; not added in the order of the paths.
        image.path = at < m_files.size()
                         ? m_store.storedPath(m_files[at])
                         : fmt::format("pictures/{:04}/{:08}.jpg", number * 7919 % 1000, number);
        Random random(seedOf(1, number));
        image.bytes = 100'000 + static_cast<std::int64_t>(random.below(400'000));
        image.size = size;
        image.mtimeMs = someDay + number * 1000;
        const auto high = random.next(), low = random.next();
        image.contentHash = fmt::format("{:016x}{:016x}", high, low);
        image.phash = random.next();
        image.split = splitOf(random);
        if (random.chance(0.3)) image.review = ReviewState::reviewed;
        return image;
    }

    Result<std::vector<ImageId>> put(std::int64_t start, std::int64_t end) {
        std::vector<ImageId> all;
        while (start < end) {
            std::vector<ImageRecord> rows;
            for (; start < end && rows.size() < imagesPerPut; ++start)
                rows.push_back(record(start));
            IMAGO_TRY(ids, m_store.putImages(rows));
            all.insert(all.end(), ids.begin(), ids.end());
        }
        return all;
    }

    Edit annotate(const std::vector<ImageId>& ids, std::int64_t start) {
        Edit edit{"import", {}};
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto number = start + static_cast<std::int64_t>(i);
            Random random(seedOf(2, number));
            for (int k = 0; k < annotationsOf[number % 10]; ++k) {
                // The first class is on every ninth annotation, the last on one of 160.
                const double uneven = random.uniform();
                const auto which = static_cast<std::size_t>(uneven * uneven * double(m_classes.size()));
                Annotation made;
                made.image = ids[i];
                made.classId = m_classes[which].id;
                if (k > 0) setGeometry(made, k % 4 == 0 ? outline(random) : box(random));
                made.source = AnnotationSource::import;
                made.author = "instances.json";
                edit.changes.emplace_back(AnnotationChange{{}, std::move(made)});
                ++m_annotations;
            }
        }
        return edit;
    }

    ProjectStore& m_store;
    const ScaleProject& m_wanted;
    Terminal& m_terminal;
    std::vector<fs::path> m_files;
    std::vector<ClassRecord> m_classes;
    std::int64_t m_annotations = 0;
};

} // namespace

Result<std::int64_t> fillScaleProject(ProjectStore& store, const ScaleProject& wanted, Terminal& terminal) {
    return Maker(store, wanted, terminal).run();
}

} // namespace imago::cli
