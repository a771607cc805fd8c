// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "unit/clevertap/twinsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;
using namespace sendbench;

/// `template sheet` and `template twin`: CleverTap's form from the command line.
class TemplateCleverTapCliTest final : public QObject
{
    Q_OBJECT

private:
    static QStringList codesOf(const Json &answer)
    {
        QStringList codes;
        for (const auto &one : answer["findings"])
            if (one["severity"] == "error" && one["code"].is_string())
                codes.append(QString::fromStdString(one["code"].get<std::string>()));
        return codes;
    }
    static QString stateOf(const Json &answer, const std::string &name, const std::string &language)
    {
        for (const auto &one : answer["templates"])
            if (one["name"] == name && one["language"] == language)
                return QString::fromStdString(one["state"].get<std::string>());
        return {};
    }

private Q_SLOTS:
    void aSheetIsPrinted()
    {
        CliFixture fixture;
        fixture.write(u"t.json"_s, test::kOffer);
        const Run text = fixture.run({u"template"_s, u"sheet"_s, fixture.file(u"t.json"_s)});
        QVERIFY2(text.exitCode == 0, text.err.constData());
        QVERIFY2(text.text().contains(u"Body: Hello {{1}}!"_s), text.out.constData());
        QVERIFY(text.text().contains(u"Choose Limited-Time Offer."_s));
        const Run html = fixture.run(
            {u"template"_s, u"sheet"_s, fixture.file(u"t.json"_s), u"--format"_s, u"html"_s});
        QVERIFY2(html.text().contains(u"Summer &lt;b&gt;"_s), html.out.constData());
        const Run json = fixture.json({u"template"_s, u"sheet"_s, fixture.file(u"t.json"_s)});
        JSON_COMPARE(json.json()["fields"][0]["value"], "summer");
        QCOMPARE(fixture
                     .run({u"template"_s, u"sheet"_s, fixture.file(u"t.json"_s), u"--format"_s,
                           u"pdf"_s})
                     .exitCode,
                 2);
    }

    /// The sandbox's channel has order_ready in en_GB with other variables, and no fr.
    void whatEightApprovedIsCompared()
    {
        CliFixture fixture;
        fixture.write(u"held.json"_s, test::kHeld);
        const Run run =
            fixture.json({u"template"_s, u"twin"_s, fixture.file(u"held.json"_s), u"sandbox"_s});
        QVERIFY2(run.exitCode == 1, (run.out + run.err).constData());
        const Json answer = run.json();
        QCOMPARE(stateOf(answer, "order_ready", "en_GB"), u"different"_s);
        QVERIFY2(codesOf(answer).contains(u"132000"_s), run.out.constData());
        QCOMPARE(stateOf(answer, "order_ready", "hi"), u"only-there"_s);

        QByteArray french = test::kHeld;
        french.replace("en_GB", "fr");
        const Run other =
            fixture.in({u"--json"_s, u"template"_s, u"twin"_s, u"-"_s, u"sandbox"_s}, french);
        QVERIFY2(other.exitCode == 1, (other.out + other.err).constData());
        QCOMPARE(stateOf(other.json(), "order_ready", "fr"), u"other-language"_s);
        QVERIFY(codesOf(other.json()).contains(u"132001"_s));
    }

    void theWorkspaceIsCompared()
    {
        CliFixture fixture(false);
        fixture.write(u"held.json"_s, test::kHeld);
        const QString held = fixture.file(u"held.json"_s);
        const Run before = fixture.json({u"template"_s, u"twin"_s, held});
        QCOMPARE(before.exitCode, 1);
        QCOMPARE(codesOf(before.json()), QStringList{u"132001"_s});
        QCOMPARE(fixture.in({u"template"_s, u"add"_s, held}).exitCode, 0);
        const Run after = fixture.json({u"template"_s, u"twin"_s, held});
        QVERIFY2(after.exitCode == 0, (after.out + after.err).constData());
        QCOMPARE(stateOf(after.json(), "order_ready", "en_GB"), u"same"_s);
        QCOMPARE(fixture.in({u"template"_s, u"twin"_s, fixture.file(u"no.json"_s)}).exitCode, 4);
    }
};

QTEST_GUILESS_MAIN(TemplateCleverTapCliTest)
#include "tst_templateclevertap.moc"
