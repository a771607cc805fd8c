// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

namespace sendbench::providers
{

/// One value that a recipe replaces, in words for people.
struct RecipeChange {
    QString key;
    QString label;
    QString before; ///< empty: nothing stood there
    QString after;
    bool operator==(const RecipeChange &) const = default;
};

/// A form with a published recipe in it.
struct FilledRecipe {
    forms::FieldValues values; ///< the whole form
    QStringList secretRows;    ///< keys of rows that the recipe has, whose values are to be typed;
                               ///< not among the values
    QList<RecipeChange> changes;
};

/// What stands where the recipe has a {{…}} is kept: the host and the sub-account of an address
/// that has the form of one of the recipes, and a member of the JSON. Pure.
[[nodiscard]] FilledRecipe fillRecipe(const forms::FormDescriptor &form,
                                      const forms::Recipe &recipe, const forms::FieldValues &now);

/// nullptr if there is none.
[[nodiscard]] const forms::Recipe *findRecipe(const forms::FormDescriptor &form, const QString &id);

/// "HTTP Endpoint: … → …", one change below the other; what is secret is not in it.
[[nodiscard]] QString recipeText(const FilledRecipe &filled);

} // namespace sendbench::providers
