// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/endpointchecks.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

const QString kRegions = u"https://developer.8x8.com/connect/docs/platform-deployment-regions"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const ProductAddress &address,
         const QString &message, const QString &fix, const QString &source)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = address.field,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

QString hostList(const QString &product)
{
    QStringList hosts;
    for (const Region &one : regions())
        hosts.append(QUrl(productBase(product, one.key)).host());
    hosts.removeDuplicates();
    return hosts.join(u", "_s);
}

} // namespace

const workspace::Account *accountOf(const workspace::Document &document,
                                    const workspace::ProviderConfiguration &provider)
{
    const auto *account = document.account(provider.account);
    return account && account->kind == u"8x8.connect"_s ? account : nullptr;
}

void checkProductHost(Findings &findings, const ProductAddress &address)
{
    const QString host = address.url.host();
    if (address.environment == Environment::Sandbox) {
        if (!providers::isLoopback(host))
            add(findings, Severity::Error, u"provider.endpoint.not-sandbox"_s, address,
                tr("The account is of the sandbox, but %1 is not on this machine.")
                    .arg(visibleText(host)),
                tr("Fill the address from the account, or choose an account for it."), {});
        return;
    }
    if (address.account && !address.account->fields.value(u"host."_s + address.product).isEmpty())
        return; // an own host is meant
    const auto region = regionOfHost(host, address.product);
    if (!region)
        add(findings, Severity::Warning, u"provider.endpoint.host"_s, address,
            tr("%1 is none of 8x8's %2 hosts.").arg(visibleText(host), address.productName),
            tr("8x8's are: %1.").arg(hostList(address.product)), kRegions);
    else if (address.account && region->key != address.account->fields.value(u"region"_s).text())
        add(findings, Severity::Error, u"provider.endpoint.region"_s, address,
            tr("The address is of the region %1, the account “%2” is not.")
                .arg(region->name, visibleText(address.account->id)),
            tr("Fill the address from the account."), kRegions);
}

void checkSubAccount(Findings &findings, const ProductAddress &address, const QString &subAccount)
{
    if (!isSubAccountId(subAccount)) {
        add(findings, Severity::Error, u"provider.endpoint.sub-account"_s, address,
            tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                .arg(visibleText(subAccount, 60)),
            tr("Write the sub-account exactly as in 8x8 Connect."), address.source);
        return;
    }
    const QStringList known =
        address.account ? subAccounts(*address.account, address.product) : QStringList();
    if (!known.isEmpty() && !known.contains(subAccount))
        add(findings, Severity::Warning, u"provider.endpoint.other-sub-account"_s, address,
            tr("The account “%1” lists %2, not “%3”.")
                .arg(visibleText(address.account->id), visibleText(known.join(u", "_s)),
                     visibleText(subAccount, 60)),
            tr("Fill the address from the account, or add the sub-account there."), address.source);
}

} // namespace sendbench::integrations::connect8x8
