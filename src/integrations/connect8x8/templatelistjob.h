// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "integrations/connect8x8/templatesapi.h"

namespace sendbench::integrations::connect8x8
{

/// All templates of a channel, in 8x8's order. Errors: those of changes::ReadJob, with 8x8's code
/// and words in `detail`; "templates.no-list" (Protocol). The exchange is in the history.
class TemplateListJob final : public ResultJob<QList<LiveTemplate>>
{
    Q_OBJECT

public:
    TemplateListJob(changes::Sender sender, TemplateChannel channel, QObject *parent = nullptr);
    ~TemplateListJob() override;

    /// The exchange, redacted; nothing before it ended.
    [[nodiscard]] std::optional<sending::SendRecord> record() const { return m_record; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void take();

    changes::Sender m_sender;
    TemplateChannel m_channel;
    QPointer<changes::ReadJob> m_read;
    std::optional<sending::SendRecord> m_record;
};

} // namespace sendbench::integrations::connect8x8
