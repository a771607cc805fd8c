// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "http/client.h"
#include "sending/route.h"
#include "workspace/document.h"

#include <memory>

namespace sendbench
{
class Redactor;
}

namespace sendbench::sending
{

/// May this go out? kind Guard: "guard.redacted" (a redaction mark stands where a secret was),
/// "guard.recipient-not-listed" and "guard.raw-recipient" (test),
/// "guard.production" (needs confirmation), "guard.sandbox-address" (a sandbox account whose
/// address is not on this machine).
[[nodiscard]] std::optional<Error> guard(const workspace::Document &document, const Route &route,
                                         const Message &message, bool confirmed);

/// What one send left behind. Everything in it went through the redactor.
struct SendRecord {
    QString routeId;
    QString routeTitle;
    QString system;
    Environment environment = Environment::Test;
    Message message;
    http::Exchange exchange;
    Outcome outcome;
};

/// Fetches the secrets, builds, sends, judges. Never sends twice. A send that could not be built or
/// whose secret is missing ends with an error and no record; one that reached the wire (or tried)
/// ends with a record, and `error()` is the exchange's error if it had one. A destroyed
/// job does not wait for its work in the thread pool, which holds all it needs and ends soon.
class SendJob final : public ResultJob<SendRecord>
{
    Q_OBJECT

public:
    SendJob(http::Client &client, secrets::SecretStore &store, const Redactor &redactor,
            std::shared_ptr<const Route> route, Message message, QObject *parent = nullptr);
    ~SendJob() override;

    /// For the whole request, instead of what its route gives it; before the job starts to work.
    void setAnswerLimit(std::chrono::milliseconds limit);

    /// Set once the exchange ended, also when the job has an error.
    [[nodiscard]] const std::optional<SendRecord> &record() const;

    /// The user's cancel: unlike cancel(), a request that is on the wire still leaves its record,
    /// because the other side may have read it.
    void stop();

Q_SIGNALS:
    void received(qint64 done, qint64 total);
    void sent(qint64 done, qint64 total); ///< of a long body: see http::ExchangeJob

protected:
    void doStart() override;
    void doCancel() override;

private:
    void readNextSecret();
    void sendRequest();
    void keep(const http::Exchange &exchange);

    struct Private;
    std::unique_ptr<Private> d;
};

/// Redacts every part of an exchange that can hold a secret: target, URL, header values, bodies,
/// error details.
[[nodiscard]] http::Exchange redacted(http::Exchange exchange, const Redactor &redactor);

} // namespace sendbench::sending
