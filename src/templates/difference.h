// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"

#include <QList>
#include <QString>

namespace sendbench::templates
{

/// One place in which two versions of a template are not the same.
struct Difference {
    enum class Kind { Changed, OnlyHere, OnlyThere };
    Kind kind = Kind::Changed;
    QString path;  ///< as in templates/place.h, of the one that has it ("here" before "there")
    QString title; ///< "Body", "Button 2 · label", "Card 1 · header"
    QString here;  ///< empty where it is not
    QString there;
    bool operator==(const Difference &) const = default;
};

/// By component, of what a reader or a send would notice. Samples, upload handles and what only one
/// side can say (TTL, `allow_category_change`, status) are no differences.
[[nodiscard]] QList<Difference> differences(const Template &here, const Template &there);

/// Of two languages of one template: what a send with the same values would trip over. Texts may
/// differ; variables, formats, number and kinds of buttons and cards may not.
[[nodiscard]] QList<Difference> shapeDifferences(const Template &here, const Template &there);

} // namespace sendbench::templates
