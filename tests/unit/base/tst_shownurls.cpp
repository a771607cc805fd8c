// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/urlcredentials.h"
#include "base/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// How texts of users are made safe to show.
class ShownUrlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversTheSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("none") << u"https://a.example/x"_s << u"https://a.example/x"_s;
        QTest::newRow("pair") << u"https://me:it is@a.example/x"_s
                              << u"https://me:••••@a.example/x"_s;
        QTest::newRow("token alone") << u"https://token@a.example"_s << u"https://••••@a.example"_s;
        QTest::newRow("two at signs")
            << u"https://me:i@t@a.example"_s << u"https://me:••••@a.example"_s;
        QTest::newRow("a slash inside")
            << u"https://me:i/t@a.example/x"_s << u"https://me:••••@a.example/x"_s;
        QTest::newRow("no scheme") << u"me:it@a.example/x"_s << u"me:••••@a.example/x"_s;
        QTest::newRow("user only, empty")
            << u"https://me:@a.example"_s << u"https://me:@a.example"_s;
        QTest::newRow("port") << u"https://a.example:8443/@me"_s << u"https://a.example:8443/@me"_s;
        QTest::newRow("IPv6") << u"http://[::1]:80/a@b"_s << u"http://[::1]:80/a@b"_s;
        QTest::newRow("query") << u"https://a.example/x?m=a@b.c"_s
                               << u"https://a.example/x?m=a@b.c"_s;
        QTest::newRow("mail address") << u"me@a.example"_s << u"me@a.example"_s;
    }
    void coversTheSecret()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(withoutUrlSecret(text), shown);
    }

    void linesStayAndTheRestIsWrittenOut()
    {
        QCOMPARE(visibleLines(u"a\r\n\tb\n"_s), u"a\r\n\tb\n"_s);
        QCOMPARE(visibleLines(u"a\u001b[31m\nb\u202ec"_s), u"a⟨U+001B⟩[31m\nb⟨U+202E⟩c"_s);
    }
};

QTEST_GUILESS_MAIN(ShownUrlsTest)
#include "tst_shownurls.moc"
