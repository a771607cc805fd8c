// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatepayload.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/counting.h"
#include "templates/payload.h"
#include "templates/preview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

namespace
{

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

/// A template whose every text holds the same characters, beside and around its variables.
Template saying(const QString &text)
{
    Template t{.name = u"a"_s, .language = u"en"_s};
    t.header = Header{.text = text + u" {{1}} x"_s, .samples = {{{}, text}}};
    t.body = Body{.text = u"x "_s + text + u"{{1}}"_s + text + u" {{2}} x"_s,
                  .samples = {{{}, text}, {{}, text}}};
    t.footer = Footer{.text = text};
    t.buttons = {Button{.type = ButtonType::QuickReply, .text = text}};
    return t;
}

Values sending(const QString &text)
{
    Values values;
    for (const QString &key : {u"header.1"_s, u"body.1"_s, u"body.2"_s, u"button.0.payload"_s})
        values.insert(key, text);
    return values;
}

QJsonValue at(const QJsonObject &body, const QList<QString> &path)
{
    QJsonValue value = body;
    for (const QString &step : path) {
        bool number = false;
        const int index = step.toInt(&number);
        value = number ? value[index] : value[step];
    }
    return value;
}

QString shownText(const QList<Paragraph> &paragraphs)
{
    QString all;
    for (const Paragraph &paragraph : paragraphs)
        for (const Run &run : paragraph.runs)
            all += run.text;
    return all;
}

} // namespace

/// Text of every script: counted, kept, shown and sent as it was written, by all three ways.
class TestTemplateScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void goesThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("seen");  // by a person
        QTest::addColumn<int>("units"); // what Meta's and 8x8's limits are compared with
        QTest::addColumn<int>("emoji");
        const auto row = [](const char *name, const QString &text, int seen, int units, int emoji) {
            QTest::newRow(name) << text << seen << units << emoji;
        };
        row("skin tone", u"\U0001F44D\U0001F3FD"_s, 1, 4, 1);
        row("family with tones",
            u"\U0001F469\U0001F3FD\u200D\U0001F91D\u200D\U0001F468\U0001F3FF"_s, 1, 12, 1);
        row("profession and sex", u"\U0001F575\U0001F3FB\u200D\u2640\uFE0F"_s, 1, 7, 1);
        row("rainbow flag", u"\U0001F3F3\uFE0F\u200D\U0001F308"_s, 1, 6, 1);
        row("flags", u"\U0001F1F8\U0001F1EC\U0001F1E9\U0001F1EA"_s, 2, 8, 2);
        row("flag of Wales",
            u"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"_s, 1, 14, 1);
        row("keycap", u"4\uFE0F\u20E3"_s, 1, 3, 1);
        row("heart as text", u"\u2665\uFE0E"_s, 1, 2, -1);
        row("newest block", u"\U0001FAE8"_s, 1, 2, 1);
        row("arabic with vowels and marks",
            u"\u200F\u0645\u064E\u0631\u064F\u062D\u0628\u0627\u200E"_s, -1, 9, 0);
        row("arabic between isolates", u"\u2067\u0634\u0643\u0631\u0627\u2069"_s, -1, 6, 0);
        row("arabic digits", u"\u0661\u0662\u0663"_s, 3, 3, 0);
        row("hebrew with points", u"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD"_s, 4, 7, 0);
        row("persian with a joiner", u"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"_s, -1, 8,
            0);
        row("urdu", u"\u06C1\u06CC\u06BA"_s, 3, 3, 0);
        row("many marks", u"Z\u0351\u036B\u0343\u032A\u0342a\u0300\u0323"_s, 2, 9, 0);
        row("decomposed vietnamese", u"e\u0323\u0302"_s, 1, 3, 0);
        row("zero width", u"a\u200B\u200C\u200D\u2060\uFEFFb"_s, -1, 7, 0);
        row("soft hyphen", u"Schiff\u00ADfahrt"_s, -1, 12, 0);
        row("thai", u"\u0E19\u0E49\u0E33\u0E17\u0E35\u0E48"_s, -1, 6, 0);
        row("khmer", u"\u1781\u17D2\u1789\u17BB\u17C6"_s, -1, 5, 0);
        row("lao", u"\u0E99\u0EC9\u0EB3"_s, -1, 3, 0);
        row("myanmar", u"\u1019\u103C\u1014\u103A\u1019\u102C"_s, -1, 6, 0);
        row("devanagari conjunct", u"\u0915\u094D\u0937\u093F"_s, -1, 4, 0);
        row("tamil", u"\u0BA8\u0BBF"_s, 1, 2, 0);
        row("sinhala with a joiner", u"\u0DC1\u0DCA\u200D\u0DBB\u0DD3"_s, -1, 5, 0);
        row("korean in parts", u"\u1112\u1161\u11AB"_s, 1, 3, 0);
        row("japanese half width", u"\uFF76\uFF9E"_s, -1, 2, 0);
        row("chinese beyond 16 bits", u"\U00020BB7\u91CE\u5BB6"_s, 3, 4, 0);
        row("ideograph with its variant", u"\u845B\U000E0100"_s, 1, 3, 0);
        row("mathematical letters", u"\U0001D400\U0001D401"_s, 2, 4, 0);
        row("last of unicode", u"\U0010FFFD"_s, 1, 2, 0);
        row("amharic", u"\u1230\u120B\u121D"_s, 3, 3, 0);
        row("adlam, from the right beyond 16 bits", u"\U0001E900\U0001E944"_s, -1, 4, 0);
        row("quotes, braces, tags", u"\"\\/}{ <b>&amp;</b> %1 %s"_s, 24, 24, 0);
    }
    void goesThrough()
    {
        QFETCH(const QString, text);
        QFETCH(const int, seen);
        QFETCH(const int, units);
        QFETCH(const int, emoji);
        const TextLength length = measure(text);
        if (seen >= 0)
            QCOMPARE(int(length.graphemes), seen);
        QCOMPARE(int(length.utf16Units), units);
        QCOMPARE(int(countedLength(text)), units);
        if (emoji >= 0)
            QCOMPARE(int(length.emoji), emoji);

        // Into the workspace's form and each remote one, and back.
        const Template t = saying(text);
        for (const Form form : {Form::Sendbench, Form::MetaCreate, Form::EightCreate}) {
            const auto read = readTemplates(writeTemplate(t, form), u"f"_s);
            QVERIFY(read.has_value());
            const Template &again = read->templates.first().value;
            if (form == Form::EightCreate && text.contains(u"&amp;"_s))
                continue; // 8x8 asks for entities to be read as what they mean
            QCOMPARE(again.header->text, t.header->text);
            QCOMPARE(again.body->text, t.body->text);
            QCOMPARE(again.body->samples, t.body->samples);
            QCOMPARE(again.footer->text, text);
            QCOMPARE(again.buttons.first().text, text);
        }
        shown(t, text);
        sent(t, text);
    }

    /// A limit is reached by units: an emoji of eleven counts eleven.
    void countsAtTheLimit()
    {
        const QString family =
            u"\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s; // 11 units
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.body = Body{.text = u"Dear {{1}}, "_s + QString(1024 - 7 - 11, u'x')};
        Values values;
        values.insert(u"body.1"_s, family);
        for (const Target target : {Target::Meta, Target::EightByEight, Target::CleverTap})
            QVERIFY(checkValues(t, values, target).isEmpty());
        values.insert(u"body.1"_s, family + u'x');
        for (const Target target : {Target::Meta, Target::EightByEight, Target::CleverTap})
            QCOMPARE(checkValues(t, values, target).size(), 1);
    }

    /// Half a character breaks nobody's JSON; the reader sees a question mark, and it is said.
    void halfACharacter()
    {
        const QString half = u"a"_s + QChar(0xD83D) + u"b"_s;
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.body = Body{.text = u"Dear {{1}}, hello."_s};
        Values values;
        values.insert(u"body.1"_s, half);
        const Findings findings = checkValues(t, values, Target::EightByEight);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"value.half-character"_s);
        for (const auto &built : {metaPayload(t, values, {}), eightPayload(t, values, {}),
                                  integrations::clevertap::templatePayload(t, values, {})}) {
            QVERIFY(built.has_value());
            QJsonParseError error;
            const auto json = QJsonDocument::fromJson(*built, &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
            QVERIFY2(built->contains("a?b") || built->contains("a\xEF\xBF\xBD"
                                                               "b"),
                     built->constData());
        }
    }

private:
    void shown(const Template &t, const QString &text)
    {
        const Preview samples = preview(t, {}, kNow);
        const QString whole = u"x "_s + text + text + text + u' ' + text + u" x"_s;
        if (formatted(text).size() == 1) // no marks of its own
            QCOMPARE(shownText(samples.body), whole);
        QCOMPARE(samples.footer, text);
        QCOMPARE(samples.buttons.first().label, text);
    }

    void sent(const Template &t, const QString &text)
    {
        const Values values = sending(text);
        const auto meta = metaPayload(t, values, {});
        const auto eight = eightPayload(t, values, {});
        const auto clever = integrations::clevertap::templatePayload(t, values, {});
        QVERIFY(meta && eight && clever);
        const auto json = [](const QByteArray &body) {
            return QJsonDocument::fromJson(body).object();
        };
        for (int i = 0; i < 2; ++i) {
            const QList<QString> value{u"components"_s, u"1"_s, u"parameters"_s, QString::number(i),
                                       u"text"_s};
            QCOMPARE(at(json(*meta), QList<QString>{u"template"_s} + value).toString(), text);
            QCOMPARE(
                at(json(*eight), QList<QString>{u"content"_s, u"template"_s} + value).toString(),
                text);
            QCOMPARE(at(json(*clever), {u"components"_s, u"1"_s, u"body"_s, u"parameters"_s,
                                        QString::number(i), u"text"_s})
                         .toString(),
                     text);
        }
        QCOMPARE(at(json(*clever), {u"components"_s, u"1"_s, u"body"_s, u"text"_s}).toString(),
                 u"x "_s + text + text + text + u' ' + text + u" x"_s);
        QCOMPARE(at(json(*meta),
                    {u"template"_s, u"components"_s, u"2"_s, u"parameters"_s, u"0"_s, u"payload"_s})
                     .toString(),
                 text);
    }
};

QTEST_GUILESS_MAIN(TestTemplateScripts)
#include "tst_templatescripts.moc"
