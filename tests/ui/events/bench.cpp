// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "resources/resources.h"
#include "ui/exchange/payloadpane.h"
#include "ui/pages/events/eventdetail.h"
#include "ui/pages/history/elidedlabel.h"

#include <QApplication>
#include <QLabel>
#include <QTcpSocket>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

engine::EngineOptions options(const QString &folder)
{
    sendbenchLoadResources();
    engine::EngineOptions options;
    options.secrets = engine::SecretsBackend::Memory;
    options.dataFolder = folder;
    options.loopbackOnly = true;
    return options;
}

} // namespace

QByteArray receiptBody(const QByteArray &state, const QByteArray &umid)
{
    return R"({"namespace":"ChatApps","eventType":"outbound_message_status_changed",)"
           R"("payload":{"umid":")" +
           umid + R"(","status":{"state":")" + state +
           R"(","detail":"as told","timestamp":"2026-11-20T09:41:22.113Z"}}})";
}

QByteArray largeBody(qsizetype bytes)
{
    return receiptBody("delivered", "umid-1").chopped(1) + R"(,"more":")" + QByteArray(bytes, 'x') +
           R"("})";
}

EventsBench::EventsBench()
    : engine(options(folder.path()))
{
    theme.apply(*qApp);
    const QString path = folder.filePath(u"a.sendbench.json"_s);
    if (!workspace::Workspace::createFile(path, {}) || !engine.openWorkspace(path))
        qFatal("no workspace");
    page = std::make_unique<ui::EventsPage>(
        ui::PageContext{.engine = engine,
                        .theme = theme,
                        .clipboard = clipboard,
                        .prompts = prompts,
                        .open = [this](const QString &where,
                                       const QString &what) { opened += where + u' ' + what; },
                        .toast = {}});
    page->resize(1060, 700);
    page->show();
    (void)QTest::qWaitForWindowActive(page.get());
}

void EventsBench::listen()
{
    if (engine.listener().port() == 0)
        press("listenerToggle");
    QVERIFY(engine.listener().port() != 0);
}

bool EventsBench::post(const QByteArray &body, const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, engine.listener().port());
    socket.write(
        "POST " + path +
        " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Probe: one\r\n"
        "Connection: close\r\nContent-Length: " +
        QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    return QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return answer.startsWith("HTTP/1.1 200");
        },
        20'000);
}

void EventsBench::receive(const QByteArray &body)
{
    const int before = rows();
    QVERIFY(post(body));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), before + 1, 20'000);
}

void EventsBench::addExchange(int number, const QString &umid)
{
    auto record = testing::plainRecord(number);
    record.outcome.ids.insert(u"umid"_s, umid);
    QCOMPARE(testing::ended(store().add(record, nullptr)), std::nullopt);
}

ui::RecordTable &EventsBench::table() const
{
    return *part<ui::RecordTable>("eventsTable");
}

QString EventsBench::cell(int row, int column) const
{
    return table().model()->index(row, column).data().toString();
}

void EventsBench::clickRow(int row)
{
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(table().model()->index(row, 0)).center());
}

QString EventsBench::line(const char *name) const
{
    const auto *found = part<ui::ElidedLabel>(name);
    return found != nullptr ? found->text() : QString();
}

QString EventsBench::label(const char *name) const
{
    const auto *found = part<QLabel>(name);
    return found != nullptr ? found->text() : QString();
}

void EventsBench::press(const char *name)
{
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button != nullptr && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString EventsBench::payload() const
{
    ui::PayloadPane &pane = part<ui::EventDetail>("eventDetail")->payload();
    if (!QTest::qWaitFor([&] { return pane.isSettled(); }, 20'000))
        return u"not settled"_s;
    return pane.view().shownText().join(u'\n');
}
