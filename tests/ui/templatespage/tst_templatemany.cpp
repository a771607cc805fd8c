// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templatebench.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

constexpr int kMany = 10'000;

QList<templates::Template> many()
{
    QList<templates::Template> all;
    const QString languages[] = {u"en_GB"_s, u"de"_s, u"ar"_s, u"hi"_s};
    for (int i = 0; i < kMany; ++i) {
        auto t = boatDelay();
        t.name = u"boat_%1"_s.arg(i / 4);
        t.language = languages[i % 4];
        t.body->text += u" Boat number %1."_s.arg(i);
        if (i % 10 == 0)
            t.body->text = u"{{1}} leaves late"_s;
        all.append(t);
    }
    return all;
}

/// The longest that the event loop did not come round.
class LongestPause
{
public:
    LongestPause()
    {
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { note(); });
        m_timer.start();
        m_since.start();
    }
    void note()
    {
        m_longest = qMax(m_longest, m_since.restart());
        ++m_turns;
    }
    [[nodiscard]] int turns() const { return m_turns; }
    [[nodiscard]] qint64 longest()
    {
        note();
        return m_longest;
    }
    void forget()
    {
        m_since.restart();
        m_longest = 0;
        m_turns = 0;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_turns = 0;
};

/// How many rows of the list were told to be other ones.
class ChangedRows
{
public:
    explicit ChangedRows(const QAbstractItemModel &model)
    {
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             m_rows += last.row() - first.row() + 1;
                         });
    }
    [[nodiscard]] int count() const { return m_rows; }

private:
    QObject m_context;
    int m_rows = 0;
};

} // namespace

/// Ten thousand templates, and one that is as long as it may be.
class TestTemplateMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandAreListedJudgedAndFiltered()
    {
        TemplateBench bench(many());
        QCOMPARE(bench.page->badge(), kMany);
        auto *list = bench.list();
        QCOMPARE(list->model()->rowCount(), kMany);
        LongestPause pause;
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->templates().isSettled(), 120'000);
        qInfo("judging: longest pause %lld ms, %d turns", pause.longest(), pause.turns());
        QVERIFY2(pause.turns() > 20, "all were judged in one go");
        QVERIFY(list->model()
                    ->index(kMany - 1, 0)
                    .data(models::TemplateListModel::JudgedRole)
                    .toBool());

        auto *search = bench.focus<QLineEdit>(u"templateFilter"_s);
        pause.forget();
        for (const QChar one : u"number 4711"_s) {
            QTest::keyClick(search, one.toLatin1());
            QCoreApplication::processEvents();
        }
        qInfo("filtering: longest pause %lld ms", pause.longest());
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"boat_1177"_s);
        search->clear();
        bench.choose(u"filterFindings"_s, u"With errors"_s);
        QCOMPARE(list->model()->rowCount(), kMany / 10);

        pause.forget();
        for (const char *language : {"Arabic · ar", "German · de"})
            bench.choose(u"filterLanguage"_s, QString::fromUtf8(language));
        for (int row = 0; row < list->model()->rowCount(); row += 50) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QCoreApplication::processEvents();
        }
        qInfo("opening: longest pause %lld ms", pause.longest());
    }

    void typingAmongTenThousandTouchesOne()
    {
        TemplateBench bench(many());
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->templates().isSettled(), 120'000);
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        QTest::keyClick(body, Qt::Key_End, Qt::ControlModifier);
        const ChangedRows changed(bench.page->templates());
        QList<qint64> times;
        QElapsedTimer clock;
        for (int i = 0; i < 60; ++i) {
            clock.start();
            QTest::keyClick(body, 'a');
            times.append(clock.elapsed());
            QCoreApplication::processEvents();
        }
        std::sort(times.begin(), times.end());
        qInfo("a key among ten thousand: median %lld ms, longest %lld ms", times.at(30),
              times.constLast());
        QTRY_VERIFY_WITH_TIMEOUT(bench.page->templates().isSettled(), 120'000);
        QVERIFY2(changed.count() < 60 * 4, qPrintable(QString::number(changed.count())));
        QVERIFY(bench.value().body->text.endsWith(u"aaaaaaaaaa"_s));
    }

    void typingEndsUpInALongBody()
    {
        auto t = boatDelay();
        t.body->text = t.body->text + u" *word* 👩🏽‍🚀"_s.repeated(60);
        TemplateBench bench({t});
        auto *body = bench.focus<ui::BoundedTextEdit>(u"bodyText"_s);
        QTest::keyClick(body, Qt::Key_End, Qt::ControlModifier);
        QList<qint64> times;
        QElapsedTimer clock;
        for (int i = 0; i < 60; ++i) {
            clock.start();
            QTest::keyClick(body, 'a');
            times.append(clock.nsecsElapsed() / 1000);
            QCoreApplication::processEvents();
        }
        std::sort(times.begin(), times.end());
        qInfo("a key in a long body: median %lld us, longest %lld us", times.at(30),
              times.constLast());
        QVERIFY(bench.value().body->text.endsWith(u"aaaaaaaaaa"_s));
    }
};

QTEST_MAIN(TestTemplateMany)
#include "tst_templatemany.moc"
