// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historyremoval.h"

#include "diagnosis/errortext.h"

#include <QLocale>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QString counted(qint64 count)
{
    return count == 1 ? HistoryRemoval::tr("1 exchange")
                      : HistoryRemoval::tr("%1 exchanges").arg(QLocale().toString(count));
}

} // namespace

HistoryRemoval::HistoryRemoval(const PageContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{
}

void HistoryRemoval::remove(const QStringList &ids, const QString &name)
{
    if (ids.isEmpty())
        return;
    const Prompts::Question question{
        .id = u"history.delete"_s,
        .title = tr("Delete %1?").arg(counted(ids.size())),
        .text = (ids.size() == 1 ? tr("%1 goes from the history, and so do the events that belong "
                                      "to it alone. This cannot be undone.")
                                       .arg(name)
                                 : tr("%1 go from the history, and so do the events that belong to "
                                      "them alone. This cannot be undone.")
                                       .arg(counted(ids.size()))),
        .confirm = tr("Delete %1").arg(counted(ids.size())),
        .destructive = true};
    m_context.prompts.ask(m_page, question, [this, ids](bool yes) {
        if (yes)
            run([ids](history::HistoryStore &store) { return store.remove(ids, &store); });
    });
}

void HistoryRemoval::removeAll(const history::HistoryFilter &filter, qint64 shown)
{
    if (shown == 0)
        return;
    const bool everything = filter == history::HistoryFilter{};
    const Prompts::Question question{
        .id = u"history.delete-all"_s,
        .title = everything ? tr("Empty the history?") : tr("Delete %1?").arg(counted(shown)),
        .text = everything
                    ? tr("%1 and every event received go from the history of this workspace. This "
                         "cannot be undone.")
                          .arg(counted(shown))
                    : tr("%1 that fit the filter go from the history, also those further down the "
                         "list. This cannot be undone.")
                          .arg(counted(shown)),
        .confirm = tr("Delete %1").arg(counted(shown)),
        .destructive = true};
    m_context.prompts.ask(m_page, question, [this, filter](bool yes) {
        if (yes)
            run([filter](history::HistoryStore &store) { return store.removeAll(filter, &store); });
    });
}

void HistoryRemoval::run(
    const std::function<history::HistoryStore::CountJob *(history::HistoryStore &)> &make)
{
    history::HistoryStore *store = m_context.engine.history();
    if (store == nullptr)
        return;
    auto *job = make(*store);
    connect(job, &Job::finished, this, [this, job] {
        const auto removed = job->result();
        if (!removed)
            tell(removed.error());
        else if (m_context.toast)
            m_context.toast(*removed == 1
                                ? tr("1 exchange deleted")
                                : tr("%1 exchanges deleted").arg(QLocale().toString(*removed)));
    });
    job->start();
}

void HistoryRemoval::tell(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_context.prompts.tell(m_page, tr("The history did not answer"), diagnosis::fullText(error),
                               error.detail);
}

} // namespace sendbench::ui
