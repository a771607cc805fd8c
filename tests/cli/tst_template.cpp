// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/templatetexts.h"

#include <QElapsedTimer>
#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// `template list|show|add|remove|export|lint|fix`: what is read, kept, judged and mended.
class TemplateCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoHasOneOfEachKindAndNoMistake();
    void oneIsShownInEachForm();
    void eachFormIsReadFromFileAndStandardInput_data();
    void eachFormIsReadFromFileAndStandardInput();
    void whatIsNoTemplateIsRefused_data();
    void whatIsNoTemplateIsRefused();
    void otherEncodingsAreReadOrNamed();
    void longNamesAreCutForPeople();
    void whatIsNoWholeTemplateIsLinted();
    void aNameAndLanguageStandOnce();
    void oneFileDoesNotSayItTwice_data();
    void oneFileDoesNotSayItTwice();
    void whatSomebodyWroteLeavesTheWorkspaceReadable_data();
    void whatSomebodyWroteLeavesTheWorkspaceReadable();
    void oneIsRemovedAndTheOthersStay();
    void theyStayWhenTheirProviderGoes();
    void anExportIsReadAgain();
    void lintTellsPlaceCodeAndExit();
    void fixMendsAndIsSaved();
    void thousandsAreLintedInTime();

private:
    static Run ask(CliFixture &cli, const QStringList &words, const QByteArray &input = {})
    {
        return cli.json(QStringList{u"template"_s} + words, input);
    }
};

void TemplateCliTest::theDemoHasOneOfEachKindAndNoMistake()
{
    CliFixture cli;
    const Run run = ask(cli, {u"list"_s});
    QCOMPARE(run.exitCode, 0);
    const Json rows = run.json()["templates"];
    QCOMPARE(rows.size(), 6U);
    JSON_COMPARE(rows[0], (Json{{"id", "order_ready.en_GB"},
                                {"name", "order_ready"},
                                {"language", "en_GB"},
                                {"category", "UTILITY"},
                                {"provider", "8x8_WA_Sandbox"},
                                {"status", "APPROVED"}}));
    QByteArray parts;
    for (const Json &row : rows) {
        const QString id = QString::fromStdString(row["id"].get<std::string>());
        const Run lint = ask(cli, {u"lint"_s, id});
        QCOMPARE(lint.exitCode, 0);
        const Json answer = lint.json();
        for (const Json &one : answer["findings"])
            QVERIFY2(one["severity"] == "note", one.dump().c_str());
        parts += ask(cli, {u"show"_s, id}).out;
    }
    for (const char *kind :
         {"\"CAROUSEL\"", "\"LIMITED_TIME_OFFER\"", "\"OTP\"", "\"QUICK_REPLY\""})
        QVERIFY2(parts.contains(kind), kind);
    QCOMPARE(ask(cli, {u"list"_s, u"--provider"_s, u"nobody"_s}).json()["templates"].size(), 0U);
}

void TemplateCliTest::oneIsShownInEachForm()
{
    CliFixture cli;
    const auto shownAs = [&cli](const QString &form) {
        const Run run = ask(cli, {u"show"_s, u"island_trips"_s, u"--form"_s, form});
        return run.exitCode == 0 ? run.json()["template"] : Json();
    };
    JSON_COMPARE(shownAs(u"sendbench"_s)["form"], "sendbench.template/1");
    JSON_COMPARE(shownAs(u"meta"_s)["components"][1]["type"], "CAROUSEL");
    JSON_COMPARE(shownAs(u"meta-list"_s)["status"], "APPROVED");
    JSON_COMPARE(shownAs(u"8x8"_s)["components"][0]["examples"], Json::array({"Ines"}));
    JSON_COMPARE(shownAs(u"8x8-list"_s)["templateName"], "island_trips");
    QCOMPARE(ask(cli, {u"show"_s, u"island_trips"_s, u"--form"_s, u"xml"_s}).exitCode, 2);
    // Two languages have the name: which one is asked, and they are named.
    const Run two = ask(cli, {u"show"_s, u"order_ready"_s});
    QCOMPARE(two.exitCode, 2);
    QVERIFY(two.errors().contains(u"order_ready.hi"_s));
    QCOMPARE(ask(cli, {u"show"_s, u"order_ready"_s, u"--language"_s, u"hi"_s}).exitCode, 0);
}

void TemplateCliTest::eachFormIsReadFromFileAndStandardInput_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"sendbench", "meta", "meta-list", "8x8", "8x8-list"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TemplateCliTest::eachFormIsReadFromFileAndStandardInput()
{
    QFETCH(QString, form);
    CliFixture from;
    const Run shown = from.in({u"template"_s, u"show"_s, u"order_ready"_s, u"--language"_s,
                               u"en_GB"_s, u"--form"_s, form});
    QCOMPARE(shown.exitCode, 0);
    CliFixture cli(false);
    cli.write(u"t.json"_s, shown.out);
    const Run added = ask(cli, {u"add"_s, cli.file(u"t.json"_s)});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    JSON_COMPARE(added.json()["form"], form.toStdString());
    JSON_COMPARE(added.json()["templates"][0]["id"], "order_ready.en_GB");
    JSON_COMPARE(added.json()["findings"], Json::array());
    const Run again = cli.in({u"template"_s, u"show"_s, u"order_ready"_s, u"--form"_s, form});
    QCOMPARE(again.out, shown.out);
    QCOMPARE(ask(cli, {u"add"_s, u"-"_s, u"--replace"_s}, shown.out).exitCode, 0);
    QCOMPARE(ask(cli, {u"list"_s}).json()["templates"].size(), 1U);
}

void TemplateCliTest::whatIsNoTemplateIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("broken") << "{\"name\":"_ba << u"line 1"_s;
    QTest::newRow("another object") << R"({"a":1})"_ba << u"not a template"_s;
    QTest::newRow("Meta's send") << R"({"messaging_product":"whatsapp","to":"6591234567",
        "type":"template","template":{"name":"x","language":{"code":"en"}}})"_ba
                                 << u"sends a template"_s;
    QTest::newRow("8x8's send") << R"({"user":{"msisdn":"+6591234567"},"type":"template",
        "content":{"template":{"name":"x","language":"en"}}})"_ba
                                << u"sends a template"_s;
}

void TemplateCliTest::whatIsNoTemplateIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    CliFixture cli(false);
    const Run run = cli.in({u"template"_s, u"add"_s, u"-"_s}, text);
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.errors().contains(said), run.err.constData());
    QCOMPARE(ask(cli, {u"list"_s}).json()["templates"].size(), 0U);
    QCOMPARE(cli.in({u"template"_s, u"add"_s, cli.file(u"none.json"_s)}).exitCode, 4);
}

void TemplateCliTest::otherEncodingsAreReadOrNamed()
{
    const QString text = QString::fromUtf8(boatTemplate("boat", "Hé {{1}}, at {{2}} it is."));
    CliFixture cli(false);
    QByteArray wide = QStringEncoder(QStringConverter::Utf16LE)(text);
    wide.prepend("\xFF\xFE");
    cli.write(u"wide.json"_s, wide);
    const Run added = ask(cli, {u"add"_s, cli.file(u"wide.json"_s)});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QVERIFY(ask(cli, {u"show"_s, u"boat"_s}).out.contains("Hé {{1}}"));
    const QByteArray other = QStringEncoder(QStringConverter::Utf16BE)(text);
    QCOMPARE(ask(cli, {u"lint"_s, u"-"_s}, other).exitCode, 0);
    const Run half = cli.in({u"template"_s, u"lint"_s, u"-"_s}, wide.chopped(1));
    QCOMPARE(half.exitCode, 4);
    QVERIFY2(half.errors().contains(u"UTF-16LE"_s) && half.errors().contains(u"UTF-8"_s),
             half.err.constData());
    const Run latin = cli.in({u"template"_s, u"add"_s, u"-"_s}, text.toLatin1());
    QCOMPARE(latin.exitCode, 4);
    QVERIFY2(latin.errors().contains(u"is not UTF-8: unexpected byte 0xe9 at line"_s),
             latin.err.constData());
}

void TemplateCliTest::longNamesAreCutForPeople()
{
    CliFixture cli(false);
    const QByteArray name = QByteArray(100'000, 'x');
    const Run added = cli.in({u"template"_s, u"add"_s, u"-"_s}, boatTemplate(name));
    QCOMPARE(added.exitCode, 0);
    const Run twice = cli.in({u"template"_s, u"add"_s, u"-"_s}, boatTemplate(name));
    QCOMPARE(twice.exitCode, 2);
    const Run list = cli.in({u"template"_s, u"list"_s});
    for (const Run *run : {&added, &twice, &list})
        QVERIFY2(run->out.size() + run->err.size() < 2'000, run->out.left(3'000).constData());
    QVERIFY(list.out.contains("xxx…xxx"));
    const Json row = ask(cli, {u"list"_s}).json()["templates"][0];
    QCOMPARE(QByteArray::fromStdString(row["name"].get<std::string>()), name);
}

/// The body of Meta's edit call has no name; what it holds is judged.
void TemplateCliTest::whatIsNoWholeTemplateIsLinted()
{
    CliFixture cli(false);
    const QByteArray body = R"([{"type":"BODY","text":"Your boat leaves late."}])";
    const Run alone = ask(cli, {u"lint"_s, u"-"_s}, body);
    QVERIFY2(alone.exitCode == 0, alone.out.constData());
    for (const char *rule : {"name.missing", "language.missing", "category.missing"})
        QVERIFY2(alone.out.contains(rule), rule);
    QCOMPARE(
        ask(cli, {u"lint"_s, u"-"_s}, R"({"components":[{"type":"BODY","text":""}]})").exitCode, 1);
    const Run edit = cli.in({u"template"_s, u"lint"_s, u"-"_s}, R"({"category":"UTILITY"})");
    QCOMPARE(edit.exitCode, 4);
    QVERIFY2(edit.errors().contains(u"an edit of a template (category), not a template"_s),
             edit.err.constData());
    const Run around = ask(cli, {u"lint"_s, u"-"_s},
                           "{\"note\": \"x\", \"template\": " + boatTemplate("boat") + '}');
    QCOMPARE(around.exitCode, 0);
    JSON_COMPARE(around.json()["findings"][0]["rule"], "form.around");
}

void TemplateCliTest::aNameAndLanguageStandOnce()
{
    CliFixture cli;
    const QStringList add{u"add"_s, u"-"_s, u"--provider"_s, u"8x8_WA_Sandbox"_s};
    QCOMPARE(ask(cli, add, boatTemplate("boat")).exitCode, 0);
    const Run twice = ask(cli, add, boatTemplate("boat", "Hello {{1}}, at {{2}} it is."));
    QCOMPARE(twice.exitCode, 2);
    QVERIFY2(twice.errors().contains(u"boat"_s), twice.err.constData());
    QVERIFY(!ask(cli, {u"show"_s, u"boat"_s}).out.contains("it is."));
    QCOMPARE(ask(cli, add + QStringList{u"--replace"_s},
                 boatTemplate("boat", "Hello {{1}}, at {{2}} it is."))
                 .exitCode,
             0);
    QVERIFY(ask(cli, {u"show"_s, u"boat"_s}).out.contains("it is."));
    QCOMPARE(ask(cli, {u"add"_s, u"-"_s, u"--provider"_s, u"nobody"_s}, boatTemplate("b")).exitCode,
             2);
}

void TemplateCliTest::oneFileDoesNotSayItTwice_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QByteArray boat = boatTemplate("boat");
    const QByteArray other = boatTemplate("boat", "Hello {{1}}, it is {{2}} that it leaves.");
    const QByteArray one = boatTemplate("pier");
    QTest::newRow("bare list") << '[' + boat + ',' + one + ',' + other + ']' << u"[0]"_s
                               << u"[2]"_s;
    QTest::newRow("Meta's list") << "{\"data\":[" + one + ',' + boat + ',' + other + "]}"
                                 << u"data[1]"_s << u"data[2]"_s;
    QTest::newRow("the same again")
        << "{\"templates\":[" + boat + ',' + boat + "]}" << u"templates[0]"_s << u"templates[1]"_s;
    QTest::newRow("one language twice") << R"({"name":"boat","category":"UTILITY","localizations":[
            {"language":"en","components":[{"type":"BODY","text":"It leaves at ten."}]},
            {"language":"de","components":[{"type":"BODY","text":"Es geht um zehn."}]},
            {"language":"en","components":[{"type":"BODY","text":"It leaves at nine."}]}]})"_ba
                                        << u"localizations[0]"_s << u"localizations[2]"_s;
    QTest::newRow("languages of one code")
        << R"({"name":"code","category":"AUTHENTICATION","languages":["en","de","en"],
            "components":[{"type":"BODY"},
            {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]})"_ba
        << u"languages[0]"_s << u"languages[2]"_s;
    QTest::newRow("a text in a text")
        << "{\"mode\":\"raw\",\"raw\":" +
               QByteArray::fromStdString(
                   Json("{\"data\":[" + (boat + ',' + other).toStdString() + "]}").dump()) +
               '}'
        << u"raw.data[0]"_s << u"raw.data[1]"_s;
}

/// Of two of one name and language a workspace keeps one: neither is lost without a word.
void TemplateCliTest::oneFileDoesNotSayItTwice()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, first);
    QFETCH(QString, second);
    CliFixture cli;
    const QByteArray before = cli.in({u"template"_s, u"list"_s}).out;
    const QString path = cli.file(u"twice.json"_s);
    cli.write(u"twice.json"_s, text);
    for (const bool replace : {false, true}) {
        QStringList words{u"add"_s, path};
        if (replace)
            words.append(u"--replace"_s);
        const Run run = ask(cli, words);
        QCOMPARE(run.exitCode, 4);
        const Json error = run.json()["error"];
        JSON_COMPARE(error["code"], "template.twice");
        JSON_COMPARE(error["where"], path.toStdString());
        JSON_COMPARE(error["path"], second.toStdString());
        const QString found = QString::fromStdString(error["found"].get<std::string>());
        QVERIFY2(found.endsWith(u"(also %1)"_s.arg(first)), qPrintable(found));
    }
    QCOMPARE(cli.in({u"template"_s, u"list"_s}).out, before);
}

void TemplateCliTest::whatSomebodyWroteLeavesTheWorkspaceReadable_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    for (const QByteArray &member : {"name"_ba, "language"_ba, "category"_ba})
        for (const QByteArray &value :
             {"null"_ba, "7"_ba, "[\"en\"]"_ba, "{\"a\":1}"_ba, "\"\""_ba, "true"_ba})
            QTest::newRow((member + ' ' + value).constData()) << member << value;
}

/// It is kept as it came, and the file that has it opens again.
void TemplateCliTest::whatSomebodyWroteLeavesTheWorkspaceReadable()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    CliFixture cli(false);
    QByteArray text = boatTemplate("boat");
    const QByteArray key = '"' + member + "\":";
    const qsizetype from = text.indexOf(key) + key.size();
    const qsizetype to = text.indexOf(',', from);
    text.replace(from, to - from, value);
    const Run added = ask(cli, {u"add"_s, u"-"_s}, text);
    QVERIFY2(added.exitCode == 0, added.err.constData());
    const Run list = ask(cli, {u"list"_s});
    QVERIFY2(list.exitCode == 0, list.err.constData());
    QCOMPARE(list.json()["templates"].size(), 1U);
    const Run shown = ask(cli, {u"export"_s, u"--form"_s, u"8x8"_s});
    QVERIFY2(shown.exitCode == 0, shown.err.constData());
    const Json there = shown.json();
    const Json &one = there.is_array() ? there[0] : there;
    if (value != "7") // which is read as a text
        JSON_COMPARE(one[member.toStdString()], Json::parse(value.toStdString()));
    QCOMPARE(cli.in({u"workspace"_s, u"validate"_s}).exitCode, 0);
}

void TemplateCliTest::oneIsRemovedAndTheOthersStay()
{
    CliFixture cli;
    QCOMPARE(ask(cli, {u"remove"_s, u"order_ready"_s}).exitCode, 2);
    JSON_COMPARE(ask(cli, {u"remove"_s, u"order_ready"_s, u"--language"_s, u"hi"_s}).json(),
                 (Json{{"removed", "order_ready.hi"}}));
    QCOMPARE(ask(cli, {u"list"_s}).json()["templates"].size(), 5U);
    QCOMPARE(ask(cli, {u"show"_s, u"order_ready"_s}).exitCode, 0);
}

void TemplateCliTest::theyStayWhenTheirProviderGoes()
{
    CliFixture cli;
    const Run run = cli.in({u"provider"_s, u"remove"_s, u"8x8_WA_Sandbox"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.text().contains(u"6 templates written for it stay"_s), run.out.constData());
    QCOMPARE(ask(cli, {u"list"_s}).json()["templates"].size(), 6U);
}

void TemplateCliTest::anExportIsReadAgain()
{
    CliFixture cli;
    const QString path = cli.file(u"out.json"_s);
    QCOMPARE(ask(cli, {u"export"_s, u"--form"_s, u"meta-list"_s, u"--out"_s, path}).exitCode, 0);
    CliFixture other(false);
    QCOMPARE(ask(other, {u"add"_s, path}).exitCode, 0);
    QCOMPARE(ask(other, {u"list"_s}).json()["templates"].size(), 6U);
    const Run one = cli.in({u"template"_s, u"export"_s, u"login_code"_s, u"--form"_s, u"8x8"_s});
    QCOMPARE(one.exitCode, 0);
    JSON_COMPARE(Json::parse(one.out.toStdString())["name"], "login_code");
}

void TemplateCliTest::lintTellsPlaceCodeAndExit()
{
    CliFixture cli(false);
    const QByteArray bad = R"({"name":"Bad Name","language":"en","category":"UTILITY",
        "components":[{"type":"BODY","text":"{{1}} hi {{3}}"}]})";
    cli.write(u"bad.json"_s, bad);
    const Run run = ask(cli, {u"lint"_s, cli.file(u"bad.json"_s)});
    QCOMPARE(run.exitCode, 1);
    const Json first = run.json()["findings"][0];
    QStringList members;
    for (const auto &[name, value] : first.items())
        members.append(QString::fromStdString(name));
    QCOMPARE(members, (QStringList{u"severity"_s, u"rule"_s, u"path"_s, u"message"_s, u"fix"_s,
                                   u"source"_s, u"code"_s}));
    JSON_COMPARE(first["rule"], "name.characters");
    JSON_COMPARE(first["path"], "/name");
    JSON_COMPARE(first["code"], "2388046");
    QVERIFY(run.out.contains("body.edge.start"));
    QCOMPARE(ask(cli, {u"lint"_s, u"-"_s}, bad).out, run.out);
    cli.write(u"good.json"_s, boatTemplate("boat"));
    const QString good = cli.file(u"good.json"_s);
    for (const QString &target : {u"meta"_s, u"8x8"_s, u"clevertap"_s})
        QCOMPARE(ask(cli, {u"lint"_s, good, u"--target"_s, target}).exitCode, 0);
    QCOMPARE(ask(cli, {u"lint"_s, good, u"--target"_s, u"telex"_s}).exitCode, 2);
    QCOMPARE(ask(cli, {u"lint"_s, u"nobody"_s}).exitCode, 2);
    // Of many, each says whose it is.
    const Run two = ask(cli, {u"lint"_s, u"-"_s}, '[' + bad + ',' + boatTemplate("boat") + ']');
    JSON_COMPARE(two.json()["findings"][0]["template"], "Bad Name · en");
}

void TemplateCliTest::fixMendsAndIsSaved()
{
    CliFixture cli(false);
    QCOMPARE(ask(cli, {u"add"_s, u"-"_s}, R"({"name":"trip","language":"en","category":"UTILITY",
        "components":[{"type":"BODY","text":"Hello {{1}}, your boat leaves at {{3}} from the pier.",
        "example":{"body_text":[["Ines","10:20"]]}}]})")
                 .exitCode,
             0);
    QCOMPARE(ask(cli, {u"lint"_s, u"trip"_s}).exitCode, 1);
    const Run run = ask(cli, {u"fix"_s, u"trip"_s, u"--rule"_s, u"variables.sequence"_s});
    QCOMPARE(run.exitCode, 0);
    JSON_COMPARE(run.json()["fixed"][0]["rule"], "variables.sequence");
    QVERIFY(ask(cli, {u"show"_s, u"trip"_s}).out.contains("at {{2}} from"));
    QCOMPARE(ask(cli, {u"lint"_s, u"trip"_s}).exitCode, 0);
    JSON_COMPARE(ask(cli, {u"fix"_s, u"trip"_s}).json()["fixed"], Json::array());
    // One that is mended already is fine; one that there is not is said.
    QCOMPARE(ask(cli, {u"fix"_s, u"trip"_s, u"--rule"_s, u"variables.sequence"_s}).exitCode, 0);
    cli.write(u"loud.json"_s, boatTemplate("Loud_Boat"));
    QCOMPARE(ask(cli, {u"add"_s, cli.file(u"loud.json"_s)}).exitCode, 0);
    const Run unknown = ask(cli, {u"fix"_s, u"Loud_Boat"_s, u"--rule"_s, u"nonsense"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.errors().contains(u"name.characters"_s), unknown.err.constData());
}

void TemplateCliTest::thousandsAreLintedInTime()
{
    constexpr int kMany = 10'000;
    CliFixture cli(false);
    QByteArray all = "[";
    for (int i = 0; i < kMany; ++i)
        all += (i > 0 ? "," : "") + boatTemplate("boat_" + QByteArray::number(i),
                                                 "Hello {{1}}, boat " + QByteArray::number(i) +
                                                     " leaves at {{2}} today.");
    cli.write(u"many.json"_s, all + ']');
    QElapsedTimer timer;
    timer.start();
    const Run run = ask(cli, {u"lint"_s, cli.file(u"many.json"_s)});
    qInfo("lint of %d templates: %lld ms", kMany, timer.elapsed());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(timer.elapsed() < 120'000); // far above what it takes: n² would be there
}

QTEST_GUILESS_MAIN(TemplateCliTest)
#include "tst_template.moc"
