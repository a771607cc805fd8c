// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language.h"
#include "tourguide.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// What --language promises, and no more.
class LanguageTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { gui::speak(*qApp, u"en"_s); }

    void arabicMirrorsTheWindow()
    {
        gui::speak(*qApp, u"ar"_s);
        test::TourGuide tour(u"mirrored"_s);
        QVERIFY(tour.start());
        QCOMPARE(tour.window().layoutDirection(), Qt::RightToLeft);
        auto *sidebar = tour.find<QWidget>(u"sidebar"_s);
        auto *page = tour.window().currentPage();
        QVERIFY(sidebar && page);
        const auto left = [&tour](QWidget *one) {
            return one->mapTo(&tour.window(), QPoint()).x();
        };
        QVERIFY2(left(sidebar) > left(page), "the sidebar stands at the beginning of the line");
        tour.picture(u"overview"_s);
    }

    void labelsStandWhereTheLineBegins()
    {
        gui::speak(*qApp, u"ar"_s);
        test::TourGuide tour(u"mirrored-form"_s, {.sandbox = true});
        QVERIFY(tour.start());
        tour.application().open(u"providers"_s, u"8x8_WA_Sandbox"_s);
        const auto *control = tour.find<QWidget>(u"control:nickname"_s);
        const auto *label = control ? control->findChild<QLabel *>() : nullptr;
        QVERIFY(label);
        QVERIFY2(label->alignment() & Qt::AlignRight && label->alignment() & Qt::AlignAbsolute,
                 "an English label stands on the left of a mirrored form");
        tour.picture(u"form"_s);
    }

    void englishDoesNot()
    {
        gui::speak(*qApp, u"en"_s);
        test::TourGuide tour(u"language"_s);
        QVERIFY(tour.start());
        QCOMPARE(tour.window().layoutDirection(), Qt::LeftToRight);
    }

    void theListNamesWhatThereIs()
    {
        QVERIFY(gui::languageList().startsWith(u"en "_s));
        for (const QString &good : {u"en"_s, u"de"_s, u"ar"_s, u"pt_BR"_s})
            QVERIFY2(gui::parseOptions({u"--language"_s, good}), qPrintable(good));
        QVERIFY(gui::parseOptions({u"--language=list"_s}));
        const auto bad = gui::parseOptions({u"--language"_s, u"klingonish"_s});
        QVERIFY(!bad);
        QVERIFY(bad.error().found.contains(u"klingonish"_s));
    }
};

QTEST_MAIN(LanguageTour)
#include "tst_language.moc"
