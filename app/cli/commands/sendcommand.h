// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

#include <QPointer>

#include <chrono>

namespace sendbench::cli
{

/// `send`: one message, its exchange, and with --wait what became of it.
class SendCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;
    void stop() override;

private:
    struct Plan {
        std::shared_ptr<const sending::Route> route;
        sending::Message message;
        bool dryRun = false;
        bool curl = false;
        bool confirmed = false;
        std::optional<std::chrono::milliseconds> wait;
        std::optional<std::chrono::milliseconds> timeLimit;
    };

    [[nodiscard]] Result<Plan> plan(const Arguments &arguments);
    [[nodiscard]] Result<sending::Message> message(const Arguments &arguments) const;
    void dryRun(const Plan &plan);
    void send(const Plan &plan);
    void follow(const Plan &plan);
    void answer();

    std::optional<sending::SendRecord> m_record;
    QList<events::Event> m_events; ///< of the listener, since the send began
    Findings m_findings;           ///< of a template's values
    bool m_curl = false;
    bool m_isKept = false;          ///< told by the history, well or not
    std::optional<Error> m_notKept; ///< why it has not the record
    bool m_answerWaits = false;
    bool m_answered = false;
    QPointer<sending::SendJob> m_job;
};

} // namespace sendbench::cli
