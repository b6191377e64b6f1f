// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/rate_dialog.h"

#include "ui/base/access.h"
#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/plot_scene.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

QString rateText(double rate) {
    return significant(rate, 3);
}

} // namespace

RatePlot::RatePlot(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 180);
    setLayoutDirection(Qt::LeftToRight); // rates grow to the right
    setAccessibleName(tr("Loss over learning rate"));
    setToolTip(tr("Click or use the arrow keys to choose a rate"));
}

void RatePlot::setCurve(const RateCurve& curve) {
    m_curve = curve;
    if (curve.suggested > 0) choose(curve.suggested);
    update();
}

void RatePlot::choose(double rate) {
    m_chosen = rate;
    setAccessibleDescription(tr("Chosen rate %1").arg(rateText(rate)));
    update();
}

PlotMap RatePlot::map() const {
    PlotWindow window;
    const auto& points = m_curve.points;
    if (!points.empty()) {
        window.left = std::log10(points.front().rate);
        window.right = std::max(std::log10(points.back().rate), window.left + 1e-3);
        double low = points.front().loss, start = points.front().loss;
        for (const auto& p : points)
            low = std::min(low, p.loss);
        // Where the rate is far too high the loss runs away; that it does is all one wants to see.
        const double span = std::max(start - low, std::max(std::abs(low), 1e-3) * 0.1);
        window.bottom = low - 0.15 * span;
        window.top = start + 0.6 * span;
    }
    return {window, plotArea(rect(), font()), false};
}

void RatePlot::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(rect(), 4, 4);
    if (m_curve.points.empty()) return;
    const auto m = map();
    const auto& area = m.area();
    const QFontMetricsF metrics(painter.font());
    for (const auto& tick : linearTicks(m.window().bottom, m.window().top, 4, false)) {
        painter.setPen(t.border);
        painter.drawLine(QPointF(area.left(), m.toY(tick.at)), QPointF(area.right(), m.toY(tick.at)));
        painter.setPen(t.muted);
        painter.drawText(QRectF(0, m.toY(tick.at) - metrics.height() / 2, area.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (int power = static_cast<int>(std::ceil(m.window().left)); power <= m.window().right; ++power) {
        painter.setPen(t.border);
        painter.drawLine(QPointF(m.toX(power), area.top()), QPointF(m.toX(power), area.bottom()));
        painter.setPen(t.muted);
        const QRectF place(m.toX(power) - 40, area.bottom() + 1, 80, metrics.height());
        painter.drawText(place, Qt::AlignHCenter, significant(std::pow(10, power), 2));
    }
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    QPolygonF line;
    for (const auto& p : m_curve.points)
        line << QPointF(m.toX(std::log10(p.rate)), m.toY(p.loss));
    painter.setPen(QPen(t.train, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    const auto mark = [&](double rate, const QColor& color, Qt::PenStyle style) {
        if (rate <= 0) return;
        const double x = m.toX(std::log10(rate));
        painter.setPen(QPen(color, 2, style));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    };
    mark(m_curve.suggested, t.muted, Qt::DotLine);
    mark(m_chosen, t.accent, Qt::SolidLine);
    painter.setClipping(false);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void RatePlot::pickAt(const QPointF& position) {
    if (m_curve.points.empty()) return;
    const auto m = map();
    const double x = std::clamp(m.fromX(position.x()), m.window().left, m.window().right);
    choose(std::pow(10, x));
    Q_EMIT picked(m_chosen);
}

void RatePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) pickAt(event->position());
}

void RatePlot::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) pickAt(event->position());
}

void RatePlot::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left, right = event->key() == Qt::Key_Right;
    if ((!left && !right) || m_curve.points.empty()) return QWidget::keyPressEvent(event);
    const auto m = map();
    const double at = m_chosen > 0 ? m.toX(std::log10(m_chosen)) : m.area().center().x();
    pickAt({at + (left ? -4 : 4), 0});
}

RateDialog::RateDialog(Session& session, const Recipe& recipe, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_recipe(recipe),
      m_plot(new RatePlot),
      m_progress(new QProgressBar),
      m_words(roleLabel(QStringLiteral("muted"), tr("Trying rates on the training pictures…"))) {
    setWindowTitle(tr("Find a learning rate"));
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress of the test"));
    m_words->setObjectName(QStringLiteral("rate-words"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use this rate"), QDialogButtonBox::AcceptRole);
    m_use->setEnabled(false);
    m_use->setObjectName(QStringLiteral("rate-use"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_plot, &RatePlot::picked, this, &RateDialog::showRate);
    connect(&m_finder, &RateFinder::progressed, this, [this](const ProgressMessage& progress) {
        if (progress.total <= 0) return;
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(&m_finder, &RateFinder::finished, this, &RateDialog::showCurve);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(gap);
    column->addWidget(m_plot, 1);
    column->addWidget(m_progress);
    column->addWidget(m_words);
    column->addWidget(buttons);

    const auto file = session.file();
    m_manifest.start<Manifest>(
        [file, recipe](std::stop_token, const ProgressSink&) -> Result<Manifest> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return buildManifest(*store, recipe);
        },
        [this](Result<Manifest> manifest) {
            if (manifest)
                m_finder.start(m_recipe, *manifest);
            else
                showCurve(Result<RateCurve>(manifest.error()));
        });
}

void RateDialog::showCurve(const Result<RateCurve>& curve) {
    m_progress->setVisible(false);
    if (!curve) {
        m_words->setText(errorText(curve.error()));
        return;
    }
    m_plot->setCurve(*curve);
    m_plot->setFocus();
    showRate();
}

void RateDialog::showRate() {
    const double rate = m_plot->chosen();
    m_use->setEnabled(rate > 0);
    m_words->setText(rate > 0 ? tr("Chosen: %1. Good is where the loss falls steeply, well before it rises "
                                   "again.")
                                    .arg(rateText(rate))
                              : tr("No rate stands out; choose one where the loss falls steeply."));
}

} // namespace imago::ui
