// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/definitions.h"

#include "base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kPage =
    u"https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

/// The entry of this subject; null if there is none.
Json entryOf(const Json &list, const QString &subject)
{
    for (const Json &one : list)
        if (textOf(one, "subject") == subject)
            return one;
    return {};
}

/// True also where nothing is listed: a free text, then.
bool offers(const Json &list, const QString &value)
{
    for (const Json &one : list)
        if (textOf(one, "value") == value)
            return textOf(one, "enabled") != u"false";
    return list.empty();
}

Finding missing(const TriggerWish &wish, const QString &what)
{
    return {.severity = Severity::Warning,
            .rule = u"zendesk.definition.missing"_s,
            .path = wish.key + u".title"_s,
            .message = tr("By its own list this Zendesk has no %1, which “%2” needs; it may refuse "
                          "the trigger.")
                           .arg(what, visibleText(wish.title, 60)),
            .fix = tr("Look in Admin Center ▸ Triggers whether it is there under another name."),
            .source = kPage,
            .code = u"422"_s};
}

void checkCondition(Findings &findings, const TriggerWish &wish, const Condition &condition,
                    const Json &known)
{
    const Json entry = entryOf(known, condition.field);
    if (entry.is_null())
        findings.append(missing(wish, tr("condition “%1”").arg(condition.field)));
    else if (!offers(listOf(entry, "operators"), condition.op))
        findings.append(missing(
            wish, tr("operator “%1” of the condition “%2”").arg(condition.op, condition.field)));
    else if (!offers(listOf(entry, "values"), condition.value))
        findings.append(missing(wish, tr("value “%1” of the condition “%2”")
                                          .arg(visibleText(condition.value, 60), condition.field)));
}

/// “Requester ▸ Phone number ▸ Present”, whatever it is called here.
void notePhone(Findings &findings, const Json &known)
{
    for (const Json &one : known) {
        const QString subject = textOf(one, "subject");
        const QString words = subject + u' ' + textOf(one, "title");
        if (!words.contains(u"phone"_s, Qt::CaseInsensitive))
            continue;
        for (const Json &op : listOf(one, "operators"))
            if (textOf(op, "value") == u"present") {
                findings.append(
                    {.severity = Severity::Note,
                     .rule = u"zendesk.definition.phone"_s,
                     .path = u"recipient"_s,
                     .message =
                         tr("This Zendesk offers the condition “%1” (%2), present.")
                             .arg(visibleText(textOf(one, "title"), 60), visibleText(subject, 60)),
                     .fix = tr("Add it in each trigger; it prevents attempts without a number."),
                     .source = kPage});
                return;
            }
    }
}

} // namespace

Findings checkDefinitions(const Setup &setup, const Json &definitions)
{
    if (setup.triggers.isEmpty())
        return {};
    const Json conditions = listOf(definitions, "conditions_all");
    const Json actions = listOf(definitions, "actions");
    if (conditions.empty() || actions.empty())
        return {{.severity = Severity::Note,
                 .rule = u"zendesk.definition.unread"_s,
                 .path = {},
                 .message = tr("Which conditions and actions this Zendesk has could not be read; "
                               "they are written unseen."),
                 .source = kPage}};
    Findings findings;
    for (const TriggerWish &wish : setup.triggers) {
        for (const Condition &condition : wish.conditions)
            checkCondition(findings, wish, condition, conditions);
        QStringList subjects{u"notification_webhook"_s};
        if (!wish.addTags.isEmpty())
            subjects.append(u"current_tags"_s);
        if (!wish.removeTags.isEmpty())
            subjects.append(u"remove_tags"_s);
        for (const QString &subject : std::as_const(subjects))
            if (entryOf(actions, subject).is_null())
                findings.append(missing(wish, tr("action “%1”").arg(subject)));
    }
    notePhone(findings, conditions);
    return findings;
}

} // namespace sendbench::integrations::zendesk
