// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/whatsapp8x8.h"

#include "base/visibletext.h"
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
const QString kHeaders = u"headers."_s;
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

void checkHost(Findings &findings, const QUrl &url, const workspace::Account *account,
               Environment environment)
{
    if (environment == Environment::Sandbox) {
        if (!providers::isLoopback(url.host()))
            add(findings, Severity::Error, u"provider.endpoint.not-sandbox"_s, kEndpoint,
                tr("The account is of the sandbox, but %1 is not on this machine.")
                    .arg(visibleText(url.host())),
                tr("Fill the address from the account, or choose an account for it."), {});
        return;
    }
    const auto region = connect8x8::regionOfHost(url.host(), u"chatapps"_s);
    if (account && !account->fields.value(u"host.chatapps"_s).isEmpty())
        return; // an own host is meant
    if (!region) {
        add(findings, Severity::Warning, u"provider.endpoint.host"_s, kEndpoint,
            tr("%1 is none of 8x8's Chat Apps hosts.").arg(visibleText(url.host())),
            tr("Use chatapps.8x8.com, chatapps.us.8x8.com, chatapps.8x8.uk or chatapps.8x8.id."),
            kCleverTapPage);
        return;
    }
    if (account && region->key != account->fields.value(u"region"_s).text())
        add(findings, Severity::Error, u"provider.endpoint.region"_s, kEndpoint,
            tr("The address is of the region %1, the account “%2” is not.")
                .arg(region->name, visibleText(account->id)),
            tr("Fill the address from the account."), k8x8Page);
    else if (region->key != u"ap"_s)
        add(findings, Severity::Note, u"provider.endpoint.region-inferred"_s, kEndpoint,
            tr("Only the Asia-Pacific address is printed in the guides; that the others have this "
               "path is inferred."),
            {}, kCleverTapPage);
}

void checkSubAccount(Findings &findings, const QUrl &url, const workspace::Account *account)
{
    static const QRegularExpression path(
        uR"(\A/api/v1/subaccounts/([^/]*)/partners/clevertap/wa\z)"_s);
    const auto match = path.match(url.path(QUrl::FullyDecoded));
    if (!match.hasMatch()) {
        add(findings, Severity::Error, u"provider.endpoint.path"_s, kEndpoint,
            tr("The path is not the one 8x8 has for CleverTap."),
            tr("It reads /api/v1/subaccounts/<sub-account>/partners/clevertap/wa"), kCleverTapPage);
        return;
    }
    const QString subAccount = match.captured(1);
    if (!connect8x8::isSubAccountId(subAccount)) {
        add(findings, Severity::Error, u"provider.endpoint.sub-account"_s, kEndpoint,
            tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                .arg(visibleText(subAccount, 60)),
            tr("Write the sub-account exactly as in 8x8 Connect."), k8x8Page);
        return;
    }
    const QStringList known =
        account ? connect8x8::subAccounts(*account, u"chatapps"_s) : QStringList();
    if (!known.isEmpty() && !known.contains(subAccount))
        add(findings, Severity::Warning, u"provider.endpoint.other-sub-account"_s, kEndpoint,
            tr("The account “%1” lists %2, not “%3”.")
                .arg(visibleText(account->id), visibleText(known.join(u", "_s)),
                     visibleText(subAccount, 60)),
            tr("Fill the address from the account, or add the sub-account there."), k8x8Page);
}

/// A key in the open would be saved in the workspace file.
void checkOpen(Findings &findings, const workspace::ProviderConfiguration &provider,
               const QString &key)
{
    const forms::FieldValue value = provider.fields.value(key);
    if (value.isText() && !value.isEmpty())
        add(findings, Severity::Warning, u"provider.headers.open"_s, key,
            tr("The value stands in the open and would be saved in the workspace file."),
            tr("Lock the row, so that the value goes into the keychain."), {});
}

void checkBearer(Findings &findings, const workspace::ProviderConfiguration &provider,
                 const QString &key)
{
    const forms::FieldValue value = provider.fields.value(key);
    // A stored secret cannot be looked at here; a value in the open can.
    if (value.isText() && !value.text().startsWith(u"Bearer "_s, Qt::CaseInsensitive))
        add(findings, Severity::Error, u"provider.headers.bearer"_s, key,
            tr("The value of Authorization must begin with “Bearer ”."),
            tr("Write Bearer, a space, and the key."), k8x8Page);
}

/// One of the two published presets has to be complete, and only one.
void checkHeaders(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    QHash<QString, QString> rows; // lower-case name → key
    for (const auto &[key, value] : provider.fields)
        if (key.startsWith(kHeaders))
            rows.insert(key.mid(kHeaders.size()).toLower(), key);
    const auto filled = [&](const QString &name) {
        const forms::FieldValue value = provider.fields.value(rows.value(name));
        // What the preset writes is no key yet.
        return !value.isEmpty() && value.text().trimmed().compare(u"Bearer"_s, Qt::CaseInsensitive);
    };
    const bool user = filled(u"user"_s);
    const bool password = filled(u"password"_s);
    const bool authorization = filled(u"authorization"_s);
    if (authorization) {
        checkBearer(findings, provider, rows.value(u"authorization"_s));
        checkOpen(findings, provider, rows.value(u"authorization"_s));
    }
    if (password)
        checkOpen(findings, provider, rows.value(u"password"_s));
    const bool anyOfPair = rows.contains(u"user"_s) || rows.contains(u"password"_s);
    if ((user && password) != authorization) {
        if (authorization ? anyOfPair : rows.contains(u"authorization"_s))
            add(findings, Severity::Warning, u"provider.headers.both"_s, u"headers"_s,
                tr("Rows of both presets are here; one of the two is not complete."),
                tr("Remove what is left over of the other preset."), kCleverTapPage);
        return;
    }
    if (user && password && authorization) {
        add(findings, Severity::Warning, u"provider.headers.both"_s, u"headers"_s,
            tr("Both presets are filled; 8x8 needs one: “user” and “password”, or "
               "“Authorization”."),
            tr("Keep the one whose values 8x8 gave you."), kCleverTapPage);
        return;
    }
    const QString lacking = user ? u"password"_s : u"user"_s;
    add(findings, Severity::Error, u"provider.headers.incomplete"_s, u"headers"_s,
        user || password ? tr("The header “%1” is missing or empty.").arg(lacking)
                         : tr("No credentials: 8x8 needs the headers “user” and “password”, or "
                              "“Authorization: Bearer …”."),
        tr("Choose a preset and enter the values from 8x8."), kCleverTapPage);
}

} // namespace

WhatsApp8x8Kind::WhatsApp8x8Kind()
    : GenericWhatsAppKind(u"clevertap.whatsapp.8x8"_s)
{
}

Findings WhatsApp8x8Kind::check(const workspace::Document &document,
                                const workspace::ProviderConfiguration &provider) const
{
    Findings findings = GenericWhatsAppKind::check(document, provider);
    const QString endpoint = provider.fields.value(kEndpoint).text().trimmed();
    const QUrl url(endpoint, QUrl::StrictMode);
    if (!endpoint.isEmpty() && !endpoint.contains(u"{{"_s) && url.isValid() &&
        !url.host().isEmpty()) {
        const auto *account = document.account(provider.account);
        checkHost(findings, url, account, document.environmentOf(provider));
        checkSubAccount(findings, url, account);
    }
    checkHeaders(findings, provider);
    return findings;
}

QList<providers::NamedCheck> WhatsApp8x8Kind::namedChecks() const
{
    return GenericWhatsAppKind::namedChecks() +
           QList<providers::NamedCheck>{
               {tr("Address and sub-account as 8x8 has them"),
                {u"provider.endpoint"_s, u"form.url"_s},
                {kEndpoint}},
               {tr("Credentials in the headers"),
                {u"provider.headers"_s, u"provider.auth"_s, u"form."_s, u"secret."_s},
                {u"headers"_s}},
           };
}

QList<providers::EndpointChoice>
WhatsApp8x8Kind::endpoints(const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider) const
{
    QList<providers::EndpointChoice> all;
    QString subAccount = u"{{subaccountid}}"_s;
    if (const auto *account = document.account(provider.account)) {
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

} // namespace sendbench::integrations::clevertap
