// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatelist.h"
#include "integrations/clevertap/templatelistsandbox.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;

/// A partner's list of templates: what CleverTap could import, and what it could not.
class TemplateListTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray answer(const QByteArray &query)
    {
        http::ReceivedRequest request;
        request.method = "GET";
        request.query = query;
        return TemplateListSandbox::answer(request).body;
    }
    /// One template with these members in place of the good ones; ' stands for ".
    static QByteArray list(const QByteArray &members, const QByteArray &paging = "{}")
    {
        return QByteArray("{'data':[{" + members + "}],'paging':" + paging + "}")
            .replace('\'', '"');
    }
    static QByteArray good(const QByteArray &components)
    {
        return "'id':'1','name':'n','language':'en','status':'APPROVED','category':'UTILITY',"
               "'components':" +
               components;
    }
    static QStringList said(const TemplateList &list)
    {
        QStringList all;
        for (const Finding &one : list.findings)
            all.append(severityName(one.severity) + u' ' + one.rule + u' ' + one.message);
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void sandboxIsReadInPages()
    {
        const TemplateList first = readTemplateList(answer("limit=50"), 50);
        QCOMPARE(said(first), QStringList());
        QCOMPARE(first.names.size(), 50);
        QCOMPARE(first.approved, 50);
        QVERIFY(!first.after.isEmpty());
        const TemplateList second =
            readTemplateList(answer("limit=50&after=" + first.after.toLatin1()), 50);
        QCOMPARE(second.names.size(), TemplateListSandbox::kCount - 50);
        QVERIFY(second.after.isEmpty());
        QVERIFY(!first.names.contains(second.names.first()));
    }

    void mistake_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words"); // severity, rule, and the beginning of the sentence
        const auto row = [](const char *name, const QByteArray &body, const char *words) {
            QTest::newRow(name) << body << QString::fromUtf8(words);
        };
        const QByteArray body = "[{'type':'BODY','text':'t'}]";
        row("a page", "<html></html>", "error provider.templates.form The answer is no JSON");
        row("nothing", "", "error provider.templates.form The answer is no JSON");
        row("8x8's own form", "{\"templates\":[]}",
            "error provider.templates.form The answer has no list “data”");
        row("a text in the list", QByteArray("{'data':['x'],'paging':{}}").replace('\'', '"'),
            "error provider.templates.form data[0]: this is no object");
        row("no language", list(good(body).replace("'language':'en',", "")),
            "error provider.templates.form data[0]: “language” is missing");
        row("no components", list(good("{}")),
            "error provider.templates.form data[0]: “components” is missing");
        row("component in small letters", list(good("[{'type':'body'},{'type':'BODY'}]")),
            "error provider.templates.form data[0].components[0]: “body” is no type");
        row("button of another system",
            list(good("[{'type':'BODY'},{'type':'BUTTONS','buttons':[{'type':'url'}]}]")),
            "error provider.templates.form data[0].components[1]: “url” is no type of a button");
        row("no body", list(good("[{'type':'FOOTER'}]")),
            "warning provider.templates.form data[0]: no component is a BODY");
        row("no paging", QByteArray("{'data':[{" + good(body) + "}]}").replace('\'', '"'),
            "warning provider.templates.paging The answer has no “paging”");
        row("next without a cursor", list(good(body), "{'next':'https://p.example'}"),
            "error provider.templates.paging paging.next says");
    }
    void mistake()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const QStringList all = said(readTemplateList(body, 50));
        QCOMPARE(all.size(), 1);
        QVERIFY2(all.first().startsWith(words), qPrintable(all.first()));
        QVERIFY(!all.first().contains(u'%'));
    }

    void oneSentenceForManyOfASort()
    {
        QByteArray rows;
        for (int i = 0; i < 500; ++i)
            rows += QByteArray(i ? "," : "") + "{'id':'1','name':'n'}";
        const TemplateList list = readTemplateList(
            QByteArray("{'data':[" + rows + "],'paging':{}}").replace('\'', '"'), 500);
        QCOMPARE(list.findings.size(), 4); // language, status, category, components
        QVERIFY2(list.findings.first().message.contains(u"499"_s),
                 qPrintable(list.findings.first().message));
    }

    void aLimitThatIsIgnoredIsSaid()
    {
        const QStringList all = said(readTemplateList(answer("limit=60"), 50));
        QCOMPARE(all.size(), 1);
        QVERIFY(all.first().startsWith(u"warning provider.templates.limit-ignored"_s));
    }
};

QTEST_GUILESS_MAIN(TemplateListTest)
#include "tst_templatelist.moc"
