// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

#include <QHash>

#include <optional>

namespace sendbench::integrations::connect8x8
{

/// What webhooks of type CABM said of one template in one language, the newest of each.
struct TemplateTold {
    QString status; ///< "REJECTED"
    QString reason; ///< of that status: "INVALID_FORMAT"; empty for NONE
    QString pause;  ///< "FIRST_PAUSE", "RATE_LIMITING_PAUSE" …; empty: none was named
    QString disableDate;
    QDateTime statusAt;
    QString quality; ///< "GREEN", "YELLOW", "RED", "UNKNOWN"
    QString qualityBefore;
    QDateTime qualityAt;
    QString category; ///< that Meta takes for the right one, where it is another; an advice
    QDateTime categoryAt;

    bool operator==(const TemplateTold &) const = default;
};

/// What 8x8's list does not tell, out of the events that reached the listener
/// (https://developer.8x8.com/connect/docs/whatsapp/whatsapp-template-change-webhook). Pure; any
/// thread.
class TemplateNews
{
public:
    TemplateNews() = default;
    /// In any order; what is no event of a template is passed over.
    explicit TemplateNews(const QList<events::Event> &events);

    void add(const events::Event &event);
    /// nullptr: nothing was told of it. Holds until the next add().
    [[nodiscard]] const TemplateTold *of(const QString &name, const QString &language) const;

private:
    QHash<QString, TemplateTold> m_told; ///< by name and language
};

/// The name and language of an event about a template; nothing for any other event.
struct ToldTemplate {
    QString name;
    QString language;
};
[[nodiscard]] std::optional<ToldTemplate> toldTemplate(const events::Event &event);

} // namespace sendbench::integrations::connect8x8
