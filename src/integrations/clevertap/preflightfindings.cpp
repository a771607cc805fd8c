// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/preflightfindings.h"

#include "integrations/clevertap/answer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

using sending::OutcomeKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

struct Said {
    QString rule;
    QString fix;
};

/// The body of a 200 that is no success.
Said insideOk(const sending::SendRecord &record)
{
    if (record.outcome.kind == OutcomeKind::Refused)
        return {u"refused"_s, tr("Copy the exchange and give it to the partner.")};
    if (record.exchange.response->body.trimmed().isEmpty())
        return {u"empty"_s, tr("The partner must answer with the body {\"status\":\"success\"}.")};
    if (looksLikeHtml(*record.exchange.response))
        return {u"html"_s,
                tr("Compare the address with the one the partner gave you, path and all.")};
    return {u"unknown"_s, tr("Compare the address; if it is right, show the answer to the "
                             "partner.")};
}

Said said(const sending::SendRecord &record)
{
    const auto &exchange = record.exchange;
    if (record.outcome.code == u"answer.too-slow"_s)
        return {u"slow"_s, tr("Send it again: if it stays slow, ask the partner, since campaigns "
                              "would count such messages as failed.")};
    if (exchange.error || !exchange.response)
        return {u"unreachable"_s, tr("Compare the host with the one the partner gave you.")};
    const int status = exchange.response->status;
    if (status == 200)
        return insideOk(record);
    if (status >= 300 && status < 400)
        return {u"redirect"_s, tr("Enter the address it points to.")};
    if (status == 401 || status == 403)
        return {u"refused"_s, tr("Compare the credentials with those from the partner.")};
    return {u"status"_s, tr("Copy the exchange and give it to the partner.")};
}

} // namespace

Findings preflightFindings(const sending::SendRecord &record)
{
    if (record.outcome.kind == OutcomeKind::Accepted)
        return {};
    const Said one = said(record);
    return {{.severity = Severity::Error,
             .rule = u"provider.preflight."_s + one.rule,
             .path = u"endpoint"_s,
             .message = tr("CleverTap's Save would fail: %1").arg(record.outcome.reason),
             .fix = one.fix,
             .source = u"https://docs.clevertap.com/docs/generic-whatsapp"_s,
             .code = record.outcome.code}};
}

} // namespace sendbench::integrations::clevertap
