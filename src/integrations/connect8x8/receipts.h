// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/scenario.h"
#include "integrations/sandboxbehaviour.h"

namespace sendbench::integrations::connect8x8
{

/// The message that receipts are about.
struct ReceiptSubject {
    bool sms = false;
    QString umid;
    QString subAccount;
    QString to;
    QString clientMessageId;
    QString source;        ///< of an SMS
    QString channelUserId; ///< of a chat message that was addressed so
    QString content;       ///< text of a chat message; empty for other types
    bool paused = false;   ///< its template: that is why it is not delivered
};

/// Posts 8x8's delivery receipts for the message as its scenario has it: SMS form, or Chat Apps v9.
void postReceipts(const ReceiptSubject &subject, Scenario scenario, const QUrl &url,
                  SandboxContext &context);

} // namespace sendbench::integrations::connect8x8
