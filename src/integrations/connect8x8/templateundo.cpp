// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templateundo.h"

#include "base/redactor.h"
#include "base/visibletext.h"
#include "integrations/connect8x8/templatesync.h"
#include "library/library.h"
#include "templates/codec.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

const QString kMark = Redactor::mark(QString()).left(8);

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

/// The part of an address behind "/channels/" or "/templates/".
QString partBehind(const QString &url, const QString &part)
{
    const QStringList parts = QUrl(url).path(QUrl::FullyEncoded).split(u'/');
    const qsizetype at = parts.lastIndexOf(part);
    return at < 0 || at + 1 >= parts.size() ? QString()
                                            : QUrl::fromPercentEncoding(parts.at(at + 1).toUtf8());
}

QString shown(const QString &value)
{
    return value.isEmpty() ? tr("nothing") : u'“' + visibleText(value) + u'”';
}

/// What somebody changed in one template that was submitted; `all` are those of its name.
QStringList changedIn(const templates::Template &left, const QList<LiveTemplate> &all)
{
    QStringList sentences;
    const LiveTemplate *twin = liveTwin(all, left.name, left.language);
    if (!twin)
        sentences.append(tr("“%1” in %2 is not there any more; the name is.")
                             .arg(visibleText(left.name, 60), left.language));
    const auto differences =
        twin ? templates::differences(left, twin->value) : QList<templates::Difference>();
    for (const auto &one : differences)
        if (!one.here.contains(kMark)) // what an uploaded file's address was, no file keeps
            sentences.append(tr("“%1” was changed there since: this run left %2, now it is %3.")
                                 .arg(one.title, shown(one.here), shown(one.there)));
    QStringList more = liveLanguages(all, left.name);
    more.removeAll(left.language);
    if (!more.isEmpty())
        sentences.append(tr("The name “%1” has languages that this run did not submit: %2.")
                             .arg(visibleText(left.name, 60), more.join(u", "_s)));
    return sentences;
}

/// Deleted by the run: the workspace's that have this name and a state.
bool isDeleted(const workspace::Document &document, const workspace::StoredTemplate &one,
               const QString &account, const QStringList &names)
{
    const auto *provider = document.provider(one.provider);
    const QString owner = provider ? provider->account : one.provider;
    return names.contains(one.name) && (owner.isEmpty() || owner == account) &&
           library::read(one).value.remote != templates::RemoteState{};
}

QStringList deletedNames(const changes::Run &run)
{
    QStringList names;
    for (const changes::RunStep &step : run.steps)
        if (step.state == changes::StepState::Done)
            names.append(deletedName(step.step));
    names.removeAll(QString());
    return names;
}

} // namespace

TemplateUndoJob::TemplateUndoJob(changes::UndoPlanJob *back, changes::Sender sender,
                                 workspace::Account account, changes::Run run, QObject *parent)
    : ResultJob(parent)
    , m_back(back)
    , m_sender(std::move(sender))
    , m_account(std::move(account))
    , m_run(std::move(run))
{
    m_back->setParent(this);
}

TemplateUndoJob::~TemplateUndoJob() = default;

void TemplateUndoJob::doStart()
{
    m_job = m_back;
    connect(m_back, &Job::finished, this, [this] {
        if (!isRunning())
            return;
        if (m_back->error()) {
            fail(*m_back->error());
            return;
        }
        m_plan = *m_back->result();
        if (m_plan.hasWork())
            list();
        else
            succeedWith(m_plan);
    });
    m_back->start();
}

void TemplateUndoJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

void TemplateUndoJob::list()
{
    const auto channel = templateChannel(m_account, channelOf(m_run));
    if (!channel) {
        fail(channel.error());
        return;
    }
    auto *read = new TemplateListJob(m_sender, *channel, this);
    m_job = read;
    connect(read, &Job::finished, this, [this, read] {
        if (!isRunning())
            return;
        if (const auto live = read->result()) {
            compareLeft(m_plan, m_run, *live);
            succeedWith(m_plan);
        } else {
            fail(live.error());
        }
    });
    read->start();
}

QString channelOf(const changes::Run &run)
{
    for (const changes::RunStep &step : run.steps) {
        const QString id = partBehind(step.step.url, u"channels"_s);
        const QStringList parts = QUrl(step.step.url).path(QUrl::FullyEncoded).split(u'/');
        if (!id.isEmpty() && parts.value(parts.lastIndexOf(u"channels"_s) + 2) == u"templates"_s)
            return id;
    }
    return {};
}

QString deletedName(const changes::Step &step)
{
    return step.method == "DELETE" ? partBehind(step.url, u"templates"_s) : QString();
}

void compareLeft(changes::Plan &back, const changes::Run &run, const QList<LiveTemplate> &live)
{
    for (changes::Change &change : back.changes) {
        const changes::Step &undo = change.steps.constFirst();
        const QString name = deletedName(undo);
        QList<LiveTemplate> named;
        std::copy_if(live.cbegin(), live.cend(), std::back_inserter(named),
                     [&](const LiveTemplate &one) { return one.value.name == name; });
        if (named.isEmpty()) {
            changes::noteGone(change);
            continue;
        }
        QStringList sentences;
        for (const changes::RunStep &step : run.steps) {
            if (!step.canBeTakenBack() || step.step.undo->id != undo.id ||
                step.step.undo->url != undo.url)
                continue;
            const auto left = templates::readTemplates(step.step.body, step.step.title);
            for (const auto &one : left ? left->templates : QList<templates::ReadTemplate>())
                sentences += changedIn(one.value, named);
        }
        if (!sentences.isEmpty())
            changes::noteSince(back, change, sentences);
    }
}

void forgetDeleted(workspace::Document &document, const changes::Run &run)
{
    const workspace::Document before = document;
    const QStringList names = deletedNames(run);
    for (workspace::StoredTemplate &one : document.templates) {
        if (!isDeleted(before, one, run.owner, names))
            continue;
        auto value = library::read(one).value;
        value.remote = {};
        library::setContent(one, value);
    }
}

bool hasDeleted(const workspace::Document &document, const changes::Run &run)
{
    const QStringList names = deletedNames(run);
    return std::any_of(document.templates.cbegin(), document.templates.cend(),
                       [&](const auto &one) { return isDeleted(document, one, run.owner, names); });
}

} // namespace sendbench::integrations::connect8x8
