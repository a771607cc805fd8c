// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/literals.h"
#include "lint/sourcetree.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

namespace
{

struct Plural {
    QString context;
    QString source;
    QStringList forms;
};

QList<Plural> plurals()
{
    QList<Plural> all;
    QXmlStreamReader xml(contentOf(u"resources/i18n/sendbench_en.ts"_s));
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            all.append({context, xml.readElementText(), {}});
        else if (xml.name() == u"numerusform" && !all.isEmpty())
            all.last().forms.append(xml.readElementText());
    }
    return all;
}

/// The file says its texts in that context: by its class, or by a tr() of its own.
bool speaksIn(const QString &code, const QString &context)
{
    const QString space = context.section(u"::"_s, 0, -2);
    return code.contains(u'"' + context + u'"') || code.contains(u'(' + context + u')') ||
           (code.contains(u"namespace "_s + space + u'\n') &&
            code.contains(context.section(u"::"_s, -1) + u"::"_s));
}

} // namespace

/// Every text for people goes through tr(), and one that counts has its English plural.
class TextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void everyTextOfTheWindowIsTranslatable()
    {
        QStringList wrong;
        qsizetype seen = 0;
        for (const QString &file : programSources()) {
            if (!file.startsWith(u"ui/"_s) && !file.startsWith(u"app/gui/"_s))
                continue;
            const auto literals = literalsOf(QString::fromUtf8(contentOf(file)));
            seen += literals.size();
            QStringList translated; // may be the object's name as well
            for (const Literal &one : literals)
                if (one.call == u"tr"_s)
                    translated.append(one.text);
            for (const Literal &one : literals)
                if (translated.contains(one.text))
                    continue;
                else if (const QString found = untranslated(one); !found.isEmpty())
                    wrong.append(u"%1:%2: %3"_s.arg(file).arg(one.line).arg(found));
        }
        QVERIFY(seen > 1000);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void aTextThatIsNotIsFound_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const QString &code, bool found) {
            QTest::newRow(name) << code << found;
        };
        row("setText", u"label->setText(u\"Save\"_s);"_s, true);
        row("window title", u"setWindowTitle(u\"Sendbench\"_s);"_s, true);
        row("label", u"new QLabel(u\"Name:\"_s, this);"_s, true);
        row("a part of it", u"a->setText(name + u\" of \"_s + b);"_s, true);
        row("chosen", u"a->setText(x ? tr(\"a\") : u\"None\"_s);"_s, true);
        row("elsewhere", u"QString a = u\"Not saved yet\"_s;"_s, true);
        row("joined", u"QString a = u\"Not \"\n  \"saved\"_s;"_s, true);
        row("tr", u"label->setText(tr(\"Save\"));"_s, false);
        row("tr, joined", u"a->setText(tr(\"Save it \"\n \"(now) or \"\n\"never\"));"_s, false);
        row("tr of a class", u"a->setText(Page::tr(\"Not saved (yet)\"));"_s, false);
        row("numbers", u"a->setText(u\"%1 / %2\"_s.arg(b).arg(c));"_s, false);
        row("name", u"a->setObjectName(u\"formSave\"_s);"_s, false);
        row("address", u"a->setText(u\"https://a.example/?b=c\"_s);"_s, false);
        row("comment", u"// not saved yet\n"_s, false);
    }
    void aTextThatIsNotIsFound()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, found);
        QString faults;
        for (const Literal &one : literalsOf(code))
            faults += untranslated(one);
        QVERIFY2(!faults.isEmpty() == found, qPrintable(faults));
    }

    /// What to do: add the text to resources/i18n/sendbench_en.ts.
    void everyCountHasItsPlural()
    {
        const QList<Plural> known = plurals();
        QVERIFY(known.size() > 10);
        QList<bool> used(known.size(), false);
        QStringList wrong;
        for (const QString &file : programSources()) {
            const QString code = QString::fromUtf8(contentOf(file));
            for (const Literal &one : literalsOf(code)) {
                const bool counts = one.text.contains(u"%n"_s);
                bool there = false;
                for (qsizetype i = 0; counts && i < known.size(); ++i)
                    if (known[i].source == one.text && speaksIn(code, known[i].context))
                        there = used[i] = true;
                if (counts && !there)
                    wrong.append(
                        u"%1:%2: “%3” has no plural in its context"_s.arg(file).arg(one.line).arg(
                            one.text));
                if (!counts && one.text.contains(u"(s)"_s))
                    wrong.append(
                        u"%1:%2: “%3” counts without %n"_s.arg(file).arg(one.line).arg(one.text));
            }
        }
        for (qsizetype i = 0; i < known.size(); ++i)
            if (!used[i])
                wrong.append(
                    u"“%1” of %2 stands in no file"_s.arg(known[i].source, known[i].context));
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// Compiled, compiled in, and installed.
    void pluralsAreSpoken()
    {
        const auto all = plurals();
        for (const Plural &one : all) {
            QCOMPARE(one.forms.size(), 2);
            for (const int n : {0, 1, 2, 7}) {
                QString expected = one.forms[n == 1 ? 0 : 1];
                QVERIFY2(!expected.isEmpty() && !expected.contains(u"(s)"_s),
                         qPrintable(one.source));
                expected.replace(u"%n"_s, QString::number(n));
                QCOMPARE(QCoreApplication::translate(one.context.toUtf8().constData(),
                                                     one.source.toUtf8().constData(), nullptr, n),
                         expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
