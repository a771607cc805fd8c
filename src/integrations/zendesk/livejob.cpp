// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/livejob.h"

#include "integrations/zendesk/api.h"

#include <QUrl>
#include <QUrlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kWebhooks = u"webhooks"_s;
const QString kTriggers = u"triggers"_s;
constexpr int kMostPages = 100;

/// The query of the next page; empty after the last. The address that Zendesk gives is not
/// followed: the token stays with the account's own host.
QString nextQuery(const Json &answer)
{
    const Json meta = member(answer, "meta");
    const QString cursor = textOf(meta, "after_cursor");
    if (textOf(meta, "has_more") == u"true" && !cursor.isEmpty())
        return u"page%5Bsize%5D=100&page%5Bafter%5D="_s +
               QString::fromLatin1(QUrl::toPercentEncoding(cursor));
    const QUrlQuery next(QUrl(textOf(answer, "next_page")));
    bool number = false;
    const int page = next.queryItemValue(u"page"_s).toInt(&number);
    return number ? u"page=%1&per_page=100"_s.arg(page) : QString();
}

} // namespace

LiveJob::LiveJob(changes::Sender sender, QString owner, workspace::Account account, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_owner(std::move(owner))
    , m_account(std::move(account))
{
}

LiveJob::~LiveJob() = default;

void LiveJob::doStart()
{
    read(kWebhooks, u"page%5Bsize%5D=100"_s);
}

void LiveJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void LiveJob::read(const QString &list, const QString &query)
{
    if (++m_pages > kMostPages) {
        fail({.kind = ErrorKind::Protocol,
              .code = u"zendesk.too-many"_s,
              .where = apiBase(m_account),
              .found = QString::number(kMostPages)});
        return;
    }
    auto step = apiStep(m_account, list + u".read"_s,
                        list == kWebhooks ? tr("Read the webhooks") : tr("Read the triggers"),
                        "GET", u"/api/v2/%1?%2"_s.arg(list, query));
    step.readOnly = true;
    auto *job = new changes::ReadJob(m_sender, m_owner, u"zendesk"_s, m_account.environment,
                                     std::move(step), this);
    m_read = job;
    connect(job, &Job::finished, this, [this, job, list] {
        if (!isRunning())
            return;
        if (const auto reading = job->result())
            take(list, reading->body);
        else
            fail(reading.error());
    });
    job->start();
}

void LiveJob::take(const QString &list, const QByteArray &body)
{
    const Json answer = parsed(body);
    const Json objects = member(answer, list.toLatin1().constData());
    if (!objects.is_array()) {
        fail({.kind = ErrorKind::Protocol,
              .code = u"zendesk.no-list"_s,
              .where = apiBase(m_account),
              .expected = list});
        return;
    }
    for (const Json &one : objects)
        (list == kWebhooks ? m_live.webhooks : m_live.triggers).append(one);
    if (const QString next = nextQuery(answer); !next.isEmpty())
        read(list, next);
    else if (list == kWebhooks)
        read(kTriggers, u"page%5Bsize%5D=100"_s);
    else
        readDefinitions();
}

void LiveJob::readDefinitions()
{
    auto step = apiStep(m_account, u"definitions.read"_s,
                        tr("Read which conditions and actions triggers can have"), "GET",
                        u"/api/v2/triggers/definitions"_s);
    step.readOnly = true;
    auto *job = new changes::ReadJob(m_sender, m_owner, u"zendesk"_s, m_account.environment,
                                     std::move(step), this);
    m_read = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        const auto reading = job->result();
        // Whoever may write triggers need not be allowed to read this.
        if (!reading && reading.error().kind != ErrorKind::Rejected &&
            reading.error().kind != ErrorKind::Auth) {
            fail(reading.error());
            return;
        }
        if (reading)
            m_live.definitions = member(parsed(reading->body), "definitions");
        succeedWith(m_live);
    });
    job->start();
}

} // namespace sendbench::integrations::zendesk
