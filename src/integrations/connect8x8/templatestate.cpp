// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatestate.h"

#include "base/clock.h"
#include "templates/rules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::integrations::connect8x8
{

namespace
{

std::chrono::seconds reviewTime(const QString &name)
{
    static const QRegularExpression wanted(uR"(_in_([0-9]{1,4})([smh])\z)"_s);
    const auto match = wanted.match(name);
    if (!match.hasMatch())
        return kReviewAfter;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2);
    if (unit == u"h"_s)
        return std::chrono::hours(count);
    return unit == u"m"_s ? std::chrono::seconds(60 * count) : std::chrono::seconds(count);
}

/// The moment at which the sandbox's clock will have gone on by so much.
QDateTime momentAfter(std::chrono::milliseconds wait, const SandboxContext &context)
{
    return context.now.addMSecs(
        static_cast<qint64>(static_cast<double>(wait.count()) / context.speed));
}

QByteArray statusEvent(const SandboxTemplate &one, const QString &status, const QString &reason,
                       const QDateTime &at, SandboxContext &context)
{
    QJsonObject meta{{u"status"_s, status}, {u"reason"_s, reason}};
    if (status == u"PAUSED"_s)
        meta[u"otherInfo"_s] =
            QJsonObject{{u"title"_s, u"FIRST_PAUSE"_s}, {u"description"_s, u"Negative feedback"_s}};
    const QJsonObject event{
        {u"eventId"_s, context.newUuid()},
        {u"timestamp"_s, isoTime(at)},
        {u"provider"_s, u"WhatsApp"_s},
        {u"businessAccountId"_s, u"100000000000001"_s},
        {u"accountId"_s, u"Sandbox"_s},
        {u"eventType"_s, u"template_status_update"_s},
        {u"eventDetails"_s, QJsonObject{{u"templateId"_s, one.id},
                                        {u"templateName"_s, one.value.name},
                                        {u"templateLanguage"_s, one.value.language},
                                        {u"meta"_s, meta}}}};
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

} // namespace

void SandboxTemplate::settle(const QDateTime &now)
{
    QString &status = value.remote.status;
    if (status == u"PENDING"_s && reviewAt.isValid() && now >= reviewAt) {
        status = after;
        value.remote.reason = reason;
        updatedAt = reviewAt;
    }
    if (status == u"APPROVED"_s && pauseAt.isValid() && now >= pauseAt) {
        status = u"PAUSED"_s;
        updatedAt = pauseAt;
    }
}

bool SandboxTemplate::isSendable() const
{
    return value.remote.status == u"APPROVED"_s || value.remote.status == u"FLAGGED"_s;
}

void review(SandboxTemplate &one, SandboxContext &context)
{
    one.createdAt = context.now;
    one.updatedAt = context.now;
    one.value.remote.status = u"PENDING"_s;
    const QString &name = one.value.name;
    if (name.endsWith(u"_pending"_s))
        return;
    const std::chrono::milliseconds wait = reviewTime(name);
    one.reviewAt = momentAfter(wait, context);
    templates::Template judged = one.value;
    judged.remote = {};
    const bool wrong = hasErrors(templates::lint(judged, {.target = templates::Target::Meta}));
    const bool refused = wrong || name.endsWith(u"_rejected"_s);
    one.after = refused ? u"REJECTED"_s : u"APPROVED"_s;
    one.reason = wrong ? u"INVALID_FORMAT"_s : refused ? u"INCORRECT_CATEGORY"_s : u"NONE"_s;
    postStatus(one, one.after, one.reason, wait, context);
    if (refused || !name.endsWith(u"_paused"_s))
        return;
    const std::chrono::milliseconds pause = wait + kPausedAfter;
    one.pauseAt = momentAfter(pause, context);
    postStatus(one, u"PAUSED"_s, u"NONE"_s, pause, context);
}

void postStatus(const SandboxTemplate &one, const QString &status, const QString &reason,
                std::chrono::milliseconds after, SandboxContext &context)
{
    if (!context.receiptUrl.isValid() || context.receiptUrl.isEmpty())
        return;
    context.post({.url = context.receiptUrl,
                  .headers = {{"Content-Type", "application/json"}},
                  .body = statusEvent(one, status, reason, momentAfter(after, context), context),
                  .after = after});
}

} // namespace sendbench::integrations::connect8x8
