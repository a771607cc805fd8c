// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

class QLocalServer;

namespace sendbench::gui
{

/// One window for each workspace: a second start with the same file raises the first.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &workspacePath, QObject *parent = nullptr);

    /// Asks the first one to show itself; calls back with whether there was one (within half a
    /// second).
    void raiseOther(std::function<void(bool)> answer);
    /// From now on this is the first one.
    void listen();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer *m_server = nullptr;
};

} // namespace sendbench::gui
