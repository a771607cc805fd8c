// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/undolookjob.h"

#include "changes/readjob.h"
#include "secrets/learnjob.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

const QString kChanged = u"undo.changed-since"_s;
const QString kUnread = u"undo.unread"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::changes", text);
}

bool isNotFound(const Error &error)
{
    return error.code == u"remote.refused"_s &&
           (error.found == u"404"_s || error.found == u"410"_s);
}

QStringList sentences(const Findings &findings, const QStringList &rules)
{
    QStringList lines;
    for (const Finding &finding : findings)
        if (rules.contains(finding.rule))
            lines.append(finding.message +
                         (finding.fix.isEmpty() ? QString() : u' ' + finding.fix));
    return lines;
}

} // namespace

UndoLookJob::UndoLookJob(UndoPlanJob *back, Sender sender, secrets::SecretStore &store,
                         QString system, Run run, QObject *parent)
    : ResultJob(parent)
    , m_back(back)
    , m_sender(std::move(sender))
    , m_store(store)
    , m_system(std::move(system))
    , m_run(std::move(run))
{
    m_back->setParent(this);
}

UndoLookJob::~UndoLookJob() = default;

void UndoLookJob::doStart()
{
    m_job = m_back;
    connect(m_back, &Job::finished, this, [this] {
        if (!isRunning())
            return;
        if (const auto plan = m_back->result()) {
            m_plan = *plan;
            next();
        } else {
            fail(plan.error());
        }
    });
    m_back->start();
}

void UndoLookJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

const RunStep *UndoLookJob::done() const
{
    const QString back = m_plan.changes.at(m_index).steps.constFirst().id;
    const auto at = std::find_if(m_run.steps.cbegin(), m_run.steps.cend(), [&](const RunStep &one) {
        return one.canBeTakenBack() && one.step.undo->id == back;
    });
    return at == m_run.steps.cend() ? nullptr : &*at;
}

void UndoLookJob::next()
{
    if (m_index >= m_plan.changes.size()) {
        succeedWith(m_plan);
        return;
    }
    if (const RunStep *step = done())
        findSecret(bodySecrets(step->step), {});
    else
        take({}, {});
}

void UndoLookJob::findSecret(QList<secrets::SecretKey> waiting,
                             const QList<secrets::SecretKey> &known)
{
    if (waiting.isEmpty()) {
        look(known);
        return;
    }
    const secrets::SecretKey key = waiting.takeFirst();
    auto *read = m_store.read(key, this);
    m_job = read;
    connect(read, &Job::finished, this, [this, read, key, waiting, known] {
        if (!isRunning())
            return;
        if (read->error() && !secrets::isAbsent(*read->error()))
            fail(*read->error());
        else
            findSecret(waiting, read->error() ? known : known + QList{key});
    });
    read->start();
}

void UndoLookJob::look(const QList<secrets::SecretKey> &known)
{
    auto seen = std::make_shared<Seen>();
    auto *read = new ReadJob(
        m_sender,
        std::make_shared<LookRoute>(m_run.owner, m_system, m_run.environment, *done(), known, seen),
        this);
    m_job = read;
    connect(read, &Job::finished, this, [this, read, seen] {
        if (isRunning())
            take(read->error(), seen->since());
    });
    read->start();
}

void UndoLookJob::take(const std::optional<Error> &error, const QList<Since> &since)
{
    Change &change = m_plan.changes[m_index];
    const bool deletes = change.steps.constFirst().method == "DELETE";
    if (error && isNotFound(*error)) {
        if (deletes) {
            noteGone(change);
        } else {
            m_plan.findings.append(
                {.severity = Severity::Warning,
                 .rule = u"undo.gone"_s,
                 .path = change.steps.constFirst().id,
                 .message =
                     tr("“%1” is not possible: it is not there any more.").arg(change.title)});
            m_plan.changes.removeAt(m_index--);
        }
    } else if (error && error->kind == ErrorKind::Rejected) {
        m_plan.findings.append(
            {.severity = Severity::Warning,
             .rule = kUnread,
             .path = change.steps.constFirst().id,
             .message = tr("What is there could not be read again before “%1”: whether somebody "
                           "changed it since this run is not known.")
                            .arg(change.title)});
    } else if (error) {
        fail(*error);
        return;
    } else if (!since.isEmpty()) {
        QStringList words;
        for (const Since &one : since)
            words.append(sinceText(one));
        noteSince(m_plan, change, words);
    }
    ++m_index;
    next();
}

void noteSince(Plan &plan, Change &change, const QStringList &sentences)
{
    const bool deletes = change.steps.constFirst().method == "DELETE";
    change.warnings += sentences;
    plan.findings.append({.severity = Severity::Warning,
                          .rule = kChanged,
                          .path = change.steps.constFirst().id,
                          .message = sentences.join(u' '),
                          .fix = deletes ? tr("“%1” takes that along.").arg(change.title)
                                         : tr("“%1” overwrites that.").arg(change.title)});
}

void noteGone(Change &change)
{
    change.warnings.append(tr("It is not there any more: somebody deleted it."));
    for (Step &step : change.steps)
        if (!step.success.contains(404))
            step.success.append(404);
}

bool needsChoice(const Plan &undo)
{
    return std::any_of(undo.findings.cbegin(), undo.findings.cend(), [](const Finding &finding) {
        return finding.rule == kChanged || finding.rule == kUnread;
    });
}

QString choiceText(const Plan &undo)
{
    return sentences(undo.findings, {kChanged, kUnread}).join(u'\n');
}

QString staysText(const Findings &undo)
{
    return sentences(undo, {u"undo.no-way-back"_s, u"undo.unknown-id"_s, u"undo.value-lost"_s,
                            u"undo.gone"_s})
        .join(u'\n');
}

} // namespace sendbench::changes
