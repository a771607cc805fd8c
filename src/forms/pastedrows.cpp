// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/pastedrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

/// Headers are some hundred characters; this is a page by mistake.
constexpr qsizetype kLongest = 64 * 1024;

Failure refused(const QString &code, const QString &path = {})
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

QString plain(const QJsonValue &value)
{
    return value.isString() ? value.toString()
           : value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s)
                            : QString::number(value.toDouble(), 'g', 15);
}

bool isPlain(const QJsonValue &value)
{
    return value.isString() || value.isBool() || value.isDouble();
}

Result<QList<PastedRow>> fromObject(const QJsonObject &object)
{
    QList<PastedRow> rows;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isPlain(it.value()))
            return refused(u"paste.value"_s, it.key());
        rows.append({it.key().trimmed(), plain(it.value()).trimmed()});
    }
    return rows;
}

Result<QList<PastedRow>> fromList(const QJsonArray &list)
{
    QList<PastedRow> rows;
    for (const auto one : list) {
        const QJsonObject row = one.toObject();
        const QString name =
            (row.contains(u"key"_s) ? row[u"key"_s] : row[u"name"_s]).toString().trimmed();
        if (name.isEmpty() || !isPlain(row[u"value"_s]))
            return refused(u"paste.value"_s, name);
        rows.append({name, plain(row[u"value"_s]).trimmed()});
    }
    return rows;
}

Result<QList<PastedRow>> fromJson(const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return fromObject(document.object());
    if (document.isArray())
        return fromList(document.array());
    return refused(u"paste.json"_s);
}

/// `-H 'Name: value' \` without what the shell wants.
QString withoutShell(const QString &line)
{
    static const QRegularExpression curl(uR"(\A(?:-H|--header)\s+(['"])(.*)\1\s*\\?\z)"_s);
    const auto match = curl.match(line);
    return match.hasMatch() ? match.captured(2) : line;
}

Result<QList<PastedRow>> fromLines(const QString &text)
{
    static const QRegularExpression pair(uR"(\A([^\s:][^:\t]*?)\s*[:\t]\s*(.*)\z)"_s);
    QList<PastedRow> rows;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = withoutShell(lines[i].trimmed());
        if (line.isEmpty())
            continue;
        const auto match = pair.match(line);
        if (!match.hasMatch())
            return refused(u"paste.line"_s, QString::number(i + 1));
        rows.append({match.captured(1), match.captured(2).trimmed()});
    }
    return rows;
}

/// What is sent, in which form and language: no credential.
bool saysItIsOpen(const QString &name)
{
    static const QStringList open{u"content-type"_s,    u"accept"_s,           u"accept-language"_s,
                                  u"accept-encoding"_s, u"content-language"_s, u"user-agent"_s,
                                  u"cache-control"_s};
    return open.contains(name.toLower());
}

bool isOpenIn(const FieldDescriptor *field, const QString &name)
{
    for (const Preset &preset : field ? field->presets : QList<Preset>())
        for (const Preset::Row &row : preset.rows)
            if (row.name.compare(name, Qt::CaseInsensitive) == 0)
                return !row.secret;
    return saysItIsOpen(name);
}

} // namespace

Result<QList<PastedRow>> readPastedRows(const QString &text)
{
    const QString block = text.trimmed();
    if (block.isEmpty())
        return refused(u"paste.empty"_s);
    if (block.size() > kLongest)
        return refused(u"paste.too-long"_s);
    if (block.startsWith(u'{') || block.startsWith(u'['))
        return fromJson(block);
    // The inside of an object, as a page prints it.
    if (block.startsWith(u'"')) {
        QString inside = block;
        while (inside.endsWith(u',') || inside.endsWith(u';'))
            inside.chop(1);
        return fromJson(u'{' + inside + u'}');
    }
    return fromLines(block);
}

void putPastedRows(FormModel &model, const QString &key, const QList<PastedRow> &rows)
{
    const FieldDescriptor *field = model.descriptor().field(key);
    for (const PastedRow &row : rows) {
        QString name = row.name;
        for (const QString &there : model.rowNames(key))
            if (there.compare(row.name, Qt::CaseInsensitive) == 0)
                name = there;
        const QString value = key + u'.' + name;
        const bool open = isOpenIn(field, name);
        model.addRow(key, name, !open);
        if (open) {
            model.setValue(value, FieldValue(row.value));
        } else {
            model.setValue(value, FieldValue(SecretMark{}));
            model.setSecret(value, row.value);
        }
    }
}

} // namespace sendbench::forms
