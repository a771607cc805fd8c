// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"
#include "templates/rules/wordlists.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

struct Part {
    Spot spot;
    QString text;
};

QList<Part> partsOf(const Template &t)
{
    QList<Part> parts;
    if (t.header && t.header->format == HeaderFormat::Text)
        parts.append({{.kind = ComponentKind::Header}, t.header->text});
    if (t.body)
        parts.append({{.kind = ComponentKind::Body}, t.body->text});
    if (t.footer)
        parts.append({{.kind = ComponentKind::Footer}, t.footer->text});
    return parts;
}

void checkPromotion(Linting &lint)
{
    const QStringList &words = wordList(u"promotional"_s, lint.t.language);
    const auto parts = partsOf(lint.t);
    for (const Part &part : parts) {
        const QString word = firstWordIn(part.text, words);
        if (word.isEmpty())
            continue;
        lint.add({.severity = Severity::Warning,
                  .rule = u"content.promotional"_s,
                  .path = part.spot.path(lint.t, u"text"_s),
                  .message = tr("%1: “%2” sounds like advertising. Meta makes a utility "
                                "template "
                                "that advertises a marketing one, which costs more and reaches "
                                "fewer people.")
                                 .arg(part.spot.title(), word),
                  .fix = tr("Say it without advertising, or choose Marketing."),
                  .source = wordSource(u"promotional"_s)});
        return;
    }
}

void checkSensitive(Linting &lint)
{
    if (!lint.t.body)
        return;
    const QString &text = lint.t.body->text;
    const QString word = firstWordIn(text, wordList(u"sensitive"_s, lint.t.language));
    if (word.isEmpty() || firstWordIn(text, wordList(u"askingFor"_s, lint.t.language)).isEmpty())
        return;
    lint.add({.severity = Severity::Warning,
              .rule = u"content.sensitive"_s,
              .path = Spot{.kind = ComponentKind::Body}.path(lint.t, u"text"_s),
              .message = tr("The text seems to ask for something secret (“%1”). Meta refuses "
                            "templates that ask for whole card, account or identity numbers.")
                             .arg(word),
              .fix = tr("Ask for the last digits only, or lead to a safe page."),
              .source = wordSource(u"sensitive"_s)});
}

} // namespace

void checkContent(Linting &lint)
{
    if (lint.t.category == Category::Utility)
        checkPromotion(lint);
    if (!isAuthentication(lint.t))
        checkSensitive(lint);
}

} // namespace sendbench::templates::rules
