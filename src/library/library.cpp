// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "library/library.h"

#include "workspace/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::library
{

namespace
{

/// Names that an error can offer instead.
constexpr qsizetype kOffered = 20;

QString offered(QStringList all)
{
    all.removeDuplicates();
    const bool more = all.size() > kOffered;
    return all.mid(0, kOffered).join(u", "_s) + (more ? u", …"_s : QString());
}

} // namespace

templates::ReadTemplate read(const workspace::StoredTemplate &stored)
{
    const auto all = templates::readTemplates(stored.content, stored.id);
    if (all && !all->templates.isEmpty())
        return all->templates.constFirst();
    templates::ReadTemplate broken;
    broken.value.name = stored.name;
    broken.value.language = stored.language;
    broken.findings.append({.severity = Severity::Error,
                            .rule = u"form.unknown"_s,
                            .path = {},
                            .message = QString(),
                            .fix = {},
                            .source = {},
                            .code = {}});
    return broken;
}

QString idBase(const templates::Template &value)
{
    const QString base =
        value.language.isEmpty() ? value.name : value.name.left(48) + u'.' + value.language;
    return base.isEmpty() ? u"template"_s : base;
}

workspace::StoredTemplate stored(const workspace::Document &document,
                                 const templates::Template &value, const QString &provider)
{
    workspace::StoredTemplate one;
    one.id = document.freeTemplateId(idBase(value));
    one.provider = provider;
    setContent(one, value);
    return one;
}

void setContent(workspace::StoredTemplate &stored, const templates::Template &value)
{
    stored.name = value.name;
    stored.language = value.language;
    stored.content = templates::writeTemplate(value, templates::Form::Sendbench);
}

Result<const workspace::StoredTemplate *> find(const workspace::Document &document,
                                               const QString &nameOrId, const QString &language,
                                               const QString &provider)
{
    const auto fits = [&](const workspace::StoredTemplate &one) {
        return (language.isEmpty() || one.language == language) &&
               (provider.isEmpty() || one.provider == provider);
    };
    if (const auto *one = document.storedTemplate(nameOrId); one && fits(*one))
        return one;
    QList<const workspace::StoredTemplate *> named;
    for (const auto &one : document.templates)
        if (one.name == nameOrId && fits(one))
            named.append(&one);
    if (named.size() == 1)
        return named.constFirst();
    const auto refuse = [&](const QString &code, const QStringList &instead) {
        return Failure(
            Error{.kind = ErrorKind::Input,
                  .code = code,
                  .where = nameOrId,
                  .expected = offered(instead),
                  .found = language.isEmpty() ? nameOrId : nameOrId + u" · "_s + language});
    };
    QStringList instead;
    for (const auto *one : std::as_const(named))
        instead.append(one->provider.isEmpty()
                           ? u"%1 (%2)"_s.arg(one->id, one->language)
                           : u"%1 (%2, %3)"_s.arg(one->id, one->language, one->provider));
    if (!named.isEmpty())
        return refuse(u"template.ambiguous"_s, instead);
    for (const auto &one : document.templates)
        instead.append(one.name);
    return refuse(u"template.unknown"_s, instead);
}

const workspace::StoredTemplate *twin(const workspace::Document &document, const QString &provider,
                                      const QString &name, const QString &language)
{
    const auto found = std::find_if(document.templates.cbegin(), document.templates.cend(),
                                    [&](const workspace::StoredTemplate &one) {
                                        return one.provider == provider && one.name == name &&
                                               one.language == language;
                                    });
    return found == document.templates.cend() ? nullptr : &*found;
}

const workspace::StoredTemplate *twinOfAccount(const workspace::Document &document,
                                               const QString &account, const QString &name,
                                               const QString &language)
{
    const auto *found = twin(document, account, name, language);
    for (const auto &provider : document.providers)
        if (!found && workspace::accountsNamedBy(provider).contains(account))
            found = twin(document, provider.id, name, language);
    return found;
}

QString title(const workspace::StoredTemplate &stored)
{
    return stored.language.isEmpty() ? stored.name : stored.name + u" · "_s + stored.language;
}

} // namespace sendbench::library
