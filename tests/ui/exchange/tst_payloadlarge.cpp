// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// 100 MB is a normal answer: it opens, and the window stays alive meanwhile.
#include "fixture.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

/// Processor time of this thread: on a busy machine the rest of a stall is not ours.
qint64 threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
}

/// The longest time the event loop did not turn.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }
    qint64 longestMs()
    {
        beat();
        return m_longest;
    }
    void reset()
    {
        m_clock.restart();
        m_cpu = threadCpuMs();
        m_longest = m_longestCpu = 0;
    }
    [[nodiscard]] qint64 longestCpuMs() const { return m_longestCpu; }

private:
    void beat()
    {
        m_longest = std::max(m_longest, m_clock.restart());
        const qint64 cpu = threadCpuMs();
        m_longestCpu = std::max(m_longestCpu, cpu - m_cpu);
        m_cpu = cpu;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    qint64 m_longestCpu = 0;
    qint64 m_cpu = 0;
};

QByteArray largeJson(bool manyLines)
{
    const QByteArray item =
        manyLines
            ? "  {\"umid\":\"0f1e2d3c-aaaa\",\"n\":12345,\"ok\":true},\n"_ba
            : "{\"umid\":\"0f1e2d3c-aaaa\",\"text\":\"Gr\xC3\xBC\xC3\x9F Gott\",\"n\":12345},"_ba;
    QByteArray json = "[" + item.repeated(100'000'000 / item.size());
    json.append("0]");
    return json;
}

} // namespace

class PayloadLarge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens_data()
    {
        QTest::addColumn<bool>("manyLines");
        QTest::newRow("one line") << false;
        QTest::newRow("many lines") << true;
    }
    void opens()
    {
        QFETCH(bool, manyLines);
        Fixture f;
        const auto large = record(largeJson(manyLines));
        Heartbeat heart;
        const auto report = [&](const char *what) {
            const qint64 wall = heart.longestMs();
            qInfo("%s: longest stall %lld ms, of it at work at most %lld ms", what,
                  static_cast<long long>(wall), static_cast<long long>(heart.longestCpuMs()));
            heart.reset();
        };
        QElapsedTimer clock;
        clock.start();
        heart.reset();
        f.view.setRecord(large);
        f.settle();
        QTest::qWait(0);
        qInfo("pretty after %lld ms", static_cast<long long>(clock.elapsed()));
        report("pretty");
        QVERIFY(f.shown().startsWith(u"[\n  {\n    \"umid\": "_s));
        QVERIFY(f.payload().rows().count() > 1'000'000);
        QScrollBar *bar = f.payload().verticalScrollBar();
        heart.reset();
        for (int i = 0; i <= 40; ++i) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 40));
            QTest::qWait(0);
        }
        report("scrolled");
        QVERIFY(f.shown().endsWith(u"  0\n]"_s));
        f.payload().setFolded(1, true);
        QTest::qWait(0);
        report("folded");
        clock.restart();
        heart.reset();
        f.press("Raw");
        f.settle();
        QTest::qWait(0);
        qInfo("raw after %lld ms", static_cast<long long>(clock.elapsed()));
        report("raw");
        f.payload().setFocus();
        QTest::keyClick(&f.payload(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(f.shown().endsWith(u"0]"_s));
        report("raw to the end");
        f.view.payload().openSearch();
        QTest::keyClicks(f.view.findChild<QLineEdit *>(u"Search"_s), u"UMID"_s);
        QTRY_VERIFY_WITH_TIMEOUT(f.label("SearchCount").endsWith(u"100,000+"_s), 60'000);
        report("searched");
    }
};

QTEST_MAIN(PayloadLarge)
#include "tst_payloadlarge.moc"
