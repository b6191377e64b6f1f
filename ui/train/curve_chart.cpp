// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_chart.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace imago::ui {

namespace {

constexpr int shownPoints = 1500; // a line of more points than pixels only costs time

QString valueText(double value, bool percent) {
    return percent ? ui::percent(value) : QString::number(value, 'f', value < 0.1 ? 4 : 3);
}

/// A step of 1, 2 or 5 times a power of ten that gives about `ticks` ticks.
double niceStep(double range, int ticks) {
    const double raw = range / std::max(1, ticks);
    const double power = std::pow(10, std::floor(std::log10(std::max(raw, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw) return factor * power;
    return 10 * power;
}

QList<QPointF> toQt(const std::vector<CurvePoint>& points) {
    QList<QPointF> out;
    out.reserve(static_cast<qsizetype>(points.size()));
    for (const auto& p : points)
        out.append({p.x, p.y});
    return out;
}

const CurvePoint* nearest(const std::vector<CurvePoint>& points, double x) {
    if (points.empty()) return nullptr;
    auto at = std::lower_bound(points.begin(), points.end(), x,
                               [](const CurvePoint& p, double value) { return p.x < value; });
    if (at == points.end()) return &points.back();
    if (at != points.begin() && x - (at - 1)->x < at->x - x) --at;
    return &*at;
}

} // namespace

std::vector<CurvePoint> decimated(const std::vector<CurvePoint>& points, int count) {
    if (static_cast<int>(points.size()) <= count || count < 4) return points;
    std::vector<CurvePoint> out;
    out.reserve(static_cast<std::size_t>(count));
    const double first = points.front().x, span = std::max(points.back().x - first, 1e-12);
    const int buckets = count / 2;
    std::size_t i = 0;
    for (int b = 0; b < buckets && i < points.size(); ++b) {
        const double end = first + span * (b + 1) / buckets;
        std::size_t low = i, high = i, last = i;
        for (; i < points.size() && (points[i].x <= end || b == buckets - 1); ++i) {
            if (points[i].y < points[low].y) low = i;
            if (points[i].y > points[high].y) high = i;
            last = i;
        }
        if (last < low) continue; // an empty stretch
        out.push_back(points[std::min(low, high)]);
        if (low != high) out.push_back(points[std::max(low, high)]);
    }
    return out;
}

CurveChart::CurveChart(const QString& title, bool percent, QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_percent(percent),
      m_chart(new QChart),
      m_view(new QChartView(m_chart)),
      m_x(new QValueAxis),
      m_y(new QValueAxis),
      m_caption(roleLabel(QStringLiteral("heading"), title)),
      m_values(new QLabel) {
    m_caption->setBuddy(m_view);
    m_values->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_chart->legend()->hide();
    m_chart->setMargins({0, 0, 8, 0});
    m_chart->setBackgroundRoundness(6);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(120);
    m_view->setAccessibleName(title);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->setToolTip(tr("Wheel: zoom in epochs · double click: show everything"));

    auto* head = new QHBoxLayout;
    head->addWidget(m_caption);
    head->addWidget(m_values, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    restyle();
    fitAxes();
}

void CurveChart::setCurves(const std::vector<Curves>& curves, double epochs) {
    m_curves = curves;
    m_epochs = std::max(epochs, 1.0);
    m_chart->removeAllSeries();
    const auto add = [this](const std::vector<CurvePoint>& points, QColor color, double width,
                            Qt::PenStyle style, bool dots) {
        if (points.empty()) return;
        auto* series = new QLineSeries;
        series->replace(toQt(decimated(points, shownPoints)));
        series->setPen(QPen(color, width, style, Qt::RoundCap, Qt::RoundJoin));
        series->setPointsVisible(dots);
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    };
    // The run in front is drawn last.
    for (const bool front : {false, true}) {
        for (const auto& c : m_curves) {
            if (c.front != front) continue;
            const QColor train = front ? theme().train : c.color,
                         validation = front ? theme().validation : c.color;
            add(c.train, train, front ? 2 : 1.2, Qt::SolidLine, c.train.size() < 3);
            add(c.validation, validation, front ? 2 : 1.2, Qt::DashLine, c.validation.size() < 60);
        }
    }
    if (!m_zoomed) fitAxes();
    m_values->setText(summary());
    m_view->setAccessibleDescription(summary());
}

QString CurveChart::summary() const {
    for (const auto& c : m_curves) {
        if (!c.front) continue;
        QStringList parts;
        const auto part = [&](const QString& word, const QColor& color,
                              const std::vector<CurvePoint>& points) {
            if (!points.empty())
                parts << QStringLiteral("<span style='color:%1'>%2 %3</span>")
                             .arg(color.name(), word, valueText(points.back().y, m_percent));
        };
        part(tr("━ training"), theme().train, c.train);
        part(tr("╍ validation"), theme().validation, c.validation);
        return parts.join(QStringLiteral("&nbsp;&nbsp; "));
    }
    return {};
}

void CurveChart::fitAxes() {
    m_zoomed = false;
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest(),
           right = m_epochs;
    std::vector<double> values;
    for (const auto& c : m_curves) {
        for (const auto* points : {&c.train, &c.validation}) {
            for (const auto& p : *points) {
                right = std::max(right, p.x);
                values.push_back(p.y);
            }
        }
    }
    if (values.empty()) {
        low = 0;
        high = 1;
    } else {
        // A few wild first steps must not flatten the rest: the axis shows 99 of 100 values.
        std::sort(values.begin(), values.end());
        low = values.front();
        high = values.size() > 200 ? values[values.size() * 99 / 100] : values.back();
    }
    if (m_percent) {
        high = 1;
        low = std::max(0.0, std::floor(low * 10) / 10);
        if (low > 0.9) low = 0.9;
    } else {
        low = 0;
        high = std::max(high * 1.05, 0.01);
    }
    const double stepY = niceStep(high - low, 4);
    m_y->setRange(low, m_percent ? 1.0 : std::ceil(high / stepY) * stepY);
    m_y->setTickType(QValueAxis::TicksDynamic);
    m_y->setTickAnchor(m_percent ? 1.0 : 0.0);
    m_y->setTickInterval(stepY);
    m_y->setLabelFormat(m_percent || stepY < 0.1 ? QStringLiteral("%.2f") : QStringLiteral("%.1f"));
    m_x->setRange(0, right);
    m_x->setTickType(QValueAxis::TicksDynamic);
    m_x->setTickAnchor(0);
    m_x->setTickInterval(std::max(1.0, niceStep(right, 8)));
    m_x->setLabelFormat(QStringLiteral("%.0f"));
}

void CurveChart::restyle() {
    const auto& t = theme();
    m_chart->setBackgroundBrush(t.panel);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_view->setBackgroundBrush(t.window);
    for (auto* axis : {m_x, m_y}) {
        axis->setLabelsColor(t.muted);
        axis->setGridLineColor(t.border);
        axis->setLinePenColor(t.border);
        auto font = this->font();
        font.setPointSizeF(std::max(7.0, font.pointSizeF() - 1.5));
        axis->setLabelsFont(font);
    }
    auto palette = m_values->palette();
    palette.setColor(QPalette::WindowText, t.muted);
    m_values->setPalette(palette);
}

void CurveChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        restyle();
        if (!m_curves.empty()) setCurves(std::vector(m_curves), m_epochs);
    }
    QWidget::changeEvent(event);
}

bool CurveChart::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseMove:
            showCrosshair(m_chart->mapToValue(static_cast<QMouseEvent*>(event)->position()));
            break;
        case QEvent::Leave:
            m_values->setText(summary());
            break;
        case QEvent::MouseButtonDblClick:
            fitAxes();
            return true;
        case QEvent::Wheel: {
            const auto* wheel = static_cast<QWheelEvent*>(event);
            const double center = m_chart->mapToValue(wheel->position()).x();
            const double factor = std::pow(0.85, wheel->angleDelta().y() / 120.0);
            const double left = std::max(0.0, center - (center - m_x->min()) * factor);
            const double right =
                std::min(std::max(m_epochs, m_x->max()), center + (m_x->max() - center) * factor);
            if (right - left > 0.05) {
                m_x->setRange(left, right);
                m_x->setTickInterval(niceStep(right - left, 8));
                m_x->setLabelFormat(right - left < 8 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
                m_zoomed = true;
            }
            return true;
        }
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void CurveChart::showCrosshair(const QPointF& position) {
    QStringList parts;
    for (const auto& c : m_curves) {
        const auto* train = nearest(c.train, position.x());
        const auto* validation = nearest(c.validation, position.x());
        if (!train && !validation) continue;
        QString part = QStringLiteral("<b>%1</b>").arg(c.name.toHtmlEscaped());
        if (train) part += QStringLiteral(" ━ ") + valueText(train->y, m_percent);
        if (validation) part += QStringLiteral(" ╍ ") + valueText(validation->y, m_percent);
        parts << part;
        if (parts.size() == 4) break;
    }
    if (!parts.isEmpty())
        m_values->setText(tr("epoch %1").arg(std::clamp(position.x(), 0.0, m_x->max()), 0, 'f', 1) +
                          QStringLiteral(" &nbsp; ") + parts.join(QStringLiteral(" &nbsp; ")));
}

} // namespace imago::ui
