// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/request.h"
#include "http/server.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace sendbench::integrations
{

/// Something the stand-in will POST of its own accord: a delivery receipt, an inbound message.
struct Callback {
    QUrl url;
    http::Headers headers;
    QByteArray body;
    std::chrono::milliseconds after{0}; ///< of the sandbox's clock
};

/// What a behaviour may use. Valid for the call only.
struct SandboxContext {
    QDateTime now;                      ///< of the sandbox's clock
    double speed = 1.0;                 ///< of its clock: a wait of a second ends after 1/speed s
    std::function<QString()> newUuid;   ///< repeatable under a seed
    std::function<void(Callback)> post; ///< delivered with 8x8's retry ladder
    QUrl receiptUrl; ///< where receipts go that name no URL of their own; may be invalid
};

/// Answers for one remote system as its owner would, errors included. One instance per sandbox;
/// keeps its own state. Called in the sandbox's server thread, one request at a time.
class SandboxBehaviour
{
public:
    virtual ~SandboxBehaviour() = default;
    /// What it answers, for people: "POST /api/v1/subaccounts/{id}/messages". Any thread.
    [[nodiscard]] virtual QStringList paths() const { return {}; }
    /// What one has to know to use it: demo credentials, numbers with a meaning. Any thread.
    [[nodiscard]] virtual QStringList hints() const { return {}; }
    /// Nothing if the path is none of this system's.
    [[nodiscard]] virtual std::optional<http::ServerAnswer>
    answer(const http::ReceivedRequest &request, SandboxContext &context) = 0;
};

} // namespace sendbench::integrations
