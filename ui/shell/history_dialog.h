// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/history_view.h"

#include <QDialog>

namespace imago::ui {

/// The journal in a window of its own, beside which work goes on.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(Session& session, QWidget* parent = nullptr);
    HistoryView& view() { return *m_view; }

private:
    HistoryView* m_view;
};

} // namespace imago::ui
