// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

Fixture::Fixture()
    : view(theme, clipboard, prompts,
           [](const Error &error) { return u"Sentence for %1."_s.arg(error.code); })
{
    theme.apply(*qApp);
    view.resize(900, 700);
    view.show();
    (void)QTest::qWaitForWindowActive(&view);
}

void Fixture::press(const char *name)
{
    auto *button = view.findChild<QAbstractButton *>(QString::fromUtf8(name));
    QVERIFY2(button != nullptr && button->isVisible(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString Fixture::label(const char *name) const
{
    const auto *found = view.findChild<QLabel *>(QString::fromUtf8(name));
    return found != nullptr ? found->text() : QString();
}

void Fixture::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(view.payload().isSettled(), 200'000);
}

QString Fixture::shown()
{
    settle();
    return payload().shownText().join(u'\n');
}

sending::SendRecord record(const QByteArray &responseBody)
{
    sending::SendRecord record;
    record.routeTitle = u"8x8_WA_India"_s;
    record.environment = Environment::Sandbox;
    http::Exchange &exchange = record.exchange;
    exchange.id = u"01HF0000000000000000000000"_s;
    exchange.startedAt = QDateTime({2026, 11, 20}, {9, 41, 22, 100}, Qt::UTC);
    exchange.request.method = "POST";
    exchange.request.url = QUrl(u"https://chatapps.8x8.com/api/v1/subaccounts/acme_wa/messages"_s);
    exchange.request.target = "/api/v1/subaccounts/acme_wa/messages";
    exchange.request.headers = {
        {"Host", "chatapps.8x8.com"},
        {"Authorization", "Bearer \xE2\x80\xB9secret:acme/apiKey\xE2\x80\xBA"},
        {"Content-Type", "application/json"}};
    exchange.request.body =
        R"({"user":{"msisdn":"+6591234567"},"type":"Text","content":{"text":"Hi Ines"}})";
    http::Response response;
    response.status = 200;
    response.reason = "OK";
    response.httpVersion = "HTTP/1.1";
    response.headers = {{"content-type", "application/json; charset=utf-8"},
                        {"Set-Cookie", "a=1"},
                        {"set-cookie", "b=2"}};
    response.body = responseBody;
    response.bodyBytes = responseBody.size();
    exchange.response = response;
    exchange.timing = {0.4, 31, 64, 110, 7, 212.4};
    exchange.remoteAddress = u"127.0.0.1:47808"_s;
    http::TlsInfo tls{u"TLS 1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, {}};
    http::Certificate leaf;
    leaf.subject = u"chatapps.8x8.com"_s;
    leaf.issuer = u"Example Issuing CA"_s;
    leaf.alternativeNames = {u"chatapps.8x8.com"_s, u"*.8x8.com"_s};
    leaf.notBefore = exchange.startedAt.addDays(-70);
    leaf.notAfter = exchange.startedAt.addDays(12);
    leaf.sha256 = u"AA:BB:CC:DD"_s;
    http::Certificate root = leaf;
    root.subject = u"Example Root"_s;
    root.notAfter = exchange.startedAt.addDays(4000);
    tls.chain = {leaf, root};
    exchange.tls = tls;
    record.outcome.kind = sending::OutcomeKind::Accepted;
    record.outcome.reason = u"The system queued the message; it has not been delivered yet."_s;
    record.outcome.ids.insert(u"umid"_s, u"0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab"_s);
    return record;
}

events::Event receipt(const QString &status, int afterMs)
{
    events::Event event;
    event.id = status + QString::number(afterMs);
    event.at = QDateTime({2026, 11, 20}, {9, 41, 22, 100}, Qt::UTC).addMSecs(afterMs);
    event.target = "/hooks/8x8";
    event.headers = {{"Content-Type", "application/json"}};
    event.body = R"({"namespace":"ChatApps","eventType":"outbound_message_status_changed"})";
    event.recognised = true;
    event.eventType = u"outbound_message_status_changed"_s;
    event.status = status;
    event.detail = status + u"_to_recipient"_s;
    event.ids.insert(u"umid"_s, u"0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab"_s);
    return event;
}
