// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"
#include "sampleform.h"

#include <QtTest>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

class TestFormFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAValue_data();
    void judgesAValue();
    void credentialsAreSaidWhateverElseIsWrong_data();
    void credentialsAreSaidWhateverElseIsWrong();
    void judgesARow_data();
    void judgesARow();
    void aClosedGroupIsNotAsked();
    void jsonMistakesHaveTheirPlace();
    void namesTheOddCharacter();
    void rowsThatDifferInCapitalsOnly();
    void aMegabyteIsJudgedQuickly();
};

void TestFormFindings::judgesAValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::newRow("required") << u"nickname"_s << u"  "_s << u"form.required"_s;
    QTest::newRow("too long") << u"nickname"_s << u"abcdef"_s << u"form.length"_s;
    QTest::newRow("emoji count once") << u"nickname"_s << u"abcd😀"_s << QString();
    QTest::newRow("range") << u"limit"_s << u"1001"_s << u"form.range"_s;
    QTest::newRow("not a number") << u"limit"_s << u"many"_s << u"form.number"_s;
    QTest::newRow("in range") << u"limit"_s << u"30"_s << QString();
    QTest::newRow("https") << u"endpoint"_s << u"https://a.example/x?y=1"_s << QString();
    QTest::newRow("placeholder") << u"endpoint"_s << u"https://a.example/{{subaccountid}}/m"_s
                                 << QString();
    QTest::newRow("ftp") << u"endpoint"_s << u"ftp://a.example"_s << u"form.url"_s;
    QTest::newRow("relative") << u"endpoint"_s << u"a.example/x"_s << u"form.url"_s;
    QTest::newRow("no host") << u"endpoint"_s << u"https:///x"_s << u"form.url"_s;
    QTest::newRow("space") << u"endpoint"_s << u"https://a.example/x y"_s << u"form.url"_s;
    QTest::newRow("credentials") << u"endpoint"_s << u"https://u:p@a.example"_s
                                 << u"form.url-credentials"_s;
    QTest::newRow("empty credentials")
        << u"endpoint"_s << u"https://@a.example"_s << u"form.url-credentials"_s;
    QTest::newRow("at in the path") << u"endpoint"_s << u"https://a.example/@me"_s << QString();
    QTest::newRow("phone") << u"number"_s << u"12"_s << u"form.phone"_s;
    QTest::newRow("choice") << u"method"_s << u"PUT"_s << u"form.choice"_s;
    QTest::newRow("json") << u"body"_s << u"{"_s << u"form.json"_s;
    QTest::newRow("good json") << u"body"_s << u"{\n\t\"a\": 1\n}"_s << QString();
    QTest::newRow("override") << u"reply"_s << u"a\u202Eb"_s << u"form.direction"_s;
    QTest::newRow("isolate") << u"reply"_s << u"a\u2066b"_s << u"form.direction"_s;
    QTest::newRow("NUL") << u"reply"_s << u"a"_s + QChar(0) + u"b"_s << u"form.control-character"_s;
    QTest::newRow("lines belong here") << u"reply"_s << u"a\nb"_s << QString();
}

void TestFormFindings::judgesAValue()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    FormModel model(sampleForm());
    model.setValue(key, FieldValue(text));
    const Findings found = model.findings(key);
    QTEST(found.value(0).rule, "rule");
    QVERIFY(found.size() <= 1);
    for (const Finding &finding : found)
        QVERIFY(!finding.message.isEmpty() && !finding.message.contains(QChar(0x202E)));
}

void TestFormFindings::credentialsAreSaidWhateverElseIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("credentials and a space") << u"https://u:p q@a.example/x y"_s;
    QTest::newRow("credentials in what is no address") << u"u:p@a.example/x"_s;
    QTest::newRow("credentials of another scheme") << u"ftp://u:p@a.example"_s;
    QTest::newRow("credentials with a slash") << u"https://u:p/q@a.example/x"_s;
    QTest::newRow("credentials with a placeholder") << u"https://u:p@a.example/{{x}}"_s;
}

void TestFormFindings::credentialsAreSaidWhateverElseIsWrong()
{
    QFETCH(const QString, text);
    FormModel model(sampleForm());
    model.setValue(u"endpoint"_s, FieldValue(text));
    Findings found = model.findings(u"endpoint"_s);
    found.removeIf([](const Finding &one) { return one.rule != u"form.url-credentials"_s; });
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().severity, Severity::Error);
    QVERIFY(!found.first().fix.isEmpty());
}

void TestFormFindings::judgesARow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("error");
    QTest::newRow("good") << u"Content-Type"_s << u"application/json"_s << QString() << false;
    QTest::newRow("space") << u"Content Type"_s << u"x"_s << u"form.header-name"_s << true;
    QTest::newRow("colon") << u"Accept:"_s << u"x"_s << u"form.header-name"_s << true;
    QTest::newRow("not ASCII") << u"Ü"_s << u"x"_s << u"form.header-name"_s << true;
    QTest::newRow("line break") << u"A"_s << u"x\r\nB: y"_s << u"form.line-break"_s << true;
    QTest::newRow("NUL") << u"A"_s << u"x"_s + QChar(0) << u"form.control-character"_s << true;
    QTest::newRow("override") << u"A"_s << u"x\u202E"_s << u"form.direction"_s << false;
    QTest::newRow("placeholder") << u"A"_s << u"Bearer {{key}}"_s << u"form.placeholder"_s << false;
}

void TestFormFindings::judgesARow()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, error);
    for (const bool secret : {false, true}) {
        FormModel model(sampleForm());
        model.addRow(u"headers"_s, name, secret);
        if (secret)
            model.setSecret(u"headers."_s + name, value);
        else
            model.setValue(u"headers."_s + name, FieldValue(value));
        const Findings found = model.findings(u"headers"_s);
        QTEST(found.value(0).rule, "rule");
        QCOMPARE(hasErrors(found), error);
        QVERIFY(found.isEmpty() || found[0].path == u"headers."_s + name);
        QVERIFY(!found.value(0).message.contains(value));
    }
}

void TestFormFindings::aClosedGroupIsNotAsked()
{
    FormModel model(sampleForm());
    QVERIFY(model.findings(u"user"_s).isEmpty());
    model.setValue(u"basic"_s, FieldValue(true));
    QCOMPARE(model.findings(u"user"_s).value(0).rule, u"form.required"_s);
    QCOMPARE(model.findings(u"password"_s).value(0).rule, u"form.required"_s);
    model.setSecret(u"password"_s, u"typed"_s);
    QVERIFY(model.findings(u"password"_s).isEmpty());
}

void TestFormFindings::jsonMistakesHaveTheirPlace()
{
    FormModel model(sampleForm());
    model.setValue(u"body"_s, FieldValue(u"{\n  \"a\": 1,\n  oops\n}"_s));
    QVERIFY(model.findings(u"body"_s).value(0).message.contains(u"line 3, column 3"_s));
}

void TestFormFindings::namesTheOddCharacter()
{
    FormModel model(sampleForm());
    model.setValue(u"nickname"_s, FieldValue(u"ab\u202Ec"_s));
    const QString message = model.findings(u"nickname"_s).value(0).message;
    QVERIFY(message.contains(u"U+202E"_s));
    QVERIFY(message.contains(u"character 3"_s));
}

void TestFormFindings::rowsThatDifferInCapitalsOnly()
{
    FormModel model(sampleForm());
    model.addRow(u"headers"_s, u"Accept"_s, false);
    model.addRow(u"headers"_s, u"accept"_s, false);
    const Findings found = model.findings(u"headers"_s);
    QCOMPARE(found.value(0).rule, u"form.duplicate-row"_s);
    QCOMPARE(found.value(0).path, u"headers.accept"_s);
}

void TestFormFindings::aMegabyteIsJudgedQuickly()
{
    FormModel model(sampleForm());
    const QString megabyte(1024 * 1024, u'a');
    QElapsedTimer timer;
    timer.start();
    for (const QString &key : {u"nickname"_s, u"number"_s, u"endpoint"_s, u"reply"_s, u"method"_s})
        model.setValue(key, FieldValue(megabyte));
    model.addRow(u"headers"_s, megabyte, false);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    for (const Finding &finding : model.findings())
        QVERIFY2(finding.message.size() < 500, qPrintable(finding.rule));
}

QTEST_APPLESS_MAIN(TestFormFindings)
#include "tst_formfindings.moc"
