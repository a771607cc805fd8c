// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/keychainlimits.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <qt6keychain/keychain.h>

class QTimer;

namespace sendbench::secrets
{

class ServiceProbe;

/// One call of QtKeychain with a time limit of our own: `finished` comes exactly once, and in time.
///
/// QtKeychain cannot cancel, crashes when a job is deleted before the system answers, and keeps all
/// other jobs waiting behind one that hangs. A call that runs out of time is therefore told to
/// finish (which lets the next one start) and lives on by itself until the late answer, if any.
class KeychainCall final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Read, Write, Remove };

    KeychainCall(Kind kind, const QString &key, const QByteArray &value,
                 const KeychainLimits &limits, QObject *parent);
    ~KeychainCall() override;

    void start();

    /// Once finished:
    [[nodiscard]] bool answered() const { return m_answered; }
    [[nodiscard]] QKeychain::Error error() const { return m_error; }
    [[nodiscard]] const QString &errorText() const { return m_errorText; }
    [[nodiscard]] const QByteArray &data() const { return m_data; }

Q_SIGNALS:
    void finished();

private:
    void takeAnswer();
    void onOrdinaryLimit();
    void giveUp();
    void abandon();

    Kind m_kind;
    KeychainLimits m_limits;
    QPointer<QKeychain::Job> m_job;
    QPointer<ServiceProbe> m_probe;
    QTimer *m_timer;
    bool m_answered = false;
    QKeychain::Error m_error = QKeychain::NoError;
    QString m_errorText;
    QByteArray m_data;
};

} // namespace sendbench::secrets
