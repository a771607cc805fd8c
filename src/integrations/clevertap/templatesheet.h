// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/copysheet.h"
#include "templates/template.h"

#include <QList>
#include <QString>

namespace sendbench::integrations::clevertap
{

/// One field of CleverTap's template form (Settings > Channels > WhatsApp > … > + Template) with
/// what belongs into it.
struct TemplateSheetRow {
    QString field; ///< the form's own label: "Template name", "Button 2: Visit website"
    QString value; ///< to be copied as it is; empty where something is chosen or left alone
    QString note;  ///< what to choose there, or why the form has no place for it
    bool operator==(const TemplateSheetRow &) const = default;
};

/// In the order of the form (https://docs.clevertap.com/docs/whatsapp-message-templates). What the
/// form has no place for is there too, and says so.
[[nodiscard]] QList<TemplateSheetRow> templateSheet(const templates::Template &t);
/// The same as text for a mail or a note.
[[nodiscard]] QString sheetText(const QList<TemplateSheetRow> &rows);
/// The same for Markdown and HTML (providers/copysheet.h): what is typed are its entries, what is
/// chosen its steps.
[[nodiscard]] providers::CopySheet templateCopySheet(const templates::Template &t);

} // namespace sendbench::integrations::clevertap
