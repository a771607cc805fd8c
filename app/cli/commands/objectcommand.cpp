// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/objectcommand.h"

#include "app/cli/exitcode.h"
#include "workspace/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// “--account acme” is “account=acme”, for the words that are no fields.
QStringList withOptionsAsWords(const QStringList &words, const QStringList &special)
{
    QStringList all;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString name = words[i].mid(2);
        if (words[i].startsWith(u"--"_s) && special.contains(name) && i + 1 < words.size())
            all.append(name + u'=' + words[++i]);
        else
            all.append(words[i]);
    }
    return all;
}

} // namespace

ObjectCommand::ObjectCommand(Context &context, std::unique_ptr<integrations::Objects> objects,
                             Texts texts, QObject *parent)
    : Command(context, parent)
    , m_objects(std::move(objects))
    , m_texts(std::move(texts))
{
    const QString values = tr("ID field=value…");
    m_verbs = {
        {u"kinds"_s, {}, 0, 0, [this](const QStringList &) { kinds(); }, false},
        {u"list"_s, {}, 0, 0, [this](const QStringList &) { list(); }},
        {u"show"_s, tr("ID"), 1, 1, [this](const QStringList &words) { show(words[0]); }},
        {u"add"_s, tr("KIND %1").arg(values), 2, -1,
         [this](const QStringList &words) { add(words); }},
        {u"set"_s, values, 2, -1, [this](const QStringList &words) { set(words); }},
        {u"remove"_s, tr("ID"), 1, 1, [this](const QStringList &words) { remove(words[0]); }}};
}

void ObjectCommand::addVerb(const Verb &verb)
{
    const auto known = std::find_if(m_verbs.begin(), m_verbs.end(),
                                    [&](const Verb &one) { return one.name == verb.name; });
    if (known == m_verbs.end())
        m_verbs.append(verb);
    else
        *known = verb;
}

QString ObjectCommand::usage() const
{
    QStringList parts;
    for (const Verb &verb : m_verbs)
        parts.append(u"%1 %2"_s.arg(verb.name, verb.words).trimmed());
    return m_objects->word() + u' ' + parts.join(u" · "_s);
}

void ObjectCommand::run(const QStringList &arguments)
{
    const QStringList words = arguments.mid(1);
    for (const Verb &verb : m_verbs) {
        if (arguments.isEmpty() || verb.name != arguments[0] || words.size() < verb.least ||
            (verb.most >= 0 && words.size() > verb.most))
            continue;
        if (!verb.opensWorkspace || openWorkspace())
            verb.run(words);
        return;
    }
    fail(wrongUse(usage(), arguments.value(0)).value());
}

QString ObjectCommand::secretsToKnow(const QStringList &arguments) const
{
    return arguments == QStringList{u"kinds"_s} ? QString() : workspacePath();
}

bool ObjectCommand::exists(const QString &id)
{
    if (m_objects->find(document(), id))
        return true;
    fail(Error{.kind = ErrorKind::Input,
               .code = m_texts.unknown,
               .where = id,
               .expected = m_objects->ids(document()).join(u", "_s),
               .found = id});
    return false;
}

void ObjectCommand::failUnknownKind(const QString &kind)
{
    QStringList known;
    for (const auto *one : m_objects->kinds())
        known.append(one->id);
    fail(Error{.kind = ErrorKind::Input,
               .code = m_texts.unknownKind,
               .where = kind,
               .expected = known.join(u", "_s),
               .found = kind});
}

void ObjectCommand::kinds()
{
    Json list = Json::array();
    QString text;
    for (const auto *form : m_objects->kinds()) {
        const forms::FormDescriptor shown = shownForm(*form);
        list.push_back(kindJson(shown));
        text += kindText(shown) + moreOfKind();
    }
    printer().answer({{"kinds", list}}, text);
    end(ExitGood);
}

void ObjectCommand::list()
{
    Json list = Json::array();
    QString text;
    for (const QString &id : m_objects->ids(document())) {
        list.push_back(row(id));
        text += rowText(id) + u'\n';
    }
    const std::string key = m_objects->word().toStdString() + "s";
    printer().answer({{key, list}}, text.isEmpty() ? m_texts.none : text);
    end(ExitGood);
}

forms::FieldValues ObjectCommand::shownFields(const QString &id) const
{
    forms::FieldValues fields = m_objects->find(document(), id)->fields;
    for (const auto &secret : engine().clearSecrets())
        if (secret.key.owner == id)
            fields.insert(secret.key.field, forms::FieldValue(forms::SecretMark{}));
    return fields;
}

ObjectCommand::Json ObjectCommand::whole(const QString &id) const
{
    Json json = row(id);
    json["fields"] = fieldsJson(id, shownFields(id), engine().redactor());
    return Json{{m_objects->word().toStdString(), json}};
}

void ObjectCommand::show(const QString &id)
{
    if (!exists(id))
        return;
    printer().answer(whole(id),
                     headline(id) + u'\n' + fieldsText(id, shownFields(id), engine().redactor()));
    end(ExitGood);
}

bool ObjectCommand::mayAdd(const QString &kind, const QString &id)
{
    if (!m_objects->kind(kind)) {
        failUnknownKind(kind);
        return false;
    }
    Error error{.kind = ErrorKind::Input, .where = id, .found = id};
    if (!workspace::isValidId(id))
        error.code = u"object.id"_s;
    else if (integrations::objectIds(document()).contains(id))
        error.code = u"object.exists"_s;
    else
        return true;
    fail(error);
    return false;
}

void ObjectCommand::add(const QStringList &words)
{
    const QString id = words[1];
    if (!mayAdd(words[0], id))
        return;
    const auto &form = *m_objects->kind(words[0]);
    workspace::Document changed = document();
    append(changed, form, id);
    store(changed, form, id, words.mid(2), true, tr("Added %1.").arg(id));
}

void ObjectCommand::set(const QStringList &words)
{
    const QString id = words[0];
    if (!exists(id))
        return;
    const auto *form = m_objects->form(document(), id);
    if (!form)
        failUnknownKind(m_objects->find(document(), id)->kind);
    else
        store(document(), *form, id, words.mid(1), false, tr("Changed %1.").arg(id));
}

void ObjectCommand::store(workspace::Document changed, const forms::FormDescriptor &form,
                          const QString &id, const QStringList &words, bool isNew,
                          const QString &said)
{
    const Special beside = special(changed, id);
    const auto object = m_objects->edit(changed, id);
    const QStringList all = withOptionsAsWords(words, beside.keys());
    if (const auto applied = applyWords(form, id, all, object->fields, beside); !applied) {
        fail(applied.error());
        return;
    }
    settle(changed, id, isNew);
    if (!editWorkspace(isNew ? tr("Add") : tr("Change"),
                       [&](workspace::Document &open) { open = changed; }))
        return;
    printer().answer(whole(id), said);
    end(ExitGood);
}

void ObjectCommand::remove(const QString &id)
{
    if (!exists(id))
        return;
    if (const auto obstacle = obstacleToRemove(id)) {
        fail(*obstacle);
        return;
    }
    const auto templates = static_cast<int>(workspace::templatesFor(document(), id));
    if (!editWorkspace(tr("Remove"),
                       [&](workspace::Document &changed) { m_objects->remove(changed, id); }))
        return;
    const QString stay =
        templates > 0
            ? u'\n' + tr("%n template(s) written for it stay in the workspace.", nullptr, templates)
            : QString();
    printer().answer(
        {{"removed", id.toStdString()}, {"templates", templates}},
        tr("Removed %1. Its secrets stay in the keychain until you remove them; “secret list” "
           "shows them.")
                .arg(id) +
            stay);
    end(ExitGood);
}

} // namespace sendbench::cli
