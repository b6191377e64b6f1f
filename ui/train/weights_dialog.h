// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/train/weights_page.h"

#include <QDialog>

#include <filesystem>

class QPushButton;
class QTabWidget;

namespace imago::ui {

class WeightsCataloguePage;
class WeightsFilePage;
class WeightsRunPage;

/// Is it a weight file by its name (.safetensors, .pth, .pt)?
bool isWeightsFileName(const std::filesystem::path& file);

/// What a run may start from: a file of the person's own, published weights, or an earlier run. Puts the
/// choice into the recipe draft.
class WeightsDialog : public QDialog {
    Q_OBJECT
public:
    /// `file`: looked into at once; empty = none, and the page of the recipe's weights is shown.
    explicit WeightsDialog(Session& session, const std::filesystem::path& file = {},
                           QWidget* parent = nullptr);
    void showFile(const std::filesystem::path& file);
    WeightsFilePage& filePage() { return *m_file; }
    WeightsCataloguePage& cataloguePage() { return *m_catalogue; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    WeightsPage* page() const;
    void refresh();
    void use();
    void take(const WeightsChoice& choice);

    Session& m_session;
    QTabWidget* m_tabs;
    WeightsFilePage* m_file;
    WeightsCataloguePage* m_catalogue;
    WeightsRunPage* m_runs;
    QPushButton* m_use;
    Job m_adopt;
};

} // namespace imago::ui
