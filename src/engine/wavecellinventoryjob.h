// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookreadjob.h"
#include "integrations/wavecell/migration.h"

namespace sendbench::engine
{

/// Looks, without changing anything, at what an account has of old (Wavecell) webhooks: today's
/// lists of SMS and Chat Apps, refusals in the history, what the workspace says, what runs from
/// here deleted. What cannot be read is in the inventory's failures; the job fails when cancelled
/// and for an account that is unknown or of another kind ("object.unknown", "account.not-connect").
class WavecellInventoryJob final : public ResultJob<integrations::wavecell::MigrationInput>
{
    Q_OBJECT

public:
    /// The engine outlives the job.
    WavecellInventoryJob(Engine &engine, QString account, QObject *parent = nullptr);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void readHistory();
    void take(const QList<history::HistoryRow> &rows);

    Engine &m_engine;
    QString m_account;
    WebhookState m_state;
    QPointer<Job> m_job;
};

} // namespace sendbench::engine
