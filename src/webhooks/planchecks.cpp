// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/planchecks.h"

#include "base/visibletext.h"
#include "forms/fieldchecks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

const QString kMigration = u"https://developer.8x8.com/connect/docs/webhook-migration-guide"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

QString pathOf(const Webhook &wanted)
{
    return wanted.id + u'/' + kSecretField;
}

/// The old types that say what they are for; the others may be for either product.
bool concerns(const QString &oldType, const QString &product)
{
    if (oldType == u"MO")
        return product.startsWith(u"sms"_s);
    if (oldType == u"EV" || oldType == u"CADR" || oldType == u"CABM")
        return product.startsWith(u"chatapps"_s);
    return true;
}

} // namespace

bool sendsMask(const changes::Step &step)
{
    const QByteArray mask("***\"");
    return !step.readOnly &&
           (step.body.contains(mask) || (step.second && step.second->body.contains(mask)));
}

SecretLook lookAtSecret(const WebhookApi &api, const Webhook &wanted, const LiveWebhook *live,
                        bool isMissing, bool anyway)
{
    const bool stands = live && live->hasSecret == true;
    const bool wants = wanted.auth.hasSecret();
    SecretLook look;
    if (wants && isMissing && !stands) {
        look.findings.append(
            {.severity = Severity::Error,
             .rule = u"webhook.secret-missing"_s,
             .path = pathOf(wanted),
             .message =
                 tr("The secret of “%1” is not in the keychain.").arg(visibleText(wanted.id, 60)),
             .fix = tr("Enter it.")});
    } else if (stands && (wants ? isMissing : true)) {
        look.drop = wants && anyway;
        look.findings.append(
            {.severity = anyway ? Severity::Warning : Severity::Error,
             .rule = u"webhook.secret-lost"_s,
             .path = pathOf(wanted),
             .message = anyway ? tr("The secret that stands at 8x8 for “%1” is dropped: 8x8 sends "
                                    "its events without one.")
                                     .arg(visibleText(wanted.id, 60))
                               : tr("8x8 would lose the secret of “%1”: a write replaces the "
                                    "whole record, 8x8 does not tell the secret, and there is "
                                    "none here.")
                                     .arg(visibleText(wanted.id, 60)),
             .fix = anyway ? QString() : tr("Enter it, or choose to drop it."),
             .source = api.product().source});
    }
    return look;
}

void requireFields(Findings &found, const forms::FormDescriptor &form, const Webhook &wanted)
{
    const forms::FieldValues values = toFields(wanted);
    for (const forms::FieldDescriptor *field : form.valueFields()) {
        const bool known = std::any_of(found.cbegin(), found.cend(),
                                       [&](const Finding &one) { return one.path == field->key; });
        if (field->required && field->kind != forms::FieldKind::Secret && !known &&
            values.value(field->key).text().trimmed().isEmpty() && isShown(form, *field, values))
            found.append(forms::missingValue(*field));
    }
}

Finding addressMissing(const Webhook &wanted)
{
    return {.severity = Severity::Error,
            .rule = u"webhook.secret-missing"_s,
            .path = wanted.id + u'/' + kSecretUrlField,
            .message =
                tr("The address of “%1” is not in the keychain.").arg(visibleText(wanted.id, 60)),
            .fix = tr("Enter it.")};
}

OldRecords::OldRecords(const QList<LiveWebhook> &live)
    : m_live(live)
{
    for (qsizetype i = 0; i < live.size(); ++i)
        if (!live.at(i).oldVersion.isEmpty() || isOlderForm(live.at(i).product))
            m_byAccount[live.at(i).account][live.at(i).scope].append(i);
}

QList<qsizetype> OldRecords::blocking(const Webhook &wanted) const
{
    QList<qsizetype> all;
    const auto ofAccount = m_byAccount.constFind(wanted.account);
    const bool messages =
        wanted.product.startsWith(u"sms"_s) || wanted.product.startsWith(u"chatapps"_s);
    if (ofAccount == m_byAccount.cend() || !messages || isOlderForm(wanted.product))
        return all;
    // * overlaps with every sub-account.
    if (wanted.scope == kEverySubAccount) {
        for (const auto &ofScope : *ofAccount)
            all += ofScope;
    } else {
        all = ofAccount->value(wanted.scope) + ofAccount->value(kEverySubAccount);
    }
    all.removeIf([&](qsizetype i) { return !concerns(m_live.at(i).type, wanted.product); });
    std::sort(all.begin(), all.end());
    return all;
}

Finding blockedFinding(const Webhook &wanted, const LiveWebhook &old, bool anyway)
{
    const bool certain = isCertainlyOld(old.oldVersion) && old.scope == wanted.scope && !anyway;
    return {.severity = certain ? Severity::Error : Severity::Warning,
            .rule = u"webhook.blocked-by-old"_s,
            .path = wanted.id,
            .message =
                (certain ? tr("8x8 refuses “%1” while the old record of %2 (type %3, version "
                              "%4) to %5 is there.")
                         : tr("8x8 may refuse “%1” while the older record of %2 (type %3, "
                              "version %4) to %5 is there."))
                    .arg(visibleText(wanted.id, 60), visibleText(old.scope, 60),
                         visibleText(old.type, 20),
                         old.oldVersion.isEmpty() ? u"–"_s : visibleText(old.oldVersion, 10),
                         visibleText(old.url, 120)),
            .fix = tr("Plan its migration, or delete the old record with this plan."),
            .source = kMigration};
}

} // namespace sendbench::webhooks
