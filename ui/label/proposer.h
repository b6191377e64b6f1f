// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QObject>

#include <optional>
#include <set>

namespace imago::ui {

/// Asks the embedded detector what is on a picture and adds its answer as a model's shapes, which a person
/// then accepts or rejects. One gesture a picture, undone like any other.
class Proposer : public QObject {
    Q_OBJECT
public:
    explicit Proposer(Session& session, QObject* parent = nullptr);

    /// Nothing happens while the picture is being asked about, or where it cannot be read. The shapes come
    /// when the answer does, whatever picture is shown by then; what is in their place already is not added
    /// again.
    void ask(const ImageRecord& image);
    bool isAsking() const { return !m_asked.empty(); }

Q_SIGNALS:
    void askingChanged();
    /// The answer is in the store.
    void proposed(imago::ImageId image, int added);

private:
    void take(ImageId id, const Result<std::vector<Proposal>>& answer);
    QString outcome(const PrelabelSummary& counts, std::size_t seen) const;

    Session& m_session;
    std::set<ImageId> m_asked;
};

} // namespace imago::ui
