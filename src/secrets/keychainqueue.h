// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/keychainrequest.h"

#include <QList>

namespace sendbench::secrets
{

/// Runs keychain requests strictly one after another: side by side their prompts stack up and the
/// Secret Service loses answers.
class KeychainQueue final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes ownership; it is deleted after its `done`.
    void enqueue(KeychainRequest *request);

private:
    void startNext();

    QList<KeychainRequest *> m_waiting;
    bool m_busy = false;
};

} // namespace sendbench::secrets
