// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatepush.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/templatecosts.h"
#include "templates/rules.h"
#include "templates/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using changes::Action;
using changes::FieldState;

constexpr qsizetype kLongestName = 512;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString titleOf(const templates::Template &t)
{
    return visibleText(t.language.isEmpty() ? t.name : t.name + u" · "_s + t.language, 80);
}

std::shared_ptr<const changes::Step> shared(changes::Step step)
{
    return std::make_shared<const changes::Step>(std::move(step));
}

class Planner
{
public:
    Planner(const TemplateChannel &channel, const templates::Template &t,
            const QList<LiveTemplate> &live, const PushWish &wish)
        : m_channel(channel)
        , m_wanted(t)
        , m_oldName(t.name)
        , m_live(live)
        , m_wish(wish)
    {
        if (!wish.newName.isEmpty())
            m_wanted.name = wish.newName;
        m_wanted.remote = {}; // what Meta said of it was of another one
    }

    [[nodiscard]] changes::Plan plan(const QDateTime &now);

private:
    [[nodiscard]] bool renamed() const { return m_wanted.name != m_oldName; }
    void decide();
    void create();
    void compare(changes::Change &change, const LiveTemplate *there) const;
    void judge();
    void checkAccount();

    const TemplateChannel &m_channel;
    templates::Template m_wanted;
    QString m_oldName;
    const QList<LiveTemplate> &m_live;
    const PushWish &m_wish;
    changes::Plan m_plan;
};

changes::Change deletion(const TemplateChannel &channel, const QString &name,
                         const QList<LiveTemplate> &live)
{
    changes::Change change{.action = Action::Delete,
                           .title = tr("Template “%1”").arg(visibleText(name, 60))};
    QList<templates::Template> gone;
    for (const LiveTemplate &one : live)
        if (one.value.name == name)
            gone.append(one.value);
    change.before = templates::writeTemplates(gone, templates::Form::EightList);
    change.warnings.append(
        tr("A deletion cannot be taken back: the name stays blocked, and a new template is "
           "reviewed again."));
    change.steps.append(deleteTemplate(channel, name));
    return change;
}

changes::Plan Planner::plan(const QDateTime &now)
{
    m_plan.owner = m_channel.account.id;
    m_plan.title = tr("Template %1 at 8x8 %2").arg(titleOf(m_wanted), m_channel.account.id);
    m_plan.environment = m_channel.account.environment;
    decide();
    if (!m_plan.changes.isEmpty() && m_plan.hasWork()) {
        judge();
        m_plan.findings += quotaFindings(m_live, now);
        m_plan.findings.append(reviewFinding());
    }
    checkAccount();
    if (m_wish.anyway)
        for (Finding &finding : m_plan.findings)
            if (finding.severity == Severity::Error)
                finding.severity = Severity::Warning;
    sortFindings(m_plan.findings);
    return m_plan;
}

void Planner::decide()
{
    const LiveTemplate *there = liveTwin(m_live, m_wanted.name, m_wanted.language);
    const QStringList oldLanguages = liveLanguages(m_live, m_oldName);
    if (renamed())
        m_plan.findings.append(newNameFinding(m_oldName, m_wanted.name));
    if (!there) {
        create();
        if (renamed() && m_wish.replace && !oldLanguages.isEmpty()) {
            m_plan.changes.append(deletion(m_channel, m_oldName, m_live));
            m_plan.findings.append(everyLanguageFinding(m_oldName, oldLanguages));
            m_plan.findings.append(blockedNameFinding(m_oldName, Severity::Warning));
        }
        return;
    }
    changes::Change same{.title = tr("Template “%1”").arg(titleOf(m_wanted)),
                         .after = templates::writeTemplate(m_wanted, templates::Form::EightCreate)};
    compare(same, there);
    const bool equal = templates::differences(m_wanted, there->value).isEmpty();
    if (m_wish.replace && !equal) {
        m_plan.changes.append(deletion(m_channel, m_wanted.name, m_live));
        m_plan.findings.append(
            everyLanguageFinding(m_wanted.name, liveLanguages(m_live, m_wanted.name)));
        m_plan.findings.append(blockedNameFinding(m_wanted.name, Severity::Error));
        create();
        return;
    }
    if (!equal)
        m_plan.findings.append(
            noEditFinding(m_wanted.name, nextName(m_wanted.name, liveNames(m_live))));
    m_plan.changes.append(same);
}

void Planner::create()
{
    changes::Change change{.action = Action::Create,
                           .title = tr("Template “%1”").arg(titleOf(m_wanted)),
                           .after =
                               templates::writeTemplate(m_wanted, templates::Form::EightCreate)};
    compare(change, nullptr);
    auto step = createTemplate(m_channel, m_wanted);
    // A deletion takes every language: with another one there, it would be no way back.
    const bool alone = liveLanguages(m_live, m_wanted.name).isEmpty();
    if (alone)
        step.undo = shared(deleteTemplate(m_channel, m_wanted.name));
    else
        change.warnings.append(tr("This cannot be taken back: 8x8 deletes a name with all its "
                                  "languages, and others of this name are there."));
    change.steps.append(std::move(step));
    m_plan.changes.append(std::move(change));
}

void Planner::compare(changes::Change &change, const LiveTemplate *there) const
{
    if (!there) {
        for (const auto &[name, value] :
             {std::pair{u"name"_s, m_wanted.name}, std::pair{u"language"_s, m_wanted.language},
              std::pair{u"category"_s, templates::categoryWord(m_wanted)}})
            change.fields.append({name, FieldState::Different, {}, value});
        return;
    }
    change.before = templates::writeTemplate(there->value, templates::Form::EightList);
    for (const auto &one : templates::differences(m_wanted, there->value))
        change.fields.append({one.title, FieldState::Different, one.there, one.here});
    if (change.fields.isEmpty())
        change.fields.append({u"name"_s, FieldState::Equal, there->value.name, m_wanted.name});
}

void Planner::judge()
{
    QList<templates::Template> others;
    for (const LiveTemplate &one : m_live)
        if (one.value.name != m_wanted.name)
            others.append(one.value);
    Findings all =
        templates::lint(m_wanted, {.target = templates::Target::EightByEight, .others = &others});
    all += sampleFindings(m_wanted);
    const Findings losses = templates::lossOf(m_wanted, templates::Form::EightCreate);
    for (const Finding &loss : losses)
        if (std::none_of(all.cbegin(), all.cend(), [&](const Finding &one) {
                return one.rule == loss.rule && one.path == loss.path;
            }))
            all.append(loss);
    m_plan.findings += all;
}

void Planner::checkAccount()
{
    if (isAccountId(m_channel.accountId))
        return;
    m_plan.findings.append(
        {.severity = Severity::Warning,
         .rule = u"sync.account-id"_s,
         .path = u"accountId"_s,
         .message = tr("The account id is no GUID; 8x8's templates API describes it as one."),
         .fix = tr("Compare it with the one in 8x8 Connect."),
         .source = u"https://developer.8x8.com/connect/reference/get-whatsapp-templates"_s});
}

} // namespace

changes::Plan planPush(const TemplateChannel &channel, const templates::Template &t,
                       const QList<LiveTemplate> &live, const PushWish &wish, const QDateTime &now)
{
    return Planner(channel, t, live, wish).plan(now);
}

changes::Plan planDelete(const TemplateChannel &channel, const QString &name,
                         const QList<LiveTemplate> &live)
{
    changes::Plan plan{
        .owner = channel.account.id,
        .title = tr("Template %1 at 8x8 %2").arg(visibleText(name, 80), channel.account.id),
        .environment = channel.account.environment,
        .changes = {deletion(channel, name, live)}};
    plan.findings.append(everyLanguageFinding(name, liveLanguages(live, name)));
    plan.findings.append(blockedNameFinding(name, Severity::Warning));
    return plan;
}

QStringList liveNames(const QList<LiveTemplate> &live)
{
    QStringList names;
    for (const LiveTemplate &one : live)
        names.append(one.value.name);
    names.removeDuplicates();
    return names;
}

QString nextName(const QString &name, const QStringList &taken)
{
    static const QRegularExpression numbered(uR"(\A(.+)_v([0-9]{1,4})\z)"_s);
    const auto match = numbered.match(name);
    const QString base = match.hasMatch() ? match.captured(1) : name;
    for (int i = match.hasMatch() ? match.captured(2).toInt() + 1 : 2;; ++i) {
        const QString end = u"_v%1"_s.arg(i);
        if (const QString next = base.left(kLongestName - end.size()) + end; !taken.contains(next))
            return next;
    }
}

} // namespace sendbench::integrations::connect8x8
