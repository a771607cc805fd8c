// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/twinreading.h"

#include "diagnosis/errortext.h"
#include "templates/codec.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using integrations::clevertap::TwinRow;
using integrations::clevertap::TwinState;

namespace
{

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("sendbench::ui::TwinCheck", text, nullptr, n);
}

/// The open template with this text, as somebody copies it from CleverTap's preview.
templates::Template withText(templates::Template t, const QString &text)
{
    t.remote = {};
    if (!t.body)
        t.body = templates::Body{};
    t.body->text = text;
    return t;
}

bool isJson(const QString &text)
{
    const qsizetype start = text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    const QChar first = start < text.size() ? text[start] : QChar();
    return first == u'{' || first == u'[';
}

void readHeld(TwinReading &reading, const QString &text, const templates::Template &open)
{
    if (!isJson(text)) {
        reading.held = {withText(open, text)};
        reading.recognised = tr("Taken as the message text of this template.");
        return;
    }
    const auto read = templates::readTemplates(text.toUtf8(), tr("The pasted text"));
    if (!read) {
        reading.error = diagnosis::fullText(read.error());
        return;
    }
    for (const auto &one : read->templates)
        reading.held.append(one.value);
    if (reading.held.isEmpty())
        reading.error = tr("There is no template in it.");
    reading.recognised =
        tr("Recognised: %1, %n template(s).", static_cast<int>(reading.held.size()))
            .arg(templates::formTitle(read->form));
}

/// The side's name may begin a sentence.
Findings asSentences(Findings findings)
{
    for (Finding &one : findings)
        one.message = one.message.left(1).toUpper() + one.message.mid(1);
    return findings;
}

} // namespace

TwinReading readTwins(const QString &text, const templates::Template &open,
                      const QList<templates::Template> &others, const QString &side)
{
    TwinReading reading;
    readHeld(reading, text.trimmed(), open);
    if (!reading.error.isEmpty())
        return reading;
    const auto all =
        integrations::clevertap::templateTwins(reading.held, QList{open} + others, side);
    for (TwinRow row : all) {
        const bool opened = row.name == open.name && row.language == open.language;
        if (row.state == TwinState::Same)
            ++reading.same;
        // One that was pasted alone says nothing of the others.
        if (row.state == TwinState::OnlyThere && !opened) {
            if (reading.held.size() > 1)
                ++reading.onlyHere;
            continue;
        }
        row.findings = asSentences(row.findings);
        if (opened)
            reading.rows.prepend(row);
        else if (!row.findings.isEmpty())
            reading.rows.append(row);
    }
    return reading;
}

} // namespace sendbench::ui
