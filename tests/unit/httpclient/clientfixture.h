// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"
#include "scriptedpeer.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

/// Options with which no test can leave the machine.
[[nodiscard]] sendbench::http::Client::Options loopbackOptions();

[[nodiscard]] sendbench::http::Request get(const QUrl &url);

/// Runs a request to its end. The job's error is checked against the exchange's.
[[nodiscard]] sendbench::http::Exchange run(sendbench::http::Client &client,
                                            const sendbench::http::Request &request);
/// The same with a client of its own.
[[nodiscard]] sendbench::http::Exchange run(const sendbench::http::Request &request);

/// A script that reads one request, answers these bytes and closes.
[[nodiscard]] ScriptedPeer::Script answering(const QByteArray &bytes);

[[nodiscard]] QString codeOf(const sendbench::http::Exchange &exchange);
