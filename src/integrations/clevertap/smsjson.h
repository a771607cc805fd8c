// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace sendbench::integrations::clevertap
{

/// The JSON of CleverTap's SMS dialog, with placeholders such as `$$To` in its texts.

/// What CleverTap puts in the places.
struct SmsValues {
    QString to;        ///< $$To
    QString body;      ///< $$Body
    QString messageId; ///< $$MessageID
};

/// The placeholders that CleverTap knows.
[[nodiscard]] const QStringList &smsPlaceholders();
/// Every `$$word` of the text, each once.
[[nodiscard]] QStringList placeholdersIn(const QString &json);

/// The text with the values in their places, escaped as JSON wants it; everything else is left as
/// it was typed.
[[nodiscard]] QByteArray filledIn(const QString &json, const SmsValues &values);

/// The same in a text that is no JSON: the values as they are.
[[nodiscard]] QString placed(const QString &text, const SmsValues &values);

/// The object of one message: the root, or the first element of the list under `parameter`.
struct SmsShape {
    QJsonObject message;
    bool isList = false;
};
[[nodiscard]] SmsShape shapeOf(const QString &json, const QString &parameter);

} // namespace sendbench::integrations::clevertap
