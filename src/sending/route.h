// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/finding.h"
#include "http/request.h"
#include "secrets/secretstore.h"
#include "sending/message.h"
#include "sending/outcome.h"

#include <QList>
#include <QMap>

#include <chrono>

namespace sendbench::sending
{

using SecretValues = QMap<secrets::SecretKey, QByteArray>;

/// A way a message can take: through one provider configuration, or straight to a product of one
/// account. Immutable; made from the workspace each time it is needed.
class Route
{
public:
    virtual ~Route() = default;

    [[nodiscard]] virtual QString id() const = 0;    ///< "8x8_WA_India", "acme/chatapps"
    [[nodiscard]] virtual QString title() const = 0; ///< in lists
    [[nodiscard]] virtual QString
    system() const = 0; ///< whose rules judge the answer: "clevertap", "8x8.chatapps"
    [[nodiscard]] virtual Environment environment() const = 0;

    [[nodiscard]] virtual QList<MessageKind> accepts() const = 0;
    /// What a picture, film, sound or file can carry on this way.
    [[nodiscard]] virtual MediaExtras mediaExtras(MediaKind) const { return {}; }
    /// What the message of the kind Preflight is and what it proves, in words; empty: CleverTap's
    /// dummy template message.
    [[nodiscard]] virtual QString preflightText() const { return {}; }
    /// False where the body alone says what happens: no number is asked for.
    [[nodiscard]] virtual bool needsRecipient() const { return true; }
    /// Free-form text reaches the phone only inside WhatsApp's 24 h conversation window.
    [[nodiscard]] virtual bool needsConversationWindow() const { return false; }
    /// The business number of a chat link; empty if the route has none.
    [[nodiscard]] virtual QString businessNumber() const { return {}; }
    [[nodiscard]] virtual qsizetype maxTextLength() const = 0;
    /// A slower answer counts as failed at the system that would send; zero: no such rule.
    [[nodiscard]] virtual std::chrono::milliseconds answerLimit() const
    {
        return std::chrono::milliseconds{0};
    }

    [[nodiscard]] virtual QList<secrets::SecretKey> neededSecrets() const = 0;
    /// The request, with these secrets in their places. Pure. Errors (kind Input) name the field in
    /// `path`.
    [[nodiscard]] virtual Result<http::Request> build(const Message &message,
                                                      const SecretValues &secrets) const = 0;
    [[nodiscard]] virtual Outcome judge(const http::Exchange &exchange) const = 0;
    /// What in this answer is nobody's stored secret and may be one all the same (the address of
    /// somebody else's webhook), by the label of its mark: a record does not keep it. Pure; any
    /// thread.
    [[nodiscard]] virtual QMap<QString, QByteArray> sensitive(const http::Exchange &) const
    {
        return {};
    }
};

/// The secrets replaced by their marks: what a preview shows and a cURL is made from.
[[nodiscard]] SecretValues markedSecrets(const Route &route);

} // namespace sendbench::sending
