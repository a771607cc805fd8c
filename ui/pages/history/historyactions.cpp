// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What can be done with the rows of the history.
#include "base/ids.h"
#include "sending/curl.h"
#include "ui/exchange/payloadview.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/pages/history/historypage_p.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Ids of these rows, read from the store; nothing if the list moved meanwhile.
QStringList idsOf(const QList<history::HistoryRow> &read, const QList<int> &rows,
                  const models::HistoryModel &model)
{
    QStringList ids;
    for (const int row : rows) {
        const qsizetype at = row - rows.constFirst();
        if (at >= read.size())
            return {};
        const auto known = model.row(row);
        if (known && known->id != read.at(at).id)
            return {};
        ids.append(read.at(at).id);
    }
    return ids;
}

} // namespace

QAction *HistoryPage::Private::add(const QString &name, const QString &icon, const QString &text,
                                   std::function<void()> run)
{
    auto *action = new QAction(text, q);
    action->setObjectName(name);
    const auto draw = [this, action, icon] { action->setIcon(context.theme.icon(icon)); };
    draw();
    QObject::connect(&context.theme, &Theme::changed, action, draw);
    QObject::connect(action, &QAction::triggered, q, std::move(run));
    return action;
}

void HistoryPage::Private::makeActions()
{
    openIt = add(u"historyOpen"_s, u"eye"_s, tr("Open"), [this] { setFull(true); });
    again = add(u"historySendAgain"_s, u"send"_s, tr("Send again"), [this] { sendAgain(); });
    again->setToolTip(tr("Brings the message into “Send test”, with a new id"));
    remove = add(u"historyDelete"_s, u"trash"_s, tr("Delete…"), [this] { deleteSelected(); });
    removeAll = add(u"historyDeleteAll"_s, u"trash"_s, tr("Delete all shown…"),
                    [this] { removal->removeAll(model.filter(), model.rowCount()); });
    copyId = add(u"historyCopyId"_s, u"copy"_s, tr("Copy id"), [this] { copyIds(); });
    curl = add(u"historyCopyCurl"_s, u"copy"_s, tr("Copy as cURL"), [this] { copyCurl(); });
    // The primary one has its own colours.
    again->setIcon({});
    q->setHeaderActions({removeAll, remove, again});
    detail->setActions({openIt, copyId, curl});
}

void HistoryPage::Private::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({openIt, again});
    menu->addSeparator();
    menu->addActions({copyId, curl});
    menu->addSeparator();
    menu->addActions({remove});
    menu->addSeparator();
    table->addColumnChoice(*menu->addMenu(tr("Columns")));
    menu->popup(table->viewport()->mapToGlobal(at));
}

void HistoryPage::Private::withRecord(const std::function<void(const sending::SendRecord &)> &then)
{
    if (detail->record()) {
        then(*detail->record());
        return;
    }
    history::HistoryStore *store = context.engine.history();
    if (store == nullptr || detail->shownId().isEmpty())
        return;
    auto *reading = store->record(detail->shownId(), q);
    QObject::connect(reading, &Job::finished, q, [this, reading, then] {
        if (const auto record = reading->result())
            then(*record);
        else
            removal->tell(record.error());
    });
    reading->start();
}

void HistoryPage::Private::sendAgain()
{
    withRecord([this](const sending::SendRecord &record) {
        sending::Message message = record.message;
        message.id = newUlid();
        Q_EMIT q->sendAgain(record.routeId, message);
    });
}

void HistoryPage::Private::copyIds()
{
    withIds([this](const QStringList &ids) {
        context.clipboard.copy(q, ids.join(u'\n'), [this, one = ids.size() == 1] {
            if (context.toast)
                context.toast(one ? tr("Id copied") : tr("Ids copied"));
        });
    });
}

void HistoryPage::Private::copyCurl()
{
    const auto write = [this](const sending::SendRecord &record) {
        const http::SentRequest request = record.exchange.request;
        const auto done = [this](const QString &command) {
            const auto say = [this](const QString &text) {
                if (context.toast)
                    context.toast(text);
            };
            if (command.size() > PayloadView::kMaxCopy)
                say(tr("Too large for the clipboard"));
            else
                context.clipboard.copy(q, command, [say] { say(tr("cURL command copied")); });
        };
        writingCurl.run([request](const std::atomic_bool &) { return sending::asCurl(request); },
                        done);
    };
    withRecord([this, write](const sending::SendRecord &record) { write(record); });
}

void HistoryPage::Private::withIds(const std::function<void(const QStringList &)> &then)
{
    if (full) {
        then({detail->shownId()});
        return;
    }
    const QList<int> rows = table->selectedRows();
    QStringList ids;
    for (const int row : rows)
        if (const auto known = model.row(row))
            ids.append(known->id);
    if (ids.size() == rows.size()) {
        if (!ids.isEmpty())
            then(ids);
        return;
    }
    history::HistoryStore *store = context.engine.history();
    if (store == nullptr)
        return;
    auto *reading =
        store->rows(model.filter(), rows.constFirst(), rows.constLast() - rows.constFirst() + 1, q);
    QObject::connect(reading, &Job::finished, q, [this, reading, rows, then] {
        const auto read = reading->result();
        if (!read) {
            removal->tell(read.error());
            return;
        }
        const QStringList all = idsOf(*read, rows, model);
        if (!all.isEmpty())
            then(all);
        else if (context.toast)
            context.toast(tr("The list has just changed; please do it again"));
    });
    reading->start();
}

void HistoryPage::Private::deleteSelected()
{
    const QList<int> rows = full ? QList<int>{} : table->selectedRows();
    if (rows.size() > 1 && rows.size() == model.rowCount()) {
        removal->removeAll(model.filter(), rows.size());
        return;
    }
    withIds([this](const QStringList &ids) {
        const auto &record = detail->record();
        const QString route = record ? visibleLine(record->routeTitle) : QString();
        removal->remove(ids, record ? tr("The exchange with %1 to %2")
                                          .arg(route.isEmpty() ? record->routeId : route,
                                               visibleLine(record->message.to))
                                    : tr("The exchange"));
    });
}

} // namespace sendbench::ui
