// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// How long 5,000 webhooks of 1,000 sub-accounts take to be compared with what 8x8 has and to be
// planned, a third of them to be changed; beside it the least that a program does with as many
// records; and how long 1,000 sub-accounts take to be listed. Prints one JSON object.

#include "bench/webhooks/listing.h"
#include "integrations/connect8x8/webhooks/arrayapi.h"
#include "integrations/connect8x8/webhooks/voiceapi.h"
#include "resources/resources.h"
#include "webhooks/planner.h"
#include "webhooks/routing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::integrations;

namespace
{

constexpr int kRounds = 7;
constexpr int kOfEach = 5; ///< webhooks of a sub-account

/// Milliseconds, the median of the rounds.
QJsonObject timed(const std::function<void()> &work)
{
    std::vector<double> all;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        all.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return {{u"median"_s, all[all.size() / 2]}, {u"min"_s, all.front()}, {u"max"_s, all.back()}};
}

/// Nothing is thrown away unseen by the compiler.
qsizetype seen = 0;

struct Slot {
    const char *product;
    const char *type;
};
constexpr Slot kSlots[kOfEach] = {
    {"sms", ""}, {"chatapps", "CADR"}, {"chatapps", "MSG"}, {"voice", "VSS"}, {"voice", "VCA"}};

JoinInput fleet(int count)
{
    JoinInput input;
    for (int i = 0; i < count; ++i) {
        const Slot &slot = kSlots[i % kOfEach];
        const QString scope = u"acme_%1"_s.arg(i / kOfEach);
        LiveWebhook live{.account = u"acme"_s,
                         .product = QString::fromLatin1(slot.product),
                         .scope = scope,
                         .type = QString::fromLatin1(slot.type),
                         .url = u"https://hooks.example.net/%1/%2"_s.arg(scope).arg(i),
                         .hasSecret = false,
                         .enabled = true};
        live.raw = QJsonDocument(QJsonObject{{u"subAccountId"_s, scope}, {u"url"_s, live.url}})
                       .toJson(QJsonDocument::Compact);
        input.desired.append({.id = u"w%1"_s.arg(i),
                              .account = live.account,
                              .product = live.product,
                              .scope = scope,
                              .type = live.type,
                              .url = i % 3 ? live.url : live.url + u"/new"_s});
        input.live.append(live);
    }
    for (const Slot &slot : kSlots)
        input.asked.append({u"acme"_s, QString::fromLatin1(slot.product)});
    // What is found by its place must not be found by its number.
    std::reverse(input.live.begin(), input.live.end());
    return input;
}

/// Each record as JSON, once for what is and once for what is wanted.
void writeAll(const JoinInput &input)
{
    for (const Webhook &one : input.desired)
        for (int side = 0; side < 2; ++side)
            seen += static_cast<qsizetype>(nlohmann::ordered_json{
                {"subAccountId", one.scope.toStdString()},
                {"type", one.type.toStdString()},
                {"url", one.url.toStdString()},
                {"enabled", one.enabled}}.dump()
                                               .size());
}

} // namespace

/// The argument is the number of webhooks (5000).
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    sendbenchLoadResources();
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5000;
    const JoinInput input = fleet(count);
    const connect8x8::ArrayWebhookApi sms(u"sms"_s);
    const connect8x8::ArrayWebhookApi chatApps(u"chatapps"_s);
    const connect8x8::VoiceApi voice;
    const QMap<QString, const WebhookApi *> apis{
        {u"sms"_s, &sms}, {u"chatapps"_s, &chatApps}, {u"voice"_s, &voice}};
    workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
    account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);

    QJsonObject result{{u"benchmark"_s, u"webhooks"_s},
                       {u"method"_s,
                        u"Milliseconds in one thread, median of the rounds. Yardstick: the records "
                        "written as JSON by nlohmann::json, twice each, and nothing else."_s},
                       {u"webhooks"_s, count},
                       {u"rounds"_s, kRounds}};
    result[u"writeYardstick"_s] = timed([&] { writeAll(input); });
    const QList<Row> rows = join(input, apis);
    result[u"join"_s] = timed([&] { seen += join(input, apis).size(); });
    qsizetype changes = 0;
    result[u"plan"_s] = timed([&] {
        changes = 0;
        for (const AccountPlan &one : plansFor(input, rows, apis, {account}, {}, {}))
            for (const auto &change : one.plan.changes)
                changes += change.steps.isEmpty() ? 0 : 1;
    });
    result[u"changes"_s] = changes;
    result[u"reachNobody"_s] = timed([&] { seen += reachNobody(u"acme_1"_s, input.live).size(); });
    result[u"list"_s] = listing(1000, std::chrono::milliseconds(20));
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return seen > 0 && changes == (count + 2) / 3 ? 0 : 1;
}
