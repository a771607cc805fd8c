// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <QString>
#include <QStringView>

namespace sendbench::templates
{

/// The names that Meta and 8x8 give to the kinds of things, both ways. Read without regard to case,
/// hyphen and underscore ("quick_reply", "QuickReply"); `Other` for what is not known.

[[nodiscard]] Category categoryFrom(QStringView name);
[[nodiscard]] QString categoryWord(const Template &t); ///< empty: none was given
[[nodiscard]] QString categoryWord(Category category);
/// A category that Meta used to have ("TRANSACTIONAL").
[[nodiscard]] bool isRetiredCategory(QStringView name);

[[nodiscard]] ComponentKind componentFrom(QStringView name);
[[nodiscard]] QString componentWord(ComponentKind kind);

[[nodiscard]] HeaderFormat headerFormatFrom(QStringView name);
[[nodiscard]] QString headerFormatWord(const Header &header);
/// 8x8's spelling: "Image".
[[nodiscard]] QString eightFormatWord(const Header &header);
[[nodiscard]] bool hasMedia(HeaderFormat format);

[[nodiscard]] ButtonType buttonTypeFrom(QStringView name);
[[nodiscard]] QString buttonTypeWord(const Button &button);
[[nodiscard]] QString buttonTypeWord(ButtonType type);

[[nodiscard]] OtpType otpTypeFrom(QStringView name); ///< None: no name
[[nodiscard]] QString otpTypeWord(const Button &button);

} // namespace sendbench::templates
