// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/weights_fetcher.h"
#include "ui/train/weights_page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace imago::ui {

/// The catalogue of published weights: what there is, what is here; fetched where the person says so, and
/// only then.
class WeightsCataloguePage : public WeightsPage {
    Q_OBJECT
public:
    explicit WeightsCataloguePage(QWidget* parent = nullptr);
    std::optional<WeightsChoice> choice() const override;
    void select(const std::string& id);

private:
    void fill();
    void showEntry();
    void fetch();
    void removeFile();
    void onFinished(const Result<std::filesystem::path>& file);
    const CatalogueEntry* entry() const;

    WeightsFetcher m_fetcher;
    std::string m_fetching; ///< id
    QTreeWidget* m_list;
    QLabel *m_about, *m_state;
    QPushButton *m_fetch, *m_cancel, *m_remove;
    QProgressBar* m_progress;
};

} // namespace imago::ui
