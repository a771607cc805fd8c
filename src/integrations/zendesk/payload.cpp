// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/payload.h"

#include "integrations/zendesk/rules.h"
#include "integrations/zendesk/zendeskjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

const QRegularExpression &pattern()
{
    static const QRegularExpression braces(uR"(\{\{\s*([^{}]*?)\s*\}\})"_s);
    return braces;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Further components stand before the body, as a header does.
Json templateContent(const Payload &payload)
{
    Json parameters = Json::array();
    for (const QString &one : payload.parameters)
        parameters.push_back({{"type", "text"}, {"text", utf8(one)}});
    Json content{{"language", utf8(payload.templateLanguage)},
                 {"name", utf8(payload.templateName)}};
    Json components = parsed(payload.components.toUtf8());
    if (!components.is_array())
        components = Json::array(); // the check says so
    if (!parameters.empty())
        components.push_back(Json{{"type", "body"}, {"parameters", std::move(parameters)}});
    if (!components.empty())
        content["components"] = std::move(components);
    return Json{{"template", std::move(content)}};
}

} // namespace

QByteArray payloadBody(const Payload &payload)
{
    if (payload.kind == PayloadKind::Sms)
        return pretty(Json{{"source", utf8(payload.source)},
                           {"destination", utf8(payload.recipient)},
                           {"text", utf8(payload.text)}})
            .trimmed();
    const bool isTemplate = payload.kind == PayloadKind::WhatsAppTemplate;
    Json body{{"user", Json{{"msisdn", utf8(payload.recipient)}}},
              {"type", isTemplate ? "template" : "text"}};
    body["content"] = isTemplate ? templateContent(payload) : Json{{"text", utf8(payload.text)}};
    return pretty(body).trimmed();
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    for (auto it = pattern().globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

QByteArray filled(const QByteArray &body,
                  const std::function<QString(const QString &name)> &valueOf)
{
    const QString text = QString::fromUtf8(body);
    QString out;
    qsizetype from = 0;
    for (auto it = pattern().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += text.mid(from, match.capturedStart() - from) + valueOf(match.captured(1));
        from = match.capturedEnd();
    }
    return (out + text.mid(from)).toUtf8();
}

QByteArray rendered(const QByteArray &body, Sample sample)
{
    return filled(body, [sample](const QString &name) {
        const Placeholder *known = placeholder(name);
        if (!known)
            return QString();
        return sample == Sample::Awkward && !known->awkward.isEmpty() ? known->awkward
                                                                      : known->sample;
    });
}

} // namespace sendbench::integrations::zendesk
