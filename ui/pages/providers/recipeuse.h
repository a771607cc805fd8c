// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/recipe.h"
#include "ui/pages/shared/objecteditor.h"

namespace sendbench::ui
{

/// Fills the open configuration with a published recipe: shows first what will change, does it as
/// one step of the workspace, and follows Undo and Redo of that step with what was typed and not
/// saved.
class RecipeUse final : public QObject
{
    Q_OBJECT

public:
    /// The editor outlives it. `window` is where the question appears.
    RecipeUse(const PageContext &context, ObjectEditor &editor, QWidget *window);

    void ask(const forms::Recipe &recipe);

private:
    struct Step {
        QString id;
        providers::FilledRecipe filled;
        forms::FieldValues before; ///< as typed
        bool isDone = false;
    };

    void use(const forms::Recipe &recipe, const providers::FilledRecipe &filled);
    void followUndo();
    /// The typed values where they are still those of the other side of the step.
    void refill(const Step &step, bool done);

    const PageContext &m_context;
    ObjectEditor &m_editor;
    QWidget *m_window;
    std::optional<Step> m_step;
};

} // namespace sendbench::ui
