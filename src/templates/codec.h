// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "templates/template.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sendbench::templates
{

/// The shapes in which templates are found. Which one a text has is recognised, never asked.
enum class Form {
    Sendbench,  ///< Meta's create form with "form": "sendbench.template/1" first; one or a list
    MetaCreate, ///< body of POST /{WABA_ID}/message_templates
    MetaList, ///< {"data": […], "paging": …}, one entry of it, or a bare array; CleverTap imports
              ///< this
    EightCreate, ///< body of 8x8's POST …/templates
    EightList,   ///< {"templates": […]} of 8x8's GET, or one entry of it
};

[[nodiscard]] QString formName(Form form);  ///< "sendbench", "meta", "meta-list", "8x8", "8x8-list"
[[nodiscard]] QString formTitle(Form form); ///< "Meta's create form"
[[nodiscard]] std::optional<Form> formFromName(const QString &name);

struct ReadTemplate {
    Template value;
    /// What was read with a wrong type or a sloppy spelling, by JSON pointer into this template's
    /// own object (rule ids "form.…"): what is an error was not understood, the rest was.
    Findings findings;
    QString place; ///< where it stands in the text: "data[2]", "localizations[0]"; empty: the whole
};

struct ReadTemplates {
    Form form = Form::MetaCreate;
    QList<ReadTemplate> templates;
    /// Members of the list itself (Meta's "paging"): they belong to no template, and are written
    /// again with a list only.
    JsonExtras list;
    /// What there is to say of the list: "form.list", "form.list-page" where further pages follow.
    Findings findings;
};

/// Reads a text in any of the forms. Errors (kind Input): no JSON ("json.syntax" with line and
/// column), or JSON of another kind ("template.form.unknown", "template.form.send" for a message
/// body, whose `found` says what it looks like). A wrong type inside one template is a finding, so
/// that one pass tells all mistakes and nothing is lost. Any thread.
[[nodiscard]] Result<ReadTemplates> readTemplates(const QByteArray &text, const QString &source);

/// Indented UTF-8 JSON, known members in the form's usual order, then the unknown ones.
[[nodiscard]] QByteArray writeTemplate(const Template &t, Form form);
/// `list`: members of the list itself, which a create form has no place for.
[[nodiscard]] QByteArray writeTemplates(const QList<Template> &templates, Form form,
                                        const JsonExtras &list = {});

/// What would be lost or cannot be said in this form (named variables at 8x8, a limited-time offer
/// at 8x8): notes and warnings by path.
[[nodiscard]] Findings lossOf(const Template &t, Form form);

} // namespace sendbench::templates
