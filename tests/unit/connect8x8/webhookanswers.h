// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

/// Bodies as they go out and lists as 8x8 answers them: moc loses a class behind these literals.

extern const QString kOAuthElement;
extern const QString kBearerElement;
extern const QString kBasicElement;
extern const QString kTypedElement;
extern const QString kWithoutSecretElement;

extern const QByteArray kSmsAnswer;
extern const QByteArray kChatAnswer;
extern const QByteArray kTypedAnswer;
extern const QByteArray kForeignAnswer; ///< of Chat Apps alone
extern const QByteArray kWithoutUrl;
