// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// A large workspace is read while the window is there, and need not be waited for.

#include "tourguide.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace sendbench;

class LargeWorkspaceTour : public QObject
{
    Q_OBJECT

private:
    /// Over the size from which a file is read by another thread.
    static QString large(const test::TourGuide &tour)
    {
        workspace::Document document;
        document.name = u"Large"_s;
        const QByteArray text = QByteArray("Hello {{1}}. ").repeated(70);
        for (int i = 0; i < 2000; ++i)
            document.templates.append({.id = u"t%1"_s.arg(i),
                                       .provider = {},
                                       .name = u"t%1"_s.arg(i),
                                       .language = u"en"_s,
                                       .content = "{\"name\":\"t" + QByteArray::number(i) +
                                                  "\",\"language\":\"en\",\"body\":\"" + text +
                                                  "\"}",
                                       .extras = {}});
        const QString path = tour.folder() + u"/large.json"_s;
        return workspace::Workspace::createFile(path, document) ? path : QString();
    }

private Q_SLOTS:
    void theOldOneStaysUntilItIsRead()
    {
        test::TourGuide tour(u"large"_s);
        QVERIFY(tour.start());
        const QString path = large(tour);
        auto &open = tour.application().engine().workspace();
        const QString before = open.path();
        tour.application().openWorkspace(path);
        QCOMPARE(open.path(), before);
        QVERIFY(tour.application().isOpening());
        QVERIFY(tour.button(u"Cancel"_s));
        QTRY_COMPARE(open.path(), path);
        QCOMPARE(open.document().templates.size(), 2000);
        QVERIFY(!open.isReadOnly());
        QVERIFY(!tour.application().isOpening());
        QTRY_VERIFY(!tour.button(u"Cancel"_s));
    }

    void whatIsCancelledOpensNothing()
    {
        test::TourGuide tour(u"large-cancelled"_s);
        QVERIFY(tour.start());
        const QString path = large(tour);
        auto &open = tour.application().engine().workspace();
        const QString before = open.path();
        tour.application().openWorkspace(path);
        QVERIFY(tour.click(u"Cancel"_s));
        QTRY_VERIFY(!tour.application().isOpening());
        if (open.path() == path)
            QSKIP("It was read before the click came.");
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(open.path(), before);
        QTRY_VERIFY(!tour.button(u"Cancel"_s));
    }
};

QTEST_MAIN(LargeWorkspaceTour)
#include "tst_largeworkspace.moc"
