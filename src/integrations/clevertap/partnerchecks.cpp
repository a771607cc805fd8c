// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/partnerchecks.h"

#include "base/visibletext.h"
#include "integrations/clevertap/credentialchecks.h"
#include "phone/phonenumber.h"
#include "providers/commonchecks.h"
#include "providers/editing.h"

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
const QString kImportHeaders = u"templateImport.headers."_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
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

/// A printed address with one free segment for each {{…}}.
QRegularExpression patternOf(const QString &path)
{
    static const QRegularExpression placeholder(uR"(\\\{\\\{.*?\\\}\\\})"_s);
    QString pattern = QRegularExpression::escape(path);
    pattern.replace(placeholder, u"[^/]+"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// Path of a printed address, placeholders and all.
QString printedPath(const QString &url)
{
    const qsizetype host = url.indexOf(u"//"_s) + 2;
    const qsizetype slash = url.indexOf(u'/', host);
    return slash < 0 ? QString() : url.mid(slash);
}

bool isHost(const QString &host, const QString &wanted)
{
    return wanted.startsWith(u"*."_s) ? host.endsWith(wanted.mid(1), Qt::CaseInsensitive)
                                      : host.compare(wanted, Qt::CaseInsensitive) == 0;
}

QStringList hostsOf(const Partner &partner)
{
    QStringList hosts;
    for (const auto &one : partner.endpoints)
        if (const QString host = QUrl(one.url).host(); !hosts.contains(host))
            hosts.append(host);
    return hosts + partner.hosts;
}

void checkHost(Findings &findings, const Partner &partner, const QString &host)
{
    const QStringList hosts = hostsOf(partner);
    if (hosts.isEmpty() || std::any_of(hosts.begin(), hosts.end(),
                                       [&](const QString &one) { return isHost(host, one); }))
        return;
    add(findings, Severity::Warning, u"provider.endpoint.host"_s, kEndpoint,
        tr("%1 is not the host that the guide of %2 prints.").arg(visibleText(host), partner.name),
        tr("Compare it with %1.").arg(hosts.join(u", "_s)), partner.source);
}

void checkPath(Findings &findings, const Partner &partner, const QString &path)
{
    if (partner.endpoints.isEmpty())
        return;
    for (const auto &one : partner.endpoints)
        if (patternOf(printedPath(one.url)).match(path).hasMatch())
            return;
    add(findings, Severity::Error, u"provider.endpoint.path"_s, kEndpoint,
        tr("The path is not the one that %1 has for CleverTap.").arg(partner.name),
        tr("It reads %1").arg(printedPath(partner.endpoints.first().url)),
        partner.endpoints.first().source);
}

void checkNumberForm(Findings &findings, const Partner &partner,
                     const workspace::ProviderConfiguration &provider)
{
    const QString number = provider.fields.value(u"mobileNumber"_s).text().trimmed();
    const auto e164 = phone::toE164(number);
    if (partner.number != Partner::NumberForm::Digits || !e164)
        return;
    add(findings, Severity::Note, u"provider.number.form"_s, u"mobileNumber"_s,
        tr("The guide of %1 writes the number without a plus sign.").arg(partner.name),
        tr("In CleverTap, type %1.").arg(e164->mid(1)), partner.numberSource);
}

void checkCarried(Findings &findings, const Partner &partner,
                  const workspace::ProviderConfiguration &provider)
{
    for (const auto &one : partner.callbacks) {
        if (one.way != Partner::CallbackWay::Header)
            continue;
        const QString wanted = provider.fields.value(one.field).text().trimmed();
        for (const auto &[key, value] : provider.fields)
            if (key.compare(kHeaders + one.to, Qt::CaseInsensitive) == 0 && value.isText() &&
                !value.isEmpty() && !wanted.isEmpty() && value.text().trimmed() != wanted)
                add(findings, Severity::Error, u"provider.callback.header"_s, key,
                    tr("This header must carry the callback URL above, and holds another."),
                    tr("Copy the URL of the field into the header."), partner.callbackSource);
    }
}

void checkPasscode(Findings &findings, const Partner &partner, const workspace::Document &document)
{
    if (!partner.passcode)
        return;
    for (const auto &account : document.accounts)
        if (account.kind == u"clevertap"_s && !account.fields.value(u"passcode"_s).isEmpty())
            return;
    add(findings, Severity::Note, u"provider.prerequisite.passcode"_s, u"endpoint"_s,
        tr("%1 needs a passcode of the CleverTap account, and no CleverTap account here has one.")
            .arg(partner.name),
        tr("Make the passcode in CleverTap, and keep it in an account of the kind CleverTap."),
        partner.source);
}

} // namespace

void checkPartnerAddress(Findings &findings, const Partner &partner,
                         const workspace::ProviderConfiguration &provider, Environment environment)
{
    const QString text = provider.fields.value(kEndpoint).text().trimmed();
    const QUrl url(text, QUrl::StrictMode);
    if (text.contains(u"{{"_s) || !url.isValid() || url.host().isEmpty())
        return; // said already
    if (environment != Environment::Sandbox) {
        checkHost(findings, partner, url.host());
        checkPath(findings, partner, url.path(QUrl::FullyDecoded));
    } else if (!providers::isLoopback(url.host())) {
        add(findings, Severity::Error, u"provider.endpoint.not-sandbox"_s, kEndpoint,
            tr("The account is of the sandbox, but %1 is not on this machine.")
                .arg(visibleText(url.host())),
            tr("Fill the address from the account, or choose an account for it."), {});
    }
}

void checkPartner(Findings &findings, const Partner &partner, const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider)
{
    checkNumberForm(findings, partner, provider);
    checkCredentials(findings, partner, provider);
    checkCarried(findings, partner, provider);
    checkPasscode(findings, partner, document);
}

void checkOpenHeaders(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    const bool imports = provider.fields.value(u"templateImport"_s).flag();
    for (const auto &[key, value] : provider.fields) {
        const bool ofImport = imports && key.startsWith(kImportHeaders);
        if (!value.isText() || value.isEmpty() || (!ofImport && !key.startsWith(kHeaders)) ||
            value.text().trimmed().compare(u"Bearer"_s, Qt::CaseInsensitive) == 0)
            continue;
        const QString name = key.mid(ofImport ? kImportHeaders.size() : kHeaders.size());
        if (providers::isSecretHeader(name))
            add(findings, Severity::Warning, u"provider.headers.open"_s, key,
                tr("The value stands in the open and would be saved in the workspace file."),
                tr("Lock the row, so that the value goes into the keychain."), {});
    }
}

} // namespace sendbench::integrations::clevertap
