// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"

/// A route that says what it is told to say: POSTs the message's text to `url` with the secrets
/// "apiKey" (as Bearer) and, if wanted, more.
class FakeRoute final : public sendbench::sending::Route
{
public:
    QUrl url;
    sendbench::Environment where = sendbench::Environment::Test;
    QList<sendbench::secrets::SecretKey> needed{{QStringLiteral("acme"), QStringLiteral("apiKey")}};
    std::chrono::milliseconds limit{30'000};

    [[nodiscard]] QString id() const override { return QStringLiteral("acme/fake"); }
    [[nodiscard]] QString title() const override { return QStringLiteral("Fake"); }
    [[nodiscard]] QString system() const override { return QStringLiteral("fake"); }
    [[nodiscard]] sendbench::Environment environment() const override { return where; }
    [[nodiscard]] QList<sendbench::sending::MessageKind> accepts() const override
    {
        return {sendbench::sending::MessageKind::Text, sendbench::sending::MessageKind::Raw};
    }
    [[nodiscard]] qsizetype maxTextLength() const override { return 100; }
    [[nodiscard]] QList<sendbench::secrets::SecretKey> neededSecrets() const override
    {
        return needed;
    }

    [[nodiscard]] sendbench::Result<sendbench::http::Request>
    build(const sendbench::sending::Message &message,
          const sendbench::sending::SecretValues &secrets) const override
    {
        if (message.text.isEmpty() && message.rawBody.isEmpty())
            return sendbench::Failure(sendbench::Error{.kind = sendbench::ErrorKind::Input,
                                                       .code = QStringLiteral("fake.empty")});
        sendbench::http::Request request;
        request.method = "POST";
        request.url = url;
        request.timeLimit = limit;
        for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
            request.headers.append({"X-" + it.key().field.toUtf8(), "Bearer " + it.value()});
        request.body = message.rawBody.isEmpty() ? message.text.toUtf8() : message.rawBody;
        return request;
    }

    /// The first word of the body is the message, the second an id; "no" is a refusal.
    [[nodiscard]] sendbench::sending::Outcome
    judge(const sendbench::http::Exchange &exchange) const override
    {
        using sendbench::sending::OutcomeKind;
        sendbench::sending::Outcome outcome;
        if (!exchange.response || exchange.error) {
            outcome.kind = OutcomeKind::Failed;
            return outcome;
        }
        const QString body = QString::fromUtf8(exchange.response->body);
        outcome.kind = body == QStringLiteral("no") ? OutcomeKind::Refused : OutcomeKind::Accepted;
        outcome.code = outcome.message = outcome.reason = body;
        outcome.ids.insert(QStringLiteral("umid"), body);
        return outcome;
    }
};
