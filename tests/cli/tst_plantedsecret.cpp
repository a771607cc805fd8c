// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// A secret that the other side echoes in every form is found nowhere afterwards.
class PlantedSecretTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundNowhere_data();
    void itIsFoundNowhere();
};

namespace
{

QByteArray jsonEscaped(const QByteArray &text, bool ascii)
{
    const std::string quoted = Json(text.toStdString()).dump(-1, ' ', ascii);
    return QByteArray::fromStdString(quoted.substr(1, quoted.size() - 2));
}

/// Each form in which it may have leaked.
QMap<QByteArray, QByteArray> forms(const QByteArray &secret)
{
    QByteArray slashes = jsonEscaped(secret, false);
    slashes.replace("/", "\\/");
    return {{"raw", secret},
            {"base64", secret.toBase64()},
            {"base64url",
             secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)},
            {"basic pair", QByteArray("user:" + secret).toBase64()},
            {"url", secret.toPercentEncoding()},
            {"form", secret.toPercentEncoding().replace("%20", "+")},
            {"url lower", secret.toPercentEncoding().toLower()},
            {"json", jsonEscaped(secret, false)},
            {"json ascii", jsonEscaped(secret, true)},
            {"json slashes", slashes},
            {"json twice", jsonEscaped(jsonEscaped(secret, false), false)},
            {"hex", secret.toHex()}};
}

QByteArray everyFile(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

} // namespace

void PlantedSecretTest::itIsFoundNowhere_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("field");
    for (const char *mode : {"text", "json"})
        for (const char *field :
             {"headers.password", "headers.Authorization", "basicAuth.password"})
            QTest::addRow("%s %s", mode, field)
                << QString::fromUtf8(mode) << QString::fromUtf8(field);
}

void PlantedSecretTest::itIsFoundNowhere()
{
    QFETCH(QString, mode);
    QFETCH(QString, field);
    const QByteArray secret = "pl4nt\"ed/'s\\e c&r<e>t + ñ✓ %41=";
    RawServer server([&secret](const QByteArray &request) {
        QByteArray body = R"({"status":"failure","error":{"code":1,"message":")" +
                          jsonEscaped(secret, false) + "\"},\"echo\":\"" +
                          jsonEscaped(request, false) + '"';
        QByteArray headers = "HTTP/1.1 200 OK\r\n";
        const auto all = forms(secret);
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            body += ",\n\"" + it.key() + "\":\"" + it.value() + '"';
            headers +=
                "X-Echo-" + QByteArray(it.key()).replace(' ', '-') + ": a " + it.value() + " b\r\n";
        }
        body += '}';
        return RawServer::Answer{.bytes = headers + "Content-Length: " +
                                          QByteArray::number(body.size()) + "\r\n\r\n" + body};
    });
    CliFixture fixture;
    qputenv("SENDBENCH_LOG", fixture.file(u"log.jsonl"_s).toUtf8());
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    QStringList global{u"--secrets"_s, u"memory"_s};
    if (mode == u"json"_s)
        global.append(u"--json"_s);
    Run all;
    const auto more = [&](const QStringList &words, const QByteArray &input) {
        const Run run = fixture.in(global + words, input);
        all.out += run.out;
        all.err += run.err;
        return run.exitCode;
    };
    QCOMPARE(more({u"secret"_s, u"set"_s, u"P"_s, field}, secret + '\n'), 0);
    if (field == u"basicAuth.password"_s)
        QCOMPARE(more({u"provider"_s, u"set"_s, u"P"_s, u"basicAuth.username=user"_s}, {}), 0);
    const QByteArray line = "secret set P " + field.toUtf8() + ' ' + secret + '\n';
    const QStringList send{u"send"_s, u"--through"_s, u"P"_s, u"--to"_s, u"+6591234567"_s};
    const QStringList text{u"--text"_s, u"mine: "_s + QString::fromUtf8(secret)};
    const int refused = more(send + QStringList{u"--text"_s, u"x"_s, u"--curl"_s}, line);
    QVERIFY2(refused == 1, (all.out + all.err).constData());
    more(send + text, line);
    more(send + text + QStringList{u"--dry-run"_s, u"--curl"_s}, line);
    more({u"provider"_s, u"check"_s, u"P"_s, u"--online"_s}, line);
    more({u"provider"_s, u"show"_s, u"P"_s}, line);
    more({u"secret"_s, u"list"_s}, line);
    more({u"history"_s, u"list"_s}, {});
    const Json list = fixture.json({u"history"_s, u"list"_s}).json()["exchanges"];
    QVERIFY(list.size() >= 2U);
    for (const Json &one : list)
        more({u"history"_s, u"show"_s, QString::fromStdString(one["id"])}, {});
    qunsetenv("SENDBENCH_LOG");

    QVERIFY(server.requests().size() >= 2);
    QVERIFY(server.requests().first().contains(
        field == u"basicAuth.password"_s ? QByteArray("user:" + secret).toBase64() : secret));
    const QByteArray files = everyFile(fixture.folder());
    QVERIFY(files.contains("SQLite format 3"));
    QVERIFY(files.contains("‹secret:P/"));
    const auto encoded = forms(secret);
    for (auto it = encoded.cbegin(); it != encoded.cend(); ++it) {
        QVERIFY2(!all.out.contains(it.value()), ("standard output: " + it.key()).constData());
        QVERIFY2(!all.err.contains(it.value()), ("standard error: " + it.key()).constData());
        QVERIFY2(!files.contains(it.value()), ("a file: " + it.key()).constData());
    }
}

QTEST_GUILESS_MAIN(PlantedSecretTest)
#include "tst_plantedsecret.moc"
