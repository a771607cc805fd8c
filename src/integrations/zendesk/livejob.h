// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "integrations/zendesk/live.h"
#include "workspace/document.h"

namespace sendbench::integrations::zendesk
{

/// Reads all webhooks and all triggers of an account, page by page, then what conditions and
/// actions it knows; that last list may be refused without harm. Errors: those of ReadJob;
/// "zendesk.no-list" (Protocol) for an answer of another shape, "zendesk.too-many" (Protocol) when
/// the pages do not end.
class LiveJob final : public ResultJob<Live>
{
    Q_OBJECT

public:
    /// `owner`: the configuration it is read for.
    LiveJob(changes::Sender sender, QString owner, workspace::Account account,
            QObject *parent = nullptr);
    ~LiveJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void read(const QString &list, const QString &query);
    void take(const QString &list, const QByteArray &body);
    void readDefinitions();

    changes::Sender m_sender;
    QString m_owner;
    workspace::Account m_account;
    Live m_live;
    int m_pages = 0;
    QPointer<changes::ReadJob> m_read;
};

} // namespace sendbench::integrations::zendesk
