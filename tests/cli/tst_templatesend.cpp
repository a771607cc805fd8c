// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/sendtemplates.h"
#include "cli/support/templatetexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

const QString kEight = u"sandbox/chatapps"_s;
const QString kCleverTap = u"8x8_WA_Sandbox"_s;
const QString kMeta = u"meta"_s; // has no route of its own: its body is printed

} // namespace

/// Each kind of value, card by card, by each way: the exact components, and what is said of values
/// that would be refused.
class TemplateSendCliTest final : public QObject
{
    Q_OBJECT

private:
    static QStringList withVars(QStringList words, const QStringList &vars)
    {
        for (const QString &one : vars)
            words << u"--var"_s << one;
        return words;
    }
    /// The answer of the dry run, or of the body for Meta.
    static Run dry(CliFixture &cli, const QByteArray &text, const QString &way,
                   const QStringList &vars)
    {
        if (way == kMeta) {
            cli.write(u"t.json"_s, text);
            return cli.json(withVars({u"template"_s, u"payload"_s, cli.file(u"t.json"_s),
                                      u"--route"_s, way, u"--to"_s, u"+6591234567"_s},
                                     vars));
        }
        const Run added = cli.json({u"template"_s, u"add"_s, u"-"_s}, text);
        if (added.exitCode != 0)
            return added;
        const Json one = added.json()["templates"][0];
        const auto word = [&](const char *key) {
            return QString::fromStdString(one[key].get<std::string>());
        };
        return cli.json(
            withVars({u"send"_s, u"--through"_s, way, u"--to"_s, u"+6591234567"_s, u"--template"_s,
                      word("name"), u"--language"_s, word("language"), u"--dry-run"_s},
                     vars));
    }
    static Json bodyOf(const Run &run, const QString &way)
    {
        return way == kMeta ? run.json()
                            : Json::parse(run.json()["request"]["body"].get<std::string>());
    }
    static Json componentsOf(const Run &run, const QString &way)
    {
        const Json body = bodyOf(run, way);
        return way == kMeta    ? body["template"]["components"]
               : way == kEight ? body["content"]["template"]["components"]
                               : body["components"];
    }

private Q_SLOTS:
    void carries_data();
    void carries()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, way);
        QFETCH(const QStringList, vars);
        QFETCH(const QByteArray, components);
        CliFixture cli;
        const Run run = dry(cli, text, way, vars);
        if (components.isEmpty()) {
            QVERIFY(run.exitCode != 0);
            const auto code = run.json()["error"]["code"].get<std::string>();
            QVERIFY2(code.find("undocumented") != std::string::npos, code.c_str());
            return;
        }
        QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
        JSON_COMPARE(componentsOf(run, way), Json::parse(components.toStdString()));
        if (way != kMeta)
            JSON_COMPARE(run.json()["findings"], Json::array());
    }

    void saysWhatWouldBeRefused_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said"); // rule, path and code; empty: nothing
        const auto both = [](const char *name, const QString &value, const QString &eight,
                             const QString &clever) {
            QTest::addRow("%s, 8x8", name) << kEight << value << eight;
            QTest::addRow("%s, CleverTap", name) << kCleverTap << value << clever;
        };
        both("good", u"Ines"_s, {}, {});
        both("line break", u"In\nes"_s, u"value.newline body.1 3041"_s,
             u"value.newline body.1 132018"_s);
        both("tab", u"In\tes"_s, u"value.tab body.1 3041"_s, u"value.tab body.1 132018"_s);
        both("four spaces", u"In    es"_s, {}, {});
        both("five spaces", u"In     es"_s, u"value.spaces body.1 3041"_s,
             u"value.spaces body.1 132018"_s);
        // "Hello {{1}}, your boat leaves at {{2}} today." is 35 characters without its variables.
        both("1,024 in all", QString(1024 - 35 - 1, u'x'), {}, {});
        both("1,025 in all", QString(1025 - 35 - 1, u'x'), u"value.filled-length body 1032"_s,
             u"value.filled-length body 132005"_s);
    }
    void saysWhatWouldBeRefused()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, value);
        QFETCH(const QString, said);
        CliFixture cli;
        const Run run = dry(cli, boatTemplate("boat"), way, {u"body.1="_s + value, u"body.2=9"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QStringList found;
        const Json findings = run.json()["findings"];
        for (const Json &one : findings)
            found.append(QString::fromStdString(one["rule"].get<std::string>() + ' ' +
                                                one["path"].get<std::string>() + ' ' +
                                                one["code"].get<std::string>()));
        QCOMPARE(found, said.isEmpty() ? QStringList() : QStringList{said});
        // People read it beside the request.
        QCOMPARE(run.errors().contains(u"error: "_s), !said.isEmpty());
    }

    /// What few templates need is listed apart, and is no part of the form's own list.
    void rareValuesAreListedApart()
    {
        CliFixture cli(false);
        cli.write(u"t.json"_s, boatTemplate("boat"));
        const Run run = cli.json({u"template"_s, u"variables"_s, cli.file(u"t.json"_s)});
        QStringList more;
        const Json rare = run.json()["more"];
        for (const Json &row : rare)
            more.append(QString::fromStdString(row["key"].get<std::string>()));
        QCOMPARE(run.json()["variables"].size(), 2U);
        QCOMPARE(more, (QStringList{u"body.1.type"_s, u"body.1.currency"_s, u"body.1.amount"_s,
                                    u"body.2.type"_s, u"body.2.currency"_s, u"body.2.amount"_s,
                                    u"tap.url"_s, u"tap.title"_s}));
    }

    /// What is printed for people is the same JSON when it goes into a file: marks of direction as
    /// escapes, numbers as they came.
    void exportsLoseNothing();

    /// A list's own members are no template's: that they stay behind is said, once.
    void aListSaysWhatIsItsOwn();
};

void TemplateSendCliTest::carries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QStringList>("vars");
    QTest::addColumn<QByteArray>("components"); // empty: refused
    const auto row = [](const char *name, const QByteArray &text, const QString &way,
                        const QStringList &vars, const char *components) {
        QTest::newRow(name) << text << way << vars << QByteArray(components);
    };
    const QStringList cards{u"body.1=Ines"_s,
                            u"card.0.header.media=https://m.example/a.jpg"_s,
                            u"card.0.body.1=9:00"_s,
                            u"card.0.button.0.payload=loop"_s,
                            u"card.0.button.1.1=loop"_s,
                            u"card.1.header.image=https://m.example/b.jpg"_s,
                            u"card.1.body.1=20:00"_s,
                            u"card.1.button.1=lights"_s};
    row("cards, Meta", kTwoCards, kMeta, cards, R"([
 {"type":"body","parameters":[{"type":"text","text":"Ines"}]},
 {"type":"carousel","cards":[{"card_index":0,"components":[
   {"type":"header","parameters":[{"type":"image","image":{"link":"https://m.example/a.jpg"}}]},
   {"type":"body","parameters":[{"type":"text","text":"9:00"}]},
   {"type":"button","sub_type":"quick_reply","index":0,"parameters":[{"type":"payload","payload":"loop"}]},
   {"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"loop"}]}]},
  {"card_index":1,"components":[
   {"type":"header","parameters":[{"type":"image","image":{"link":"https://m.example/b.jpg"}}]},
   {"type":"body","parameters":[{"type":"text","text":"20:00"}]},
   {"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"lights"}]}]}]}])");
    row("cards, 8x8", kTwoCards, kEight, cards, R"([
 {"type":"body","parameters":[{"type":"text","text":"Ines"}]},
 {"type":"carousel","cards":[{"cardIndex":0,"components":[
   {"type":"header","parameters":[{"type":"image","url":"https://m.example/a.jpg"}]},
   {"type":"body","parameters":[{"type":"text","text":"9:00"}]},
   {"type":"button","subType":"QuickReply","index":0,"parameters":[{"type":"payload","payload":"loop"}]},
   {"type":"button","subType":"Url","index":1,"parameters":[{"type":"text","text":"loop"}]}]},
  {"cardIndex":1,"components":[
   {"type":"header","parameters":[{"type":"image","url":"https://m.example/b.jpg"}]},
   {"type":"body","parameters":[{"type":"text","text":"20:00"}]},
   {"type":"button","subType":"Url","index":1,"parameters":[{"type":"text","text":"lights"}]}]}]}])");
    row("cards, CleverTap", kTwoCards, kCleverTap, cards, R"([
 {"type":"body","body":{"text":"Hi Ines, two trips for you.","parameters":[{"type":"text","text":"Ines"}]}},
 {"type":"carousel","cards":[{"components":[
   {"type":"header","header":{"type":"image","image":{"mediaURL":"https://m.example/a.jpg"}}},
   {"type":"body","body":{"text":"Island at 9:00, two hours.","parameters":[{"type":"text","text":"9:00"}]}},
   {"type":"button","index":0,"subType":"quickReply","buttonText":"Tell me","parameters":[{"type":"payload","payload":"loop"}]},
   {"type":"button","index":1,"subType":"dynamicUrl","buttonText":"Book","parameters":[{"type":"text","text":"loop"}]}]},
  {"components":[
   {"type":"header","header":{"type":"image","image":{"mediaURL":"https://m.example/b.jpg"}}},
   {"type":"body","body":{"text":"Lights at 20:00, one hour.","parameters":[{"type":"text","text":"20:00"}]}},
   {"type":"button","index":0,"subType":"quickReply","buttonText":"Tell me"},
   {"type":"button","index":1,"subType":"dynamicUrl","buttonText":"Book","parameters":[{"type":"text","text":"lights"}]}]}]}])");
    const QStringList offer{u"header.media=https://m.example/deal.jpg"_s, u"body.1=Marc"_s,
                            u"offer.expires=2098-12-24T18:00:00+01:00"_s,
                            u"button.0.code=WKND26"_s};
    row("offer, Meta", kOffer, kMeta, offer, R"([
 {"type":"header","parameters":[{"type":"image","image":{"link":"https://m.example/deal.jpg"}}]},
 {"type":"body","parameters":[{"type":"text","text":"Marc"}]},
 {"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":4070278800000}}]},
 {"type":"button","sub_type":"copy_code","index":0,"parameters":[{"type":"coupon_code","coupon_code":"WKND26"}]}])");
    row("offer, 8x8", kOffer, kEight, offer, "");
    row("offer, CleverTap", kOffer, kCleverTap, offer, R"([
 {"type":"header","header":{"type":"image","image":{"mediaURL":"https://m.example/deal.jpg"}}},
 {"type":"body","body":{"text":"Marc, this weekend only.","parameters":[{"type":"text","text":"Marc"}]}},
 {"type":"limited_time_offer","text":"Two for one","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":4070278800000}}]},
 {"type":"button","index":0,"subType":"copy_code","buttonText":"Copy offer code","parameters":[{"type":"coupon_code","coupon_code":"WKND26"}]},
 {"type":"button","index":1,"subType":"staticUrl","buttonText":"Shop","parameters":[{"type":"text","text":"https://shop.example.org"}]}])");
    row("code, Meta", kLogin, kMeta, {u"code=493021"_s}, R"([
 {"type":"body","parameters":[{"type":"text","text":"493021"}]},
 {"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"493021"}]}])");
    row("code, 8x8", kLogin, kEight, {u"body.1=493021"_s}, R"([
 {"type":"body","parameters":[{"type":"text","text":"493021"}]},
 {"type":"button","subType":"Url","index":0,"parameters":[{"type":"text","text":"493021"}]}])");
    row("code, CleverTap", kLogin, kCleverTap, {u"code=493021"_s}, "");
    const QStringList place{u"header.latitude=48.8601"_s, u"header.longitude=2.3333"_s,
                            u"header.name=Quai"_s, u"header.address=Rue 1"_s};
    row("place, Meta", kPlace, kMeta, place, R"([{"type":"header","parameters":[{"type":"location",
 "location":{"latitude":"48.8601","longitude":"2.3333","name":"Quai","address":"Rue 1"}}]}])");
    row("place, 8x8", kPlace, kEight, place, R"([{"type":"header","parameters":[{"type":"location",
 "location":{"latitude":48.8601,"longitude":2.3333,"name":"Quai","address":"Rue 1"}}]}])");
    row("place, CleverTap", kPlace, kCleverTap, place.mid(0, 2), R"([
 {"type":"header","header":{"type":"location","location":{"longitude":"2.3333","latitude":"48.8601"}}},
 {"type":"body","body":{"text":"Votre magasin vous attend.","parameters":[]}}])");
    row("money, Meta", boatTemplate("boat"), kMeta,
        {u"body.1=12 EUR"_s, u"body.1.currency=EUR"_s, u"body.1.amount=12.5"_s, u"body.2=9"_s},
        R"([{"type":"body","parameters":[{"type":"currency","currency":{"fallback_value":"12 EUR",
 "code":"EUR","amount_1000":12500}},{"type":"text","text":"9"}]}])");
    row("money, 8x8", boatTemplate("boat"), kEight,
        {u"body.1=12 EUR"_s, u"body.1.currency=EUR"_s, u"body.1.amount=12.5"_s, u"body.2=9"_s}, "");
    row("money, CleverTap", boatTemplate("boat"), kCleverTap,
        {u"body.1=12 EUR"_s, u"body.1.currency=EUR"_s, u"body.1.amount=12.5"_s, u"body.2=9"_s}, "");
}

void TemplateSendCliTest::exportsLoseNothing()
{
    CliFixture cli(false);
    const QByteArray text =
        R"({"name":"marks","language":"ar","category":"UTILITY","x":[1.10,18446744073709551616,1e400],)"
        R"("components":[{"type":"BODY","text":")"
        "\xE2\x80\x8F\xD9\x85\xE2\x80\x8E x \xE2\x80\x8B.\"}]}";
    QCOMPARE(cli.in({u"template"_s, u"add"_s, u"-"_s}, text).exitCode, 0);
    const QStringList words{u"template"_s, u"export"_s, u"marks"_s, u"--form"_s, u"meta"_s};
    const Run plain = cli.in(words);
    const Run json = cli.json(words);
    const Run shown = cli.json({u"template"_s, u"show"_s, u"marks"_s, u"--form"_s, u"meta"_s});
    for (const Run &run : {plain, json, shown}) {
        QCOMPARE(run.exitCode, 0);
        for (const char *number : {"1.10", "18446744073709551616", "1e400"})
            QVERIFY2(run.out.contains(number), run.out.constData());
    }
    QVERIFY2(plain.out.contains("\\u200f\xD9\x85\\u200e x "), plain.out.constData());
    QVERIFY(json.out.contains("\xE2\x80\x8F\xD9\x85\xE2\x80\x8E x \xE2\x80\x8B."));
    CliFixture other(false);
    QCOMPARE(other.in({u"template"_s, u"add"_s, u"-"_s}, plain.out).exitCode, 0);
    QCOMPARE(other.json(words).out, json.out);
}

void TemplateSendCliTest::aListSaysWhatIsItsOwn()
{
    CliFixture cli(false);
    const Run run = cli.json(
        {u"template"_s, u"add"_s, u"-"_s},
        R"({"data":[{"name":"a","language":"en","status":"APPROVED","id":"1","category":"UTILITY",
"components":[{"type":"BODY","text":"Hi."},{"type":"NEW_ONE"}]}],
"paging":{"cursors":{"after":"B"},"next":"https://x.example/2"}})");
    QCOMPARE(run.exitCode, 0);
    QStringList rules;
    const Json findings = run.json()["findings"];
    for (const Json &one : findings)
        rules.append(QString::fromStdString(one["rule"].get<std::string>()));
    QCOMPARE(rules,
             (QStringList{u"form.list-page"_s, u"form.list"_s, u"form.component-unknown"_s}));
    const Run lint = cli.json({u"template"_s, u"lint"_s, u"a"_s});
    int unknown = 0;
    const Json linted = lint.json()["findings"];
    for (const Json &one : linted)
        unknown += one["rule"] == "form.component-unknown" ? 1 : 0;
    QCOMPARE(unknown, 1);
}

QTEST_GUILESS_MAIN(TemplateSendCliTest)
#include "tst_templatesend.moc"
