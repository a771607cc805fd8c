// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/recipeuse.h"

#include "base/visibletext.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

RecipeUse::RecipeUse(const PageContext &context, ObjectEditor &editor, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_editor(editor)
    , m_window(window)
{
    connect(&context.engine.workspace(), &workspace::Workspace::changed, this,
            &RecipeUse::followUndo);
}

void RecipeUse::ask(const forms::Recipe &recipe)
{
    const auto *model = m_editor.model();
    if (!model)
        return;
    const auto filled = providers::fillRecipe(model->descriptor(), recipe, model->values());
    const QString changes = providers::recipeText(filled);
    if (changes.isEmpty()) {
        m_context.prompts.tell(m_window, recipe.title,
                               tr("The form has all of this recipe already."));
        return;
    }
    m_context.prompts.ask(
        m_window,
        {.id = u"provider.recipe"_s,
         .title = tr("Use this recipe?"),
         .text = tr("%1\n%2\n\nThis will change:\n%3\n\nUndo takes all of it back as one step.")
                     .arg(recipe.title, recipe.note, changes),
         .confirm = tr("Use recipe")},
        [this, recipe, filled, id = m_editor.objectId(), typed = model->values(),
         guard = QPointer<RecipeUse>(this)](bool yes) {
            // What was shown is what is done.
            if (yes && guard && m_editor.objectId() == id && m_editor.model()->values() == typed)
                use(recipe, filled);
        });
}

void RecipeUse::use(const forms::Recipe &recipe, const providers::FilledRecipe &filled)
{
    const QString id = m_editor.objectId();
    m_step = std::nullopt;
    const Step step{.id = id, .filled = filled, .before = m_editor.model()->values()};
    const bool taken = m_context.engine.workspace().edit(
        tr("Use recipe “%1”").arg(visibleText(recipe.title, 60)),
        [&](workspace::Document &changed) {
            auto *provider = changed.provider(id);
            for (const auto &change : filled.changes)
                if (provider)
                    provider->fields.insert(change.key, filled.values.value(change.key));
        });
    if (!taken)
        return;
    refill(step, true);
    m_step = step;
    m_step->isDone = true;
    m_context.toast(tr("The recipe is filled in; Undo takes it back"));
}

void RecipeUse::followUndo()
{
    if (!m_step || m_editor.objectId() != m_step->id || !m_editor.model())
        return;
    const auto *provider = m_context.engine.workspace().document().provider(m_step->id);
    if (!provider)
        return;
    const auto &changes = m_step->filled.changes;
    const bool done = std::all_of(changes.begin(), changes.end(), [&](const auto &change) {
        return provider->fields.value(change.key) == m_step->filled.values.value(change.key);
    });
    if (done == m_step->isDone)
        return;
    m_step->isDone = done;
    refill(*m_step, done);
}

void RecipeUse::refill(const Step &step, bool done)
{
    auto *model = m_editor.model();
    for (const auto &change : step.filled.changes) {
        const auto before = step.before.value(change.key);
        const auto after = step.filled.values.value(change.key);
        // What was typed since stays.
        const auto now = model->value(change.key);
        const auto *provider = m_context.engine.workspace().document().provider(step.id);
        const bool untouched = now == before || now == after ||
                               (provider && now == provider->fields.value(change.key));
        if (untouched)
            model->setValue(change.key, done ? after : before);
    }
    for (const QString &row : step.filled.secretRows) {
        const QString field = row.left(row.indexOf(u'.'));
        const QString name = row.mid(field.size() + 1);
        if (done && !model->values().contains(row))
            model->addRow(field, name, true);
        else if (!done && !step.before.contains(row) && !model->hasSecret(row))
            model->removeRow(field, name);
    }
}

} // namespace sendbench::ui
