// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/notifications.h"

#include "integrations/descriptors.h"
#include "integrations/zendesk/api.h"
#include "integrations/zendesk/checks.h"
#include "integrations/zendesk/exports.h"
#include "integrations/zendesk/planjob.h"
#include "integrations/zendesk/twinjob.h"
#include "providers/checkall.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

QStringList keys(const QStringList &groups, const QStringList &names)
{
    QStringList all;
    for (const QString &group : groups)
        for (const QString &name : names)
            all.append(group + u'.' + name);
    return all;
}

/// Of kind Input.
providers::PlanJob *failed(const Error &error, QObject *parent)
{
    return new ReadyJob<changes::Plan>(Failure(error), parent);
}

} // namespace

NotificationsKind::NotificationsKind()
    : m_descriptor(u"providers"_s, u"zendesk.8x8.notifications"_s)
{
}

Findings NotificationsKind::check(const workspace::Document &document,
                                  const workspace::ProviderConfiguration &provider) const
{
    return checkNotifications(document, provider);
}

QList<providers::NamedCheck> NotificationsKind::namedChecks() const
{
    const QStringList texts = keys(triggerKeys(), {u"text"_s, u"templateParameters"_s});
    return {{tr("Addresses and sub-accounts as 8x8 has them"),
             {u"zendesk.endpoint"_s, u"zendesk.webhook"_s, u"provider.https"_s, u"form.url"_s},
             keys(channelKeys(), {u"endpoint"_s, u"name"_s})},
            {tr("POST, JSON and a Bearer token"),
             {u"zendesk.method"_s, u"zendesk.format"_s, u"zendesk.bearer"_s},
             {u"requestMethod"_s, u"requestFormat"_s, u"authentication"_s}},
            {tr("Placeholders that are safe"), {u"zendesk.placeholder"_s}, texts},
            {tr("Bodies are JSON with sample values, and short enough"),
             {u"zendesk.payload"_s},
             texts + keys(triggerKeys(), {u"templateName"_s, u"templateLanguage"_s})},
            {tr("A phone number as recipient"), {u"zendesk.recipient"_s}, {u"recipient"_s}},
            {tr("Trigger C fires once"), {u"zendesk.tag"_s}, {u"tag.sentTag"_s}}};
}

QList<providers::EndpointChoice>
NotificationsKind::endpoints(const workspace::Document &,
                             const workspace::ProviderConfiguration &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
NotificationsKind::route(const workspace::Document &,
                         const workspace::ProviderConfiguration &) const
{
    return nullptr;
}

providers::OnlineCheckJob *
NotificationsKind::onlineCheck(const changes::Sender &sender, const workspace::Document &document,
                               const workspace::ProviderConfiguration &provider,
                               QObject *parent) const
{
    return new TwinJob(plan(sender, document, provider, nullptr), parent);
}

QList<providers::ExportedFile>
NotificationsKind::exports(const workspace::Document &,
                           const workspace::ProviderConfiguration &provider) const
{
    return exportedFiles(setupOf(provider));
}

providers::PlanJob *NotificationsKind::plan(const changes::Sender &sender,
                                            const workspace::Document &document,
                                            const workspace::ProviderConfiguration &provider,
                                            QObject *parent) const
{
    const auto *account = document.account(provider.account);
    if (!account || account->kind != u"zendesk")
        return failed({.code = u"plan.account"_s,
                       .where = provider.id,
                       .path = u"account"_s,
                       .expected = u"zendesk"_s,
                       .found = provider.account},
                      parent);
    const bool ownHost = !account->fields.value(u"host.api"_s).isEmpty() ||
                         account->environment == Environment::Sandbox;
    const QString subdomain = account->fields.value(u"subdomain"_s).text().trimmed();
    if (!ownHost && !isSubdomain(subdomain))
        return failed({.code = u"zendesk.subdomain-missing"_s,
                       .where = account->id,
                       .path = u"subdomain"_s,
                       .found = subdomain},
                      parent);
    const QString connect = provider.fields.value(u"connectAccount"_s).text().trimmed();
    const auto *other = document.account(connect);
    if (!other || other->kind != u"8x8.connect")
        return failed({.code = u"zendesk.connect-missing"_s,
                       .where = provider.id,
                       .path = u"connectAccount"_s,
                       .found = connect},
                      parent);
    Findings errors;
    for (const Finding &finding : providers::checkAll(*this, document, provider))
        if (finding.severity == Severity::Error)
            errors.append(finding);
    return new PlanJob(sender, *account, provider, errors, parent);
}

} // namespace sendbench::integrations::zendesk
