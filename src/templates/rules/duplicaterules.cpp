// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QString nameKey(const Template &t)
{
    return t.name + u'\n' + t.language;
}

/// Body and footer; empty where the rule does not hold.
QString contentKey(const Template &t)
{
    if (t.category == Category::Authentication || !t.body || t.body->text.trimmed().isEmpty())
        return {};
    return t.body->text.trimmed() + u'\n' + (t.footer ? t.footer->text.trimmed() : QString());
}

} // namespace

struct DuplicateIndex::Data {
    QHash<QString, QList<qsizetype>> names;
    QHash<QString, QStringList> contents; ///< names of the templates that say it
};

DuplicateIndex::DuplicateIndex(const QList<Template> &templates)
{
    auto data = std::make_shared<Data>();
    for (qsizetype i = 0; i < templates.size(); ++i) {
        data->names[nameKey(templates.at(i))].append(i);
        const QString content = contentKey(templates.at(i));
        if (!content.isEmpty() && !data->contents[content].contains(templates.at(i).name))
            data->contents[content].append(templates.at(i).name);
    }
    m_data = std::move(data);
}

bool DuplicateIndex::hasName(const Template &t, qsizetype self) const
{
    const QList<qsizetype> found = m_data->names.value(nameKey(t));
    return found.size() > 1 || (found.size() == 1 && found.first() != self);
}

QString DuplicateIndex::sameContent(const Template &t) const
{
    const QString content = contentKey(t);
    if (content.isEmpty())
        return {};
    // Another language of the same template may read the same.
    const QStringList names = m_data->contents.value(content);
    for (const QString &name : names)
        if (name != t.name)
            return name;
    return {};
}

} // namespace sendbench::templates

namespace sendbench::templates::rules
{

namespace
{

struct Twins {
    bool name = false;
    QString content; ///< the other's name
};

Twins twinsOf(const Linting &lint)
{
    if (lint.context.index != nullptr)
        return {.name = lint.context.index->hasName(lint.t, lint.context.self),
                .content = lint.context.index->sameContent(lint.t)};
    if (lint.context.others == nullptr)
        return {};
    const DuplicateIndex index(*lint.context.others);
    return {.name = index.hasName(lint.t, -1), .content = index.sameContent(lint.t)};
}

} // namespace

void checkDuplicates(Linting &lint)
{
    const Twins twins = twinsOf(lint);
    if (twins.name)
        lint.add({.severity = Severity::Error,
                  .rule = u"name.taken"_s,
                  .path = u"/name"_s,
                  .message = tr("There is another template of this name in this "
                                "language. Name and "
                                "language together must be unique."),
                  .fix = tr("Choose another name, e.g. with _v2 at the end."),
                  .source = page::overview(),
                  .code = u"2388024"_s});
    if (!twins.content.isEmpty())
        lint.add({.severity = Severity::Warning,
                  .rule = u"duplicate.content"_s,
                  .path = Spot{.kind = ComponentKind::Body}.path(lint.t, u"text"_s),
                  .message = tr("The template “%1” has the same body and footer; "
                                "Meta refuses the "
                                "second one.")
                                 .arg(twins.content),
                  .fix = tr("Use that template, or write another text."),
                  .source = page::review()});
}

} // namespace sendbench::templates::rules
