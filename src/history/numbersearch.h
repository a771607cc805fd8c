// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace sendbench::history
{

/// The digits under which an exchange is found by its phone numbers: of its recipient and of the
/// numbers in the text of its request, each with its country code ("+6591234567") and without it
/// ("91234567"). ASCII digits only.
[[nodiscard]] QStringList numberForms(const QString &recipient, const QString &body);

/// Beginnings of such digits that the typed text can mean, however it is grouped and whether it
/// begins with +, 00, a trunk 0 or none of them. Empty if it is no phone number.
[[nodiscard]] QStringList numberStarts(const QString &typed);

} // namespace sendbench::history
