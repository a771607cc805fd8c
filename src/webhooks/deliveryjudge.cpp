// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/callflow.h"
#include "webhooks/delivery.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using sending::OutcomeKind;

constexpr int kSoonDays = 21;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

QString seconds(double ms)
{
    return tr("%1 s").arg(ms / 1000, 0, 'f', ms < 1000 ? 2 : 1);
}

/// Why no answer came, in words; the error's own text says more.
QString brokenText(const QString &code)
{
    if (code == u"tls.expired"_s)
        return tr("The certificate of the receiver has expired: 8x8 could not connect.");
    if (code == u"tls.not-yet-valid"_s)
        return tr("The certificate of the receiver is not valid yet: 8x8 could not connect.");
    if (code == u"tls.host-mismatch"_s)
        return tr("The certificate of the receiver is for another name: 8x8 could not connect.");
    if (code == u"tls.untrusted"_s)
        return tr("The certificate of the receiver is signed by nobody who is known, or its chain "
                  "is not sent whole: 8x8 could not connect.");
    if (code.startsWith(u"tls."_s))
        return tr("No encrypted connection came about.");
    if (code == u"dns.not-found"_s)
        return tr("The name of the receiver is not found.");
    if (code.startsWith(u"timeout."_s))
        return tr("The receiver did not answer in time.");
    if (code.startsWith(u"response."_s))
        return tr("What came back is no HTTP answer.");
    if (code == u"connection.closed"_s)
        return tr("The receiver cut the connection before its answer was whole.");
    return tr("The receiver could not be reached.");
}

class Judge
{
public:
    Judge(const DeliveryRules &rules, WantedAnswer wanted, const http::Exchange &exchange)
        : m_rules(rules)
        , m_wanted(wanted)
        , m_exchange(exchange)
    {
    }

    [[nodiscard]] Verdict run()
    {
        judgeCertificate();
        if (m_exchange.error || !m_exchange.response)
            judgeBroken();
        else
            judgeAnswer(*m_exchange.response);
        judgeTime();
        sortFindings(m_verdict.findings);
        return m_verdict;
    }

private:
    void add(Severity severity, const QString &rule, const QString &message,
             const QString &fix = {}, const QString &code = {})
    {
        m_verdict.findings.append({.severity = severity,
                                   .rule = u"delivery."_s + rule,
                                   .message = message,
                                   .fix = fix,
                                   .source = m_rules.source,
                                   .code = code});
    }
    void setOutcome(OutcomeKind kind, const QString &reason, const QString &code = {})
    {
        m_verdict.outcome.kind = kind;
        m_verdict.outcome.reason = reason;
        m_verdict.outcome.code = code;
    }
    void judgeCertificate();
    void judgeBroken();
    void judgeAnswer(const http::Response &response);
    void judgeBody(const QByteArray &body);
    void judgeTime();

    const DeliveryRules &m_rules;
    WantedAnswer m_wanted;
    const http::Exchange &m_exchange;
    Verdict m_verdict;
};

void Judge::judgeCertificate()
{
    if (!m_exchange.tls || m_exchange.tls->chain.isEmpty() || m_exchange.error)
        return;
    const QDateTime end = m_exchange.tls->chain.constFirst().notAfter;
    const qint64 days = m_exchange.startedAt.daysTo(end);
    if (end.isValid() && days < kSoonDays)
        add(Severity::Warning, u"certificate"_s,
            tr("The certificate of the receiver ends on %1: from then on nothing arrives.")
                .arg(end.date().toString(Qt::ISODate)),
            tr("Renew it."));
}

void Judge::judgeBroken()
{
    const QString code = m_exchange.error ? m_exchange.error->code : QString();
    const QString text = brokenText(code);
    const bool tls = code.startsWith(u"tls."_s);
    add(Severity::Error, tls ? u"tls"_s : u"unreachable"_s, text,
        tls ? tr("Renew the certificate, for this name and with its whole chain.") : QString(),
        code);
    setOutcome(OutcomeKind::Failed, text, code);
    m_verdict.failed = true;
}

void Judge::judgeAnswer(const http::Response &response)
{
    const int status = response.status;
    const QString code = QString::number(status);
    if (status >= 400) {
        const QString text =
            tr("The receiver answered %1: 8x8 counts that as not delivered.").arg(status);
        add(Severity::Error, u"status"_s, text,
            status == 401 || status == 403
                ? tr("Compare the authentication of the webhook with what the receiver expects.")
                : QString(),
            code);
        setOutcome(status >= 500 ? OutcomeKind::Failed : OutcomeKind::Refused, text, code);
        m_verdict.failed = true;
    } else if (status >= 300) {
        const QString text =
            tr("The receiver answered %1, a redirect. 8x8 documents none, so do not count on it "
               "being followed; here it is not.")
                .arg(status);
        add(Severity::Error, u"redirect"_s, text,
            tr("Set the address that it leads to as the webhook's."), code);
        setOutcome(OutcomeKind::Refused, text, code);
    } else {
        setOutcome(OutcomeKind::Accepted, tr("Delivered."));
        if (status != 200 && m_rules.only200)
            add(Severity::Warning, u"status"_s,
                tr("The receiver answered %1. 8x8 asks for 200, and documents only 4xx and 5xx as "
                   "failures.")
                    .arg(status),
                tr("Answer 200."), code);
        judgeBody(response.body);
    }
}

void Judge::judgeBody(const QByteArray &body)
{
    if (m_wanted == WantedAnswer::Callflow) {
        const Findings found = checkCallflow(body);
        m_verdict.findings += found;
        if (hasErrors(found))
            setOutcome(OutcomeKind::Refused,
                       tr("The status is good, but the answer is no callflow: 8x8 would end the "
                          "call with an error."));
    } else if (m_wanted == WantedAnswer::Json && !QJsonDocument::fromJson(body).isObject()) {
        const QString text = tr("The answer is no JSON object; 8x8 wants the settings here.");
        add(Severity::Error, u"answer"_s, text);
        setOutcome(OutcomeKind::Refused, text);
    }
}

void Judge::judgeTime()
{
    const double total = m_exchange.timing.totalMs;
    const auto limit = static_cast<double>(m_rules.limit.count());
    const bool cut = m_exchange.error && m_exchange.error->kind != ErrorKind::Timeout;
    if (total <= limit || cut)
        return;
    const bool sure = m_rules.limitDocumented;
    const QString took = m_exchange.error ? tr("No answer after %1.").arg(seconds(total))
                                          : tr("The answer took %1.").arg(seconds(total));
    const QString text =
        took + u' ' +
        (sure ? tr("8x8 waits %1 and then counts it as not delivered.").arg(seconds(limit))
              : tr("How long 8x8 waits here it does not document; %1 is the only limit it names.")
                    .arg(seconds(limit)));
    add(sure ? Severity::Error : Severity::Warning, u"time"_s, text,
        tr("Answer first, and work on the event afterwards."));
    if (sure && m_verdict.outcome.kind == OutcomeKind::Accepted)
        setOutcome(OutcomeKind::Failed, text);
    m_verdict.failed |= sure;
}

} // namespace

Verdict judgeDelivery(const DeliveryRules &rules, WantedAnswer wanted,
                      const http::Exchange &exchange)
{
    return Judge(rules, wanted, exchange).run();
}

} // namespace sendbench::webhooks
