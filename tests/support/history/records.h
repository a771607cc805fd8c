// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QSignalSpy>

/// What the tests of the history and its models share.
namespace sendbench::testing
{

/// A plain exchange: number n started n seconds after the first.
[[nodiscard]] sending::SendRecord plainRecord(int n);
/// One with something in every member.
[[nodiscard]] sending::SendRecord fullRecord();
[[nodiscard]] events::Event plainEvent(int n, const OrderedMap<QString> &ids);

/// Starts the job and waits for its end.
[[nodiscard]] std::optional<Error> ended(Job *job);

template <typename T>
[[nodiscard]] Result<T> answerOf(ResultJob<T> *job)
{
    job->setAutoDelete(false);
    const auto error = ended(job);
    Result<T> result = job->result();
    job->deleteLater();
    return result;
}

/// Fills the database of a store that has been used already, past the store, in one transaction:
/// exchanges "bulk-00000001"… one second apart, each tenth refused.
void insertBulk(const QString &path, int count);

/// Runs statements on the file as another program would.
void runSql(const QString &path, const QStringList &statements);

} // namespace sendbench::testing
