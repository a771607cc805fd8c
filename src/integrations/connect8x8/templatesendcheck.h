// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <QJsonObject>

#include <optional>

namespace sendbench::integrations::connect8x8
{

/// 8x8's answer to a send of a template that it does not take: errors 3030 to 3053.
struct SendRefusal {
    int code = 0;
    QString message;
    bool operator==(const SendRefusal &) const = default;
};

/// What can be said of `content.template` before it is looked up.
[[nodiscard]] std::optional<SendRefusal> checkTemplateObject(const QJsonObject &content);
/// Components and parameters against what was approved. Spellings are read as 8x8 does: types and
/// subTypes in any case, the index as number or text.
[[nodiscard]] std::optional<SendRefusal> checkTemplateSend(const templates::Template &approved,
                                                           const QJsonObject &content);

} // namespace sendbench::integrations::connect8x8
