// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace imago::cli {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal while this object lives. One at a time.
class Interrupt : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void raised(int count); ///< how often so far

private:
    int m_count = 0;
    QSocketNotifier m_notifier;
};

} // namespace imago::cli
