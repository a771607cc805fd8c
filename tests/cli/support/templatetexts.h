// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace clitest
{

/// A template of one text with two variables, in 8x8's create form.
[[nodiscard]] inline QByteArray
boatTemplate(const QByteArray &name,
             const QByteArray &text = "Hello {{1}}, your boat leaves at {{2}} today.")
{
    return R"({"name":")" + name +
           R"(","language":"en_GB","category":"UTILITY","components":[{"type":"BODY","text":")" +
           text + R"(","examples":["Ada","10:20"]}]})";
}

} // namespace clitest
