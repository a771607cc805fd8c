// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/load.h"
#include "bench/server/yardstick.h"
#include "http/server.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRounds = 15;
constexpr auto kRoundTime = 400ms;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QJsonObject summary(const std::vector<double> &values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return {{u"median"_s, median(values)}, {u"min"_s, *least}, {u"max"_s, *most}};
}

} // namespace

/// Prints one JSON object; the argument is the number of connections (4).
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int connections = argc > 1 ? std::max(1, std::atoi(argv[1])) : 4;

    using namespace sendbench::http;
    Server server([](const ReceivedRequest &, const Server::Reply &reply) {
        reply({.headers = {{"Content-Type", "application/json"}},
               .body = "{\"status\":\"success\"}"});
    });
    const auto port = server.listen();
    if (!port) {
        std::fputs("the server cannot listen\n", stderr);
        return 1;
    }
    const Yardstick yardstick;

    requestsPerSecond(*port, connections, kRoundTime); // warms up
    requestsPerSecond(yardstick.port(), connections, kRoundTime);
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        // Who goes first changes: a machine that slows down favours nobody.
        if (round % 2 == 0)
            ours.push_back(requestsPerSecond(*port, connections, kRoundTime));
        theirs.push_back(requestsPerSecond(yardstick.port(), connections, kRoundTime));
        if (round % 2 == 1)
            ours.push_back(requestsPerSecond(*port, connections, kRoundTime));
        ratios.push_back(ours.back() / theirs.back());
    }
    const QJsonObject result{
        {u"benchmark"_s, u"server"_s},
        {u"method"_s,
         u"Requests answered per second, over keep-alive connections that ask and wait "
         "in a thread each, on loopback. Both servers have one thread and the same "
         "load, by turns; ratio is the median over the rounds of one round's ratio. "
         "The yardstick reads and answers with Beast and nothing else: no limits, no "
         "time-outs, no Date."_s},
        {u"connections"_s, connections},
        {u"rounds"_s, kRounds},
        {u"roundMs"_s, qint64(kRoundTime.count())},
        {u"requestsPerSecond"_s, summary(ours)},
        {u"yardstickPerSecond"_s, summary(theirs)},
        {u"ratio"_s, summary(ratios)},
        {u"aim"_s, 0.8}};
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
