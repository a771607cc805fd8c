// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "secrets/doctorreport.h"
#include "secrets/secretstore.h"
#include "secrets/servicestate.h"

#include <QCoreApplication>
#include <QPointer>

namespace sendbench::secrets
{

/// Finds out whether secrets can be kept, and if not, why. Asks the session bus about the service,
/// then makes a real round trip (write, read, compare, remove) with a random value under a key of
/// its own, which may bring up the system's prompt. Never blocks; succeeds with a report also when
/// everything is broken. Takes as long as the store's time limits allow. Give it the plain store,
/// not one with an index around it.
class DoctorJob final : public ResultJob<DoctorReport>
{
    Q_OBJECT

public:
    DoctorJob(SecretStore &store, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void takeState(const ServiceState &state);
    void write();
    void read();
    void remove();
    void step(const QString &id, Known known, const QString &code = {}, const QString &detail = {});
    void roundTripStep(const QString &id, const std::optional<Error> &error);
    void end();
    [[nodiscard]] static QString title(const QString &id);

    QPointer<SecretStore> m_store;
    SecretKey m_key;
    QByteArray m_value;
    DoctorReport m_report;
    ServiceState m_state;
    QPointer<Job> m_job;
    QString m_roundTripCode;
    bool m_written = false;
};

} // namespace sendbench::secrets
