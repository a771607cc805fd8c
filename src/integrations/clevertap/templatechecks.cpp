// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatechecks.h"

#include "base/visibletext.h"
#include "providers/commonchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kSource = u"https://docs.clevertap.com/docs/generic-whatsapp"_s;
constexpr qint64 kSmallestLimit = 50;
constexpr qint64 kLargestLimit = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = kSource});
}

} // namespace

void checkTemplateImport(Findings &findings, const workspace::ProviderConfiguration &provider,
                         Environment environment)
{
    if (!provider.fields.value(u"templateImport"_s).flag())
        return;
    const QString endpoint = u"templateImport.endpoint"_s;
    providers::checkHttps(findings, endpoint, provider.fields.value(endpoint).text().trimmed(),
                          environment, kSource);
    const QString limit = u"templateImport.limit"_s;
    const auto number = provider.fields.value(limit).number();
    if (number && *number > 0 && (*number < kSmallestLimit || *number > kLargestLimit))
        add(findings, Severity::Warning, u"provider.templates.limit"_s, limit,
            tr("CleverTap recommends a limit of 50 to 500 templates a page."),
            tr("Write a number from 50 to 500."));
    const QStringList keys = provider.fields.keys();
    if (provider.fields.value(u"templateImport.basicAuth"_s).flag() &&
        keys.contains(u"templateImport.headers.Authorization"_s, Qt::CaseInsensitive))
        add(findings, Severity::Error, u"provider.auth.twice"_s, u"templateImport.basicAuth"_s,
            tr("Basic Authentication and a header “Authorization” would send that header twice."),
            tr("Keep one of the two."));
    static const QRegularExpression domain(
        uR"(\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\z)"_s);
    const QString clicks = provider.fields.value(u"templateImport.trackClicks"_s).text().trimmed();
    if (!clicks.isEmpty() && !domain.match(clicks).hasMatch())
        add(findings, Severity::Warning, u"provider.templates.domain"_s,
            u"templateImport.trackClicks"_s,
            tr("“%1” is no domain; a button's address would never hold it.")
                .arg(visibleText(clicks, 60)),
            tr("Write the domain alone, like shop.example.com."));
}

} // namespace sendbench::integrations::clevertap
