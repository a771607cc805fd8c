// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "changes/step.h"
#include "sending/outcome.h"
#include "templates/codec.h"
#include "workspace/document.h"

#include <QDateTime>

namespace sendbench::integrations::connect8x8
{

/// 8x8's templates API as data: three calls, and no call that changes or reads a single template
/// (https://developer.8x8.com/connect/reference/get-whatsapp-templates). Pure; any thread.

inline const QString kTemplatesSystem = QStringLiteral("8x8.templates");

/// Where templates are: a WhatsApp channel of an account.
struct TemplateChannel {
    workspace::Account account;
    QString accountId;
    QString channelId;
};

/// `channelId` empty: the account's own field. Errors (Input): "account.not-connect",
/// "account.id-missing", "account.channel-missing".
[[nodiscard]] Result<TemplateChannel> templateChannel(const workspace::Account &account,
                                                      const QString &channelId = {});
/// The API's pattern: a GUID, with or without dashes.
[[nodiscard]] bool isAccountId(const QString &id);

[[nodiscard]] changes::Step listTemplates(const TemplateChannel &channel);
/// The body is the template in 8x8's create form. The address of an uploaded file has a token: it
/// is held (changes/held.h), so that neither run nor history has it.
[[nodiscard]] changes::Step createTemplate(const TemplateChannel &channel,
                                           const templates::Template &t);
/// Takes every language of the name: the API knows no other way.
[[nodiscard]] changes::Step deleteTemplate(const TemplateChannel &channel, const QString &name);

/// One entry of 8x8's list: one name in one language.
struct LiveTemplate {
    templates::Template value; ///< `remote.status` as 8x8 says it; unknown members kept
    Findings findings;         ///< of reading
    QString channelId;
    QString channelName;
    QString statusName; ///< 8x8's word for people: "Approved"
    QDateTime createdAt;
    QDateTime updatedAt;
};

/// Error (Protocol): "templates.no-list", an answer of another shape.
[[nodiscard]] Result<QList<LiveTemplate>> readTemplateList(const QByteArray &answer,
                                                           const QString &source);

/// The tokens of uploaded files that an answer holds, by the label of their marks: a list gives the
/// samples back with which templates were submitted.
[[nodiscard]] QMap<QString, QByteArray> fileTokens(const QByteArray &answer);

/// 8x8's error envelope in words, with the code as it is in the table; a 2xx is good, and to a read
/// only with a list in it.
[[nodiscard]] sending::Outcome judgeTemplates(const http::Exchange &exchange);
/// What the last answer of a run says, in words; empty for a good one.
[[nodiscard]] QString refusalWords(const http::Exchange &exchange);

} // namespace sendbench::integrations::connect8x8
