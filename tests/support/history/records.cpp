// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/history/records.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace sendbench::testing
{

namespace
{

const QDateTime kStart(QDate(2026, 11, 20), QTime(9, 41, 7, 113), Qt::UTC);

http::Certificate certificate()
{
    return {.subject = u"CN=api.example.test"_s,
            .issuer = u"CN=Example Root"_s,
            .alternativeNames = {u"DNS:api.example.test"_s, u"DNS:*.example.test"_s},
            .notBefore = kStart.addDays(-10),
            .notAfter = kStart.addDays(80),
            .sha256 = u"AA:BB:CC"_s,
            .pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"};
}

} // namespace

sending::SendRecord plainRecord(int n)
{
    sending::SendRecord record;
    record.routeId = u"8x8_WA_India"_s;
    record.routeTitle = u"8x8 India"_s;
    record.system = u"clevertap"_s;
    record.message = {.to = u"+4917012345%1"_s.arg(n, 2, 10, QChar(u'0')), .text = u"Hello"_s};
    http::Exchange &exchange = record.exchange;
    exchange.id = u"01JD%1"_s.arg(n, 22, 10, QChar(u'0'));
    exchange.startedAt = kStart.addSecs(n);
    exchange.request = {.method = "POST",
                        .url = QUrl(u"https://api.example.test/partners/clevertap/wa"_s),
                        .target = "/partners/clevertap/wa",
                        .headers = {{"Content-Type", "application/json"}},
                        .body = R"({"to":"x","text":"Hello"})"};
    exchange.response = http::Response{.status = 200,
                                       .reason = "OK",
                                       .httpVersion = "1.1",
                                       .headers = {{"Date", "today"}},
                                       .body = R"({"status":"success"})",
                                       .bodyBytes = 20};
    exchange.timing = {.waitMs = 20.8, .totalMs = 22.4};
    record.outcome.kind = sending::OutcomeKind::Accepted;
    record.outcome.reason = u"The system took the message."_s;
    record.outcome.ids.insert(u"msgId"_s, u"message-%1"_s.arg(n));
    return record;
}

sending::SendRecord fullRecord()
{
    sending::SendRecord record = plainRecord(1);
    record.environment = Environment::Production;
    record.message.kind = sending::MessageKind::Raw;
    record.message.rawBody = "{ \"a\" : 1 }";
    record.message.callbackUrl = u"http://127.0.0.1:9/receipts"_s;
    http::Exchange &exchange = record.exchange;
    exchange.request.url = QUrl(u"https://api.example.test/a%20b/ü?q=x%26y%2Bz&‹secret:a/b›#f"_s);
    exchange.request.headers = {{"X-One", "1"}, {"x-one", ""}, {"X-Text", "grün"}};
    exchange.response->trailers = {{"Grpc-Status", "0"}};
    exchange.response->bodyBytes = 4096;
    exchange.response->truncated = true;
    exchange.response->limitBytes = 2048;
    exchange.response->announcedBytes = 4000;
    exchange.response->extraBytes = 3;
    exchange.response->extra = "\r\nx";
    exchange.response->wire = QByteArray("HTTP/1.1 2\0\xff", 12);
    exchange.requestSent = true;
    exchange.interim = {http::Response{.status = 103, .reason = "Early Hints"}};
    exchange.timing = {0.1, 1.1, 2.2000000000000002, 1e-7, 12345.678, 3};
    exchange.tls = http::TlsInfo{u"TLS 1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, {certificate()}};
    exchange.remoteAddress = u"[::1]:443"_s;
    exchange.redirects = {{307, QUrl(u"https://a.test/x"_s), QUrl(u"https://b.test/"_s), true}};
    exchange.error = Error{
        ErrorKind::RateLimited, u"http.cut"_s, u"api.example.test"_s, u"body"_s, u"4096"_s, u"20"_s,
        u"connection closed"_s};
    record.outcome = {sending::OutcomeKind::Refused, u"1005"_s, u"Unknown <sub> \"account\""_s,
                      u"The system refused."_s, record.outcome.ids};
    record.outcome.ids.insert(u"umid"_s, u"u-1"_s);
    record.outcome.ids.insert(u"batchId"_s, QString());
    return record;
}

events::Event plainEvent(int n, const OrderedMap<QString> &ids)
{
    return {.id = u"01JE%1"_s.arg(n, 22, 10, QChar(u'0')),
            .at = kStart.addSecs(60 + n),
            .remoteAddress = u"127.0.0.1:5000"_s,
            .target = "/receipts?x=\xff",
            .headers = {{"Content-Type", "application/json"}},
            .body = QByteArray("\xfe\x00 raw", 6),
            .recognised = true,
            .system = u"8x8"_s,
            .product = u"chatapps"_s,
            .nameSpace = u"ChatApps"_s,
            .eventType = u"outbound_message_status_changed"_s,
            .direction = u"outbound"_s,
            .status = u"delivered"_s,
            .occurredAt = kStart.addSecs(n),
            .ids = ids};
}

std::optional<Error> ended(Job *job)
{
    std::optional<Error> error;
    bool isEnded = false;
    QObject context;
    QObject::connect(job, &Job::finished, &context, [&] {
        error = job->error();
        isEnded = true;
    });
    job->start();
    if (!QTest::qWaitFor([&] { return isEnded; }, 60000))
        return Error{.kind = ErrorKind::Timeout, .code = u"test.never-ended"_s};
    return error;
}

void runSql(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other-program"_s);
        database.setDatabaseName(path);
        QVERIFY2(database.open(), qPrintable(database.lastError().text()));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"other-program"_s);
}

void insertBulk(const QString &path, int count)
{
    const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            " WHERE i < %1) "_s.arg(count);
    runSql(path, {u"BEGIN IMMEDIATE"_s,
                  u"INSERT INTO exchanges (id, started_at, route, route_title, system, environment,"
                  " method, url, recipient, status, outcome, code, message, total_ms) "_s +
                      numbers +
                      u"SELECT printf('bulk-%08d', i), 1795000000000 + i * 1000, 'r', 'Route',"
                      " CASE i % 3 WHEN 0 THEN 'clevertap' ELSE '8x8.chatapps' END, 'test', 'POST',"
                      " 'https://api.example.test/', '+491701' || printf('%06d', i),"
                      " CASE i % 10 WHEN 0 THEN 400 ELSE 200 END,"
                      " CASE i % 10 WHEN 0 THEN 'refused' ELSE 'accepted' END, '', 'row ' || i, 1.5"
                      " FROM n"_s,
                  u"INSERT INTO search (rowid, number, url, code, message, ids, body)"
                  " SELECT seq, recipient, url, code, message, id, 'Hello body' FROM exchanges"_s,
                  u"INSERT INTO numbers (digits, seq) SELECT recipient, seq"
                  " FROM exchanges UNION ALL SELECT substr(recipient, 4), seq FROM exchanges"_s,
                  u"COMMIT"_s});
}

} // namespace sendbench::testing
