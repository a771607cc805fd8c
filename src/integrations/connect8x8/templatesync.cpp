// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatesync.h"

#include "templates/rules.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

const QString kEvents =
    u"https://developer.8x8.com/connect/docs/whatsapp/whatsapp-template-change-webhook"_s;
const QString kGovernance =
    u"https://developer.8x8.com/connect/docs/whatsapp/governance-security"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString keyOf(const templates::Template &t)
{
    return t.name + u'\n' + t.language;
}

/// "PENDING_DELETION" → "Pending deletion", where 8x8 has no word of its own.
QString shownStatus(const LiveTemplate &live)
{
    if (!live.statusName.isEmpty() || live.value.remote.status.isEmpty())
        return live.statusName;
    QString text = live.value.remote.status.toLower().replace(u'_', u' ');
    text[0] = text.at(0).toUpper();
    return text;
}

SyncRow rowOf(const HereTemplate &here, qsizetype index, const LiveTemplate *live, qsizetype at)
{
    SyncRow row{.name = here.value.name, .language = here.value.language, .here = index};
    if (!live) {
        row.state =
            here.value.remote.status == kSubmitted ? SyncState::Submitted : SyncState::Draft;
        return row;
    }
    row.live = at;
    row.status = live->value.remote.status;
    row.statusName = shownStatus(*live);
    row.differences = templates::differences(here.value, live->value);
    row.state = row.differences.isEmpty() ? SyncState::Same : SyncState::OutOfDate;
    return row;
}

/// Meta's reason of a refusal in words, with its code.
QString rejectionWords(const QString &reason)
{
    static const QHash<QString, const char *> words{
        {u"ABUSIVE_CONTENT"_s,
         QT_TRANSLATE_NOOP("sendbench::connect8x8", "its content breaks the rules against abuse")},
        {u"INCORRECT_CATEGORY"_s,
         QT_TRANSLATE_NOOP("sendbench::connect8x8", "its content does not fit its category")},
        {u"INVALID_FORMAT"_s,
         QT_TRANSLATE_NOOP("sendbench::connect8x8", "its form is wrong (variables, links, media)")},
        {u"SCAM"_s, QT_TRANSLATE_NOOP("sendbench::connect8x8", "it looks like a fraud")},
    };
    const char *known = words.value(reason.toUpper());
    return known ? u"%1 (%2)"_s.arg(tr(known), reason) : reason;
}

QString pauseWords(const QString &title)
{
    if (title == u"FIRST_PAUSE"_s)
        return tr("Meta paused it for 3 hours: too many people blocked or reported it.");
    if (title == u"SECOND_PAUSE"_s)
        return tr("Meta paused it for 6 hours, the second time; the third time is for good.");
    if (title == u"RATE_LIMITING_PAUSE"_s)
        return tr("Meta paused it while it watches how the first ones are received; it is resumed "
                  "by hand.");
    return tr("Meta paused it: %1.").arg(title);
}

/// What no list says at all: quality, and another category.
Findings toldFindings(const SyncRow &row, const TemplateTold *told)
{
    Findings findings;
    if (!told || row.live < 0)
        return findings;
    const QString quality = told->quality.toUpper();
    if (quality == u"RED"_s || quality == u"YELLOW"_s)
        findings.append(
            {.severity = quality == u"RED"_s ? Severity::Warning : Severity::Note,
             .rule = u"sync.quality"_s,
             .path = u"/name"_s,
             .message = quality == u"RED"_s
                            ? tr("Its quality is low (RED): Meta will pause it if that goes on.")
                            : tr("Its quality is medium (YELLOW)."),
             .fix = tr("Send it to fewer people, or write it anew."),
             .source = kEvents,
             .code = quality});
    if (!told->category.isEmpty())
        findings.append(
            {.severity = Severity::Warning,
             .rule = u"sync.category"_s,
             .path = u"/category"_s,
             .message = tr("Meta takes it for %1 and may change it to that.").arg(told->category),
             .fix = tr("Write it as its category wants, or submit it as that one."),
             .source = kEvents,
             .code = told->category});
    return findings;
}

} // namespace

QString syncStateName(SyncState state)
{
    switch (state) {
    case SyncState::Draft:
        return u"draft"_s;
    case SyncState::Submitted:
        return u"submitted"_s;
    case SyncState::Same:
        return u"same"_s;
    case SyncState::OutOfDate:
        return u"out-of-date"_s;
    case SyncState::OnlyThere:
        break;
    }
    return u"only-there"_s;
}

QString syncTitle(const SyncRow &row)
{
    switch (row.state) {
    case SyncState::Draft:
        return tr("Draft");
    case SyncState::Submitted:
        return tr("Submitted");
    case SyncState::Same:
        return row.statusName.isEmpty() ? tr("At 8x8") : row.statusName;
    case SyncState::OutOfDate:
        return row.statusName.isEmpty() ? tr("Out of date")
                                        : tr("Out of date (%1)").arg(row.statusName);
    case SyncState::OnlyThere:
        break;
    }
    return row.statusName.isEmpty() ? tr("Only at 8x8")
                                    : tr("Only at 8x8 (%1)").arg(row.statusName);
}

QList<SyncRow> joinTemplates(const QList<HereTemplate> &here, const QList<LiveTemplate> &live,
                             const QString &channelId)
{
    QHash<QString, qsizetype> byKey;
    for (qsizetype i = 0; i < live.size(); ++i) {
        const QString &channel = live.at(i).channelId;
        if (channelId.isEmpty() || channel.isEmpty() ||
            channel.compare(channelId, Qt::CaseInsensitive) == 0)
            byKey.insert(keyOf(live.at(i).value), i);
    }
    QList<SyncRow> rows;
    QSet<qsizetype> met;
    for (qsizetype i = 0; i < here.size(); ++i) {
        const qsizetype at = byKey.value(keyOf(here.at(i).value), -1);
        rows.append(rowOf(here.at(i), i, at < 0 ? nullptr : &live.at(at), at));
        met.insert(at);
    }
    for (qsizetype i = 0; i < live.size(); ++i) {
        const LiveTemplate &one = live.at(i);
        if (!met.contains(i) && byKey.value(keyOf(one.value), -1) == i)
            rows.append({.state = SyncState::OnlyThere,
                         .name = one.value.name,
                         .language = one.value.language,
                         .live = i,
                         .status = one.value.remote.status,
                         .statusName = shownStatus(one)});
    }
    return rows;
}

const LiveTemplate *liveTwin(const QList<LiveTemplate> &live, const QString &name,
                             const QString &language)
{
    const auto found = std::find_if(live.cbegin(), live.cend(), [&](const LiveTemplate &one) {
        return one.value.name == name && one.value.language == language;
    });
    return found == live.cend() ? nullptr : &*found;
}

QStringList liveLanguages(const QList<LiveTemplate> &live, const QString &name)
{
    QStringList languages;
    for (const LiveTemplate &one : live)
        if (one.value.name == name)
            languages.append(one.value.language);
    return languages;
}

Findings statusFindings(const SyncRow &row, const LiveTemplate *live, const TemplateTold *told)
{
    Findings findings;
    const auto add = [&](Severity severity, const QString &rule, const QString &message,
                         const QString &fix, const QString &source, const QString &code = {}) {
        findings.append({.severity = severity,
                         .rule = u"sync."_s + rule,
                         .path = u"/name"_s,
                         .message = message,
                         .fix = fix,
                         .source = source,
                         .code = code});
    };
    const QString status = row.status.toUpper();
    const bool ofNow = told && told->status.compare(status, Qt::CaseInsensitive) == 0;
    if (row.state == SyncState::Submitted)
        add(Severity::Note, u"submitted"_s,
            tr("8x8 took it; its list does not show it yet. Its answer to a submission says "
               "nothing, so only the list or a webhook of type CABM tells what became of it."),
            tr("Ask again in a while; a review can take 24 hours."), kGovernance);
    if (status.startsWith(u"PENDING"_s) && status != u"PENDING_DELETION"_s)
        add(Severity::Note, u"pending"_s, tr("Meta is still reviewing it; it cannot be sent yet."),
            tr("Ask again in a while; a review can take 24 hours."), kGovernance);
    if (status == u"REJECTED"_s) {
        if (ofNow && !told->reason.isEmpty())
            add(Severity::Error, u"rejected"_s,
                tr("Meta refused it: %1.").arg(rejectionWords(told->reason)),
                tr("Mend it, and submit it under a new name."), kEvents, told->reason);
        else
            add(Severity::Error, u"rejected"_s,
                tr("Meta refused it. 8x8's list does not tell the reason; the event "
                   "template_status_update of a webhook of type CABM does."),
                tr("Mend what the other findings say, and submit it under a new name."), kEvents);
        if (live) {
            templates::Template judged = live->value;
            judged.remote = {};
            findings += templates::lint(judged, {.target = templates::Target::Meta});
        }
    }
    if (status == u"PAUSED"_s)
        add(Severity::Error, u"paused"_s,
            ofNow && !told->pause.isEmpty()
                ? pauseWords(told->pause)
                : tr("Meta paused it because too many people blocked or reported it: for 3 hours "
                     "the first time, 6 hours the second, and for good the third."),
            tr("Stop the campaigns that use it, and send to fewer people."), kGovernance,
            ofNow ? told->pause : QString());
    if (status == u"DISABLED"_s || status == u"PENDING_DELETION"_s)
        add(Severity::Error, u"gone"_s, tr("It can no longer be sent."),
            tr("Submit it under a new name."), kGovernance);
    if (status == u"FLAGGED"_s)
        add(Severity::Warning, u"flagged"_s,
            ofNow && !told->disableDate.isEmpty()
                ? tr("Meta flagged it; it will be disabled on %1.").arg(told->disableDate)
                : tr("Meta flagged it; it will be disabled at the date that the event "
                     "template_status_update has."),
            tr("Prepare another one."), kEvents);
    findings += toldFindings(row, told);
    return findings;
}

} // namespace sendbench::integrations::connect8x8
