// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/fields.h"

#include "app/cli/arguments.h"
#include "base/redactor.h"
#include "base/urlcredentials.h"
#include "base/visibletext.h"
#include "providers/editing.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

constexpr qsizetype kLongestShown = 20000; ///< --json has all of it

QStringList choiceValues(const forms::FieldDescriptor &field)
{
    QStringList values;
    for (const auto &choice : field.choices)
        values.append(choice.value);
    return values;
}

Json fieldJson(const forms::FieldDescriptor &field)
{
    Json json{{"key", field.key.toStdString()},
              {"label", field.label.toStdString()},
              {"kind", forms::fieldKindName(field.kind).toStdString()},
              {"required", field.required},
              {"secret", field.kind == forms::FieldKind::Secret}};
    if (field.kind == forms::FieldKind::Account)
        json["accountKind"] = field.accountKind.toStdString();
    for (const QString &value : choiceValues(field))
        json["choices"].push_back(value.toStdString());
    return json;
}

QString fieldLine(const QString &key, const forms::FieldDescriptor &field)
{
    QString line = u"    %1  %2"_s.arg(key, -28).arg(field.label);
    if (field.required)
        line += u" *"_s;
    if (!field.choices.isEmpty())
        line += u" ("_s + choiceValues(field).join(u", "_s) + u')';
    if (field.minimum && field.maximum)
        line += u" (%1–%2)"_s.arg(*field.minimum).arg(*field.maximum);
    if (field.kind == forms::FieldKind::Flag || field.kind == forms::FieldKind::Group)
        line += u" (true, false)"_s;
    if (field.kind == forms::FieldKind::Account)
        line += QCoreApplication::translate("sendbench::cli", " (an account of the kind %1)")
                    .arg(field.accountKind);
    if (field.kind == forms::FieldKind::Secret)
        line += QCoreApplication::translate("sendbench::cli", " (secret)");
    return line + u'\n';
}

} // namespace

Json kindJson(const forms::FormDescriptor &descriptor)
{
    Json fields = Json::array();
    for (const auto *field : descriptor.valueFields())
        fields.push_back(fieldJson(*field));
    return {{"id", descriptor.id.toStdString()},
            {"title", descriptor.name.toStdString()},
            {"system", descriptor.system.toStdString()},
            {"fields", fields}};
}

QString kindText(const forms::FormDescriptor &descriptor)
{
    QString text = u"%1  (%2)\n"_s.arg(descriptor.id, descriptor.name);
    for (const auto *field : descriptor.valueFields())
        text += fieldLine(field->kind == forms::FieldKind::KeyValues ? field->key + u".<Name>"_s
                                                                     : field->key,
                          *field);
    return text;
}

Json fieldsJson(const QString &owner, const forms::FieldValues &values, const Redactor &redactor)
{
    Json object = Json::object();
    for (const auto &[key, value] : values) {
        Json &member = object[key.toStdString()];
        if (value.isSecret())
            member = Redactor::mark(owner + u'/' + key).toStdString();
        else if (value.isFlag())
            member = value.flag();
        else if (value.isNumber())
            member = *value.number();
        else if (!value.isEmpty())
            member = withoutUrlSecret(redactor.redact(value.text())).toStdString();
        else
            member = nullptr;
    }
    return object;
}

QString fieldsText(const QString &owner, const forms::FieldValues &values, const Redactor &redactor)
{
    QString text;
    for (const auto &[key, value] : values)
        text +=
            u"  %1  %2\n"_s.arg(visibleText(redactor.redact(key)), -28)
                .arg(value.isSecret() ? Redactor::mark(owner + u'/' + key)
                                      : visibleText(withoutUrlSecret(redactor.redact(value.text())),
                                                    kLongestShown));
    return text;
}

namespace
{

/// `maxConcurrentRequests=50` means that its checkbox is ticked.
void openGroupOf(const QList<forms::FieldDescriptor> &fields, const QString &key,
                 forms::FieldValues &values)
{
    for (const auto &field : fields) {
        for (const auto &child : field.children)
            if (child.key == key && field.kind == forms::FieldKind::Group)
                values.insert(field.key, forms::FieldValue(true));
        openGroupOf(field.children, key, values);
    }
}

Error withKnownFields(Error error, const forms::FormDescriptor &descriptor, const QString &owner)
{
    error.where = owner;
    if (error.code == u"field.unknown"_s) {
        QStringList keys;
        for (const auto *field : descriptor.valueFields())
            keys.append(field->kind == forms::FieldKind::KeyValues ? field->key + u".<Name>"_s
                                                                   : field->key);
        error.expected = keys.join(u", "_s);
    }
    return error;
}

/// A word that is no field may be a secret that slipped in: it is not repeated.
Error withoutValue(const forms::FormDescriptor &descriptor, const QString &owner,
                   const QString &word)
{
    const auto *field = descriptor.fieldForValue(word);
    if (field && field->kind == forms::FieldKind::Secret)
        return {.kind = ErrorKind::Input, .code = u"field.secret"_s, .where = owner, .path = word};
    return usageError(field ? QCoreApplication::translate("sendbench::cli",
                                                          "The field “%1” needs a value: %1=…")
                                  .arg(word)
                            : QCoreApplication::translate("sendbench::cli",
                                                          "A word is not of the form field=value."))
        .value();
}

} // namespace

Result<void> applyWords(const forms::FormDescriptor &descriptor, const QString &owner,
                        const QStringList &words, forms::FieldValues &values,
                        const QMap<QString, std::function<Result<void>(const QString &)>> &special)
{
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return Failure(withoutValue(descriptor, owner, word));
        const QString key = word.left(equals);
        const QString text = word.mid(equals + 1);
        if (special.contains(key)) {
            if (auto done = special.value(key)(text); !done)
                return done;
            continue;
        }
        const auto value = providers::parseValue(descriptor, key, text);
        if (!value)
            return Failure(withKnownFields(value.error(), descriptor, owner));
        if (text.isEmpty()) {
            values.remove(key);
            continue;
        }
        values.insert(key, *value);
        openGroupOf(descriptor.fields, key, values);
    }
    return {};
}

} // namespace sendbench::cli
