// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/data/data_query.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <array>

namespace imago::ui {

/// How many pictures each class has, stacked by split. A click on a bar names the class.
class ClassChart : public QChartView {
    Q_OBJECT
public:
    explicit ClassChart(Session& session, QWidget* parent = nullptr);
    void showCounts(const DataAnswer& answer);
    static constexpr std::size_t classLimit = 60; ///< more do not fit; the largest are shown

Q_SIGNALS:
    void classClicked(imago::ClassId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    Session& m_session;
    QStackedBarSeries* m_series;
    std::array<QBarSet*, 4> m_sets{}; ///< by Split's number
    QBarCategoryAxis* m_names;
    QValueAxis* m_values;
    std::vector<ClassId> m_shown;
};

} // namespace imago::ui
