// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/whatsapp8x8.h"

#include "base/visibletext.h"
#include "integrations/clevertap/twincheck.h"
#include "integrations/connect8x8/endpointchecks.h"
#include "integrations/connect8x8/hosts.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kEndpoint = u"endpoint"_s;
const QString kCleverTapPage = u"https://docs.clevertap.com/docs/8x8-whatsapp"_s;
const QString k8x8Page = u"https://developer.8x8.com/connect/docs/clevertap-whatsapp-integration"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

QString partnerPath(const QString &subAccount)
{
    return u"/api/v1/subaccounts/%1/partners/clevertap/wa"_s.arg(subAccount);
}

/// `&` is legal in a sub-account id.
QString encoded(const QString &subAccount)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(subAccount));
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix, const QString &source)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

/// The guides print the Asia-Pacific host only.
void noteInferredRegion(Findings &findings, const connect8x8::ProductAddress &address)
{
    const auto region = connect8x8::regionOfHost(address.url.host(), address.product);
    const auto *account = address.account;
    const bool other =
        account && region && region->key != account->fields.value(u"region"_s).text();
    const bool own = account && !account->fields.value(u"host.chatapps"_s).isEmpty();
    if (!region || region->key == u"ap"_s || other || own)
        return;
    add(findings, Severity::Note, u"provider.endpoint.region-inferred"_s, kEndpoint,
        tr("Only the Asia-Pacific address is printed in the guides; that the others have this path "
           "is inferred."),
        {}, kCleverTapPage);
}

/// The sub-account in the path; nothing if the path is another.
std::optional<QString> subAccountOf(const QUrl &url)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/subaccounts/([^/]*)/partners/clevertap/wa\z)"_s);
    const auto match = path.match(url.path(QUrl::FullyDecoded));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

void checkSubAccount(Findings &findings, const connect8x8::ProductAddress &address)
{
    if (const auto named = subAccountOf(address.url))
        connect8x8::checkSubAccount(findings, address, *named);
    else
        add(findings, Severity::Error, u"provider.endpoint.path"_s, kEndpoint,
            tr("The path is not the one 8x8 has for CleverTap."),
            tr("It reads /api/v1/subaccounts/<sub-account>/partners/clevertap/wa"), kCleverTapPage);
}

} // namespace

WhatsApp8x8Kind::WhatsApp8x8Kind()
    : GenericWhatsAppKind(u"clevertap.whatsapp.8x8"_s)
{
}

void WhatsApp8x8Kind::checkAddress(Findings &findings, const workspace::Document &document,
                                   const workspace::ProviderConfiguration &provider) const
{
    const QString endpoint = provider.fields.value(kEndpoint).text().trimmed();
    const QUrl url(endpoint, QUrl::StrictMode);
    if (endpoint.isEmpty() || endpoint.contains(u"{{"_s) || !url.isValid() || url.host().isEmpty())
        return;
    const connect8x8::ProductAddress address{.url = url,
                                             .field = kEndpoint,
                                             .product = u"chatapps"_s,
                                             .productName = u"Chat Apps"_s,
                                             .source = k8x8Page,
                                             .account = connect8x8::accountOf(document, provider),
                                             .environment = document.environmentOf(provider)};
    connect8x8::checkProductHost(findings, address);
    noteInferredRegion(findings, address);
    checkSubAccount(findings, address);
}

QList<providers::NamedCheck> WhatsApp8x8Kind::namedChecks() const
{
    return GenericWhatsAppKind::namedChecks() +
           QList<providers::NamedCheck>{
               {tr("Sub-account filled in"),
                {u"provider.endpoint.placeholder"_s, u"provider.endpoint.path"_s,
                 u"provider.endpoint.sub-account"_s, u"form.url"_s},
                {kEndpoint}}};
}

QList<providers::EndpointChoice>
WhatsApp8x8Kind::endpoints(const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider) const
{
    QList<providers::EndpointChoice> all;
    QString subAccount = u"{{subaccountid}}"_s;
    if (const auto *account = connect8x8::accountOf(document, provider)) {
        for (const QString &id : connect8x8::subAccounts(*account, u"chatapps"_s))
            all.append(
                {tr("%1 · %2").arg(account->id, id),
                 connect8x8::productBase(*account, u"chatapps"_s) + partnerPath(encoded(id))});
        if (!all.isEmpty())
            subAccount = encoded(connect8x8::subAccounts(*account, u"chatapps"_s).first());
    }
    for (const auto &region : connect8x8::regions())
        all.append({tr("%1 (%2)").arg(region.name, region.suffix),
                    connect8x8::productBase(u"chatapps"_s, region.key) + partnerPath(subAccount)});
    return all;
}

providers::OnlineCheckJob *
WhatsApp8x8Kind::onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                             const workspace::ProviderConfiguration &provider,
                             QObject *parent) const
{
    const auto *account = connect8x8::accountOf(document, provider);
    const auto subAccount =
        subAccountOf(QUrl(provider.fields.value(kEndpoint).text().trimmed(), QUrl::StrictMode));
    if (!account || !subAccount || account->fields.value(u"accountId"_s).isEmpty() ||
        account->fields.value(u"apiKey"_s).isEmpty())
        return nullptr;
    return new TwinCheck(sender, provider.id, *account, *subAccount, parent);
}

} // namespace sendbench::integrations::clevertap
