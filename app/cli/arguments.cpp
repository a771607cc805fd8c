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

Failure wrongUse(const QString &usage, const QString &verb)
{
    const QString command = usage.section(u' ', 0, 0);
    const QStringList forms = usage.section(u' ', 1).split(u" · "_s);
    QStringList verbs;
    for (const QString &form : forms) {
        verbs.append(form.section(u' ', 0, 0));
        if (verbs.last() == verb)
            return usageError(QCoreApplication::translate(
                                  "sendbench::cli", "“%1 %2” has other words than it takes: %1 %3.")
                                  .arg(command, verb, form));
    }
    const QString there =
        QCoreApplication::translate("sendbench::cli", "There are: %1.").arg(verbs.join(u", "_s));
    return usageError(
        (verb.isEmpty()
             ? QCoreApplication::translate("sendbench::cli", "“%1” needs a word that says what.")
                   .arg(command)
             : QCoreApplication::translate("sendbench::cli", "There is no “%1 %2”.")
                   .arg(command, verb)) +
        u' ' + there);
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
