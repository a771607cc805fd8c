// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templateimportcheck.h"

#include "changes/readjob.h"
#include "sending/uncertain.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kGroup = u"templateImport."_s;
const QString kHeaders = u"templateImport.headers."_s;
constexpr qint64 kUsualLimit = 50;

void put(Findings &findings, Severity severity, const QString &rule, const QString &message,
         const QString &fix = {})
{
    findings.append({.severity = severity,
                     .rule = u"provider.templates."_s + rule,
                     .path = u"templateImport.endpoint"_s,
                     .message = message,
                     .fix = fix,
                     .source = u"https://docs.clevertap.com/docs/generic-whatsapp"_s});
}

} // namespace

TemplateImportCheck::TemplateImportCheck(changes::Sender sender,
                                         workspace::ProviderConfiguration provider,
                                         Environment environment, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_provider(std::move(provider))
    , m_environment(environment)
    , m_limit(m_provider.fields.value(kGroup + u"limit"_s).number().value_or(kUsualLimit))
{
}

void TemplateImportCheck::doStart()
{
    ask({});
}

changes::Step TemplateImportCheck::step(const QString &after) const
{
    QUrl url(m_provider.fields.value(kGroup + u"endpoint"_s).text().trimmed(), QUrl::StrictMode);
    QUrlQuery query(url);
    query.addQueryItem(u"limit"_s, QString::number(m_limit));
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, QString::fromLatin1(QUrl::toPercentEncoding(after)));
    url.setQuery(query);
    changes::Step step{.id = after.isEmpty() ? u"templates"_s : u"templates.next"_s,
                       .title = after.isEmpty() ? tr("Ask for the first page of templates")
                                                : tr("Ask for the next page of templates"),
                       .url = url.toString(QUrl::FullyEncoded),
                       .headers = {{"Accept", "application/json"}}};
    step.readOnly = true;
    for (const auto &[key, value] : m_provider.fields) {
        if (!key.startsWith(kHeaders))
            continue;
        const QByteArray name = key.mid(kHeaders.size()).toUtf8();
        if (value.isSecret())
            changes::addSecretHeader(step, name, {m_provider.id, key});
        else if (!value.isEmpty())
            step.headers.append({name, value.text().toUtf8()});
    }
    if (m_provider.fields.value(kGroup + u"basicAuth"_s).flag())
        changes::addSecretHeader(
            step, "Authorization", {m_provider.id, kGroup + u"basicAuth.password"_s},
            m_provider.fields.value(kGroup + u"basicAuth.username"_s).text() + u':',
            changes::SecretPlace::Form::Basic);
    return step;
}

void TemplateImportCheck::ask(const QString &after)
{
    auto *read = new changes::ReadJob(m_sender, m_provider.id, u"clevertap"_s, m_environment,
                                      step(after), this);
    connect(read, &Job::finished, this, [this, read] {
        if (const auto reading = read->result()) {
            answered(reading->body);
            return;
        }
        const Error error = *read->error();
        if (!read->record() || error.kind == ErrorKind::Cancelled) {
            fail(error);
            return;
        }
        const auto &exchange = read->record()->exchange;
        if (error.kind == ErrorKind::Auth)
            put(m_findings, Severity::Error, u"refused"_s,
                tr("The address of the templates does not accept the credentials (HTTP %1).")
                    .arg(error.found),
                tr("Compare Basic Authentication or headers of the import with the partner's."));
        else if (exchange.response && !exchange.error)
            put(m_findings, Severity::Error, u"status"_s,
                tr("The address of the templates answered with HTTP %1.")
                    .arg(exchange.response->status),
                tr("Compare the address with the one the partner gave you."));
        else
            put(m_findings, Severity::Error, u"unreachable"_s,
                tr("The templates could not be read: %1").arg(sending::brokenAnswerText(exchange)),
                tr("Compare the address with the one the partner gave you."));
        end();
    });
    read->start();
}

void TemplateImportCheck::answered(const QByteArray &body)
{
    const TemplateList page = readTemplateList(body, m_limit);
    m_findings += page.findings;
    if (!m_pages.isEmpty() && !page.names.isEmpty() && page.names == m_pages.first().names)
        put(m_findings, Severity::Error, u"after-ignored"_s,
            tr("The second page is the first one again: the cursor after is not looked at."),
            tr("Ask the partner; CleverTap would import the same templates over and over."));
    m_pages.append(page);
    if (m_pages.size() == 1 && !page.after.isEmpty())
        ask(page.after); // once: it shows that paging works, and spares the partner
    else
        end();
}

void TemplateImportCheck::end()
{
    qsizetype count = 0;
    qsizetype approved = 0;
    for (const auto &page : m_pages) {
        count += page.names.size();
        approved += page.approved;
    }
    if (!hasErrors(m_findings) && !m_pages.isEmpty())
        put(m_findings, count == 0 ? Severity::Warning : Severity::Note, u"read"_s,
            count == 0 ? tr("The partner's list of templates is empty.")
                       : tr("Templates read from the partner in %n page(s): %1, of which %2 are "
                            "approved.",
                            nullptr, static_cast<int>(m_pages.size()))
                             .arg(count)
                             .arg(approved));
    succeedWith(m_findings);
}

} // namespace sendbench::integrations::clevertap
