// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/train/weights_page.h"

class QListWidget;

namespace imago::ui {

/// Earlier runs of the project that have a model, newest first.
class WeightsRunPage : public WeightsPage {
    Q_OBJECT
public:
    explicit WeightsRunPage(Session& session, QWidget* parent = nullptr);
    std::optional<WeightsChoice> choice() const override;
    void select(const std::string& name);

private:
    std::vector<RunRecord> m_runs;
    QListWidget* m_list;
};

} // namespace imago::ui
