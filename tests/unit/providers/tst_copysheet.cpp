// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/copysheet.h"
#include "providers/maildraft.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::providers;
using namespace Qt::StringLiterals;

namespace
{

forms::FormDescriptor form()
{
    using forms::FieldKind;
    forms::FormDescriptor form{.id = u"k"_s, .title = u"T"_s, .name = u"Kind"_s};
    form.fields = {
        {.key = u"nickname"_s, .label = u"Nickname"_s},
        {.key = u"token"_s, .label = u"Token"_s, .kind = FieldKind::Secret},
        {.key = u"headers"_s, .label = u"Headers"_s, .kind = FieldKind::KeyValues},
        {.key = u"auto"_s,
         .label = u"Auto reply"_s,
         .kind = FieldKind::Group,
         .children = {{.key = u"autoText"_s, .label = u"Reply text"_s}}},
    };
    form.guide = {{.id = u"a"_s, .text = u"Press <Save>"_s}};
    return form;
}

workspace::ProviderConfiguration provider()
{
    workspace::ProviderConfiguration one{.id = u"p"_s, .kind = u"k"_s};
    one.fields.insert(u"nickname"_s, u"a|b `c` <d>"_s);
    one.fields.insert(u"token"_s, forms::FieldValue(forms::SecretMark{}));
    one.fields.insert(u"headers.user"_s, u"u"_s);
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    one.fields.insert(u"auto"_s, false);
    one.fields.insert(u"autoText"_s, u"hidden"_s);
    return one;
}

} // namespace

/// What is carried to the other dashboard by hand.
class CopySheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfTheDialogStandsThereInItsOrder()
    {
        const auto sheet = copySheet(form(), provider());
        QStringList labels;
        for (const auto &entry : sheet.entries)
            labels.append(entry.label);
        QCOMPARE(labels, (QStringList{u"Nickname"_s, u"Token"_s, u"Headers · user"_s,
                                      u"Headers · password"_s, u"Auto reply"_s}));
        QCOMPARE(sheet.steps, QStringList{u"Press <Save>"_s});
    }

    void aTickedGroupShowsItsFields()
    {
        auto ticked = provider();
        ticked.fields.insert(u"auto"_s, true);
        QCOMPARE(copySheet(form(), ticked).entries.last().value, u"hidden"_s);
    }

    void onlyTheSecretAskedForIsShown()
    {
        const auto sheet =
            copySheet(form(), provider(), {{u"headers.password"_s, u"shown-value"_s}});
        const QString text = rendered(sheet, SheetFormat::Text);
        QVERIFY(text.contains(u"password: shown-value"_s));
        QVERIFY(text.contains(u"Token: ••••••"_s));
        QVERIFY(sheet.entries.at(1).secret);
        QVERIFY(!sheet.entries.at(3).secret);
    }

    void valuesMeanNothingToMarkdownAndHtml()
    {
        const auto sheet = copySheet(form(), provider());
        const QString markdown = rendered(sheet, SheetFormat::Markdown);
        QVERIFY2(markdown.contains(u"| Nickname | ``a\\|b `c` <d>`` |"_s), qPrintable(markdown));
        const QString html = rendered(sheet, SheetFormat::Html);
        QVERIFY(html.contains(u"a|b `c` &lt;d&gt;"_s));
        QVERIFY(html.contains(u"Press &lt;Save&gt;"_s));
    }

    void directionMarksAreWrittenOut()
    {
        auto odd = provider();
        odd.fields.insert(u"nickname"_s, QString(u"x"_s + QChar(0x202E) + u"y"_s));
        for (const auto format : {SheetFormat::Text, SheetFormat::Markdown, SheetFormat::Html})
            QVERIFY(!rendered(copySheet(form(), odd), format).contains(QChar(0x202E)));
    }

    void aDraftOpensInAMailProgram()
    {
        const MailDraft draft{.to = u"a@b.example\nBcc: evil@c.example"_s,
                              .subject = u"Größe & more"_s,
                              .body = u"Line 1\nhttps://x.example/?a=1&b=2\n"_s};
        const QByteArray url = mailtoUrl(draft).toEncoded();
        QVERIFY(url.startsWith("mailto:a@b.example"));
        QVERIFY(url.contains("subject=Gr%C3%B6%C3%9Fe%20%26%20more"));
        QVERIFY(url.contains("Line%201%0D%0Ahttps%3A%2F%2Fx.example%2F%3Fa%3D1%26b%3D2%0D%0A"));
        const QByteArray eml = emlFile(draft);
        QVERIFY(!eml.contains("\r\nBcc:"));
        QVERIFY(eml.contains("\r\nX-Unsent: 1\r\n"));
        QVERIFY(eml.contains("Subject: =?UTF-8?B?" + u"Größe & more"_s.toUtf8().toBase64()));
        const QByteArray body = eml.mid(eml.indexOf("\r\n\r\n") + 4);
        QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(body)), draft.body);
    }
};

QTEST_GUILESS_MAIN(CopySheetTest)
#include "tst_copysheet.moc"
