// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/suggestion_chips.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace imago::ui {

namespace {

/// A dashed outline: there, but not decided.
class Chip : public QAbstractButton {
public:
    explicit Chip(QWidget* parent) : QAbstractButton(parent) {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(SuggestionChips::tr("Suggested class"));
    }
    void set(const QColor& color, const QString& name, double confidence, bool first) {
        m_color = color;
        m_share = percent(confidence, 0);
        m_first = first;
        setText(name);
        setAccessibleName(name + QStringLiteral(" ") + m_share);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const auto metrics = fontMetrics();
        return {
            metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_share) + 54 + (m_first ? 26 : 0),
            28};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? t.accent : t.muted, 1, hasFocus() ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(underMouse() ? t.hover : t.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        painter.drawEllipse(QRectF(11, height() / 2.0 - 5, 10, 10));
        int x = 28;
        painter.setPen(t.text);
        const int nameWidth = fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(x, 0, nameWidth + 1, height()), Qt::AlignVCenter, text());
        x += nameWidth + 8;
        painter.setPen(t.muted);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_share);
        if (!m_first) return;
        const QRectF badge(width() - 34, height() / 2.0 - 9, 24, 18);
        painter.setPen(t.border);
        painter.setBrush(t.raised);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(t.text);
        painter.drawText(badge, Qt::AlignCenter, QStringLiteral("⏎"));
    }

private:
    QColor m_color;
    QString m_share;
    bool m_first = false;
};

} // namespace

SuggestionChips::SuggestionChips(Session& session, Suggester& suggester, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_suggester(suggester),
      m_title(roleLabel(QStringLiteral("muted"), tr("Suggested:"))),
      m_problem(roleLabel(QStringLiteral("muted"), {})) {
    m_title->setWordWrap(false);
    m_problem->setWordWrap(false);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, gapSmall, 12, gapSmall);
    row->setSpacing(gap);
    row->addWidget(m_title);
    for (int i = 0; i < Suggester::most; ++i) {
        auto* chip = new Chip(this);
        chip->setObjectName(QStringLiteral("suggestion-%1").arg(i + 1));
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            const auto& all = m_suggester.suggestions();
            if (i < static_cast<int>(all.size())) Q_EMIT accepted(all[static_cast<std::size_t>(i)].classId);
        });
        row->addWidget(chip);
        m_chips.push_back(chip);
    }
    row->addWidget(m_problem, 1);
    row->addStretch();
    setFixedHeight(28 + 2 * gapSmall);
    connect(&suggester, &Suggester::changed, this, &SuggestionChips::refresh);
    connect(&session, &Session::classesChanged, this, &SuggestionChips::refresh);
    refresh();
}

void SuggestionChips::refresh() {
    const auto& all = m_suggester.suggestions();
    bool any = false;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const auto* record = i < all.size() ? m_session.classById(all[i].classId) : nullptr;
        m_chips[i]->setVisible(record != nullptr);
        any = any || record;
        if (record)
            static_cast<Chip*>(m_chips[i])
                ->set(QColor::fromRgb(QRgb(record->color)), QString::fromStdString(record->name),
                      all[i].confidence, i == 0);
    }
    m_title->setVisible(any);
    const QString problem = m_suggester.problem();
    m_problem->setVisible(!any && !problem.isEmpty());
    m_problem->setToolTip(problem);
    m_problem->setText(problem.isEmpty()
                           ? QString()
                           : tr("No suggestion: %1").arg(problem.section(QLatin1Char('\n'), 0, 0)));
}

} // namespace imago::ui
