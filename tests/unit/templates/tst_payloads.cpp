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
