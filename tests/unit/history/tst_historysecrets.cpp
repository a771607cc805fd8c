// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "history/historystore.h"
#include "support/history/records.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

namespace
{

const QByteArray kPlanted = R"(pl/anted+"va'lue & more)";

sending::SendRecord leaky()
{
    auto record = plainRecord(1);
    http::Exchange &exchange = record.exchange;
    exchange.request.headers = {{"Authorization", "Bearer " + kPlanted},
                                {"X-Basic", "Basic " + ("user:" + kPlanted).toBase64()}};
    exchange.request.target = "/x?key=" + kPlanted.toPercentEncoding();
    exchange.request.url =
        QUrl::fromEncoded("https://a.test/x?key=" + kPlanted.toPercentEncoding());
    exchange.request.body = "{\"key\":\"" + QByteArray(kPlanted).replace('"', "\\\"") + "\"}";
    exchange.response->headers = {{"X-Echo", kPlanted}, {"X-Bytes", "\xff"}};
    exchange.response->body = "\xff\xfe" + kPlanted + kPlanted.toHex();
    exchange.error = Error{.code = u"http.cut"_s, .detail = QString::fromUtf8(kPlanted)};
    return record;
}

/// All bytes of all files beside the database, as they are while it is open.
QByteArray everyByte(const QString &folder, int *files)
{
    QByteArray all;
    const auto entries = QDir(folder).entryInfoList(QDir::Files);
    *files = static_cast<int>(entries.size());
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TstHistorySecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRedactedRecordLeavesNoTrace()
    {
        Redactor redactor;
        redactor.add(u"acme/apiKey"_s, kPlanted);
        QTemporaryDir folder;
        HistoryStore store(folder.filePath(u"history.sqlite"_s));
        auto record = leaky();
        record.exchange = sending::redacted(record.exchange, redactor);
        QVERIFY(!ended(store.add(record, &store)));
        int files = 0;
        const QByteArray bytes = everyByte(folder.path(), &files);
        QCOMPARE(files, 3);
        QVERIFY(bytes.contains("secret:acme/apiKey"));
        const auto found = redactor.find(bytes);
        QVERIFY2(!found, found ? qPrintable(*found) : "");
    }

    /// That the search above can fail.
    void theSearchWouldFindIt()
    {
        Redactor redactor;
        redactor.add(u"acme/apiKey"_s, kPlanted);
        QTemporaryDir folder;
        HistoryStore store(folder.filePath(u"history.sqlite"_s));
        QVERIFY(!ended(store.add(leaky(), &store)));
        int files = 0;
        QVERIFY(redactor.find(everyByte(folder.path(), &files)));
    }
};

QTEST_GUILESS_MAIN(TstHistorySecrets)
#include "tst_historysecrets.moc"
