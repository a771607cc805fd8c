// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// `provider recipes`, and the word `recipe=` of add and set: a published filling of the form.

#include "app/cli/commands/providercommand.h"
#include "app/cli/exitcode.h"
#include "base/urlcredentials.h"
#include "providers/recipe.h"
#include "providers/redactedfields.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

Json changesJson(const providers::FilledRecipe &filled)
{
    Json list = Json::array();
    for (const auto &change : filled.changes)
        list.push_back({{"field", change.key.toStdString()},
                        {"label", change.label.toStdString()},
                        {"before", withoutUrlSecret(change.before).toStdString()},
                        {"after", withoutUrlSecret(change.after).toStdString()}});
    return list;
}

Json recipeJson(const forms::Recipe &recipe, const providers::FilledRecipe &filled)
{
    Json secrets = Json::array();
    for (const QString &key : filled.secretRows)
        secrets.push_back(key.toStdString());
    return {{"id", recipe.id.toStdString()},     {"title", recipe.title.toStdString()},
            {"note", recipe.note.toStdString()}, {"source", recipe.source.toStdString()},
            {"changes", changesJson(filled)},    {"secrets", secrets}};
}

/// Below its heading, further in.
QString indented(const QString &text)
{
    return u"    "_s + QString(text).replace(u'\n', u"\n    "_s) + u'\n';
}

} // namespace

void ProviderCommand::recipes(const QString &id)
{
    const Found of = found(id);
    if (!of.kind)
        return;
    const auto shown = providers::redacted(*of.provider, engine().redactor());
    Json list = Json::array();
    QString text;
    for (const forms::Recipe &recipe : of.kind->descriptor().recipes) {
        const auto filled = providers::fillRecipe(of.kind->descriptor(), recipe, shown.fields);
        list.push_back(recipeJson(recipe, filled));
        text += u"%1  %2\n"_s.arg(recipe.id, -18).arg(recipe.title);
        if (!recipe.note.isEmpty())
            text += indented(recipe.note);
        const QString changes = providers::recipeText(filled);
        text += indented(changes.isEmpty() ? tr("The form has all of it.") : changes);
    }
    printer().answer({{"recipes", list}},
                     text.isEmpty() ? tr("No recipe is published for this kind.") + u'\n' : text);
    end(ExitGood);
}

Result<void> ProviderCommand::useRecipe(workspace::ProviderConfiguration &provider,
                                        const QString &recipe) const
{
    const auto &form = engine().registry().providerKind(provider.kind)->descriptor();
    const auto *wanted = providers::findRecipe(form, recipe);
    if (!wanted) {
        QStringList known;
        for (const forms::Recipe &one : form.recipes)
            known.append(one.id);
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"provider.recipe-unknown"_s,
                             .where = provider.id,
                             .expected = known.join(u", "_s),
                             .found = recipe});
    }
    const auto filled = providers::fillRecipe(form, *wanted, provider.fields);
    provider.fields = filled.values;
    for (const QString &key : filled.secretRows)
        printer().note(
            tr("Its secret is to be given: sendbench-cli secret set %1 %2").arg(provider.id, key));
    return {};
}

} // namespace sendbench::cli
