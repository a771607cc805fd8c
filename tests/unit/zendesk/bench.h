// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "engine/engine.h"
#include "integrations/zendesk/zendeskjson.h"

#include <QTemporaryDir>

/// The demo workspace with a sandbox of its own, and what the window and the CLI do with a plan.
class ZendeskBench
{
public:
    using Json = sendbench::integrations::zendesk::Json;

    ZendeskBench();

    struct Answer {
        int status = 0;
        Json body;
    };
    /// To the sandbox's API, as the demo account.
    Answer call(const QByteArray &method, const QString &path, const Json &body = {});
    /// Webhooks or triggers, all pages: title or name → object.
    QMap<QString, Json> objects(const QString &list);

    [[nodiscard]] sendbench::workspace::ProviderConfiguration &provider();
    void set(const QString &key, const sendbench::forms::FieldValue &value);
    [[nodiscard]] const sendbench::providers::ProviderKind &kind() const;
    [[nodiscard]] sendbench::Result<sendbench::changes::Plan> plan();
    [[nodiscard]] sendbench::changes::Run
    apply(const sendbench::changes::Plan &plan,
          const std::optional<sendbench::changes::Run> &undoes = {});
    [[nodiscard]] sendbench::Findings check() const;
    [[nodiscard]] sendbench::Result<sendbench::Findings> online();
    /// Runs a trial with its first values and these.
    [[nodiscard]] sendbench::Result<sendbench::providers::TrialReport>
    tryOut(const QString &trial, const QMap<QString, sendbench::forms::FieldValue> &values = {});
    [[nodiscard]] const sendbench::providers::Trial &trial(const QString &id) const;
    /// What went out, in order.
    QList<sendbench::sending::SendRecord> sent;
    /// Every byte under the data folder: runs and history.
    [[nodiscard]] QByteArray stored() const;

    sendbench::workspace::Document document;
    sendbench::engine::Engine &engine() { return *m_engine; }

    template <typename T>
    static sendbench::Result<T> run(sendbench::ResultJob<T> *job);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<sendbench::engine::Engine> m_engine;
};
