// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/exportjob.h"

#include "base/urltoken.h"
#include "secrets/learnjob.h"
#include "workspace/codec.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::bundle
{

struct ExportJob::Private {
    secrets::SecretStore &store;
    const Redactor &redactor;
    workspace::Document content;
    QList<secrets::SecretKey> known;
    QList<secrets::SecretKey> open;
    QStringList covered{};
    QPointer<secrets::LearnJob> learn{};
};

namespace
{

/// Ids of those that had one.
QStringList coverTokens(workspace::Document &content)
{
    QStringList ids;
    for (auto &webhook : content.webhooks)
        for (const QString &field : {u"url"_s, u"auth.tokenUrl"_s}) {
            const QString address = webhook.fields.value(field).text();
            const QString covered = withoutUrlTokens(address, u"…"_s);
            if (covered == address)
                continue;
            webhook.fields.insert(field, covered);
            if (!ids.contains(webhook.id))
                ids.append(webhook.id);
        }
    return ids;
}

} // namespace

ExportJob::ExportJob(secrets::SecretStore &store, const Redactor &redactor,
                     const workspace::Document &content, QList<secrets::SecretKey> known,
                     QList<secrets::SecretKey> open, QObject *parent)
    : ResultJob(parent)
    , d(new Private{store, redactor, content, std::move(known), std::move(open)})
{
    d->covered = coverTokens(d->content);
}

ExportJob::~ExportJob() = default;

const QStringList &ExportJob::covered() const
{
    return d->covered;
}

void ExportJob::doStart()
{
    d->learn = new secrets::LearnJob(d->store, d->known, secrets::LearnJob::Ask::User, this);
    connect(d->learn, &Job::finished, this, [this, learn = d->learn.data()] {
        if (!isRunning())
            return;
        if (learn->error())
            fail(*learn->error());
        else
            search();
    });
    d->learn->start();
}

void ExportJob::doCancel()
{
    if (d->learn)
        d->learn->cancel();
}

void ExportJob::search()
{
    const QByteArray bytes = workspace::encode(d->content);
    // Every hit has to be looked at: the first one may be public and the second one not.
    QSet<QString> open;
    for (const secrets::SecretKey &key : std::as_const(d->open))
        open.insert(key.label());
    static const QRegularExpression mark(u"‹secret:([^›]*)›"_s);
    auto found = mark.globalMatch(QString::fromUtf8(d->redactor.redact(bytes)));
    while (found.hasNext()) {
        const QString label = found.next().captured(1);
        if (open.contains(label))
            continue;
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = label});
        return;
    }
    succeedWith(bytes);
}

} // namespace sendbench::bundle
