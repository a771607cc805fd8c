// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/templatetexts.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// What is made of a template: its variables, payloads, preview, sends; and its way in a bundle.
class TemplateUseCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAndLanguagesAreListed();
    void aPayloadForEachRoute_data();
    void aPayloadForEachRoute();
    void whatIsMissingOrUnknownIsNamed();
    void thePreviewIsFilled();
    void aSendCarriesTheseBytes_data();
    void aSendCarriesTheseBytes();
    void theSandboxRefusesAsItsOwnerDoes();
    void aBundleTakesThemAlong();
    void aPlantedSecretInATextNeverLeaves();

private:
    static Run ask(CliFixture &cli, const QStringList &words, const QByteArray &input = {})
    {
        return cli.json(QStringList{u"template"_s} + words, input);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList filled()
    {
        QStringList words;
        for (const char *one :
             {"header.1=4711", "body.1=Ines", "body.2=Pier 2", "body.3=18:00", "button.1.1=4711"})
            words << u"--var"_s << QString::fromLatin1(one);
        return words;
    }
    static QStringList sendWords(const QString &through)
    {
        return QStringList{u"send"_s,        u"--through"_s,  through,          u"--to"_s,
                           u"+6591234567"_s, u"--template"_s, u"order_ready"_s, u"--language"_s};
    }
};

void TemplateUseCliTest::variablesAndLanguagesAreListed()
{
    CliFixture cli;
    const Json rows = ask(cli, {u"variables"_s, u"weekend_offer"_s}).json()["variables"];
    QStringList keys;
    for (const Json &row : rows)
        keys.append(QString::fromStdString(row["key"].get<std::string>() + ' ' +
                                           row["kind"].get<std::string>()));
    QCOMPARE(keys, (QStringList{u"header.media mediaUrl"_s, u"body.1 text"_s, u"body.2 text"_s,
                                u"offer.expires dateTime"_s, u"button.0.code code"_s,
                                u"button.1.1 urlSuffix"_s}));
    JSON_COMPARE(rows[1]["sample"], "Ines");
    JSON_COMPARE(rows[1]["required"], true);
    CliFixture none(false);
    const Json languages = ask(none, {u"languages"_s}).json()["languages"];
    QCOMPARE(languages.size(), 111U);
    QVERIFY(languages.dump().find("\"ar\"") != std::string::npos);
}

void TemplateUseCliTest::aPayloadForEachRoute_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("meta") << u"meta"_s << QByteArray(R"({"messaging_product":"whatsapp",
        "recipient_type":"individual","to":"+6591234567","type":"template","template":{
        "name":"boat","language":{"code":"en_GB"},"components":[{"type":"body","parameters":[
        {"type":"text","text":"Ada"},{"type":"text","text":"9:00"}]}]}})");
    QTest::newRow("8x8") << u"8x8"_s << QByteArray(R"({"user":{"msisdn":"+6591234567"},
        "type":"template","content":{"template":{"name":"boat","language":"en_GB","components":[
        {"type":"body","parameters":[{"type":"text","text":"Ada"},{"type":"text","text":"9:00"}]}
        ]}}})");
    QTest::newRow("clevertap") << u"clevertap"_s
                               << QByteArray(R"({"payloadVersion":0.1,"wabaNumber":"",
        "to":"+6591234567","isTemplate":true,"template":{"namespace":"boat","languageCode":"en_GB"},
        "components":[{"type":"body","body":{"text":"Hello Ada, your boat leaves at 9:00 today.",
        "parameters":[{"type":"text","text":"Ada"},{"type":"text","text":"9:00"}]}}],"msgId":""})");
}

void TemplateUseCliTest::aPayloadForEachRoute()
{
    QFETCH(QString, route);
    QFETCH(QByteArray, body);
    CliFixture cli(false);
    cli.write(u"boat.json"_s, boatTemplate("boat"));
    const Run run =
        ask(cli, {u"payload"_s, cli.file(u"boat.json"_s), u"--route"_s, route, u"--to"_s,
                  u"+6591234567"_s, u"--var"_s, u"body.1=Ada"_s, u"--var"_s, u"body.2=9:00"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    JSON_COMPARE(run.json(), Json::parse(body.toStdString()));
}

void TemplateUseCliTest::whatIsMissingOrUnknownIsNamed()
{
    CliFixture cli(false);
    cli.write(u"boat.json"_s, boatTemplate("boat"));
    const QStringList payload{u"payload"_s, cli.file(u"boat.json"_s), u"--route"_s, u"8x8"_s};
    const Run missing = ask(cli, payload + QStringList{u"--var"_s, u"body.1=Ada"_s});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY2(missing.errors().contains(u"body.2"_s), missing.err.constData());
    const Run unknown = ask(cli, payload + QStringList{u"--var"_s, u"body.7=Ada"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.errors().contains(u"body.7"_s), unknown.err.constData());
    QCOMPARE(ask(cli, {u"payload"_s, cli.file(u"boat.json"_s)}).exitCode, 2);
    QCOMPARE(ask(cli, payload + QStringList{u"--var"_s, u"Ada"_s}).exitCode, 2);
    const Run verb = cli.in({u"template"_s, u"melt"_s});
    QCOMPARE(verb.exitCode, 2);
    QVERIFY2(verb.errors().contains(u"list|show|add"_s), verb.err.constData());
}

void TemplateUseCliTest::thePreviewIsFilled()
{
    CliFixture cli;
    const Run run =
        cli.in({u"template"_s, u"preview"_s, u"weekend_offer"_s, u"--var"_s, u"body.1=Zoë"_s});
    QCOMPARE(run.exitCode, 0);
    for (const QString &part : {u"Hello Zoë, two cross"_s, u"Ends on Sunday"_s, u"( Book now )"_s})
        QVERIFY2(run.text().contains(part), run.out.constData());
    JSON_COMPARE(ask(cli, {u"preview"_s, u"login_code"_s}).json()["rightToLeft"], false);
}

void TemplateUseCliTest::aSendCarriesTheseBytes_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("Chat Apps")
        << u"sandbox/chatapps"_s
        << QByteArray(
               R"("type":"template","content":{"template":{"name":"order_ready","language":"en_GB",)"
               R"("components":[{"type":"header","parameters":[{"type":"text","text":"4711"}]},)"
               R"({"type":"body","parameters":[{"type":"text","text":"Ines"},)"
               R"({"type":"text","text":"Pier 2"},{"type":"text","text":"18:00"}]},)"
               R"({"type":"button","subType":"Url","index":1,"parameters":[)"
               R"({"type":"text","text":"4711"}]}]}}})");
    QTest::newRow("CleverTap")
        << u"8x8_WA_Sandbox"_s
        << QByteArray(
               R"("isTemplate":true,"template":{"namespace":"order_ready","languageCode":"en_GB"},)"
               R"("components":[{"type":"header","header":{"type":"text","text":{"text":"Order 4711",)"
               R"("parameters":[{"type":"text","text":"4711"}]}}},{"type":"body","body":{"text":)"
               R"("Hello Ines, your order is ready. Pick it up at Pier 2 before 18:00, please.")");
}

void TemplateUseCliTest::aSendCarriesTheseBytes()
{
    QFETCH(QString, through);
    QFETCH(QByteArray, part);
    CliFixture cli;
    const Run run = cli.json(sendWords(through) + QStringList{u"en_GB"_s} + filled());
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    const auto body = run.json()["request"]["body"].get<std::string>();
    QVERIFY2(QByteArray::fromStdString(body).contains(part), body.c_str());
}

void TemplateUseCliTest::theSandboxRefusesAsItsOwnerDoes()
{
    CliFixture cli;
    const auto answer = [](const Run &run) {
        const Json body = Json::parse(run.json()["response"]["body"].get<std::string>());
        return shown(body["code"]) + u' ' + shown(run.json()["response"]["status"]);
    };
    QStringList broken = filled();
    broken.replaceInStrings(u"Ines"_s, u"In\nes"_s);
    const Run value = cli.json(sendWords(u"sandbox/chatapps"_s) + QStringList{u"en_GB"_s} + broken);
    QCOMPARE(value.exitCode, 1);
    QCOMPARE(answer(value), u"3041 400"_s);
    // A language that was never approved.
    QByteArray french = boatTemplate("order_ready");
    QCOMPARE(ask(cli, {u"add"_s, u"-"_s}, french.replace("en_GB", "fr")).exitCode, 0);
    const Run language =
        cli.json(sendWords(u"sandbox/chatapps"_s) +
                 QStringList{u"fr"_s, u"--var"_s, u"body.1=Ada"_s, u"--var"_s, u"body.2=9"_s});
    QCOMPARE(language.exitCode, 1);
    QCOMPARE(answer(language), u"3038 400"_s);
    // A value that is missing is said here: nothing goes out.
    const Run missing = cli.json(sendWords(u"sandbox/chatapps"_s) + QStringList{u"en_GB"_s});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY(missing.errors().contains(u"header.1"_s));
}

void TemplateUseCliTest::aBundleTakesThemAlong()
{
    CliFixture from;
    CliFixture to(false);
    const QString first = from.file(u"a.json"_s);
    const QString second = from.file(u"b.json"_s);
    QCOMPARE(
        from.in({u"bundle"_s, u"export"_s, first, u"--only"_s, u"weekend_offer.en_GB"_s}).exitCode,
        0);
    const Run inspected = to.json({u"bundle"_s, u"inspect"_s, first});
    JSON_COMPARE(inspected.json()["bundle"]["templates"], 1);
    JSON_COMPARE(inspected.json()["bundle"]["providers"], 1); // what it is written for
    JSON_COMPARE(inspected.json()["objects"].back()["title"], "weekend_offer · en_GB");
    QCOMPARE(to.in({u"bundle"_s, u"import"_s, first}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"export"_s, second}).exitCode, 0);
    QCOMPARE(content(second), content(first));
    // What differs is told by component.
    QByteArray text = content(first);
    text.replace("Book now", "Book today");
    from.write(u"c.json"_s, text);
    const Run diff = to.json({u"bundle"_s, u"diff"_s, from.file(u"c.json"_s)});
    QCOMPARE(diff.exitCode, 1);
    const Json last = diff.json()["objects"].back();
    JSON_COMPARE(last["state"], "different");
    JSON_COMPARE(
        last["fields"],
        (Json::array(
            {{{"field", "Button 2 · label"}, {"here", "Book now"}, {"there", "Book today"}}})));
}

void TemplateUseCliTest::aPlantedSecretInATextNeverLeaves()
{
    CliFixture cli;
    cli.addProvider(u"test"_s, u"https://example.org/x"_s);
    QCOMPARE(ask(cli, {u"add"_s, u"-"_s},
                 boatTemplate("boat", "Hello {{1}}, planted-secret-4711 leaves at {{2}} today."))
                 .exitCode,
             0);
    const QString path = cli.file(u"a.json"_s);
    const Run run = cli.in({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"export"_s, path},
                           "secret set P headers.password planted-secret-4711\n");
    QCOMPARE(run.exitCode, 6);
    QVERIFY(!QFile::exists(path));
    QVERIFY(run.errors().contains(u"P/headers.password"_s));
    QVERIFY(!run.err.contains("planted-secret-4711"));
}

QTEST_GUILESS_MAIN(TemplateUseCliTest)
#include "tst_templateuse.moc"
