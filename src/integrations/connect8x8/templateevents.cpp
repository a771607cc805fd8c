// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templateevents.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

QString keyOf(const QString &name, const QString &language)
{
    return name + u'\n' + language;
}

QString unlessNone(const QString &word)
{
    return word == u"NONE"_s ? QString() : word;
}

} // namespace

std::optional<ToldTemplate> toldTemplate(const events::Event &event)
{
    if (event.system != u"8x8"_s || !event.eventType.startsWith(u"template_"_s))
        return std::nullopt;
    const QJsonObject details =
        QJsonDocument::fromJson(event.body).object()[u"eventDetails"_s].toObject();
    ToldTemplate told{.name = details[u"templateName"_s].toString(),
                      .language = details[u"templateLanguage"_s].toString()};
    if (told.name.isEmpty())
        return std::nullopt;
    return told;
}

TemplateNews::TemplateNews(const QList<events::Event> &events)
{
    for (const events::Event &event : events)
        add(event);
}

void TemplateNews::add(const events::Event &event)
{
    const auto about = toldTemplate(event);
    if (!about)
        return;
    const QJsonObject meta = QJsonDocument::fromJson(event.body)
                                 .object()[u"eventDetails"_s]
                                 .toObject()[u"meta"_s]
                                 .toObject();
    const QDateTime at = event.occurredAt.isValid() ? event.occurredAt : event.at;
    TemplateTold &told = m_told[keyOf(about->name, about->language)];
    const auto isNewer = [&](QDateTime &known) {
        if (known.isValid() && known > at)
            return false;
        known = at;
        return true;
    };
    if (event.eventType == u"template_status_update"_s && isNewer(told.statusAt)) {
        told.status = meta[u"status"_s].toString();
        told.reason = unlessNone(meta[u"reason"_s].toString());
        told.pause = meta[u"otherInfo"_s].toObject()[u"title"_s].toString();
        told.disableDate =
            meta[u"disableInfo"_s].toObject()[u"disableDate"_s].toVariant().toString();
    } else if (event.eventType == u"template_quality_update"_s && isNewer(told.qualityAt)) {
        told.quality = meta[u"newQualityScore"_s].toString();
        told.qualityBefore = meta[u"previousQualityScore"_s].toString();
    } else if (event.eventType == u"template_correct_category_detection"_s &&
               isNewer(told.categoryAt)) {
        told.category = meta[u"correctCategory"_s].toString();
    }
}

const TemplateTold *TemplateNews::of(const QString &name, const QString &language) const
{
    const auto found = m_told.constFind(keyOf(name, language));
    return found == m_told.cend() ? nullptr : &*found;
}

} // namespace sendbench::integrations::connect8x8
