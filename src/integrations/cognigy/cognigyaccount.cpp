// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/cognigyaccount.h"

#include "integrations/descriptors.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

const QString kHost = u"host.api"_s;
const QString kPage = u"https://docs.cognigy.com/ai/deploy/endpoint-reference/8x8/"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::cognigy", text);
}

} // namespace

CognigyAccountKind::CognigyAccountKind()
    : m_descriptor(u"accounts"_s, u"cognigy"_s)
{
}

Findings CognigyAccountKind::check(const workspace::Document &,
                                   const workspace::Account &account) const
{
    Findings findings;
    const QString host = account.fields.value(kHost).text().trimmed();
    providers::checkHttps(findings, kHost, host, account.environment, kPage);
    const QUrl url(host, QUrl::StrictMode);
    const bool more = url.path().size() > 1 || url.hasQuery();
    if (url.isValid() && !url.host().isEmpty() && more)
        findings.append(
            {.severity = Severity::Error,
             .rule = u"account.host.path"_s,
             .path = kHost,
             .message = tr("The path of an Endpoint URL holds its token, and this field "
                           "is saved in the workspace file."),
             .fix = tr("Keep only the beginning, up to the first single slash; the "
                       "whole address belongs into the Endpoint's form."),
             .source = kPage});
    return findings;
}

QList<providers::NamedCheck> CognigyAccountKind::namedChecks() const
{
    return {{tr("Host"), {u"account.host"_s, u"provider.https"_s, u"form.url"_s}, {kHost}}};
}

QList<std::shared_ptr<const sending::Route>>
CognigyAccountKind::routes(const workspace::Account &) const
{
    return {};
}

std::shared_ptr<const sending::Route>
CognigyAccountKind::testRoute(const workspace::Account &) const
{
    return nullptr;
}

} // namespace sendbench::integrations::cognigy
