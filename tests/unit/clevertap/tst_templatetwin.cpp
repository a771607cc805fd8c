// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatesheet.h"
#include "integrations/clevertap/templatetwin.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "twinsamples.h"

#include <QTest>

#include <functional>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;

/// What CleverTap holds beside what was approved, and what its form is filled with.
class TemplateTwinTest : public QObject
{
    Q_OBJECT

private:
    using Change = std::function<void(Template &)>;

    static Template one(const QByteArray &text)
    {
        const auto read = readTemplates(text, u"test"_s);
        if (!read || read->templates.isEmpty()) {
            QTest::qFail("not read", __FILE__, __LINE__);
            return {};
        }
        return read->templates.constFirst().value;
    }
    /// CleverTap's as in the sample, approved with this change.
    static TwinRow against(const Change &change)
    {
        const Template held = one(test::kHeld);
        Template approved = held;
        change(approved);
        return templateTwins({held}, {approved}, u"8x8"_s).constFirst();
    }
    static QString fieldsOf(const QList<TemplateSheetRow> &rows)
    {
        QStringList fields;
        for (const auto &row : rows)
            fields.append(row.field);
        return fields.join(u'|');
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void differences_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Severity>("severity");
        const auto row = [](const char *name, const Change &change, const QString &rule,
                            const QString &code, const QString &path,
                            Severity severity = Severity::Error) {
            QTest::newRow(name) << change << rule << code << path << severity;
        };
        row(
            "one variable more", [](Template &t) { t.body->text += u" {{3}}"_s; },
            u"twin.variables"_s, u"132000"_s, u"/components/1/text"_s);
        row(
            "another variable", [](Template &t) { t.header->text = u"Order {{number}}"_s; },
            u"twin.variables"_s, u"132012"_s, u"/components/0/text"_s);
        row(
            "another header", [](Template &t) { t.header->format = HeaderFormat::Image; },
            u"twin.format"_s, u"132012"_s, u"/components/0"_s);
        row(
            "no header", [](Template &t) { t.header.reset(); }, u"twin.format"_s, u"132000"_s,
            u"/components/0"_s);
        row(
            "static address",
            [](Template &t) { t.buttons[1].url = u"https://shop.example.org/"_s; },
            u"twin.variables"_s, u"132000"_s, u"/components/3/buttons/1/url"_s);
        row(
            "buttons exchanged", [](Template &t) { t.buttons.swapItemsAt(0, 2); }, u"twin.button"_s,
            u"132012"_s, u"/components/3/buttons/0"_s);
        row(
            "no phone button", [](Template &t) { t.buttons.removeLast(); }, u"twin.button"_s,
            QString(), u"/components/3/buttons/2"_s);
        row(
            "another text", [](Template &t) { t.footer->text = u"Somebody"_s; }, u"twin.text"_s,
            QString(), u"/components/2"_s, Severity::Warning);
        row(
            "another category", [](Template &t) { t.category = Category::Marketing; },
            u"twin.category"_s, QString(), u"/category"_s, Severity::Note);
        row(
            "refused", [](Template &t) { t.remote.status = u"REJECTED"_s; }, u"twin.status"_s,
            u"132001"_s, u"/status"_s);
        row(
            "paused", [](Template &t) { t.remote.status = u"PAUSED"_s; }, u"twin.status"_s,
            u"132015"_s, u"/status"_s);
    }
    void differences()
    {
        QFETCH(Change, change);
        QFETCH(QString, rule);
        QFETCH(QString, code);
        QFETCH(QString, path);
        QFETCH(Severity, severity);
        const TwinRow row = against(change);
        QCOMPARE(row.state, TwinState::Different);
        QVERIFY(!row.findings.isEmpty());
        const Finding &first = row.findings.constFirst();
        QCOMPARE(first.rule, rule);
        QCOMPARE(first.code, code);
        QCOMPARE(first.path, path);
        QCOMPARE(first.severity, severity);
        QVERIFY2(first.message.contains(u"8x8"_s), qPrintable(first.message));
    }

    /// What takes no value can be left out of a send.
    void whatTakesNoValueIsAWarning()
    {
        const Template approved = one(test::kHeld);
        Template held = approved;
        held.buttons.removeLast();
        auto found = templateTwins({held}, {approved}, u"8x8"_s).constFirst().findings;
        QCOMPARE(found.constFirst().severity, Severity::Warning);
        held.buttons.removeLast(); // its address has a variable
        found = templateTwins({held}, {approved}, u"8x8"_s).constFirst().findings;
        QCOMPARE(found.constFirst().severity, Severity::Error);
        QCOMPARE(found.constFirst().code, u"132000"_s);
        held = approved;
        held.header.reset();
        Template quiet = approved;
        quiet.header->text = u"Your order"_s;
        found = templateTwins({held}, {quiet}, u"8x8"_s).constFirst().findings;
        QCOMPARE(found.constFirst().severity, Severity::Warning);
    }

    void alikeIsSaidSo()
    {
        const TwinRow row = against([](Template &t) {
            t.header->samples.clear(); // samples are no difference
            t.remote.id = u"2"_s;
        });
        QCOMPARE(row.state, TwinState::Same);
        QVERIFY(row.findings.isEmpty());
    }

    void anotherLanguageNamesTheNearOne()
    {
        const TwinRow row = against([](Template &t) { t.language = u"en"_s; });
        QCOMPARE(row.state, TwinState::OtherLanguage);
        QCOMPARE(row.findings.size(), 1);
        const Finding &found = row.findings.constFirst();
        QCOMPARE(found.code, u"132001"_s);
        QVERIFY2(found.message.contains(u"en_GB"_s) && found.message.contains(u"3038"_s),
                 qPrintable(found.message));
        QVERIFY2(found.fix.contains(u"English"_s), qPrintable(found.fix));
    }

    void anotherSpellingOfTheNameIsFound()
    {
        const TwinRow row = against([](Template &t) { t.name = u"Order-Ready"_s; });
        QCOMPARE(row.state, TwinState::Missing);
        QCOMPARE(row.findings.constFirst().code, u"132001"_s);
        QVERIFY(row.findings.constFirst().fix.contains(u"Order-Ready"_s));
        const TwinRow other = against([](Template &t) { t.name = u"goodbye"_s; });
        QVERIFY(!other.findings.constFirst().fix.contains(u"goodbye"_s));
    }

    void whatCleverTapLacksIsANote()
    {
        Template held = one(test::kHeld);
        Template other = held;
        other.name = u"goodbye"_s;
        Template pending = other;
        pending.name = u"pending"_s;
        pending.remote.status = u"PENDING"_s;
        const auto rows = templateTwins({held, held}, {held, other, pending}, u"8x8"_s);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).state, TwinState::Same);
        QCOMPARE(rows.at(1).findings.constLast().rule, u"twin.twice"_s);
        QCOMPARE(rows.at(2).state, TwinState::OnlyThere);
        QCOMPARE(rows.at(2).name, u"goodbye"_s);
        QCOMPARE(rows.at(2).findings.constFirst().severity, Severity::Note);
    }

    void theSheetFollowsTheForm()
    {
        const auto rows = templateSheet(one(test::kHeld));
        QCOMPARE(fieldsOf(rows),
                 u"Template name|Language|Template type|Category|Header|Body|Footer|"
                 "Button 1: Quick reply|Button 2: Visit website|Button 2: URL|"
                 "Button 3: Call phone number|Button 3: phone number"_s);
        QCOMPARE(rows.at(5).value, u"Hello {{1}}, your order is ready at {{2}}, so come."_s);
        QCOMPARE(rows.at(9).value, u"https://shop.example.org/{{1}}"_s);
        QVERIFY(rows.at(2).note.contains(u"Basic"_s));
        const auto offer = templateSheet(one(test::kOffer));
        QCOMPARE(fieldsOf(offer),
                 u"Template name|Language|Template type|Category|Header|Body|Offer title|"
                 "Offer expiration timer|Button 1: Copy code"_s);
        QVERIFY(offer.at(2).note.contains(u"Limited-Time Offer"_s));
        const auto cards = templateSheet(one(test::kCards));
        QVERIFY(fieldsOf(cards).endsWith(
            u"Card 2 · Header|Card 2 · Body|Card 2 · Button 1: Quick reply"_s));
    }

    void theSheetIsWritten()
    {
        const Template t = one(test::kOffer);
        const QString text = sheetText(templateSheet(t));
        QVERIFY2(text.contains(u"Body: Hello {{1}}!\n"_s), qPrintable(text));
        const auto sheet = templateCopySheet(t);
        const QString html = providers::rendered(sheet, providers::SheetFormat::Html);
        QVERIFY(html.contains(u"Summer &lt;b&gt;"_s));
        QVERIFY(html.contains(u"<li>Template type: Choose Limited-Time Offer.</li>"_s));
        const QString markdown = providers::rendered(sheet, providers::SheetFormat::Markdown);
        QVERIFY2(markdown.contains(u"| Body | `Hello {{1}}!` |"_s), qPrintable(markdown));
    }
};

QTEST_GUILESS_MAIN(TemplateTwinTest)
#include "tst_templatetwin.moc"
