// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

const QString kFooterCode = u"2388073"_s;

void addFault(Linting &lint, Severity severity, const QString &rule, const QString &message,
              const QString &fix)
{
    lint.add({.severity = severity,
              .rule = rule,
              .path = Spot{.kind = ComponentKind::Footer}.path(lint.t, u"text"_s),
              .message = message,
              .fix = fix,
              .source = page::components(),
              .code = kFooterCode});
}

void checkCharacters(Linting &lint, const QString &text)
{
    const Placeholders found = findPlaceholders(text);
    if (!found.variables.isEmpty() || !found.broken.isEmpty())
        addFault(lint, Severity::Error, u"footer.variable"_s, tr("A footer cannot have variables."),
                 tr("Move it into the body."));
    if (hasLineBreak(text))
        addFault(lint, Severity::Warning, u"footer.newline"_s,
                 tr("A footer should have one line only; some reviews refuse more."),
                 tr("Take the line break out."));
    if (holdsEmoji(text))
        addFault(lint, Severity::Warning, u"footer.emoji"_s,
                 tr("A footer should have no emoji; some reviews refuse them."),
                 tr("Take the emoji out."));
    if (hasFormatting(text))
        addFault(lint, Severity::Warning, u"footer.format"_s,
                 tr("A footer is plain text; formatting marks are shown as they "
                    "are, or refused."),
                 tr("Take the marks out."));
}

} // namespace

void checkFooter(Linting &lint)
{
    if (!lint.t.footer || isAuthentication(lint.t))
        return;
    const Spot spot{.kind = ComponentKind::Footer};
    const Footer &footer = *lint.t.footer;
    if (footer.codeExpirationMinutes)
        lint.add({.severity = Severity::Error,
                  .rule = u"footer.expiry"_s,
                  .path = spot.path(lint.t, u"code_expiration_minutes"_s),
                  .message = tr("Only an authentication template says how long a code is valid."),
                  .fix = tr("Remove the validity, or choose the category Authentication."),
                  .source = page::authentication(),
                  .code = u"2388042"_s});
    if (footer.text.trimmed().isEmpty()) {
        if (!footer.codeExpirationMinutes)
            lint.add({.severity = Severity::Error,
                      .rule = u"footer.empty"_s,
                      .path = spot.path(lint.t, u"text"_s),
                      .message = tr("There is a footer, but nothing is written in it."),
                      .fix = tr("Write it, or remove the footer."),
                      .source = page::components(),
                      .code = u"2388043"_s});
        return;
    }
    lint.checkLength(u"footer.text"_s, u"footer.length"_s, spot, u"text"_s, footer.text);
    checkCharacters(lint, footer.text);
}

} // namespace sendbench::templates::rules
