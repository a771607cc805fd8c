// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/templatesend.h"

#include "templates/codec.h"

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

Result<FilledTemplate> filledTemplate(const TemplateSend &send)
{
    const auto read = templates::readTemplates(send.content, u"template"_s);
    if (!read)
        return Failure(read.error());
    if (read->templates.isEmpty())
        return failure(ErrorKind::Input, u"message.template-empty"_s, {}, {});
    const templates::Template value = read->templates.constFirst().value;
    const auto values = templates::normalised(value, send.values);
    if (!values)
        return Failure(values.error());
    return FilledTemplate{value, *values};
}

templates::Target targetOf(const QString &system)
{
    if (system == u"clevertap"_s)
        return templates::Target::CleverTap;
    return system.startsWith(u"8x8."_s) ? templates::Target::EightByEight : templates::Target::Meta;
}

Findings valueFindings(const TemplateSend &send, const QString &system)
{
    const auto filled = filledTemplate(send);
    return filled ? templates::checkValues(filled->value, filled->values, targetOf(system))
                  : Findings();
}

} // namespace sendbench::sending
