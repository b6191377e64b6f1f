// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/worker_service.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace imago::ui {

/// How the map over the picture is made: method, layer, class and opacity, and the comparison with a network
/// that learnt nothing.
class ExplainControls : public QWidget {
    Q_OBJECT
public:
    explicit ExplainControls(QWidget* parent = nullptr);
    /// The classes that can be explained, by model index; `predicted` −1 = not known.
    void setClasses(const QStringList& classes, int predicted);
    ExplainRequest request() const;
    /// What was answered: which methods and layers the network has, and how alike the maps are.
    void setAnswer(const ExplainAnswer& answer);
    /// Another network: its methods and layers are not known yet.
    void reset();
    /// Takes the sentence on the comparison away: it was about another map.
    void clearCheck();
    double opacity() const; ///< 0 … 1
    static QString methodName(const std::string& method);

Q_SIGNALS:
    void changed(); ///< the request
    void opacityChanged(double opacity);
    void checkWanted();
    void untrainedToggled(bool on); ///< show the map of the untrained network

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    std::string method() const;
    void enable();

    QComboBox *m_method, *m_layer, *m_class;
    QSlider* m_opacity;
    QPushButton *m_check, *m_untrained;
    QLabel* m_verdict;
};

} // namespace imago::ui
