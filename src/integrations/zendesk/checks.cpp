// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/checks.h"

#include "base/visibletext.h"
#include "integrations/zendesk/rules.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

void checkAccount(Findings &findings, const CheckContext &context)
{
    const auto *account = context.document.account(context.provider.account);
    if (account && account->kind == u"zendesk")
        return;
    findings.append(
        {.severity = Severity::Error,
         .rule = u"zendesk.account"_s,
         .path = u"account"_s,
         .message =
             account
                 ? tr("“%1” is no Zendesk account.").arg(visibleText(context.provider.account, 60))
                 : tr("The configuration belongs to no Zendesk account."),
         .fix = tr("Choose the account of the Zendesk it is for.")});
}

/// Webhooks are told by their name and triggers by their title: a second configuration with the
/// same ones would change the first one's.
void checkOthers(Findings &findings, const CheckContext &context)
{
    for (const auto &other : context.document.providers) {
        if (other.id == context.provider.id || other.kind != context.provider.kind ||
            other.account != context.provider.account)
            continue;
        const Setup theirs = setupOf(other);
        const auto clash = [&](const QString &path, const QString &name) {
            findings.append({.severity = Severity::Warning,
                             .rule = u"zendesk.names.shared"_s,
                             .path = path,
                             .message = tr("“%1” has “%2” too, in the same Zendesk: applying one "
                                           "changes what the other made.")
                                            .arg(visibleText(other.id, 60), visibleText(name, 60)),
                             .fix = tr("Choose another name.")});
        };
        for (const WebhookWish &wish : context.setup.webhooks)
            if (std::any_of(theirs.webhooks.begin(), theirs.webhooks.end(),
                            [&](const WebhookWish &one) { return one.name == wish.name; }))
                clash(wish.channel + u".name"_s, wish.name);
        for (const TriggerWish &wish : context.setup.triggers)
            if (std::any_of(theirs.triggers.begin(), theirs.triggers.end(),
                            [&](const TriggerWish &one) { return one.title == wish.title; }))
                clash(wish.key + u".title"_s, wish.title);
    }
}

/// Only texts and the recipient are rendered by Zendesk; elsewhere braces would be sent as they
/// are.
void checkBraces(Findings &findings, const CheckContext &context)
{
    for (const auto &[key, value] : context.provider.fields)
        if (value.isText() && value.text().contains(u"{{"_s) && key != u"recipient" &&
            !key.endsWith(u".text"_s) && !key.endsWith(u".templateParameters"_s) &&
            !key.endsWith(u".templateComponents"_s) && !key.endsWith(u".endpoint"_s))
            findings.append({.severity = Severity::Error,
                             .rule = u"zendesk.placeholder.field"_s,
                             .path = key,
                             .message = tr("A placeholder has no place in this field."),
                             .fix = tr("Write the value itself."),
                             .source = guideUrl()});
}

void checkTitles(Findings &findings, const CheckContext &context)
{
    QStringList seen;
    for (const TriggerWish &wish : context.setup.triggers) {
        if (!wish.title.isEmpty() && seen.contains(wish.title))
            findings.append({.severity = Severity::Error,
                             .rule = u"zendesk.names.twice"_s,
                             .path = wish.key + u".title"_s,
                             .message = tr("Two triggers of this form have this name; a plan could "
                                           "not tell them apart."),
                             .fix = tr("Choose another name.")});
        seen.append(wish.title);
    }
}

} // namespace

Finding phoneConditionNote()
{
    return {.severity = Severity::Note,
            .rule = u"zendesk.condition.phone"_s,
            .path = u"recipient"_s,
            .message = tr("The guide advises the condition “Requester ▸ Phone number ▸ Present”. "
                          "No API name for it is documented, so a plan does not set it."),
            .fix = tr("Add it by hand in each trigger; later plans keep it."),
            .source = guideUrl()};
}

Findings checkNotifications(const workspace::Document &document,
                            const workspace::ProviderConfiguration &provider)
{
    const Setup setup = setupOf(provider);
    const CheckContext context{.document = document,
                               .provider = provider,
                               .setup = setup,
                               .environment = document.environmentOf(provider)};
    Findings findings;
    providers::checkNicknameUnique(findings, document, provider, u"nickname"_s);
    checkAccount(findings, context);
    checkWebhooks(findings, context);
    checkTriggers(findings, context);
    checkTitles(findings, context);
    checkBraces(findings, context);
    checkOthers(findings, context);
    if (!setup.triggers.isEmpty())
        findings.append(phoneConditionNote());
    return findings;
}

} // namespace sendbench::integrations::zendesk
