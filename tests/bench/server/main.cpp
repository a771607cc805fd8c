// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/server/load.h"
#include "bench/server/yardstick.h"
#include "http/server.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace std::chrono_literals;

namespace
{

constexpr int kRounds = 12;
constexpr auto kRoundTime = 400ms;

} // namespace

/// Prints one JSON line; the argument is the number of connections (4).
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

    // By turns and the best of each: what else the machine does can only make either slower.
    double ours = 0;
    double theirs = 0;
    for (int round = 0; round < kRounds; ++round) {
        ours = std::max(ours, requestsPerSecond(*port, connections, kRoundTime));
        theirs = std::max(theirs, requestsPerSecond(yardstick.port(), connections, kRoundTime));
    }
    std::printf("{\"bench\":\"server-requests\",\"connections\":%d,\"ours\":%.0f,"
                "\"yardstick\":%.0f,\"ratio\":%.2f}\n",
                connections, ours, theirs, ours / theirs);
    return 0;
}
