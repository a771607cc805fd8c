// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/preview.h"

namespace sendbench::templates
{

/// What WhatsApp writes itself. Its own words are not translated with the program: they are those
/// of the template's language where they are known (English, Spanish), else English with a notice.

/// The label of a button that has none of its own.
[[nodiscard]] QString fixedLabel(const Button &button);
[[nodiscard]] QList<Run> codeSentence(const Template &t, const QString &code);
[[nodiscard]] QString expirySentence(const Template &t, int minutes);
/// "Ends in 1 d 2 h"; "Ended" for no seconds or less.
[[nodiscard]] QString countdown(qint64 seconds);
/// What other clients do not show, and what is not known here.
[[nodiscard]] QStringList notices(const Template &t);

} // namespace sendbench::templates
