// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#include "diagnosis/errortext.h"

#include "base/visibletext.h"
#include "diagnosis/errortexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::diagnosis
{

namespace
{

const char *kindText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 could not be reached.");
    case ErrorKind::Timeout:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 did not answer in time.");
    case ErrorKind::Cancelled:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "Cancelled.");
    case ErrorKind::Auth:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 does not accept the credentials.");
    case ErrorKind::RateLimited:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 asks to wait.");
    case ErrorKind::Rejected:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 refused.");
    case ErrorKind::Protocol:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "The answer of %1 breaks the HTTP rules.");
    case ErrorKind::Storage:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 could not be read or written.");
    case ErrorKind::Secret:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "A secret of %1 could not be used.");
    case ErrorKind::Guard:
        return QT_TRANSLATE_NOOP("sendbench::diagnosis", "Stopped by a guard: %1.");
    case ErrorKind::Input:
        break;
    }
    return QT_TRANSLATE_NOOP("sendbench::diagnosis", "%1 is not as it should be.");
}

constexpr qsizetype kLongest = 300;
constexpr qsizetype kLongestUsage = 2000;

/// A list is cut behind a whole item, and says how many more there are.
QString shownList(const QString &list)
{
    const qsizetype end = list.lastIndexOf(u", "_s, kLongest);
    if (list.size() <= kLongest || end <= 0)
        return visibleText(list, kLongest);
    const auto more = list.mid(end + 2).count(u", "_s) + 1;
    return visibleText(list.left(end), kLongest) +
           QCoreApplication::translate("sendbench::diagnosis", " and %1 more").arg(more);
}

QString shownPart(const Error &error, const QString &part)
{
    if (&part == &error.expected)
        return shownList(part);
    return visibleText(part, error.code == u"usage"_s ? kLongestUsage : kLongest);
}

/// Placeholders are filled in one pass: a found text that holds "%1" stays as it is.
QString filled(const char *text, const Error &error)
{
    const QString translated = QCoreApplication::translate("sendbench::diagnosis", text);
    const QString *parts[] = {&error.where, &error.path, &error.expected, &error.found};
    QString out;
    for (qsizetype i = 0; i < translated.size(); ++i) {
        const qsizetype index = i + 1 < translated.size() ? translated[i + 1].unicode() - u'1' : -1;
        if (translated[i] == u'%' && index >= 0 && index < 4) {
            // A sentence about nothing named still begins with a word.
            out += i == 0 && parts[index]->isEmpty()
                       ? QCoreApplication::translate("sendbench::diagnosis", "It")
                       : shownPart(error, *parts[index]);
            ++i;
        } else {
            out += translated[i];
        }
    }
    return out;
}

} // namespace

QString sentence(const Error &error)
{
    if (const auto *row = errorText(error.code))
        return filled(row->what, error);
    QString text = filled(kindText(error.kind), error);
    if (!error.code.isEmpty())
        text.insert(text.size() - 1, u" ["_s + error.code + u']'); // before the full stop
    return text;
}

QString advice(const Error &error)
{
    const auto *row = errorText(error.code);
    if (!row || !row->advice)
        return {};
    // “There are: .” says nothing.
    const bool namesNothing =
        error.expected.isEmpty() && QByteArrayView(row->advice).contains("%3");
    return namesNothing ? QString() : filled(row->advice, error);
}

QString fullText(const Error &error)
{
    QString text = sentence(error);
    if (const QString next = advice(error); !next.isEmpty())
        text += u' ' + next;
    if (!error.detail.isEmpty())
        text += u" ("_s + visibleText(error.detail, 500) + u')';
    return text;
}

} // namespace sendbench::diagnosis
