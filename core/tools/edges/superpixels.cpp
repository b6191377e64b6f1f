// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/superpixels.h"

#include "core/base/parallel.h"
#include "core/geometry/measure.h"
#include "core/tools/edges/mat_mask.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <limits>

namespace imago {

namespace {

constexpr double mostPixels = 2e6;
constexpr int rounds = 8;

struct Centre {
    float l = 0, a = 0, b = 0, x = 0, y = 0;
};

class Slic {
public:
    Slic(const cv::Mat& bgr, int wanted, double compactness) : m_width(bgr.cols), m_height(bgr.rows) {
        cv::Mat lab;
        // Grain would tear the pieces.
        cv::GaussianBlur(bgr, lab, {}, 1.0);
        lab.convertTo(lab, CV_32F, 1.0 / 255);
        cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
        cv::split(lab, m_lab);
        const double pixels = double(m_width) * m_height;
        m_step = std::max(1.0, std::sqrt(pixels / std::clamp(double(wanted), 1.0, pixels)));
        m_nearness = float((compactness / m_step) * (compactness / m_step));
        m_labels.create(bgr.size(), CV_32S);
    }

    cv::Mat labels() {
        placeCentres();
        for (int round = 0; round < rounds; ++round) {
            assign();
            moveCentres();
        }
        return connected();
    }

private:
    float lab(int channel, int x, int y) const { return m_lab[channel].at<float>(y, x); }

    float gradient(int x, int y) const {
        float sum = 0;
        for (int c = 0; c < 3; ++c) {
            const float dx = lab(c, x + 1, y) - lab(c, x - 1, y), dy = lab(c, x, y + 1) - lab(c, x, y - 1);
            sum += dx * dx + dy * dy;
        }
        return sum;
    }

    /// On a grid, each moved off edges to the flattest of its nine pixels.
    void placeCentres() {
        const int columns = std::max(1, int(std::round(m_width / m_step)));
        const int rows = std::max(1, int(std::round(m_height / m_step)));
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const int x = int((column + 0.5) * m_width / columns), y = int((row + 0.5) * m_height / rows);
                int bestX = x, bestY = y;
                float least = std::numeric_limits<float>::infinity();
                for (int v = y - 1; v <= y + 1; ++v)
                    for (int u = x - 1; u <= x + 1; ++u) {
                        if (u < 1 || v < 1 || u + 1 >= m_width || v + 1 >= m_height) continue;
                        if (const float slope = gradient(u, v); slope < least) {
                            least = slope;
                            bestX = u;
                            bestY = v;
                        }
                    }
                m_centres.push_back({lab(0, bestX, bestY), lab(1, bestX, bestY), lab(2, bestX, bestY),
                                     float(bestX), float(bestY)});
            }
    }

    void assign() {
        cv::Mat nearest(m_labels.size(), CV_32F, cv::Scalar(std::numeric_limits<float>::max()));
        m_labels.setTo(-1);
        constexpr std::size_t bands = 16;
        parallelFor(bands, {}, [&](std::size_t band) {
            assignRows(int(band * m_height / bands), int((band + 1) * m_height / bands), nearest);
        });
    }
    void assignRows(int first, int end, cv::Mat& nearest) {
        // The step and a half to each side reaches every pixel, also after the centres have moved.
        const int reach = int(std::ceil(1.5 * m_step));
        for (std::size_t k = 0; k < m_centres.size(); ++k) {
            const Centre centre = m_centres[k];
            const int left = std::max(0, int(centre.x) - reach),
                      right = std::min(m_width, int(centre.x) + reach + 1);
            const int top = std::max(first, int(centre.y) - reach),
                      bottom = std::min(end, int(centre.y) + reach + 1);
            for (int y = top; y < bottom; ++y) {
                const auto *l = m_lab[0].ptr<float>(y), *a = m_lab[1].ptr<float>(y),
                           *b = m_lab[2].ptr<float>(y);
                auto* distances = nearest.ptr<float>(y);
                auto* labels = m_labels.ptr<int>(y);
                const float dy = (float(y) - centre.y) * (float(y) - centre.y) * m_nearness;
                for (int x = left; x < right; ++x) {
                    const float dl = l[x] - centre.l, da = a[x] - centre.a, db = b[x] - centre.b;
                    const float dx = float(x) - centre.x;
                    const float away = dl * dl + da * da + db * db + dx * dx * m_nearness + dy;
                    if (away < distances[x]) {
                        distances[x] = away;
                        labels[x] = int(k);
                    }
                }
            }
        }
    }

    void moveCentres() {
        struct Sum {
            double l = 0, a = 0, b = 0, x = 0, y = 0, count = 0;
        };
        std::vector<Sum> sums(m_centres.size());
        for (int y = 0; y < m_height; ++y) {
            const auto* labels = m_labels.ptr<int>(y);
            const auto *l = m_lab[0].ptr<float>(y), *a = m_lab[1].ptr<float>(y), *b = m_lab[2].ptr<float>(y);
            for (int x = 0; x < m_width; ++x) {
                if (labels[x] < 0) continue;
                auto& sum = sums[labels[x]];
                sum.l += l[x];
                sum.a += a[x];
                sum.b += b[x];
                sum.x += x;
                sum.y += y;
                ++sum.count;
            }
        }
        for (std::size_t k = 0; k < sums.size(); ++k)
            if (const auto& s = sums[k]; s.count > 0)
                m_centres[k] = {float(s.l / s.count), float(s.a / s.count), float(s.b / s.count),
                                float(s.x / s.count), float(s.y / s.count)};
    }

    /// Of each label the largest piece that hangs together is kept, and any other of a quarter of the wanted
    /// size; what is left, grain mostly, goes to the kept piece that reaches it first.
    cv::Mat connected() const {
        struct Piece {
            int label = 0;
            std::size_t size = 0;
        };
        std::vector<Piece> pieces;
        std::vector<std::size_t> largest(m_centres.size(), 0);
        cv::Mat pieceOf(m_labels.size(), CV_32S, cv::Scalar(-1));
        std::vector<cv::Point> front;
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x) {
                if (pieceOf.at<int>(y, x) >= 0) continue;
                const int label = m_labels.at<int>(y, x), number = int(pieces.size());
                pieceOf.at<int>(y, x) = number;
                front.assign(1, {x, y});
                spread(front, [&](cv::Point, cv::Point to) {
                    if (pieceOf.at<int>(to) >= 0 || m_labels.at<int>(to) != label) return false;
                    pieceOf.at<int>(to) = number;
                    return true;
                });
                pieces.push_back({label, front.size()});
                if (label >= 0)
                    largest[std::size_t(label)] = std::max(largest[std::size_t(label)], front.size());
            }

        const double enough = m_step * m_step / 4;
        std::vector<int> numbers(pieces.size(), -1);
        int count = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const auto& [label, size] = pieces[i];
            if (label < 0 || (double(size) < enough && size < largest[std::size_t(label)])) continue;
            largest[std::size_t(label)] =
                std::max(largest[std::size_t(label)], size + 1); // of equal ones the first
            numbers[i] = count++;
        }
        cv::Mat result(m_labels.size(), CV_32S);
        front.clear();
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                if ((result.at<int>(y, x) = numbers[std::size_t(pieceOf.at<int>(y, x))]) >= 0)
                    front.emplace_back(x, y);
        spread(front, [&](cv::Point from, cv::Point to) {
            if (result.at<int>(to) >= 0) return false;
            result.at<int>(to) = result.at<int>(from);
            return true;
        });
        return result;
    }

    /// From the pixels of `front`, to which is added, over the sides of pixels wherever `take(from, to)` says
    /// so.
    template <class Take> void spread(std::vector<cv::Point>& front, Take take) const {
        for (std::size_t i = 0; i < front.size(); ++i)
            for (const auto& by : {cv::Point(-1, 0), cv::Point(1, 0), cv::Point(0, -1), cv::Point(0, 1)}) {
                const cv::Point from = front[i], to = from + by;
                if (to.x >= 0 && to.y >= 0 && to.x < m_width && to.y < m_height && take(from, to))
                    front.push_back(to);
            }
    }

    int m_width, m_height;
    double m_step;
    float m_nearness; ///< of a squared pixel beside a squared colour difference
    cv::Mat m_lab[3], m_labels;
    std::vector<Centre> m_centres;
};

} // namespace

int Superpixels::at(Point point) const {
    if (!(point.x >= 0 && point.y >= 0 && point.x < picture.width && point.y < picture.height)) return -1;
    const int x = int(point.x * labels.cols / picture.width), y = int(point.y * labels.rows / picture.height);
    return labels.at<int>(std::min(y, labels.rows - 1), std::min(x, labels.cols - 1));
}

Superpixels superpixels(const cv::Mat& bgr, int wanted, double compactness) {
    Superpixels result;
    result.picture = {bgr.cols, bgr.rows};
    if (bgr.empty()) return result;
    const double scale = std::min(1.0, std::sqrt(mostPixels / double(bgr.total())));
    cv::Mat small = bgr;
    if (scale < 1)
        cv::resize(bgr, small,
                   cv::Size(std::max(1, int(bgr.cols * scale)), std::max(1, int(bgr.rows * scale))), 0, 0,
                   cv::INTER_AREA);
    result.labels = Slic(small, wanted, compactness).labels();
    for (int y = 0; y < small.rows; ++y)
        for (int x = 0; x < small.cols; ++x) {
            const auto label = std::size_t(result.labels.at<int>(y, x));
            if (label >= result.places.size()) result.places.resize(label + 1);
            result.places[label] |= cv::Rect(x, y, 1, 1);
        }
    return result;
}

Mask superpixelMask(const Superpixels& pieces, int label) {
    if (label < 0 || label >= pieces.count()) return {};
    const cv::Rect place = pieces.places[label];
    const cv::Mat marked = pieces.labels(place) == label;
    Mask mask = maskOf(marked, place.x, place.y);
    if (pieces.labels.cols == pieces.picture.width && pieces.labels.rows == pieces.picture.height)
        return mask;
    return std::get<Mask>(scaled(mask, double(pieces.picture.width) / pieces.labels.cols,
                                 double(pieces.picture.height) / pieces.labels.rows, {}));
}

} // namespace imago
