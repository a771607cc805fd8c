// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Bodies of 8x8's template calls. Apart from the tests: moc cannot read these literals.

/// Creates a template of one text with two variables.
[[nodiscard]] QByteArray
boat(const QByteArray &name,
     const QByteArray &text = "Hello {{1}}, your boat leaves at {{2}} today.");
extern const QByteArray kWithoutBody;

/// `content` of a message that sends a template.
[[nodiscard]] QByteArray order(const QByteArray &components, const QByteArray &language = "en_GB",
                               const QByteArray &name = "order_ready");
/// A component with texts as its parameters.
[[nodiscard]] QByteArray texts(const QByteArray &type, const QList<QByteArray> &values,
                               const QByteArray &more = {});
/// The message around it.
[[nodiscard]] QByteArray chatOf(const QByteArray &content);

struct SendCase {
    QByteArray name;
    QByteArray content;
    QString verdict; ///< "status/code"
};
[[nodiscard]] QList<SendCase> sendCases();
