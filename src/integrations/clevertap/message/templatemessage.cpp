// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/components.h"
#include "integrations/clevertap/message/readers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

/// Samples have "en(uk)" and "en(UK)" for what Meta calls en_GB.
QString readLanguage(const Place &place)
{
    static const QRegularExpression bracketed(uR"(\A([a-z]{2,3})\(([A-Za-z]{2,3})\)\z)"_s);
    static const QRegularExpression usual(uR"(\A[a-z]{2,3}(_[A-Za-z]{2,4})?\z)"_s);
    const QString found = place.text();
    if (const auto match = bracketed.match(found); match.hasMatch()) {
        const QString country = match.captured(2).toUpper();
        const QString code = match.captured(1) + u'_' + (country == u"UK"_s ? u"GB"_s : country);
        place.noteSpelling(found, code);
        return code;
    }
    if (!found.trimmed().isEmpty() && !usual.match(found).hasMatch())
        place.warn(
            u"message.language"_s,
            Place::tr("“%1” is no language code as Meta writes them.").arg(Place::shown(found)),
            Place::tr("Write en, en_GB, pt_BR …"));
    return found;
}

} // namespace

TemplateMessage readTemplate(const Place &root)
{
    TemplateMessage message;
    message.wabaNumber = root.member(u"wabaNumber"_s).number();
    message.to = root.member(u"to"_s).number();
    message.msgId = readMessageId(root);
    const Place name = root.member(u"template"_s).object();
    if (name.isObject()) {
        message.name = name.member(u"namespace"_s).text();
        message.language = readLanguage(name.member(u"languageCode"_s));
        name.noteUnknown({u"namespace"_s, u"languageCode"_s});
    }
    readComponents(root.member(u"components"_s), message);
    if (const Place props = root.member(u"customProps"_s); props.exists()) {
        props.note(u"message.spelling"_s,
                   Place::tr("“customProps” stands beside the components; CleverTap's sample has "
                             "it as their last element."));
        message.customProps += readCustomProps(props);
    }
    root.noteUnknown({u"payloadVersion"_s, u"paytloadVersion"_s, u"wabaNumber"_s, u"to"_s,
                      u"isTemplate"_s, u"msgId"_s, u"msg_id"_s, u"template"_s, u"components"_s,
                      u"customProps"_s});
    return message;
}

QByteArray build(const TemplateMessage &message)
{
    Json body = outboundHead(message.wabaNumber, message.to, true);
    body["template"] = {{"namespace", message.name.toStdString()},
                        {"languageCode", message.language.toStdString()}};
    body["components"] = writeComponents(message);
    body["msgId"] = message.msgId.toStdString();
    return compact(body);
}

} // namespace sendbench::integrations::clevertap::message
