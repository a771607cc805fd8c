// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "forms/formmodel.h"

namespace sendbench::forms
{

/// One header out of a pasted block. The value may be a credential: it goes into a form and nowhere
/// else.
struct PastedRow {
    QString name;
    QString value;
    bool operator==(const PastedRow &) const = default;
};

/// Reads a block of headers as a dashboard gives it to copy: lines `Name: value` (also `-H 'Name:
/// value'`, or name and value parted by a tab), or JSON: an object of texts, or a list of
/// `{"key"|"name", "value"}`. Errors (Input), without a word of the text: "paste.empty",
/// "paste.too-long", "paste.line" (its number in `path`), "paste.json", "paste.value" (the name's
/// value is no text).
[[nodiscard]] Result<QList<PastedRow>> readPastedRows(const QString &text);

/// Puts them into the list `key`: in place of a row with the same name, else as new rows. Values
/// are secrets, unless the name says that they are none (Content-Type) or a preset does.
void putPastedRows(FormModel &model, const QString &key, const QList<PastedRow> &rows);

} // namespace sendbench::forms
