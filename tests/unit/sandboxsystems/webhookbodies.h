// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Bodies for the webhooks of SMS and Chat Apps: moc loses a class behind these literals.

/// `[{"subAccountId", "url", …}]`
[[nodiscard]] QByteArray hook(const QByteArray &scope, const QByteArray &more = {});
/// `[{"subAccountId", …}]`
[[nodiscard]] QByteArray goneHook(const QByteArray &scope, const QByteArray &more = {});

extern const QByteArray kOAuthMember; ///< `"oauth":{…}`

struct RefusedHook {
    const char *name;
    QByteArray body;
    QString verdict; ///< "400/1000"
};
[[nodiscard]] QList<RefusedHook> refusedHooks();

/// 8x8's words, to the character.
extern const QString kNewBlockedByOld;
extern const QString kOldBlockedByNew;
extern const QString kUseWavecell;
