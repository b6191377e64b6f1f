// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QTimer>

#include <optional>

namespace imago::ui {

/// A class that a trained model would give a picture.
struct Suggestion {
    ClassId classId;
    double confidence = 0; ///< in [0, 1]
    bool operator==(const Suggestion&) const = default;
};

/// Asks the newest finished run what it takes the current picture for: from its stored predictions where it
/// has them, else from the serving worker, a little after the last question so that leafing through asks
/// nothing.
class Suggester : public QObject {
    Q_OBJECT
public:
    explicit Suggester(Session& session, QObject* parent = nullptr);

    static constexpr int most = 3;
    void setEnabled(bool on);
    bool isEnabled() const { return m_enabled; }
    /// Is there a run to ask?
    bool isAvailable() const { return m_run.has_value(); }
    void refreshRun();

    /// Drops what is shown and asks for this picture.
    void ask(const ImageRecord& image);
    void clear();
    /// The surest first, at most `most`; only classes that the project still has.
    const std::vector<Suggestion>& suggestions() const { return m_suggestions; }
    /// Why there are none; empty while there is nothing to say.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void send();
    void take(const std::vector<double>& confidences);

    Session& m_session;
    std::optional<RunRecord> m_run;
    std::optional<ImageRecord> m_image;
    std::vector<Suggestion> m_suggestions;
    QString m_problem;
    QTimer m_delay;
    bool m_enabled = true;
};

} // namespace imago::ui
