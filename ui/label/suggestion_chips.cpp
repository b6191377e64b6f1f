// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/suggestion_chips.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace imago::ui {

namespace {

/// A dashed outline: there, but not decided.
class Chip : public QAbstractButton {
public:
    explicit Chip(QWidget* parent) : QAbstractButton(parent) {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }
    /// `key`: what decides on it, empty for nothing.
    void set(const QColor& color, const QString& name, const Ghost& ghost, const QString& key) {
        m_color = color;
        m_share = percent(ghost.confidence, 0);
        m_isShape = ghost.isShape();
        m_key = key;
        setText(fontMetrics().elidedText(name, Qt::ElideRight, longestName));
        const QString kind = m_isShape ? SuggestionChips::tr("shape") : SuggestionChips::tr("whole picture");
        setToolTip(SuggestionChips::tr("%1, %2 sure (%3)").arg(name, m_share, kind));
        setAccessibleName(SuggestionChips::tr("Proposed: %1").arg(toolTip()));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const auto metrics = fontMetrics();
        return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_share) + 50 +
                    (m_key.isEmpty() ? 0 : badgeWidth() + 8),
                scaledByText(28)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = hasFocus() || !m_key.isEmpty();
        painter.setPen(QPen(strong ? t.accent : t.muted, 1, hasFocus() ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(underMouse() ? t.hover : t.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
        painter.setLayoutDirection(Qt::LeftToRight); // a chip is the same in every script
        const QRectF mark(11.5, height() / 2.0 - 4.5, 9, 9);
        if (m_isShape) {
            painter.setPen(QPen(m_color, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(mark);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_color);
            painter.drawEllipse(mark);
        }
        int x = 28;
        painter.setPen(t.text);
        const int nameWidth = fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(x, 0, nameWidth + 1, height()), Qt::AlignVCenter, text());
        x += nameWidth + 8;
        painter.setPen(t.muted);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_share);
        if (m_key.isEmpty()) return;
        const QRectF badge(width() - badgeWidth() - 10, height() / 2.0 - 9, badgeWidth(), 18);
        painter.setPen(t.border);
        painter.setBrush(t.raised);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(t.text);
        painter.drawText(badge, Qt::AlignCenter, m_key);
    }

private:
    int badgeWidth() const { return std::max(22, fontMetrics().horizontalAdvance(m_key) + 10); }

    static constexpr int longestName = 170;
    QColor m_color;
    QString m_share, m_key;
    bool m_isShape = false;
};

QString keyText(const QAction& action) {
    const auto key = action.shortcut();
    return key == QKeySequence(Qt::Key_Return) ? QStringLiteral("⏎") : key.toString(QKeySequence::NativeText);
}

} // namespace

SuggestionChips::SuggestionChips(Session& session, const QList<QAction*>& decisions, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_decisions(decisions),
      m_title(roleLabel(QStringLiteral("muted"), {})),
      m_more(roleLabel(QStringLiteral("muted"), {})),
      m_keys(roleLabel(QStringLiteral("muted"), {})),
      m_problem(roleLabel(QStringLiteral("muted"), {})) {
    for (auto* label : {m_title, m_more, m_keys, m_problem})
        label->setWordWrap(false);
    m_more->setObjectName(QStringLiteral("more-proposals"));
    for (auto* label : {m_keys, m_problem})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, gapSmall, 12, gapSmall);
    row->setSpacing(gap);
    row->addWidget(m_title);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        auto* chip = new Chip(this);
        chip->setObjectName(QStringLiteral("suggestion-%1").arg(i + 1));
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            if (i >= m_ghosts.size()) return;
            const Ghost ghost = m_ghosts[i]; // the list changes under the signal
            Q_EMIT accepted(ghost);
        });
        row->addWidget(chip);
        m_chips[i] = chip;
    }
    row->addWidget(m_more);
    row->addWidget(m_problem, 1);
    row->addWidget(m_keys, 1);
    row->addStretch(0); // chips keep their width also where none of the two is shown
    setFixedHeight(scaledByText(28) + 2 * gapSmall);
    for (auto* action : m_decisions)
        connect(action, &QAction::changed, this, &SuggestionChips::refresh);
    connect(&session, &Session::classesChanged, this, &SuggestionChips::refresh);
    refresh();
}

void SuggestionChips::show(const std::vector<Ghost>& ghosts, bool open, const QString& problem) {
    if (ghosts == m_ghosts && open == m_open && problem == m_problemText) return;
    m_ghosts = ghosts;
    m_open = open;
    m_problemText = problem;
    refresh();
}

void SuggestionChips::refresh() {
    const bool any = !m_ghosts.empty();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const auto* record = i < m_ghosts.size() ? m_session.classById(m_ghosts[i].classId) : nullptr;
        m_chips[i]->setVisible(record != nullptr);
        if (record)
            static_cast<Chip*>(m_chips[i])
                ->set(QColor::fromRgb(QRgb(record->color)), QString::fromStdString(record->name), m_ghosts[i],
                      i == 0 && m_open && !m_decisions.isEmpty() ? keyText(*m_decisions.front()) : QString());
    }
    const bool stored = any && m_ghosts.front().id;
    m_title->setText(stored ? tr("Proposed:") : tr("Suggested:"));
    m_title->setVisible(any);
    const auto more = m_ghosts.size() > m_chips.size() ? m_ghosts.size() - m_chips.size() : 0;
    m_more->setText(tr("and %Ln more", "proposals", static_cast<int>(more)));
    m_more->setVisible(more > 0);
    QStringList keys;
    for (const auto* action : m_decisions)
        if (!action->shortcut().isEmpty())
            keys << QStringLiteral("%1 %2").arg(keyText(*action), action->property("short").toString());
    m_keys->setText(keys.join(QStringLiteral("   ")));
    m_keys->setVisible(any && m_open);
    m_problem->setVisible(!any);
    m_problem->setToolTip(m_problemText);
    m_problem->setText(m_problemText.isEmpty()
                           ? tr("Nothing is proposed for this picture.")
                           : tr("No suggestion: %1").arg(m_problemText.section(QLatin1Char('\n'), 0, 0)));
}

} // namespace imago::ui
