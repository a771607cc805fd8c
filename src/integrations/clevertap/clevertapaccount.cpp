// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/clevertapaccount.h"

#include "integrations/clevertap/campaignsroute.h"
#include "integrations/descriptors.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

} // namespace

CleverTapAccountKind::CleverTapAccountKind()
    : m_descriptor(u"accounts"_s, u"clevertap"_s)
{
}

Findings CleverTapAccountKind::check(const workspace::Document &document,
                                     const workspace::Account &account) const
{
    Findings findings;
    const QString id = account.fields.value(u"accountId"_s).text().trimmed();
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9-]+\z)"_s);
    if (id.isEmpty() || !plain.match(id).hasMatch())
        findings.append({.severity = id.isEmpty() ? Severity::Warning : Severity::Error,
                         .rule = u"account.id"_s,
                         .path = u"accountId"_s,
                         .message = id.isEmpty()
                                        ? tr("Without the account id, callback URLs cannot be "
                                             "compared with it and the account cannot be tested.")
                                        : tr("An account id has letters, digits and dashes only."),
                         .fix = tr("Copy it from the settings in CleverTap."),
                         .source = descriptor().source});
    for (const auto &other : document.accounts)
        if (other.id != account.id && other.kind == account.kind && !id.isEmpty() &&
            other.fields.value(u"accountId"_s).text().trimmed() == id)
            findings.append({.severity = Severity::Warning,
                             .rule = u"account.id-twice"_s,
                             .path = u"accountId"_s,
                             .message = tr("The account “%1” has the same id.").arg(other.id),
                             .fix = tr("Keep one of the two.")});
    return findings;
}

QList<providers::NamedCheck> CleverTapAccountKind::namedChecks() const
{
    return {{tr("Account id"), {u"account.id"_s}, {u"accountId"_s}}};
}

std::shared_ptr<const sending::Route>
CleverTapAccountKind::testRoute(const workspace::Account &account) const
{
    return makeCampaignsRoute(account);
}

} // namespace sendbench::integrations::clevertap
