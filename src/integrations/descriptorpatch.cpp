// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/descriptorpatch.h"

#include "base/jsonvalue.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations
{

namespace
{

Json parsed(const JsonReader &reader)
{
    return parseJsonValue(reader.json(), {}).value_or(Json());
}

QString textOf(const Json &object, const char *member)
{
    const auto found = object.is_object() ? object.find(member) : object.end();
    return object.is_object() && found != object.end() && found->is_string()
               ? QString::fromStdString(found->get<std::string>())
               : QString();
}

/// The list that holds the field with this key, and where; nullptr if there is none.
struct Place {
    Json *list = nullptr;
    std::size_t index = 0;
};

Place find(Json &fields, const QString &key)
{
    if (!fields.is_array())
        return {};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        Json &field = fields[i];
        if (!field.is_object())
            continue;
        if (textOf(field, "key") == key)
            return {&fields, i};
        if (const auto children = field.find("children"); children != field.end())
            if (const Place place = find(*children, key); place.list)
                return place;
    }
    return {};
}

/// Also of the fields inside.
QStringList keysOf(const Json &field)
{
    QStringList keys{textOf(field, "key")};
    if (!field.is_object())
        return keys;
    if (const auto children = field.find("children");
        children != field.end() && children->is_array())
        for (const Json &child : *children)
            keys += keysOf(child);
    return keys;
}

class Patch
{
public:
    Patch(MergedDescriptor base, const JsonReader &patch, const QString &file)
        : m_patch(patch)
        , m_merged(std::move(base))
    {
        // What the base writes itself has its place there.
        noteOrigins(m_merged.json["fields"], u"fields"_s, m_merged.file);
        m_merged.file = file;
    }

    MergedDescriptor merged()
    {
        heads();
        if (const auto changes = m_patch.optionalObject(u"change"_s))
            for (const auto &[key, reader] : changes->members())
                change(key, reader);
        for (const JsonReader &one : m_patch.optionalList(u"remove"_s))
            remove(one);
        for (const JsonReader &one : m_patch.optionalList(u"add"_s))
            add(one);
        guide();
        return std::move(m_merged);
    }

private:
    Json &fields() { return m_merged.json["fields"]; }

    void noteOrigins(const Json &list, const QString &path, const QString &file)
    {
        for (std::size_t i = 0; list.is_array() && i < list.size(); ++i) {
            const QString place = u"%1[%2]"_s.arg(path).arg(i);
            const QString key = textOf(list[i], "key");
            if (!m_merged.fields.contains(key))
                m_merged.fields.insert(key, {file, place});
            if (list[i].is_object() && list[i].contains("children"))
                noteOrigins(list[i]["children"], place + u".children"_s, file);
        }
    }

    void heads()
    {
        static const QSet<QString> own{u"id"_s,     u"title"_s,  u"name"_s,
                                       u"system"_s, u"source"_s, u"partner"_s};
        static const QSet<QString> edits{u"extends"_s, u"change"_s, u"remove"_s, u"add"_s,
                                         u"guide"_s};
        for (const auto &[name, reader] : m_patch.members()) {
            if (own.contains(name))
                m_merged.json[name.toStdString()] = parsed(reader);
            else if (!edits.contains(name))
                reader.problem(u"json.unknown-member"_s, {}, name);
        }
    }

    void change(const QString &key, const JsonReader &reader)
    {
        const Place place = find(fields(), key);
        if (!place.list) {
            reader.problem(u"descriptor.field-unknown"_s, {}, key);
            return;
        }
        if (!reader.isObject()) {
            reader.problem(u"json.type"_s, u"object"_s, reader.kind());
            return;
        }
        Json &field = (*place.list)[place.index];
        for (const auto &[name, value] : reader.members()) {
            if (name == u"key"_s)
                value.problem(u"json.unknown-member"_s, {}, name);
            else if (value.isNull())
                field.erase(name.toStdString());
            else
                field[name.toStdString()] = parsed(value);
        }
        m_merged.fields.insert(key, {m_merged.file, reader.path()});
    }

    void remove(const JsonReader &reader)
    {
        const QString key = reader.asText();
        const Place place = find(fields(), key);
        if (!place.list) {
            if (reader.isText())
                reader.problem(u"descriptor.field-unknown"_s, {}, key);
            return;
        }
        m_removed += keysOf((*place.list)[place.index]);
        place.list->erase(place.list->begin() + static_cast<std::ptrdiff_t>(place.index));
    }

    void add(const JsonReader &reader)
    {
        static const QSet<QString> known{u"field"_s, u"after"_s, u"before"_s, u"into"_s};
        for (const QString &name : reader.isObject() ? reader.keys() : QStringList())
            if (!known.contains(name))
                reader.member(name)->problem(u"json.unknown-member"_s, {}, name);
        const JsonReader given = reader.object(u"field"_s);
        const Json field = parsed(given);
        for (const QString &key : keysOf(field)) {
            m_merged.fields.insert(key, {m_merged.file, given.path()});
            m_removed.removeAll(key);
        }
        for (const QString &where : {u"after"_s, u"before"_s, u"into"_s})
            if (const auto beside = reader.member(where)) {
                addBeside(field, where, *beside);
                return;
            }
        fields().push_back(field);
    }

    void addBeside(const Json &field, const QString &where, const JsonReader &beside)
    {
        const QString key = beside.asText();
        const Place place = find(fields(), key);
        if (!place.list) {
            beside.problem(u"descriptor.field-unknown"_s, {}, key);
            return;
        }
        if (where == u"into"_s) {
            (*place.list)[place.index]["children"].push_back(field);
            return;
        }
        const std::size_t at = place.index + (where == u"after"_s ? 1 : 0);
        place.list->insert(place.list->begin() + static_cast<std::ptrdiff_t>(at), field);
    }

    /// A step of the base without what was taken out of the form.
    [[nodiscard]] Json inherited(Json step) const
    {
        const auto list = step.is_object() ? step.find("fields") : step.end();
        if (!step.is_object() || list == step.end() || !list->is_array())
            return step;
        Json kept = Json::array();
        for (const Json &key : *list)
            if (!key.is_string() ||
                !m_removed.contains(QString::fromStdString(key.get<std::string>())))
                kept.push_back(key);
        *list = kept;
        return step;
    }

    void guide()
    {
        const Json before =
            m_merged.json.contains("guide") ? m_merged.json["guide"] : Json::array();
        Json steps = Json::array();
        if (!m_patch.has(u"guide"_s)) {
            for (const Json &step : before)
                steps.push_back(inherited(step));
            m_merged.json["guide"] = steps;
            return;
        }
        for (const JsonReader &one : m_patch.optionalList(u"guide"_s)) {
            if (!one.isText()) {
                steps.push_back(parsed(one));
                continue;
            }
            const auto found = std::find_if(before.begin(), before.end(), [&](const Json &step) {
                return textOf(step, "id") == one.asText();
            });
            if (found == before.end())
                one.problem(u"descriptor.step-unknown"_s, {}, one.asText());
            else
                steps.push_back(inherited(*found));
        }
        m_merged.json["guide"] = steps;
    }

    const JsonReader &m_patch;
    MergedDescriptor m_merged;
    QStringList m_removed;
};

} // namespace

MergedDescriptor patched(MergedDescriptor base, const JsonReader &patch, const QString &file)
{
    return Patch(std::move(base), patch, file).merged();
}

Origin originOf(const MergedDescriptor &merged, const QString &path)
{
    static const QRegularExpression step(uR"(\A\.?(fields|children)\[([0-9]+)\])"_s);
    const Json *at = &merged.json;
    QString rest = path;
    Origin origin{merged.file, path};
    for (auto match = step.match(rest); match.hasMatch(); match = step.match(rest)) {
        const auto list = at->find(match.captured(1).toStdString());
        const auto index = match.captured(2).toULongLong();
        if (list == at->end() || !list->is_array() || index >= list->size())
            break;
        at = &(*list)[index];
        rest = rest.mid(match.capturedLength());
        if (const auto known = merged.fields.constFind(textOf(*at, "key"));
            known != merged.fields.cend())
            origin = {known->file, known->path + rest};
    }
    return origin;
}

} // namespace sendbench::integrations
