// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/secretvalues.h"

#include "base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::providers::SecretValues", text);
}

bool beginsWithBearer(const QByteArray &value)
{
    return value.size() > 7 && value.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0;
}

bool isQuoted(const QByteArray &value)
{
    return value.size() > 1 && value.front() == value.back() &&
           (value.front() == '"' || value.front() == '\'');
}

} // namespace

void checkSecretForm(Findings &findings, const QString &path, const QString &name,
                     const QByteArray &value)
{
    const QString shown = visibleText(name, 60);
    if (value.trimmed() != value)
        findings.append({.severity = Severity::Warning,
                         .rule = u"secret.blanks"_s,
                         .path = path,
                         .message = tr("The stored value of “%1” begins or ends with a blank or a "
                                       "line break.")
                                        .arg(shown),
                         .fix = tr("Enter it again, without what was copied along.")});
    else if (isQuoted(value))
        findings.append({.severity = Severity::Warning,
                         .rule = u"secret.quotes"_s,
                         .path = path,
                         .message = tr("The stored value of “%1” stands in quotes, and they are "
                                       "sent along.")
                                        .arg(shown),
                         .fix = tr("Enter it again without the quotes.")});
}

void checkBearerForm(Findings &findings, const QString &path, const QString &name,
                     const QByteArray &value, const QString &source)
{
    const auto add = [&](const QString &message) {
        findings.append({.severity = Severity::Error,
                         .rule = u"provider.headers.bearer"_s,
                         .path = path,
                         .message = message,
                         .fix = tr("Write Bearer, a space, and the key."),
                         .source = source});
    };
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return; // said as missing
    const QString shown = visibleText(name, 60);
    if (!beginsWithBearer(text) || text.mid(7).trimmed().isEmpty())
        add(tr("The value of %1 must begin with “Bearer ”, and the key follows.").arg(shown));
    else if (beginsWithBearer(text.mid(7).trimmed()))
        add(tr("The value of %1 has “Bearer” twice.").arg(shown));
}

} // namespace sendbench::providers
