// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_desk.h"

#include "core/project/shape_verbs.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace imago::cli {

namespace {

QRgb pattern(int x, int y) {
    return qRgb((x ^ y) & 255, (x * 3 + y) & 255, (x + y * 5) & 255);
}

QImage patternImage(QSize size) {
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            line[x] = pattern(x, y);
    }
    return image;
}

void addLevels(ui::Picture& picture, QImage image) {
    while (std::max(image.width(), image.height()) > 64) {
        picture.levels.push_back(image);
        image = image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    picture.levels.push_back(image);
}

/// Tiles of one pattern, each decoded from a JPEG when it is asked for, as those in the cache are.
class PatternTiles : public TileSource {
public:
    explicit PatternTiles(QSize size) : m_size{size.width(), size.height()} {
        cv::Mat tile(tileSide, tileSide, CV_8UC3);
        for (int y = 0; y < tile.rows; ++y)
            for (int x = 0; x < tile.cols; ++x) {
                const QRgb at = pattern(x / 4, y / 4);
                tile.at<cv::Vec3b>(y, x) = {uchar(qBlue(at)), uchar(qGreen(at)), uchar(qRed(at))};
            }
        cv::imencode(".jpg", tile, m_jpeg, {cv::IMWRITE_JPEG_QUALITY, 95});
    }
    Size size() const override { return m_size; }
    bool prepared() const override { return true; }
    Status prepare(const ProgressSink&, std::stop_token) override { return {}; }
    Result<cv::Mat> tile(int level, int column, int row) override {
        const Size whole = levelSize(level);
        const cv::Rect place = cv::Rect(column * tileSide, row * tileSide, tileSide, tileSide) &
                               cv::Rect(0, 0, whole.width, whole.height);
        return cv::imdecode(m_jpeg, cv::IMREAD_COLOR)(cv::Rect({}, place.size())).clone();
    }

private:
    Size m_size;
    std::vector<uchar> m_jpeg;
};

} // namespace

std::shared_ptr<const ui::Picture> heldPicture(const QImage& image) {
    auto picture = std::make_shared<ui::Picture>();
    picture->fullSize = image.size();
    addLevels(*picture, image);
    return picture;
}

std::shared_ptr<const ui::Picture> benchPicture(QSize size) {
    return heldPicture(patternImage(size));
}

std::shared_ptr<const ui::Picture> benchTiles(QSize size) {
    auto picture = std::make_shared<ui::Picture>();
    picture->fullSize = size;
    addLevels(*picture, patternImage(size / 16));
    picture->tiles = std::make_shared<PatternTiles>(size);
    return picture;
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

Json Times::json() const {
    return {{"frames", ms.size()},
            {"p50", quantile(ms, 0.5)},
            {"p95", quantile(ms, 0.95)},
            {"p99", quantile(ms, 0.99)},
            {"max", quantile(ms, 1)},
            {"cpu_p50", quantile(cpuMs, 0.5)},
            {"cpu_p95", quantile(cpuMs, 0.95)},
            {"cpu_p99", quantile(cpuMs, 0.99)}};
}

Result<std::unique_ptr<Desk>> Desk::make(const CanvasBench& options,
                                         std::shared_ptr<const ui::Picture> picture,
                                         const std::vector<Polygon>& polygons) {
    auto desk = std::make_unique<Desk>();
    if (!desk->m_folder.isValid()) return failure(ErrorCode::io, desk->m_folder.errorString().toStdString());
    IMAGO_TRY(session, ui::Session::create(desk->m_folder.filePath("bench.imago").toStdString()));
    desk->m_session = std::move(session);
    auto& store = desk->m_session->store();
    ImageRecord record;
    record.path = "picture.jpg";
    record.contentHash = std::string(32, '0');
    record.size = {picture->fullSize.width(), picture->fullSize.height()};
    IMAGO_TRY(ids, store.putImages({record}));
    for (const char* name : {"cell", "fibre", "void", "edge"})
        if (!desk->m_session->addClass(QString::fromLatin1(name)))
            return failure(ErrorCode::internal, "no class could be made");
    const auto& classes = desk->m_session->classes();
    std::vector<AnnotationChange> changes;
    for (std::size_t i = 0; i < polygons.size(); ++i)
        changes.push_back({{}, shape(ids.front(), classes[i % classes.size()].id, polygons[i], "bench")});
    IMAGO_TRY(written, store.commit(changeShapes("shape.add", ids.front(), {}, changes), "bench"));
    IMAGO_TRY(image, store.image(ids.front()));
    desk->m_shapes = std::make_unique<ui::ShapeController>(*desk->m_session, desk->m_canvas);
    desk->m_canvas.resize(options.width, options.height);
    desk->m_canvas.show();
    desk->m_canvas.showPicture(picture);
    desk->m_shapes->show(image);
    desk->m_shapes->setPicture(picture);
    while (desk->m_shapes->isLoading())
        QCoreApplication::processEvents();
    desk->settle();
    return desk;
}

} // namespace imago::cli
