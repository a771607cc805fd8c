// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/exportjob.h"

#include "workspace/codec.h"

#include <QPointer>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::bundle
{

struct ExportJob::Private {
    secrets::SecretStore &store;
    const Redactor &redactor;
    workspace::Document content;
    QList<secrets::SecretKey> waiting;
    QList<secrets::SecretKey> open;
    QPointer<Job> read{};
};

ExportJob::ExportJob(secrets::SecretStore &store, const Redactor &redactor,
                     const workspace::Document &content, QList<secrets::SecretKey> known,
                     QList<secrets::SecretKey> open, QObject *parent)
    : ResultJob(parent)
    , d(new Private{store, redactor, content, std::move(known), std::move(open)})
{
}

ExportJob::~ExportJob() = default;

void ExportJob::doStart()
{
    readNext();
}

void ExportJob::doCancel()
{
    if (d->read)
        d->read->cancel();
}

void ExportJob::readNext()
{
    if (d->waiting.isEmpty()) {
        search();
        return;
    }
    const secrets::SecretKey key = d->waiting.takeFirst();
    auto *read = d->store.read(key, this);
    d->read = read;
    connect(read, &Job::finished, this, [this, read, key] {
        if (!isRunning())
            return;
        const auto &error = read->error();
        const bool absent =
            error && (error->code == u"secret.not-found"_s || error->code == u"secret.lost"_s);
        if (!error || absent) {
            readNext();
            return;
        }
        Error told = *error;
        told.where = key.owner;
        told.path = key.field;
        fail(told);
    });
    read->start();
}

void ExportJob::search()
{
    const QByteArray bytes = workspace::encode(d->content);
    // Every hit has to be looked at: the first one may be public and the second one not.
    static const QRegularExpression mark(u"‹secret:([^›]*)›"_s);
    auto found = mark.globalMatch(QString::fromUtf8(d->redactor.redact(bytes)));
    while (found.hasNext()) {
        const QString label = found.next().captured(1);
        const bool open = std::any_of(d->open.begin(), d->open.end(),
                                      [&](const auto &key) { return key.label() == label; });
        if (open)
            continue;
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = label});
        return;
    }
    succeedWith(bytes);
}

} // namespace sendbench::bundle
