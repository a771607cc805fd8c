// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/values.h"

#include <QTest>

#include <concepts>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

namespace
{

/// "Dear {{1}}, …" with so many characters in all, its variable counted as it stands.
Template ofLength(int length)
{
    Template t{.name = u"a"_s, .language = u"en"_s};
    const QString start = u"Dear {{1}}, "_s;
    t.body = Body{.text = start + QString(length - start.size(), u'x')};
    return t;
}

Template plain()
{
    return ofLength(40);
}

Template withButton(const Button &button)
{
    Template t{.name = u"a"_s, .language = u"en"_s};
    t.body = Body{.text = u"Hello."_s};
    t.buttons = {button};
    return t;
}

Template offer()
{
    Template t = ofLength(590);
    t.offer = LimitedTimeOffer{.text = u"Tonight"_s, .hasExpiration = true};
    t.buttons = {Button{.type = ButtonType::CopyCode}};
    return t;
}

Template carousel()
{
    Template t{.name = u"a"_s, .language = u"en"_s};
    t.body = Body{.text = u"Two trips."_s};
    Card card;
    card.header = Header{.format = HeaderFormat::Image};
    card.body = Body{.text = u"First line,\nsecond {{1}},\nthird."_s};
    t.cards = QList<Card>{card, card};
    return t;
}

const QString kPicture = u"https://media.example.net/a.jpg"_s;

} // namespace

/// What a send's values would be refused for, by whom, and with which code.
class TestValueChecks : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const Template &t, const QStringList &values,
                    const QStringList &meta, const QStringList &eight, const QStringList &clever)
    {
        QTest::newRow(name) << t << values << meta << eight << clever;
    }
    /// The same for all three but for the codes, which CleverTap passes on from Meta.
    template <std::same_as<QString> Text>
    static void row(const char *name, const Template &t, const QStringList &values,
                    const Text &rule, const QString &meta, const QString &eight)
    {
        const auto said = [&](const QString &code) {
            return QStringList{u"%1 %2"_s.arg(rule, code).trimmed()};
        };
        row(name, t, values, said(meta), said(eight), said(meta));
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void judged_data()
    {
        QTest::addColumn<Template>("t");
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("meta");
        QTest::addColumn<QStringList>("eight");
        QTest::addColumn<QStringList>("clever");
        row("a good one", plain(), {u"body.1=Ada"_s}, {}, {}, {});
        row("nothing", plain(), {}, u"body.1 value.missing"_s, u"132000"_s, u"3040"_s);
        row("white space", plain(), {u"body.1=   "_s}, u"body.1 value.blank"_s, u"131008"_s,
            u"3041"_s);
        row("line break", plain(), {u"body.1=A\nB"_s}, u"body.1 value.newline"_s, u"132018"_s,
            u"3041"_s);
        row("return alone", plain(), {u"body.1=A\rB"_s}, u"body.1 value.newline"_s, u"132018"_s,
            u"3041"_s);
        row("tab", plain(), {u"body.1=A\tB"_s}, u"body.1 value.tab"_s, u"132018"_s, u"3041"_s);
        row("four spaces", plain(), {u"body.1=A    B"_s}, {}, {}, {});
        row("five spaces", plain(), {u"body.1=A     B"_s}, u"body.1 value.spaces"_s, u"132018"_s,
            u"3041"_s);
        row("1,024 after filling", ofLength(1000), {u"body.1="_s + QString(29, u'y')}, {}, {}, {});
        row("1,025 after filling", ofLength(1000), {u"body.1="_s + QString(30, u'y')},
            u"body value.filled-length"_s, u"132005"_s, u"1032"_s);
        row("an emoji counts as its units", ofLength(1023),
            {u"body.1=\U0001F469\u200D\U0001F467"_s}, {}, {}, {});
        row("one more does not fit", ofLength(1024), {u"body.1=\U0001F469\u200D\U0001F467y"_s},
            u"body value.filled-length"_s, u"132005"_s, u"1032"_s);
        row("600 in an offer", offer(),
            {u"body.1="_s + QString(16, u'y'), u"offer.expires=2099-01-01T00:00:00Z"_s,
             u"button.0.code=NIGHT"_s},
            u"body value.filled-length"_s, u"132005"_s, u"1032"_s);
        row("an offer that ended", offer(),
            {u"body.1=A"_s, u"offer.expires=2026-01-01T00:00:00Z"_s, u"button.0.code=NIGHT"_s},
            u"offer.expires value.past"_s, u"131009"_s, u"3041"_s);
        row("a moment without zone", offer(),
            {u"body.1=A"_s, u"offer.expires=2099-01-01T00:00:00"_s, u"button.0.code=NIGHT"_s},
            u"offer.expires value.date"_s, u"131009"_s, u"3041"_s);
        row("a code of 16 in an offer", offer(),
            {u"body.1=A"_s, u"offer.expires=4070908800000"_s, u"button.0.code=ABCDEFGHIJKLMNOP"_s},
            u"button.0.code value.code-length"_s, u"131009"_s, u"3043"_s);
        const Template coupon = withButton(Button{.type = ButtonType::CopyCode});
        row("a coupon of 20", coupon, {u"button.0.code=ABCDEFGHIJKLMNOPQRST"_s},
            {u"button.0.code value.code-length"_s}, {u"button.0.code value.code-length 3043"_s},
            {u"button.0.code value.code-length"_s});
        row("a coupon of 3", coupon, {u"button.0.code=ABC"_s}, {},
            {u"button.0.code value.code-length 3041"_s}, {});
        row("two breaks and a third in a card", carousel(),
            {u"card.0.header.media="_s + kPicture, u"card.1.header.media="_s + kPicture,
             u"card.0.body.1=A"_s, u"card.1.body.1="_s + QString(200, u'y')},
            u"card.1.body value.filled-length"_s, u"132018"_s, u"1032"_s);
        const Template address =
            withButton(Button{.type = ButtonType::Url, .url = u"https://x.example/{{1}}"_s});
        row("an address to be encoded", address, {u"button.0.1=a b"_s},
            u"button.0.1 value.suffix-encoding"_s, u"131009"_s, u"3046"_s);
        // What Meta alone takes.
        row("money", plain(), {u"body.1=12 EUR"_s, u"body.1.currency=EUR"_s, u"body.1.amount=12"_s},
            {}, {u"body.1.currency value.undocumented"_s, u"body.1.amount value.undocumented"_s},
            {u"body.1.currency value.undocumented"_s, u"body.1.amount value.undocumented"_s});
        row("money without its amount", plain(), {u"body.1=12 EUR"_s, u"body.1.currency=EUR"_s},
            {u"body.1.currency value.missing 131008"_s}, {u"body.1.currency value.undocumented"_s},
            {u"body.1.currency value.undocumented"_s});
        row("money that is none", plain(),
            {u"body.1=12 EUR"_s, u"body.1.currency=euro"_s, u"body.1.amount=12,3456"_s},
            {u"body.1.currency value.currency 131009"_s, u"body.1.amount value.amount 131009"_s},
            {u"body.1.currency value.undocumented"_s, u"body.1.amount value.undocumented"_s},
            {u"body.1.currency value.undocumented"_s, u"body.1.amount value.undocumented"_s});
        row("a moment in words", plain(), {u"body.1=Monday"_s, u"body.1.type=date_time"_s}, {},
            {u"body.1.type value.undocumented"_s}, {u"body.1.type value.undocumented"_s});
        row("a text that is said to be one", plain(), {u"body.1=A"_s, u"body.1.type=text"_s}, {},
            {}, {});
        row("a tap", plain(), {u"body.1=A"_s, u"tap.url=http://x.example"_s},
            {u"tap.url value.missing 131008"_s, u"tap.url value.url 131009"_s,
             u"tap.url value.tap-target"_s},
            {u"tap.url value.undocumented"_s}, {u"tap.url value.undocumented"_s});
        // What has no place in a message is not lost silently.
        const Template flow = withButton(Button{.type = ButtonType::Flow, .flowId = u"1"_s});
        row("a flow", flow, {u"button.0.token=t"_s, u"button.0.screen=S"_s, u"button.0.data=[]"_s},
            {u"button.0.screen value.not-carried"_s, u"button.0.data value.object 131009"_s},
            {u"button.0.token value.not-carried"_s, u"button.0.data value.object 3041"_s},
            {u"button.0.data value.object 131009"_s});
        const Template products = withButton(Button{.type = ButtonType::Mpm});
        row("eleven sections", products,
            {u"button.0.thumbnail=1"_s,
             u"button.0.sections=["_s +
                 QString(u"{\"title\":\"T\",\"product_items\":[{},{},{}]},"_s)
                     .repeated(11)
                     .chopped(1) +
                 u"]"_s},
            u"button.0.sections value.sections-count"_s, u"131009"_s, u"3041"_s);
        row("a long title", products,
            {u"button.0.thumbnail=1"_s,
             u"button.0.sections=[{\"title\":\"1234567890123456789012345\",\"product_items\":[{}]}]"_s},
            u"button.0.sections value.sections-title"_s, u"131009"_s, u"3041"_s);
        row("no sections", products, {u"button.0.thumbnail=1"_s, u"button.0.sections={}"_s},
            u"button.0.sections value.sections"_s, u"131009"_s, u"3041"_s);
    }
    void judged()
    {
        QFETCH(const Template, t);
        QFETCH(const QStringList, given);
        Values typed;
        for (const QString &one : given)
            typed.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
        const auto values = normalised(t, typed);
        QVERIFY2(values.has_value(), values ? "" : qPrintable(values.error().path));
        const auto said = [&](Target target) {
            QStringList all;
            const Findings findings = checkValues(t, *values, target);
            for (const Finding &one : findings)
                all.append(u"%1 %2 %3"_s.arg(one.path, one.rule, one.code).trimmed());
            return all;
        };
        QTEST(said(Target::Meta), "meta");
        QTEST(said(Target::EightByEight), "eight");
        QTEST(said(Target::CleverTap), "clever");
    }

    /// The samples of every kind can be sent: what is made up is accepted by the same checks.
    /// What somebody types of an address that can be meant as one is warned of; the rest refused.
    void addressesOfFiles()
    {
        Template t = plain();
        t.header = Header{.format = HeaderFormat::Image};
        const auto said = [&](const QString &address) {
            Values values;
            values.insert(u"body.1"_s, u"Ada"_s);
            values.insert(u"header.media"_s, address);
            QStringList all;
            for (const Finding &one : checkValues(t, values, Target::EightByEight))
                all.append(severityName(one.severity) + u' ' + one.rule);
            return all;
        };
        QCOMPARE(said(kPicture), QStringList());
        QCOMPARE(said(u"media.example.net/a.jpg"_s), QStringList{u"warning value.url-scheme"_s});
        QCOMPARE(said(u"https://.../a.jpg"_s), QStringList{u"warning value.url-sketched"_s});
        QCOMPARE(said(u"a.jpg"_s), QStringList{u"error value.url"_s});
        QCOMPARE(said(u"our picture/a.jpg"_s), QStringList{u"error value.url"_s});
    }

    void samplesAreGood()
    {
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.body = Body{.text = u"Dear {{1}}, hello."_s};
        for (int type = 0; type <= static_cast<int>(ButtonType::OrderDetails); ++type)
            t.buttons.append(
                Button{.type = static_cast<ButtonType>(type), .url = u"https://x.example/{{1}}"_s});
        for (const HeaderFormat format :
             {HeaderFormat::Image, HeaderFormat::Location, HeaderFormat::Product}) {
            t.header = Header{.format = format};
            const Findings findings = checkValues(t, sampleValues(t), Target::Meta);
            QStringList said;
            for (const Finding &one : findings)
                said.append(one.path + u' ' + one.rule);
            QCOMPARE(said, QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(TestValueChecks)
#include "tst_valuechecks.moc"
