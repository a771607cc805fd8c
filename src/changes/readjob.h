// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"

#include <QPointer>

namespace sendbench::changes
{

/// What a read-only step brought.
struct Reading {
    sending::SendRecord record; ///< redacted
    QByteArray body;            ///< redacted too: a secret that we know stands there as its mark
};

/// Sends one read-only step; anything but its success statuses is an error: kind Auth for 401 and
/// 403 ("remote.denied"), RateLimited for 429 ("remote.rate-limited"), else Rejected
/// ("remote.refused") with the status in `found` and the remote side's words in `detail`. The
/// exchange is in the record and in the history either way. `progress` is that of a long body going
/// out.
class ReadJob final : public ResultJob<Reading>
{
    Q_OBJECT

public:
    ReadJob(Sender sender, QString owner, QString system, Environment environment, Step step,
            QObject *parent = nullptr);
    /// A read whose route is more than a step's: it judges by its system's own rules.
    ReadJob(Sender sender, std::shared_ptr<const sending::Route> route, QObject *parent = nullptr);
    ~ReadJob() override;

    [[nodiscard]] const std::optional<sending::SendRecord> &record() const { return m_record; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    Sender m_sender;
    std::shared_ptr<const sending::Route> m_route;
    std::optional<sending::SendRecord> m_record;
    QPointer<sending::SendJob> m_send;
};

} // namespace sendbench::changes
