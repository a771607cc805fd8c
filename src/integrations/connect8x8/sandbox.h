// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/filesandbox.h"
#include "integrations/connect8x8/templatesandbox.h"
#include "integrations/connect8x8/webhooks/arraysandbox.h"
#include "integrations/connect8x8/webhooks/definitionsandbox.h"
#include "integrations/connect8x8/webhooks/voicesandbox.h"
#include "integrations/sandboxbehaviour.h"
#include "integrations/wavecell/wavecellsandbox.h"

#include <QJsonObject>

namespace sendbench::integrations::connect8x8
{

/// 8x8's Chat Apps and SMS `messages`, SMS `messages/batch`, `balance`, templates, files and
/// webhooks, as 8x8 answers them. A message of the type template is checked against what was
/// approved.
///
/// Key: kApiKey. Sub-accounts: any legal id but those that hold "unknown". The last four digits of
/// the recipient choose what happens: see scenario.h.
class ConnectSandbox final : public SandboxBehaviour
{
public:
    static const QByteArray kApiKey;

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

    /// 8x8's error envelope.
    [[nodiscard]] static http::ServerAnswer
    errorAnswer(int status, int code, const QString &message, SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer wrongMethod(const QByteArray &right,
                                                        SandboxContext &context);
    [[nodiscard]] static http::ServerAnswer jsonAnswer(int status, const QJsonObject &body);
    /// The error for a sub-account that 8x8 would not take; nothing if it is fine.
    [[nodiscard]] static std::optional<http::ServerAnswer> subAccountError(const QString &id,
                                                                           SandboxContext &context);

private:
    [[nodiscard]] http::ServerAnswer chat(const QString &subAccount, const QJsonObject &body,
                                          SandboxContext &context);
    /// The template that `content` sends, or the refusal.
    struct Approval {
        const SandboxTemplate *one = nullptr;
        std::optional<http::ServerAnswer> refused = {};
    };
    [[nodiscard]] Approval approval(const QJsonObject &content, SandboxContext &context);

    TemplateSandbox m_templates;
    FileSandbox m_files;
    LegacyRecords m_legacy; ///< what Wavecell's API and the ones of today both know
    ArraySandbox m_webhooks{m_legacy};
    wavecell::WavecellSandbox m_wavecell{m_legacy};
    VoiceSandbox m_voice;
    DefinitionSandbox m_definitions;
};

} // namespace sendbench::integrations::connect8x8
