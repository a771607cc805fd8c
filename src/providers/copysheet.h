// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"
#include "workspace/document.h"

#include <QMap>

namespace sendbench::providers
{

/// One field of the other dashboard with what belongs into it.
struct SheetEntry {
    QString key; ///< of the field
    QString label;
    QString value;       ///< as it is to be entered; of a secret its mark in words
    bool secret = false; ///< and not revealed
    QString source;

    bool operator==(const SheetEntry &) const = default;
};

/// What a person needs to fill the other dashboard by hand: every field with its value in the
/// dialog's order, and the steps. Secrets are masked unless they are given in `revealed`.
struct CopySheet {
    QString title;    ///< nickname or id
    QString subtitle; ///< "CleverTap · WhatsApp · 8x8"
    QString source;
    QList<SheetEntry> entries;
    QStringList steps;

    bool operator==(const CopySheet &) const = default;
};

/// `revealed`: field key → value, of the secrets that the user asked to see, one by one. A sheet
/// that holds one is never logged, stored or put on the clipboard's history.
[[nodiscard]] CopySheet copySheet(const forms::FormDescriptor &form,
                                  const workspace::ProviderConfiguration &provider,
                                  const QMap<QString, QString> &revealed = {});

enum class SheetFormat { Text, Markdown, Html };
[[nodiscard]] std::optional<SheetFormat>
sheetFormatFromName(const QString &name); ///< "text", "md", "html"
/// Values stand in it to the character; what has a meaning in Markdown or HTML is escaped. The HTML
/// is one whole page without scripts or anything from elsewhere.
[[nodiscard]] QString rendered(const CopySheet &sheet, SheetFormat format);

} // namespace sendbench::providers
