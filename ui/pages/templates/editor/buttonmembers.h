// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <QList>
#include <QString>

namespace sendbench::ui
{

/// One line that a button of some type has.
struct ButtonMember {
    QString name; ///< as Meta's form calls it; also that of the control
    QString label;
    QString limit;   ///< key of resources/rules/templates.json; empty: none
    QString example; ///< shown while it is empty
    QString help;
    bool ofMessage = false; ///< in the template's language
    QString (*get)(const templates::Button &button);
    void (*set)(templates::Button &button, const QString &text);
};

/// The lines of this button, in the order of the form. Those of an address's sample come with its
/// variable.
[[nodiscard]] QList<ButtonMember> membersOf(const templates::Button &button);

/// Every type that can be added, and what it is called: "Visit website".
[[nodiscard]] QList<templates::ButtonType> offeredTypes(bool authentication);
[[nodiscard]] QString titleOf(const templates::Button &button);
[[nodiscard]] QString titleOf(templates::ButtonType type);
/// One with what its type needs.
[[nodiscard]] templates::Button newButton(templates::ButtonType type);
/// The same button as one of another type; what both have stays.
[[nodiscard]] templates::Button changedTo(const templates::Button &button,
                                          templates::ButtonType type);

} // namespace sendbench::ui
