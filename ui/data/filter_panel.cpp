// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/filter_panel.h"

#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr qint64 unlabelledKey = -1, proposedKey = 1, negativeKey = -2;
constexpr Split splits[] = {Split::train, Split::val, Split::test, Split::none};
constexpr std::uint32_t problems[] = {problemUnreadable,    problemMissing, problemDuplicate,
                                      problemNearDuplicate, problemTiny,    problemChanged};

const char* reviewIcon(ReviewState review) {
    switch (review) {
        case ReviewState::reviewed:
            return "circle-check";
        case ReviewState::ambiguous:
            return "help-circle";
        case ReviewState::excluded:
            return "ban";
        case ReviewState::inProgress:
            return "loader-circle";
        case ReviewState::labelled:
            return "check";
        case ReviewState::skipped:
            return "chevrons-right";
        case ReviewState::unreviewed:
            break;
    }
    return "circle";
}

template <class Map, class Key> qint64 countOf(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? 0 : found->second;
}

} // namespace

FilterPanel::FilterPanel(Session& session, QWidget* parent)
    : QScrollArea(parent),
      m_session(session),
      m_body(new QWidget),
      m_clear(new QPushButton(icon("x"), tr("Clear filters"))) {
    setAccessibleName(tr("Filters"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(scaledByText(190));
    m_body->setProperty("role", "panel");
    m_body->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(12, 12, 8, 12);
    column->setSpacing(4);
    m_classes = addGroup(tr("Classes"));
    m_splits = addGroup(tr("Split"));
    m_reviews = addGroup(tr("Review"));
    m_proposals = addGroup(tr("Proposals"), &m_proposalsTitle);
    m_problems = addGroup(tr("Problems"), &m_problemsTitle);
    m_clear->setToolTip(tr("Show all pictures"));
    connect(m_clear, &QPushButton::clicked, this, &FilterPanel::clear);
    column->addWidget(m_clear);
    column->addStretch(1);
    setWidget(m_body);
    showCounts({});
    refreshClear();
}

FacetList* FilterPanel::addGroup(const QString& title, QLabel** shownHeading) {
    auto* column = static_cast<QVBoxLayout*>(m_body->layout());
    auto* heading = roleLabel("caption", title);
    if (shownHeading) *shownHeading = heading;
    auto* list = new FacetList(title);
    column->addWidget(heading);
    column->addWidget(list);
    column->addSpacing(12);
    connect(list, &FacetList::checkedChanged, this, &FilterPanel::refreshClear);
    connect(list, &FacetList::checkedChanged, this, &FilterPanel::changed);
    return list;
}

void FilterPanel::showCounts(const DataAnswer& answer) {
    std::vector<Facet> lines;
    lines.push_back({unlabelledKey, icon("circle", theme().muted), tr("No label"),
                     answer.classes.images - answer.classes.labelled - answer.classes.negative});
    if (answer.all.negative > 0)
        lines.push_back(
            {negativeKey, icon("circle-x", theme().muted), tr("Nothing to label"), answer.classes.negative});
    for (const auto& c : m_session.classes()) {
        QString name = QString::fromStdString(c.name);
        if (!c.key.empty()) name += QStringLiteral("  [%1]").arg(QString::fromStdString(c.key).toUpper());
        lines.push_back({c.id.value, markSwatch(QColor::fromRgb(c.color), c.position), name,
                         countOf(answer.classes.byClass, c.id)});
    }
    m_classes->setFacets(lines);

    lines.clear();
    for (const Split split : splits)
        lines.push_back(
            {static_cast<qint64>(split), QIcon(), text(split), countOf(answer.splits.bySplit, split)});
    m_splits->setFacets(lines);

    lines.clear();
    for (const ReviewState review : allReviewStates)
        lines.push_back({static_cast<qint64>(review), icon(reviewIcon(review), theme().muted), text(review),
                         countOf(answer.reviews.byReview, review)});
    m_reviews->setFacets(lines);

    lines.clear();
    if (answer.proposed > 0 || !m_proposals->checkedKeys().empty())
        lines.push_back(
            {proposedKey, icon("sparkles", theme().muted), tr("Proposed by a model"), answer.proposed});
    m_proposals->setFacets(lines);
    m_proposals->setVisible(!lines.empty());
    m_proposalsTitle->setVisible(!lines.empty());

    // Only problems that the project has are listed, so that the eye is not trained to skip them.
    lines.clear();
    for (const std::uint32_t flag : problems)
        if (countOf(answer.all.byProblem, flag) > 0)
            lines.push_back({static_cast<qint64>(flag), icon("triangle-alert", theme().warn),
                             problemName(flag), countOf(answer.problems.byProblem, flag)});
    m_problems->setFacets(lines);
    m_problems->setVisible(!lines.empty());
    m_problemsTitle->setVisible(!lines.empty());
    refreshClear();
}

void FilterPanel::applyTo(ImageFilter& filter) const {
    filter.classes.clear();
    filter.unlabelled = false;
    filter.negative = false;
    for (const qint64 key : m_classes->checkedKeys()) {
        if (key == unlabelledKey)
            filter.unlabelled = true;
        else if (key == negativeKey)
            filter.negative = true;
        else
            filter.classes.push_back(ClassId(key));
    }
    filter.splits.clear();
    for (const qint64 key : m_splits->checkedKeys())
        filter.splits.push_back(static_cast<Split>(key));
    filter.reviews.clear();
    for (const qint64 key : m_reviews->checkedKeys())
        filter.reviews.push_back(static_cast<ReviewState>(key));
    filter.proposed = !m_proposals->checkedKeys().empty();
    filter.anyProblem = 0;
    for (const qint64 key : m_problems->checkedKeys())
        filter.anyProblem |= static_cast<std::uint32_t>(key);
}

bool FilterPanel::isActive() const {
    for (const auto* list : {m_classes, m_splits, m_reviews, m_proposals, m_problems})
        if (!list->checkedKeys().empty()) return true;
    return false;
}

void FilterPanel::clear() {
    if (!isActive()) return;
    {
        const QSignalBlocker quiet(this);
        for (auto* list : {m_classes, m_splits, m_reviews, m_proposals, m_problems})
            list->uncheckAll();
    }
    refreshClear();
    Q_EMIT changed();
}

void FilterPanel::take(const ImageFilter& filter) {
    const QSignalBlocker quiet(this);
    // Some lines are there only where the project has such pictures: those that are asked for must be.
    DataAnswer needed;
    needed.all.negative = filter.negative;
    needed.proposed = filter.proposed;
    for (const std::uint32_t flag : problems)
        if (filter.anyProblem & flag) needed.all.byProblem[flag] = 1;
    showCounts(needed);
    for (auto* list : {m_classes, m_splits, m_reviews, m_proposals, m_problems})
        list->uncheckAll();
    if (filter.unlabelled) m_classes->setChecked(unlabelledKey, true);
    if (filter.negative) m_classes->setChecked(negativeKey, true);
    for (const auto id : filter.classes)
        m_classes->setChecked(id.value, true);
    for (const Split split : filter.splits)
        m_splits->setChecked(static_cast<qint64>(split), true);
    for (const ReviewState review : filter.reviews)
        m_reviews->setChecked(static_cast<qint64>(review), true);
    if (filter.proposed) m_proposals->setChecked(proposedKey, true);
    for (const std::uint32_t flag : problems)
        if (filter.anyProblem & flag) m_problems->setChecked(static_cast<qint64>(flag), true);
    refreshClear();
}

void FilterPanel::setUnlabelled(bool on) {
    m_classes->setChecked(unlabelledKey, on);
}

bool FilterPanel::unlabelled() const {
    const auto keys = m_classes->checkedKeys();
    return std::find(keys.begin(), keys.end(), unlabelledKey) != keys.end();
}

void FilterPanel::refreshClear() {
    m_clear->setVisible(isActive());
}

} // namespace imago::ui
