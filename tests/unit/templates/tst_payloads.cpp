// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/payload.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

namespace
{

QJsonArray cases()
{
    QFile file(QStringLiteral(SENDBENCH_SOURCE_DIR) +
               u"/tests/unit/templates/data/payloads.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

QByteArray json(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// The same, in the order of names: what is compared.
QByteArray plain(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).toJson(QJsonDocument::Compact);
}

} // namespace

class TestPayloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void builds_data()
    {
        QTest::addColumn<QJsonObject>("one");
        const QJsonArray all = cases();
        QVERIFY(!all.isEmpty());
        for (const auto &one : all)
            QTest::newRow(qPrintable(one.toObject()[u"name"_s].toString())) << one.toObject();
    }
    void builds()
    {
        QFETCH(const QJsonObject, one);
        const auto read = readTemplates(json(one[u"template"_s]), u"case"_s);
        QVERIFY(read.has_value());
        const Template t = read->templates.first().value;
        Values given;
        const QJsonObject named = one[u"values"_s].toObject();
        for (auto it = named.begin(); it != named.end(); ++it)
            given.insert(it.key(), it.value().toString());
        const auto values = normalised(t, given);
        QVERIFY2(values.has_value(), values ? "" : qPrintable(values.error().path));
        const Addressee to{.to = u"15005550042"_s, .messageId = u"m1"_s};
        const auto check = [&](const Result<QByteArray> &built, const QJsonValue &wanted) {
            if (wanted.isString())
                QCOMPARE(built ? QString() : built.error().code, wanted.toString());
            else
                QCOMPARE(built ? plain(*built) : built.error().code.toUtf8(), json(wanted));
        };
        check(metaPayload(t, *values, to), one[u"meta"_s]);
        check(eightPayload(t, *values, to), one[u"8x8"_s]);
    }

    /// Without a value nothing is built, and the error says which key.
    void missingValue()
    {
        const QJsonObject one = cases().at(1).toObject();
        const auto read = readTemplates(json(one[u"template"_s]), u"case"_s);
        QVERIFY(read.has_value());
        Values values;
        values.insert(u"header.media"_s, u"https://media.example.net/x.jpg"_s);
        values.insert(u"body.1"_s, u"Ada"_s);
        const auto built = metaPayload(read->templates.first().value, values, {});
        QVERIFY(!built);
        QCOMPARE(built.error().code, u"template.value.missing"_s);
        QCOMPARE(built.error().path, u"body.2"_s);
    }

    /// 8x8 has a field of its own for WhatsApp's business-scoped id.
    void userIds()
    {
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.body = Body{.text = u"Hello."_s};
        const auto user = [&](const QString &to) {
            return QString::fromUtf8(eightPayload(t, {}, {.to = to}).value_or(QByteArray()));
        };
        QVERIFY2(user(u"GB.13491208"_s).contains(u"{\"channelUserId\":\"GB.13491208\"}"_s),
                 qPrintable(user(u"GB.13491208"_s)));
        QVERIFY(user(u"+15005550042"_s).contains(u"{\"msisdn\":\"+15005550042\"}"_s));
    }

    /// A number that is no moment of today is said, not refused: Meta's own sample has one.
    void smallExpiry()
    {
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.offer = LimitedTimeOffer{.text = u"Tonight"_s, .hasExpiration = true};
        t.body = Body{.text = u"Half price."_s};
        Values values;
        values.insert(u"offer.expires"_s, u"86400000"_s);
        const Findings findings = checkValues(t, values, Target::Meta);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"value.date-small"_s);
        QCOMPARE(findings.first().severity, Severity::Warning);
        values.insert(u"offer.expires"_s, u"yesterday"_s);
        QVERIFY(!metaPayload(t, values, {}));
    }

    /// Values of any script arrive as they were given; half a character does not break the JSON.
    void valuesOfEveryScript_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *name, const QString &value) {
            QTest::newRow(name) << value << value;
        };
        row("family", u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s);
        row("flag and keycap", u"\U0001F1E9\U0001F1EA1\uFE0F\u20E3"_s);
        row("hindi", u"\u0928\u092E\u0938\u094D\u0924\u0947"_s);
        row("arabic with marks", u"\u200F\u0645\u064E\u0631\u200E"_s);
        row("combining", u"e\u0301"_s);
        row("zero width", u"a\u200B\u200D\uFEFFb"_s);
        row("quotes and braces", u"\"{{1}}\" \\ </script>"_s);
        QTest::newRow("half a character") << u"a"_s + QChar(0xD83D) + u'b' << u"a?b"_s;
    }
    void valuesOfEveryScript()
    {
        QFETCH(QString, value);
        QFETCH(QString, sent);
        Template t{.name = u"a"_s, .language = u"en"_s};
        t.body = Body{.text = u"Dear {{1}}, hello."_s};
        Values values;
        values.insert(u"body.1"_s, value);
        const auto built = metaPayload(t, values, {});
        QVERIFY(built.has_value());
        QJsonParseError error;
        const QJsonObject body = QJsonDocument::fromJson(*built, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QJsonValue parameter = body[u"template"_s][u"components"_s][0][u"parameters"_s][0];
        QCOMPARE(parameter[u"text"_s].toString(), sent);
    }

    void unknownKey()
    {
        const auto read = readTemplates(json(cases().at(1).toObject()[u"template"_s]), u"case"_s);
        QVERIFY(read.has_value());
        Values values;
        values.insert(u"body.3"_s, u"Ada"_s);
        const auto refused = normalised(read->templates.first().value, values);
        QVERIFY(!refused);
        QCOMPARE(refused.error().path, u"body.3"_s);
        QVERIFY2(refused.error().expected.contains(u"body.2"_s),
                 qPrintable(refused.error().expected));
    }
};

QTEST_APPLESS_MAIN(TestPayloads)
#include "tst_payloads.moc"
