// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "secrets/servicestate.h"

#include <memory>

namespace sendbench::secrets
{

using namespace std::chrono_literals;

/// Asks the session bus about the secret service. Never blocks, never prompts, and always succeeds:
/// what could not be learnt within `limit` stays unknown.
class ServiceProbe final : public ResultJob<ServiceState>
{
    Q_OBJECT

public:
    explicit ServiceProbe(QObject *parent = nullptr, std::chrono::milliseconds limit = 3s);
    ~ServiceProbe() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    struct Bus;

    void connectToBus();
    void askForOwner();
    void askForActivatable();
    void choose(const QStringList &names);
    void askForCollection();
    void askForLock(const QString &collection);
    void serviceFailed(const QString &errorName);
    void end();

    std::unique_ptr<Bus> m_bus;
    ServiceState m_state;
    QStringList m_candidates; ///< bus names that QtKeychain would use, the preferred one first
    std::chrono::milliseconds m_limit;
};

} // namespace sendbench::secrets
