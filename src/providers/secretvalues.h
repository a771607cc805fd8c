// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <QByteArray>

namespace sendbench::providers
{

/// What is wrong with a secret's value by its form alone: blanks or a line break at its ends,
/// quotes around it. No finding holds any of it.
void checkSecretForm(Findings &findings, const QString &path, const QString &name,
                     const QByteArray &value);

/// A value that must read "Bearer", a blank, and the key.
void checkBearerForm(Findings &findings, const QString &path, const QString &name,
                     const QByteArray &value, const QString &source);

} // namespace sendbench::providers
