// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/learning_history.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace imago::ui {

/// When the network learnt a picture: a bar an epoch, as high as the probability of the label then; filled
/// where the answer was right, hollow where it was wrong.
class LearningStrip : public QWidget {
    Q_OBJECT
public:
    struct Epoch {
        int epoch = 0;
        double truth = 0;      ///< probability of the label
        double confidence = 0; ///< of the answer
        QString answer;
        bool right = false;
    };
    explicit LearningStrip(QWidget* parent = nullptr);
    void setEpochs(std::vector<Epoch> epochs);
    const std::vector<Epoch>& epochs() const { return m_epochs; }
    QSize sizeHint() const override { return {240, 56}; }
    QSize minimumSizeHint() const override { return {120, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF barOf(std::size_t index) const;
    std::vector<Epoch> m_epochs;
};

/// What the network said of a picture after each epoch; empty where it was not followed. `truth`: the label's
/// model index now, −1 = none that the run knows: the epochs are right where the answer is it.
std::vector<LearningStrip::Epoch> learningOf(const LearningHistory& history, std::int64_t image, int truth,
                                             const QStringList& classes);
/// "Right since epoch 4", "Right after 3 of 10 epochs, not at the end" …
QString learningText(const std::vector<LearningStrip::Epoch>& epochs);

} // namespace imago::ui
