// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

Failure usageError(const QString &sentence)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = u"usage"_s, .found = sentence});
}

Result<Arguments> Arguments::parse(const QStringList &words, const Declared &declared)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(u"--"_s)) {
            arguments.m_words.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (declared.flags.contains(name) && equals < 0) {
            arguments.m_options[name].append(QString());
            continue;
        }
        if (!declared.values.contains(name))
            return usageError(
                QCoreApplication::translate("sendbench::cli", "There is no option “%1” here.")
                    .arg(name));
        if (equals < 0 && i + 1 >= words.size())
            return usageError(
                QCoreApplication::translate("sendbench::cli", "The option %1 needs a value.")
                    .arg(name));
        arguments.m_options[name].append(equals < 0 ? words[++i] : word.mid(equals + 1));
    }
    return arguments;
}

} // namespace sendbench::cli
