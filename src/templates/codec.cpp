// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/codec.h"

#include "base/textencoding.h"
#include "base/visibletext.h"
#include "templates/objectreader.h"
#include "templates/recognition.h"
#include "templates/templatereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const auto kForms = {Form::Sendbench, Form::MetaCreate, Form::MetaList, Form::EightCreate,
                     Form::EightList};

Failure wrong(const QString &code, const QString &source, const QString &found)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = code,
                         .where = source,
                         .expected = tr("a template in Meta's, 8x8's or Sendbench's form"),
                         .found = found});
}

Failure noJson(const QByteArray &text, const QString &source, const Error &error)
{
    const QString kind = plainTextKind(text);
    if (kind.isEmpty() || error.code != u"json.syntax")
        return Failure(error);
    return wrong(u"template.form.unknown"_s, source, kind);
}

/// The body of Meta's bulk call for authentication templates has `languages`: one template each.
QList<ReadTemplate> perLanguage(const ReadTemplate &read)
{
    const QJsonArray languages =
        QJsonDocument::fromJson(read.value.extras.value(u"languages"_s)).array();
    if (!read.value.language.isEmpty() || languages.isEmpty())
        return {read};
    QList<ReadTemplate> all;
    for (qsizetype i = 0; i < languages.size(); ++i) {
        ReadTemplate one = read;
        one.value.language = languages.at(i).toString();
        (void)one.value.extras.remove(u"languages"_s);
        one.place += (one.place.isEmpty() ? u"languages[%1]"_s : u".languages[%1]"_s).arg(i);
        all.append(one);
    }
    return all;
}

/// Something else in a list: said, so that the others are read.
ReadTemplate noTemplate(const JsonReader &entry)
{
    Reading reading;
    ObjectReader(JsonItem{entry, {}}, reading);
    return {.value = {.category = Category::Other}, .findings = reading.findings};
}

/// "mode, options and 3 others", not longer than a line.
QString named(const QStringList &members)
{
    QString names = visibleText(members.mid(0, 5).join(u", "_s));
    return members.size() > 5 ? tr("%1 and %2 others").arg(names).arg(members.size() - 5) : names;
}

/// What stood around the templates, and how they were put together.
Findings ofWrapping(const Recognised &found)
{
    Findings findings;
    if (found.byLanguage)
        findings.append({.severity = Severity::Note,
                         .rule = u"form.localizations"_s,
                         .path = u"/localizations"_s,
                         .message = tr("One template in several languages: it is read as %1, one "
                                       "for each language.")
                                        .arg(found.entries.size()),
                         .fix = {},
                         .source = {},
                         .code = {}});
    if (!found.around.isEmpty())
        findings.append({.severity = Severity::Note,
                         .rule = u"form.around"_s,
                         .path = u'/' + QString(found.around.constFirst()).replace(u'.', u'/'),
                         .message = tr("The template stands inside of something else. What stands "
                                       "around it (%1) is not part of it, so it is not kept.")
                                        .arg(named(found.around)),
                         .fix = {},
                         .source = {},
                         .code = {}});
    return findings;
}

/// A list's own members are in no template of it; those of the next page are not there at all.
Findings ofList(const JsonExtras &list)
{
    Findings findings;
    if (list.isEmpty())
        return findings;
    const QByteArray paging = list.value(u"paging"_s);
    const QString next = QJsonDocument::fromJson(paging).object()[u"next"_s].toString();
    if (!next.isEmpty())
        findings.append({.severity = Severity::Warning,
                         .rule = u"form.list-page"_s,
                         .path = u"/paging/next"_s,
                         .message = tr("This is one page of a longer list: the templates of the "
                                       "pages that follow are not in it."),
                         .fix = tr("Ask for the following pages, and import them too."),
                         .source = {},
                         .code = {}});
    findings.append({.severity = Severity::Note,
                     .rule = u"form.list"_s,
                     .path = u'/' + list.keys().constFirst(),
                     .message = tr("The list has members of its own (%1). They belong to the list "
                                   "and to no template, so they are not kept with the templates.")
                                    .arg(named(list.keys())),
                     .fix = {},
                     .source = {},
                     .code = {}});
    return findings;
}

} // namespace

QString formName(Form form)
{
    switch (form) {
    case Form::Sendbench:
        return u"sendbench"_s;
    case Form::MetaCreate:
        return u"meta"_s;
    case Form::MetaList:
        return u"meta-list"_s;
    case Form::EightCreate:
        return u"8x8"_s;
    case Form::EightList:
        return u"8x8-list"_s;
    }
    return {};
}

QString formTitle(Form form)
{
    switch (form) {
    case Form::Sendbench:
        return tr("Sendbench's form");
    case Form::MetaCreate:
        return tr("Meta's create form");
    case Form::MetaList:
        return tr("Meta's list form");
    case Form::EightCreate:
        return tr("8x8's create form");
    case Form::EightList:
        return tr("8x8's list form");
    }
    return {};
}

std::optional<Form> formFromName(const QString &name)
{
    for (const Form form : kForms)
        if (formName(form) == name)
            return form;
    return std::nullopt;
}

Result<ReadTemplates> readTemplates(const QByteArray &text, const QString &source)
{
    const auto utf8 = asUtf8(text, source);
    if (!utf8)
        return Failure(utf8.error());
    auto document = JsonDocument::parse(*utf8, source);
    if (!document)
        return noJson(*utf8, source, document.error());
    const Recognised found = recognise(document->root());
    if (found.kind == Recognised::Kind::Send)
        return wrong(u"template.form.send"_s, source, found.found);
    if (found.kind == Recognised::Kind::Unknown)
        return wrong(u"template.form.unknown"_s, source, found.found);
    ReadTemplates result{.form = found.form,
                         .templates = {},
                         .list = found.list,
                         .findings = ofWrapping(found) + ofList(found.list)};
    for (qsizetype i = 0; i < found.entries.size(); ++i) {
        const JsonReader &entry = found.entries.at(i);
        ReadTemplate one = entry.isObject() ? readTemplate(entry, found.form) : noTemplate(entry);
        one.place = found.places.value(i);
        result.templates += perLanguage(one);
    }
    return result;
}

} // namespace sendbench::templates
