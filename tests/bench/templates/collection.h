// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// Meta's list of `count` templates as a large sender has them: every kind, eight languages, texts
/// of 60 to 900 characters; the same for the same number.
[[nodiscard]] QByteArray collection(int count);
