// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::templates
{

/// "[https://a/](https://a/){{1}}" as documents print an address: "https://a/{{1}}". Anything else
/// comes back as it is.
[[nodiscard]] QString withoutMarkdownLink(const QString &address);

/// "https://.../a.png", as 8x8's samples have them: somebody shall still put a server there.
[[nodiscard]] bool isSketchedAddress(const QString &address);

} // namespace sendbench::templates
