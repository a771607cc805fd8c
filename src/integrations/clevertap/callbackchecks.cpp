// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/callbackchecks.h"

#include "base/visibletext.h"
#include "integrations/clevertap/regions.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kDelivery = u"deliveryReportCallbackUrl"_s;
const QString kInbound = u"inboundMessageCallbackUrl"_s;
const QString kSource = u"https://docs.clevertap.com/docs/generic-whatsapp"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

void warn(Findings &findings, const QString &rule, const QString &path, const QString &message,
          const QString &fix)
{
    findings.append({.severity = Severity::Warning,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = kSource});
}

void checkHost(Findings &findings, const QString &path, const QUrl &url, Environment environment)
{
    const QString host = url.host();
    const bool loopback = environment == Environment::Sandbox && providers::isLoopback(host);
    const bool cleverTap = host == u"wzrkt.com"_s || host.endsWith(u".wzrkt.com"_s) ||
                           host.endsWith(u".clevertap.com"_s);
    if (host.isEmpty() || loopback || cleverTap)
        return;
    warn(
        findings, u"provider.callback.host"_s, path,
        tr("CleverTap's callback URLs are at wzrkt.com; this one is at %1.").arg(visibleText(host)),
        tr("Copy it again from the dialog in CleverTap."));
}

/// The pictures of the guide show …/status?a=… for reports and …/response?a=… for inbound messages.
void checkSwapped(Findings &findings, const QUrl &delivery, const QUrl &inbound)
{
    if (delivery.path().endsWith(u"/response"_s) || inbound.path().endsWith(u"/status"_s))
        warn(findings, u"provider.callback.swapped"_s, kDelivery,
             tr("The two callback URLs look swapped."),
             tr("Reports go to …/status, inbound messages to …/response."));
}

QString accountOf(const QUrl &url)
{
    const QUrlQuery query(url);
    return query.hasQueryItem(u"a"_s) ? query.queryItemValue(u"a"_s)
                                      : query.queryItemValue(u"account"_s);
}

} // namespace

void checkCallbacks(Findings &findings, const workspace::ProviderConfiguration &provider,
                    Environment environment)
{
    const QString deliveryText = provider.fields.value(kDelivery).text().trimmed();
    const QString inboundText = provider.fields.value(kInbound).text().trimmed();
    providers::checkHttps(findings, kDelivery, deliveryText, environment, kSource);
    providers::checkHttps(findings, kInbound, inboundText, environment, kSource);
    const QUrl delivery(deliveryText);
    const QUrl inbound(inboundText);
    checkHost(findings, kDelivery, delivery, environment);
    checkHost(findings, kInbound, inbound, environment);
    if (deliveryText.isEmpty() || inboundText.isEmpty())
        return;
    if (deliveryText == inboundText) {
        warn(findings, u"provider.callback.same"_s, kInbound,
             tr("Both callback URLs are the same."),
             tr("CleverTap makes two different ones; copy each into its own field."));
        return;
    }
    checkSwapped(findings, delivery, inbound);
    if (delivery.host().isEmpty() || inbound.host().isEmpty())
        return; // no addresses yet, which the form says
    if (delivery.host() != inbound.host())
        warn(findings, u"provider.callback.region"_s, kInbound,
             tr("The two callback URLs are of different regions: %1 and %2.")
                 .arg(visibleText(delivery.host()), visibleText(inbound.host())),
             tr("Copy both from the same dialog."));
    else if (accountOf(delivery) != accountOf(inbound))
        warn(findings, u"provider.callback.account"_s, kInbound,
             tr("The two callback URLs are of different CleverTap accounts."),
             tr("Copy both from the same dialog."));
}

void checkCallbackAccount(Findings &findings, const workspace::Document &document,
                          const workspace::ProviderConfiguration &provider,
                          const QStringList &fields)
{
    const auto accounts = cleverTapAccounts(document, provider);
    if (accounts.isEmpty())
        return;
    QStringList ids;
    QStringList regions;
    for (const auto &account : accounts) {
        ids.append(account.fields.value(u"accountId"_s).text().trimmed());
        const auto known = region(account.fields.value(u"region"_s).text());
        regions.append(known ? known->callback : QString());
    }
    for (const QString &field : fields) {
        const QUrl url(provider.fields.value(field).text().trimmed());
        const auto named = callbackRegion(url.host());
        const QString id = accountOf(url);
        const QString account = accounts.size() == 1
                                    ? tr("the account “%1”").arg(visibleText(accounts.first().id))
                                    : tr("every CleverTap account here");
        if (named && !regions.contains(*named))
            warn(findings, u"provider.callback.other-region"_s, field,
                 tr("The callback URL is of the region %1; %2 is of another.")
                     .arg(visibleText(*named), account),
                 tr("Copy the URL from the dashboard of the right project, or mend the account's "
                    "region."));
        // An account without an id cannot be compared.
        if (!id.isEmpty() && !ids.contains(id) && !ids.contains(QString()))
            warn(findings, u"provider.callback.other-account"_s, field,
                 tr("The callback URL is of the CleverTap account %1; %2 has another id.")
                     .arg(visibleText(id, 60), account),
                 tr("Copy the URL from the dashboard of the right project, or mend the account "
                    "id."));
    }
}

} // namespace sendbench::integrations::clevertap
