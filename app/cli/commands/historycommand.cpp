// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/historycommand.h"

#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"
#include "base/clock.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

void HistoryCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const bool known = verb == u"list"_s || (verb == u"show"_s && arguments.size() == 2) ||
                       (verb == u"remove"_s && arguments.size() >= 2);
    if (!known) {
        fail(usageError(tr("history list [--search T] [--since TIME] [--outcome KIND] [--limit N] "
                           "· show ID · remove ID…"))
                 .value());
        return;
    }
    if (!openWorkspace())
        return;
    if (verb == u"list"_s)
        list(arguments.mid(1));
    else if (verb == u"show"_s)
        show(arguments[1]);
    else
        remove(arguments.mid(1));
}

namespace
{

struct Wanted {
    history::HistoryFilter filter;
    qint64 limit = 100;
};

Result<Wanted> wanted(const QStringList &words)
{
    const auto arguments = Arguments::parse(
        words,
        {.flags = {}, .values = {u"--search"_s, u"--since"_s, u"--outcome"_s, u"--limit"_s}});
    if (!arguments)
        return Failure(arguments.error());
    if (!arguments->words().isEmpty())
        return usageError(HistoryCommand::tr("“%1” is one word too many.").arg(arguments->word(0)));
    Wanted all;
    all.filter.text = arguments->value(u"--search"_s);
    if (const QString since = arguments->value(u"--since"_s); !since.isEmpty()) {
        all.filter.since = QDateTime::fromString(since, Qt::ISODateWithMs);
        if (!all.filter.since.isValid())
            return usageError(
                HistoryCommand::tr("--since takes a time such as 2026-11-20T09:41:00Z, not “%1”.")
                    .arg(since));
    }
    if (const QString outcome = arguments->value(u"--outcome"_s); !outcome.isEmpty()) {
        all.filter.outcome = sending::outcomeKindFromName(outcome);
        if (!all.filter.outcome)
            return usageError(
                HistoryCommand::tr("--outcome is accepted, refused, failed or unclear, not “%1”.")
                    .arg(outcome));
    }
    if (const QString limit = arguments->value(u"--limit"_s); !limit.isEmpty()) {
        bool good = false;
        all.limit = limit.toLongLong(&good);
        if (!good || all.limit < 1)
            return usageError(
                HistoryCommand::tr("--limit takes a number from 1 on, not “%1”.").arg(limit));
    }
    return all;
}

} // namespace

void HistoryCommand::list(const QStringList &words)
{
    const auto what = wanted(words);
    if (!what) {
        fail(what.error());
        return;
    }
    auto *job = engine().history()->rows(what->filter, 0, what->limit, this);
    connect(job, &Job::finished, this, [this, job] {
        const auto rows = job->result();
        if (!rows) {
            fail(rows.error());
            return;
        }
        Json list = Json::array();
        QString text;
        for (const auto &row : *rows) {
            const QString outcome = sending::outcomeKindName(row.outcome);
            list.push_back({{"id", row.id.toStdString()},
                            {"startedAt", isoTime(row.startedAt).toStdString()},
                            {"route", row.routeId.toStdString()},
                            {"system", row.system.toStdString()},
                            {"environment", environmentName(row.environment).toStdString()},
                            {"method", row.method.toStdString()},
                            {"url", row.url.toStdString()},
                            {"to", row.to.toStdString()},
                            {"status", row.status},
                            {"outcome", outcome.toStdString()},
                            {"code", row.code.toStdString()},
                            {"totalMs", row.totalMs}});
            text += u"%1  %2  %3  %4  %5  %6\n"_s.arg(row.id, isoTime(row.startedAt))
                        .arg(outcome, -8)
                        .arg(row.status, 3)
                        .arg(row.routeId, row.to);
        }
        printer().answer({{"exchanges", list}}, text.isEmpty() ? tr("Nothing sent yet.") : text);
        end(ExitGood);
    });
    job->start();
}

void HistoryCommand::show(const QString &id)
{
    auto *job = engine().history()->record(id, this);
    connect(job, &Job::finished, this, [this, job] {
        const auto record = job->result();
        if (!record) {
            fail(record.error());
            return;
        }
        printer().answer(recordJson(*record), recordText(*record));
        end(ExitGood);
    });
    job->start();
}

void HistoryCommand::remove(const QStringList &ids)
{
    auto *job = engine().history()->remove(ids, this);
    connect(job, &Job::finished, this, [this, job] {
        const auto count = job->result();
        if (!count) {
            fail(count.error());
            return;
        }
        printer().answer({{"removed", *count}},
                         tr("%n exchange(s) removed.", nullptr, static_cast<int>(*count)));
        end(*count > 0 ? ExitGood : ExitBadAnswer);
    });
    job->start();
}

} // namespace sendbench::cli
