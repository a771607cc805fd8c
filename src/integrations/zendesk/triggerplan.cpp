// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/triggerplan.h"

#include "base/redactor.h"
#include "base/visibletext.h"
#include "integrations/zendesk/api.h"
#include "integrations/zendesk/objects.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

using changes::Action;
using changes::FieldState;

/// Fields that the form sets: what a live trigger has of them and the form has not, goes.
const QStringList kOurConditions{u"update_type"_s, u"comment_is_public"_s, u"current_tags"_s,
                                 u"status"_s};
const QStringList kOurActions{u"notification_webhook"_s, u"current_tags"_s, u"remove_tags"_s,
                              u"set_tags"_s};

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

/// Tags are a set; Zendesk writes flags as text or as true.
QString normalValue(const QString &field, const Json &value)
{
    if (value.is_array() || value.is_object())
        return QString::fromUtf8(compact(value));
    const QString text = textOf(value);
    if (!field.endsWith(u"_tags"_s))
        return text;
    QStringList tags = text.split(u' ', Qt::SkipEmptyParts);
    tags.sort();
    return tags.join(u' ');
}

/// "current_tags includes notify": one line for each rule, sorted.
QStringList lines(const Json &rules)
{
    QStringList all;
    for (const Json &one : rules) {
        const QString field = textOf(one, "field");
        QStringList words{field};
        if (const QString op = textOf(one, "operator"); !op.isEmpty())
            words.append(op);
        words.append(normalValue(field, member(one, "value")));
        all.append(words.join(u' '));
    }
    all.sort();
    return all;
}

/// The rules on fields that are not ours.
Json foreign(const Json &rules, const QStringList &ours)
{
    Json some = Json::array();
    for (const Json &one : rules)
        if (!ours.contains(textOf(one, "field")))
            some.push_back(one);
    return some;
}

Json ours(const Json &rules, const QStringList &fields)
{
    Json some = Json::array();
    for (const Json &one : rules)
        if (fields.contains(textOf(one, "field")))
            some.push_back(one);
    return some;
}

void append(Json &to, const Json &more)
{
    for (const Json &one : more)
        to.push_back(one);
}

/// The first "notify webhook" action: id and body.
std::pair<QString, QString> notified(const Json &actions)
{
    for (const Json &one : actions)
        if (textOf(one, "field") == u"notification_webhook") {
            const Json value = listOf(one, "value");
            if (value.size() == 2)
                return {textOf(value.at(0)), textOf(value.at(1))};
        }
    return {};
}

Json without(const Json &rules, const QString &field)
{
    Json some = Json::array();
    for (const Json &one : rules)
        if (textOf(one, "field") != field)
            some.push_back(one);
    return some;
}

qsizetype count(const Json &rules, const QString &field)
{
    return static_cast<qsizetype>(std::count_if(rules.begin(), rules.end(), [&](const Json &one) {
        return textOf(one, "field") == field;
    }));
}

/// A webhook that the plan makes first has no id yet.
QString shownId(const QString &id)
{
    return id.startsWith(u"{{"_s) ? tr("the id of the new webhook") : id;
}

/// White space and the order of members do not matter to 8x8.
bool sameBody(const QString &one, const QString &other)
{
    const Json a = parsed(one.toUtf8());
    const Json b = parsed(other.toUtf8());
    return one == other || (!a.is_discarded() && !b.is_discarded() && same(a, b));
}

class TriggerPlanner
{
public:
    TriggerPlanner(const workspace::Account &account, const TriggerWish &wish,
                   const QString &webhookId, const Live &live)
        : m_account(account)
        , m_wish(wish)
        , m_live(live)
        , m_wanted(triggerObject(wish, webhookId))
    {
    }

    [[nodiscard]] PlannedTrigger plan();

private:
    [[nodiscard]] Json find();
    void create();
    void change(const Json &there);
    [[nodiscard]] bool compare(const Json &there);
    void keepForeign(const Json &there);
    void put(const Json &there);
    bool compared(const QString &name, const QString &before, const QString &after, bool equal);
    [[nodiscard]] QString name() const { return visibleText(m_wish.title, 60); }

    const workspace::Account &m_account;
    const TriggerWish &m_wish;
    const Live &m_live;
    Json m_wanted;
    PlannedTrigger m_planned;
};

PlannedTrigger TriggerPlanner::plan()
{
    m_planned.change.title = tr("Trigger “%1”").arg(name());
    const Json there = find();
    if (there.is_null())
        create();
    else
        change(there);
    m_planned.change.after = pretty(m_wanted);
    return m_planned;
}

Json TriggerPlanner::find()
{
    QList<Json> titled;
    for (const Json &one : m_live.triggers)
        if (textOf(one, "title") == m_wish.title)
            titled.append(one);
    if (titled.isEmpty())
        return {};
    if (titled.size() > 1)
        m_planned.findings.append(
            {.severity = Severity::Warning,
             .rule = u"zendesk.live.title-twice"_s,
             .path = m_wish.key + u".title"_s,
             .message = tr("%1 triggers are called “%2”; the plan takes one of them.")
                            .arg(titled.size())
                            .arg(name()),
             .fix = tr("Rename the others in Zendesk, or choose another name.")});
    for (const Json &one : titled)
        if (!notified(listOf(one, "actions")).first.isEmpty())
            return one;
    return titled.first();
}

void TriggerPlanner::create()
{
    const QString output = m_wish.key + u".trigger.id"_s;
    auto &change = m_planned.change;
    change.action = Action::Create;
    compared(u"title"_s, QString(), m_wish.title, false);
    (void)compare(Json::object());
    change.fields.removeIf([](const changes::FieldDifference &field) {
        return field.state == FieldState::Equal; // empty on both sides
    });
    auto step = apiStep(m_account, m_wish.key + u".trigger.create"_s,
                        tr("Create the trigger “%1”").arg(name()), "POST", u"/api/v2/triggers"_s,
                        compact(Json{{"trigger", m_wanted}}));
    step.success = {201};
    step.outputs.insert(output, u"/trigger/id"_s);
    auto undo = apiStep(m_account, m_wish.key + u".trigger.delete"_s,
                        tr("Delete the trigger “%1”").arg(name()), "DELETE",
                        u"/api/v2/triggers/"_s + changes::outputPlace(output));
    undo.success = {204, 404}; // gone is gone
    step.undo = std::make_shared<const changes::Step>(std::move(undo));
    change.steps.append(std::move(step));
}

bool TriggerPlanner::compared(const QString &name, const QString &before, const QString &after,
                              bool equal)
{
    m_planned.change.fields.append(
        {name, equal ? FieldState::Equal : FieldState::Different, before, after});
    return equal;
}

bool TriggerPlanner::compare(const Json &there)
{
    const auto rules = [](const Json &trigger, const char *list) {
        return ours(listOf(member(trigger, "conditions"), list), kOurConditions);
    };
    const Json before = ours(listOf(there, "actions"), kOurActions);
    const Json after = listOf(m_wanted, "actions");
    const QString notify = u"notification_webhook"_s;
    const auto [oldId, oldBody] = notified(before);
    const auto [newId, newBody] = notified(after);
    const QString active = textOf(there, "active");
    bool equal = compared(u"active"_s, active, u"true"_s, active == u"true");
    for (const char *list : {"all", "any"}) {
        const QStringList was = lines(rules(there, list));
        const QStringList wanted = lines(rules(m_wanted, list));
        equal &= compared(u"conditions."_s + QString::fromLatin1(list), was.join(u'\n'),
                          wanted.join(u'\n'), was == wanted);
    }
    equal &=
        compared(u"webhook"_s, oldId, shownId(newId), oldId == newId && count(before, notify) == 1);
    equal &= compared(u"body"_s, oldBody, newBody, sameBody(oldBody, newBody));
    const QStringList was = lines(without(before, notify));
    const QStringList wanted = lines(without(after, notify));
    if (!was.isEmpty() || !wanted.isEmpty())
        equal &= compared(u"tags"_s, was.join(u'\n'), wanted.join(u'\n'), was == wanted);
    return equal;
}

void TriggerPlanner::keepForeign(const Json &there)
{
    const Json conditions = member(there, "conditions");
    append(m_wanted["conditions"]["all"], foreign(listOf(conditions, "all"), kOurConditions));
    append(m_wanted["conditions"]["any"], foreign(listOf(conditions, "any"), kOurConditions));
    append(m_wanted["actions"], foreign(listOf(there, "actions"), kOurActions));
}

void TriggerPlanner::change(const Json &there)
{
    Json shown;
    for (const char *name : {"id", "title", "active", "conditions", "actions"})
        shown[name] = member(there, name);
    m_planned.change.before = pretty(shown);
    const bool equal = compare(there);
    keepForeign(there);
    if (!equal)
        put(there);
}

void TriggerPlanner::put(const Json &there)
{
    auto &change = m_planned.change;
    const QString path =
        u"/api/v2/triggers/"_s + QString::fromLatin1(QUrl::toPercentEncoding(textOf(there, "id")));
    change.action = Action::Replace;
    auto step = apiStep(m_account, m_wish.key + u".trigger.update"_s,
                        tr("Change the trigger “%1”").arg(name()), "PUT", path,
                        compact(Json{{"trigger", m_wanted}}));
    change.warnings.append(
        tr("Zendesk replaces all conditions and all actions of the trigger at once."));
    Json before;
    for (const char *name : {"title", "active", "conditions", "actions"})
        before[name] = member(there, name);
    const QByteArray back = compact(Json{{"trigger", before}});
    const QByteArray mark = Redactor::mark(QString()).left(8).toUtf8();
    if (step.body.contains(mark)) {
        m_planned.findings.append(
            {.severity = Severity::Error,
             .rule = u"zendesk.live.secret"_s,
             .path = m_wish.key + u".title"_s,
             .message = tr("An action that a person added to the trigger “%1” holds a secret; "
                           "writing it again would put a mark in its place.")
                            .arg(name()),
             .fix = tr("Take the secret out of the trigger, or choose another name here.")});
    } else if (back.contains(mark)) {
        change.warnings.append(
            tr("What is there holds a secret; undoing this cannot bring it back."));
    } else {
        auto undo = apiStep(m_account, m_wish.key + u".trigger.restore"_s,
                            tr("Change the trigger “%1” back").arg(name()), "PUT", path, back);
        step.undo = std::make_shared<const changes::Step>(std::move(undo));
    }
    change.steps.append(std::move(step));
}

} // namespace

PlannedTrigger planTrigger(const workspace::Account &account, const TriggerWish &wish,
                           const QString &webhookId, const Live &live)
{
    return TriggerPlanner(account, wish, webhookId, live).plan();
}

} // namespace sendbench::integrations::zendesk
