// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/setup.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QString kSms = u"sms"_s;
const QString kWhatsApp = u"whatsapp"_s;
const QString kHeaders = u"customHeaders."_s;

class Reader
{
public:
    explicit Reader(const workspace::ProviderConfiguration &provider)
        : m_provider(provider)
    {
    }

    [[nodiscard]] bool on(const QString &key) const { return m_provider.fields.value(key).flag(); }
    [[nodiscard]] QString text(const QString &key) const
    {
        return m_provider.fields.value(key).text().trimmed();
    }
    [[nodiscard]] WebhookWish webhook(const QString &channel) const;
    [[nodiscard]] TriggerWish trigger(const QString &key) const;

private:
    [[nodiscard]] Payload payload(const QString &key) const;
    [[nodiscard]] QList<Condition> conditions(const QString &key) const;

    const workspace::ProviderConfiguration &m_provider;
};

WebhookWish Reader::webhook(const QString &channel) const
{
    WebhookWish wish{.channel = channel,
                     .name = text(channel + u".name"_s),
                     .endpoint = text(channel + u".endpoint"_s),
                     .method = text(u"requestMethod"_s),
                     .format = text(u"requestFormat"_s),
                     .authentication = text(u"authentication"_s),
                     .headers = {},
                     .token = {text(u"connectAccount"_s), u"apiKey"_s},
                     .setToken = on(u"setToken"_s)};
    for (const auto &[key, value] : m_provider.fields)
        if (key.startsWith(kHeaders) && value.isText() && !value.isEmpty())
            wish.headers.insert(key.mid(kHeaders.size()), value.text());
    return wish;
}

Payload Reader::payload(const QString &key) const
{
    const QString choice = text(key + u".payload"_s);
    Payload payload{.kind = choice == u"template" ? PayloadKind::WhatsAppTemplate
                            : choice == u"text"   ? PayloadKind::WhatsAppText
                                                  : PayloadKind::Sms,
                    .recipient = text(u"recipient"_s),
                    .source = text(u"sms.source"_s),
                    .text = text(key + u".text"_s),
                    .templateName = text(key + u".templateName"_s),
                    .templateLanguage = text(key + u".templateLanguage"_s),
                    .parameters = {},
                    .components = text(key + u".templateComponents"_s)};
    const QString lines = text(key + u".templateParameters"_s);
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty())
            payload.parameters.append(line.trimmed());
    return payload;
}

/// API names of the guide's conditions.
/// Source:
/// https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/
QList<Condition> Reader::conditions(const QString &key) const
{
    if (key == u"solved")
        return {{u"status"_s, u"value"_s, u"solved"_s}};
    QList<Condition> all{{u"update_type"_s, u"is"_s, u"Change"_s}};
    if (key == u"comment")
        all.append({u"comment_is_public"_s, u"is"_s, u"true"_s});
    if (key == u"tag") {
        all.append({u"current_tags"_s, u"includes"_s, text(u"tag.tag"_s)});
        if (const QString sent = text(u"tag.sentTag"_s); !sent.isEmpty())
            all.append({u"current_tags"_s, u"not_includes"_s, sent});
    }
    return all;
}

TriggerWish Reader::trigger(const QString &key) const
{
    TriggerWish wish{.key = key,
                     .title = text(key + u".title"_s),
                     .channel = {},
                     .payload = payload(key),
                     .conditions = conditions(key),
                     .addTags = {},
                     .removeTags = {}};
    wish.channel = wish.payload.kind == PayloadKind::Sms ? kSms : kWhatsApp;
    if (key == u"tag") {
        wish.addTags = text(u"tag.sentTag"_s);
        wish.removeTags = on(u"tag.removeTag"_s) ? text(u"tag.tag"_s) : QString();
    }
    return wish;
}

} // namespace

const WebhookWish *Setup::webhook(const QString &channel) const
{
    for (const WebhookWish &one : webhooks)
        if (one.channel == channel)
            return &one;
    return nullptr;
}

Setup setupOf(const workspace::ProviderConfiguration &provider)
{
    const Reader reader(provider);
    Setup setup;
    for (const QString &channel : channelKeys())
        if (reader.on(channel))
            setup.webhooks.append(reader.webhook(channel));
    for (const QString &key : triggerKeys())
        if (reader.on(key))
            setup.triggers.append(reader.trigger(key));
    return setup;
}

const QStringList &triggerKeys()
{
    static const QStringList keys{u"solved"_s, u"comment"_s, u"tag"_s};
    return keys;
}

const QStringList &channelKeys()
{
    static const QStringList keys{kSms, kWhatsApp};
    return keys;
}

} // namespace sendbench::integrations::zendesk
