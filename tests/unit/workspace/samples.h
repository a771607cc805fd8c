// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <QFile>

namespace sendbench::tests
{

/// A document that has something of everything.
[[nodiscard]] workspace::Document fullDocument();

/// The same as a file would hold it, with members at each level that this version does not know.
[[nodiscard]] QByteArray fullFile();

[[nodiscard]] QByteArray contentOf(const QString &path);
void writeContent(const QString &path, const QByteArray &content);

} // namespace sendbench::tests
