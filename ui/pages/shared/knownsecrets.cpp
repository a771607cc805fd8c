// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/knownsecrets.h"

#include "diagnosis/errortext.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

void whenSecretsKnown(const PageContext &context, QWidget *asker, const QString &title,
                      const std::function<void()> &then)
{
    learnBefore(context.engine, context.prompts, asker, title, then);
}

void learnBefore(engine::Engine &engine, Prompts &prompts, QWidget *asker, const QString &title,
                 const std::function<void()> &then)
{
    if (!engine.hasStoredSecrets()) {
        then();
        return;
    }
    auto *job = engine.learnSecrets(asker);
    QObject::connect(job, &Job::finished, asker, [&prompts, asker, job, title, then] {
        if (!job->error()) {
            then();
            return;
        }
        const Error told{.kind = ErrorKind::Secret,
                         .code = u"secrets.unknown"_s,
                         .where = job->error()->where,
                         .path = job->error()->path,
                         .found = job->error()->code,
                         .detail = job->error()->detail};
        prompts.tell(asker, title, diagnosis::fullText(told));
    });
    job->start();
}

void learnQuietly(const PageContext &context, QObject *parent, const std::function<void()> &then)
{
    if (!context.engine.hasStoredSecrets())
        return;
    auto *job = context.engine.learnSecrets(parent, secrets::LearnJob::Ask::Nobody);
    if (then)
        QObject::connect(job, &Job::finished, parent, [job, then] {
            if (!job->error())
                then();
        });
    job->start();
}

} // namespace sendbench::ui
