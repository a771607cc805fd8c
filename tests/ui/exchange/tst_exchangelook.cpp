// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// The view in light and dark. With SENDBENCH_SCREENSHOTS=folder the pictures are kept.
#include "fixture.h"

#include <QLineEdit>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

class ExchangeLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTheme_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void followsTheTheme()
    {
        QFETCH(bool, dark);
        Fixture f;
        f.view.setRecord(record(kAnswer));
        f.view.setEvents(
            {receipt(u"queued"_s, 400), receipt(u"sent"_s, 1400), receipt(u"delivered"_s, 3210)});
        f.settle();
        const QImage before = picture(f, u"first"_s);
        f.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        const QString mode = dark ? u"dark"_s : u"light"_s;
        const QImage accepted = picture(f, mode + u"-accepted"_s);
        const QPoint corner = f.payload().mapTo(
            &f.view, f.payload().viewport()->rect().bottomRight() - QPoint(30, 5));
        const QPoint pixel = corner * accepted.devicePixelRatio();
        QCOMPARE(accepted.pixelColor(pixel), f.theme.color(ui::Theme::Color::Surface));
        if (dark)
            QVERIFY(accepted != before);

        f.payload().setFolded(4, true);
        f.view.payload().openSearch();
        QTest::keyClicks(f.view.findChild<QLineEdit *>(u"Search"_s), u"umid"_s);
        QTRY_VERIFY(f.label("SearchCount").contains(u"of"_s));
        picture(f, mode + u"-search"_s);
        for (const char *tab : {"Timing", "TLS", "Request"}) {
            f.press(tab);
            picture(f, mode + u'-' + QString::fromUtf8(tab).toLower());
        }
        f.press("cURL");
        picture(f, mode + u"-curl"_s);
        f.press("Response");

        auto refused = record("{\"code\":1002,\"message\":\"Invalid MSISDN\"}");
        refused.exchange.response->status = 400;
        refused.exchange.response->reason = "Bad Request";
        refused.outcome = {sending::OutcomeKind::Refused,
                           u"1002"_s,
                           u"Invalid MSISDN"_s,
                           u"The number is not in international form. Write it with + and the "
                           u"country code, then send again."_s,
                           {}};
        f.view.setRecord(refused);
        auto bad = receipt(u"undelivered"_s, 2100);
        bad.errorCode = u"31"_s;
        bad.errorMessage = u"Handset is unreachable"_s;
        auto strange = receipt({}, 9'100);
        strange.recognised = false;
        f.view.setEvents({receipt(u"queued"_s, 400), bad, strange});
        QTest::qWait(0);
        f.press("EventRaw");
        picture(f, mode + u"-refused"_s);

        auto unclear = record("<!doctype html><html>\x1b[31m\xff</html>\r\n");
        unclear.outcome = {sending::OutcomeKind::Unclear,
                           {},
                           {},
                           u"The answer is not in a form that 8x8 documents."_s,
                           {}};
        f.view.setRecord(unclear);
        f.view.setEvents({});
        picture(f, mode + u"-unclear"_s);
        f.view.setRunning(true);
        QTRY_VERIFY(f.view.findChild<QAbstractButton *>(u"Cancel"_s)->isVisible());
        f.view.setProgress(41'000'000, 100'000'000);
        picture(f, mode + u"-running"_s);
        f.view.setError({.kind = ErrorKind::Network, .code = u"connect.refused"_s});
        picture(f, mode + u"-error"_s);
        f.view.clear();
        picture(f, mode + u"-empty"_s);
    }

private:
    static inline const QByteArray kAnswer =
        "{\"umid\":\"0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab\",\"clientMessageId\":null,"
        "\"balance\":18446744073709551615,\"status\":{\"state\":\"queued\",\"ok\":true,"
        "\"tags\":[\"a\",\"b\"],\"empty\":{}},\"umid\":\"a duplicate key stays\","
        "\"text\":\"Gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80 \xE2\x80\xAE turned\"}";

    static QImage picture(Fixture &f, const QString &name)
    {
        QTest::qWait(0); // layouts that wait for the event loop
        const QImage image = f.view.grab().toImage();
        const QString folder = qEnvironmentVariable("SENDBENCH_SCREENSHOTS");
        if (!folder.isEmpty())
            image.save(u"%1/exchange-%2-%3x.png"_s.arg(folder, name).arg(image.devicePixelRatio()));
        return image;
    }
};

QTEST_MAIN(ExchangeLook)
#include "tst_exchangelook.moc"
