// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What leaves the window by hand: the copy sheet in its three forms, a secret revealed on purpose,
// and the mail to the partner as a link and as a file.

#include "journey.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace sendbench;

class HandoverTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetAndMail();
    void whatTheHistoryCannotKeepIsSaid();
};

void HandoverTour::sheetAndMail()
{
    const QString secret = u"sandbox-password-1"_s;
    test::Journey tour(u"handover"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    tour.goTo(u"providers"_s, u"8x8_WA_Sandbox"_s);
    tour.press(u"tabSheet"_s);
    QCOMPARE(tour.options(u"sheetFormat"_s), (QStringList{u"Text"_s, u"Markdown"_s, u"HTML"_s}));
    for (const QString &line : {u"Nickname: 8x8_WA_Sandbox"_s, u"Request Type: POST"_s,
                                u"Payload Version: 0.1"_s, u"WhatsApp Connect"_s, u"••••••"_s})
        QVERIFY2(tour.text(u"sheetView"_s).contains(line), qPrintable(line));
    QVERIFY(!tour.text(u"sheetView"_s).contains(secret));
    tour.picture(u"sheet"_s);

    tour.choose(u"sheetFormat"_s, u"Markdown"_s);
    QTRY_VERIFY(tour.text(u"sheetView"_s).contains(u"# "_s));
    QGuiApplication::clipboard()->clear();
    tour.press(u"sheetCopy"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"8x8_WA_Sandbox"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));

    // One secret, because somebody asked for it; the file still does not get it.
    tour.press(u"reveal.headers.password"_s);
    QTRY_VERIFY(tour.text(u"sheetView"_s).contains(secret));
    const QString html = tour.folder() + u"/sheet.html"_s;
    tour.choose(u"sheetFormat"_s, u"HTML"_s);
    tour.prompts().answer(u"saveFile"_s, html);
    tour.press(u"sheetSave"_s);
    QTRY_VERIFY(QFile::exists(html));
    QFile page(html);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray written = page.readAll();
    QVERIFY(written.contains("8x8_WA_Sandbox"));
    QVERIFY(!written.contains(secret.toUtf8()));
    tour.press(u"tabGuide"_s);
    tour.press(u"tabSheet"_s);
    QTRY_VERIFY(!tour.text(u"sheetView"_s).contains(secret));

    // The mail with both callback URLs.
    tour.press(u"sheetMail"_s);
    QTRY_COMPARE(tour.prompts().opened().size(), 1);
    const QString link = tour.prompts().opened().first();
    QVERIFY(link.startsWith(u"mailto:cpaas-support@8x8.com?"_s));
    QVERIFY(link.contains(u"status"_s) && link.contains(u"response"_s));
    const QString eml = tour.folder() + u"/mail.eml"_s;
    tour.prompts().answer(u"saveFile"_s, eml);
    tour.press(u"sheetEml"_s);
    QTRY_VERIFY(QFile::exists(eml));
    QFile draft(eml);
    QVERIFY(draft.open(QIODevice::ReadOnly));
    const QByteArray mail = draft.readAll();
    QVERIFY(mail.contains("To: cpaas-support@8x8.com"));
    QVERIFY(mail.contains("X-Unsent: 1"));
    QVERIFY(!mail.contains(secret.toUtf8()));
    tour.picture(u"mail"_s);
    QVERIFY(tour.prompts().verifyDone());
}

void HandoverTour::whatTheHistoryCannotKeepIsSaid()
{
    test::Journey tour(u"not-kept"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    const auto said = [&tour] {
        for (const auto *label : tour.window().findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(u"not kept in the history"_s))
                return label->text();
        return QString();
    };
    auto &engine = tour.application().engine();
    Q_EMIT engine.kept(u"1"_s, Error{.kind = ErrorKind::Storage,
                                     .code = u"history.not-writable"_s,
                                     .where = u"/nowhere"_s});
    QTRY_VERIFY(said().contains(u"/nowhere"_s));
    tour.picture(u"said"_s);
    Q_EMIT engine.kept(u"2"_s, std::nullopt); // there is room again
    QTRY_VERIFY(said().isEmpty());
}

QTEST_MAIN(HandoverTour)
#include "tst_handover.moc"
