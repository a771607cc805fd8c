// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::workspace
{

/// The file form: see resources/schema/workspace.schema.json. Pretty-printed, stable order, ends
/// with a line feed.
[[nodiscard]] QByteArray encode(const Document &document);

/// Strict: every mistake with its path. The first one is the Error; all are in `problems` if given.
/// Codes: those of JsonDocument, "workspace.not-a-workspace", "workspace.schema-newer" (path
/// schemaVersion), "workspace.duplicate-id", "workspace.id", "workspace.environment",
/// "workspace.unknown-account".
[[nodiscard]] Result<Document> decode(const QByteArray &json, const QString &source,
                                      QList<Error> *problems = nullptr);

/// What makes a document unfit for a file, with paths as decode() gives them ("accounts[2].id"):
/// invalid and repeated ids, accounts that providers name and nobody has.
[[nodiscard]] QList<Error> structuralProblems(const Document &document, const QString &source);

/// A file longer than this is "file.too-large".
constexpr qint64 kLargestFile = 64 * 1024 * 1024;

} // namespace sendbench::workspace
