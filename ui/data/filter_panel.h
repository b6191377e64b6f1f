// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/data/data_query.h"
#include "ui/model/facet_list.h"

#include <QPushButton>
#include <QScrollArea>

namespace imago::ui {

/// The filters at the left: classes, splits, review states and problems, each line with the number of
/// pictures it would show.
class FilterPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit FilterPanel(Session& session, QWidget* parent = nullptr);

    /// What is checked, put into the filter; text and order are left as they are.
    void applyTo(ImageFilter& filter) const;
    void showCounts(const DataAnswer& answer);
    void clear();
    /// Checks what the filter asks for, without a word.
    void take(const ImageFilter& filter);
    void setUnlabelled(bool on);
    bool unlabelled() const;
    bool isActive() const;

Q_SIGNALS:
    void changed();

private:
    FacetList* addGroup(const QString& title, QLabel** heading = nullptr);
    void refreshClear();

    Session& m_session;
    QWidget* m_body;
    FacetList* m_classes;
    FacetList* m_splits;
    FacetList* m_reviews;
    FacetList* m_proposals;
    FacetList* m_problems;
    QLabel* m_proposalsTitle = nullptr;
    QLabel* m_problemsTitle = nullptr;
    QPushButton* m_clear;
};

} // namespace imago::ui
