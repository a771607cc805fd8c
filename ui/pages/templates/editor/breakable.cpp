// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/breakable.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

QString breakable(QString text)
{
    static const QRegularExpression longWord(u"[^ \\n]{24,}"_s);
    qsizetype from = 0;
    for (auto word = longWord.match(text, from); word.hasMatch();
         word = longWord.match(text, from)) {
        QString broken = word.captured();
        for (const QChar after : {u'_', u'/', u'.', u'-'})
            broken.replace(after, QString(after) + QChar(0x200B));
        text.replace(word.capturedStart(), word.capturedLength(), broken);
        from = word.capturedStart() + broken.size();
    }
    return text;
}

} // namespace sendbench::ui
