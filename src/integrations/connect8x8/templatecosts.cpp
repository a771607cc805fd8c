// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatecosts.h"

#include "base/redactor.h"
#include "templates/place.h"
#include "templates/rules/limits.h"
#include "templates/words.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using templates::rules::limit;
using templates::rules::Limit;

const QString kTypes = u"https://developer.8x8.com/connect/docs/whatsapp/message-types-templates"_s;
const QString kDelete = u"https://developer.8x8.com/connect/reference/remove-wa-template"_s;
const QString kCreate = u"https://developer.8x8.com/connect/reference/add-whatsapp-template"_s;
const QString kMedia = u"https://developer.8x8.com/connect/docs/whatsapp/whatsapp-media-hosting"_s;
/// From here on a quota is worth a word.
constexpr int kNearPercent = 90;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

int blockedDays()
{
    return limit(u"8x8.name.blockedDays"_s).value;
}

void addQuota(Findings &findings, const QString &rule, qsizetype count, const Limit &most,
              const QString &near, const QString &reached, const QString &fix)
{
    if (count * 100 < most.value * kNearPercent)
        return;
    const bool full = count >= most.value;
    findings.append({.severity = full ? most.level : Severity::Note,
                     .rule = rule,
                     .path = u"/name"_s,
                     .message = (full ? reached : near).arg(count).arg(most.value),
                     .fix = fix,
                     .source = most.source});
}

void addSample(Findings &findings, const std::optional<templates::Header> &header,
               const QString &path)
{
    if (!header || !templates::hasMedia(header->format) || header->media.isEmpty())
        return;
    const QString sample = header->media.first();
    const QUrl url(sample);
    const bool covered = sample.contains(Redactor::mark({}).left(8)); // a list's, without its token
    if (!covered && url.scheme().startsWith(u"http"_s) && !url.host().isEmpty())
        return;
    findings.append({.severity = Severity::Error,
                     .rule = u"sync.sample-handle"_s,
                     .path = path,
                     .message = covered
                                    ? tr("The sample is what 8x8's list gave: an earlier upload, "
                                         "whose address is good for that template alone.")
                                    : tr("The sample is a handle of Meta's upload. 8x8 takes the "
                                         "address of a file, and a handle may have expired."),
                     .fix = tr("Upload the file again, or give a public https address."),
                     .source = kMedia});
}

} // namespace

Finding noEditFinding(const QString &name, const QString &newName)
{
    return {.severity = Severity::Error,
            .rule = u"sync.no-edit"_s,
            .path = u"/name"_s,
            .message = tr("“%1” is at 8x8 in another form, and 8x8 has no call to change a "
                          "template. A new name costs a new review and a change wherever the old "
                          "name is used. Deleting and creating it again costs a new review too, "
                          "takes every language of the name at once, and the name stays blocked "
                          "for %2 days.")
                           .arg(name)
                           .arg(blockedDays()),
            .fix = tr("Submit it under a new name, such as “%1”; or change it in Meta's WhatsApp "
                      "Manager, which reviews it again.")
                       .arg(newName),
            .source = kTypes};
}

Finding everyLanguageFinding(const QString &name, const QStringList &languages)
{
    return {.severity = Severity::Warning,
            .rule = u"sync.every-language"_s,
            .path = u"/language"_s,
            .message =
                languages.size() > 1
                    ? tr("Deleting “%1” takes all its languages: %2. 8x8 cannot delete one "
                         "of them alone.")
                          .arg(name, languages.join(u", "_s))
                    : tr("8x8 deletes by name alone: whatever language “%1” has goes.").arg(name),
            .fix = tr("Keep it, and stop using it, if another language is still sent."),
            .source = kDelete};
}

Finding blockedNameFinding(const QString &name, Severity severity)
{
    return {.severity = severity,
            .rule = u"sync.name-blocked"_s,
            .path = u"/name"_s,
            .message = tr("A deleted name stays blocked for %1 days: until then 8x8 refuses “%2” "
                          "with 3060, and nothing of that name can be sent.")
                           .arg(blockedDays())
                           .arg(name),
            .fix = tr("Submit it under a new name first, and delete the old one when the new one "
                      "is approved."),
            .source = kCreate,
            .code = u"3060"_s};
}

Finding newNameFinding(const QString &oldName, const QString &newName)
{
    return {.severity = Severity::Note,
            .rule = u"sync.new-name"_s,
            .path = u"/name"_s,
            .message = tr("It becomes “%1”. Campaigns and programs that name “%2” go on sending "
                          "the old one until they are changed.")
                           .arg(newName, oldName),
            .fix = tr("Change the name there when the new one is approved."),
            .source = kTypes};
}

Findings quotaFindings(const QList<LiveTemplate> &live, const QDateTime &now)
{
    Findings findings;
    const Limit &unverified = limit(u"8x8.count.unverified"_s);
    const Limit &verified = limit(u"8x8.count.verified"_s);
    const bool many = live.size() * 100 >= verified.value * kNearPercent;
    addQuota(findings, u"sync.quota"_s, live.size(), many ? verified : unverified,
             tr("The channel has %1 templates; a WhatsApp account has at most %2."),
             many ? tr("The channel has %1 templates, and a WhatsApp account has at most %2.")
                  : tr("The channel has %1 templates; an account that Meta has not verified has at "
                       "most %2, so this one may be refused."),
             many ? tr("Delete what is no longer sent.")
                  : tr("Have the business verified by Meta, or delete what is no longer sent."));
    const auto fresh = std::count_if(live.cbegin(), live.cend(), [&](const LiveTemplate &one) {
        return one.createdAt.isValid() && one.createdAt > now.addSecs(-3600);
    });
    addQuota(findings, u"sync.quota-hour"_s, fresh, limit(u"8x8.creations.hour"_s),
             tr("%1 templates were submitted in the last hour; %2 are allowed."),
             tr("%1 templates were submitted in the last hour, and %2 are allowed."),
             tr("Wait until the hour is over."));
    return findings;
}

Finding reviewFinding()
{
    return {.severity = Severity::Note,
            .rule = u"sync.review"_s,
            .path = {},
            .message = tr("Meta reviews it before it can be sent, which can take 24 hours. 8x8's "
                          "answer to the submission does not tell the outcome."),
            .fix = tr("Ask for its status later, or have 8x8 post the event "
                      "template_status_update (a webhook of type CABM)."),
            .source = kCreate};
}

Findings sampleFindings(const templates::Template &t)
{
    using templates::ComponentKind;
    Findings findings;
    addSample(findings, t.header, templates::componentPath(t, ComponentKind::Header));
    if (t.cards)
        for (qsizetype i = 0; i < t.cards->size(); ++i)
            addSample(findings, t.cards->at(i).header,
                      templates::componentPath(t, i, ComponentKind::Header));
    return findings;
}

} // namespace sendbench::integrations::connect8x8
