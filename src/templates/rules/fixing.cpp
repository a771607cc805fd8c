// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/fixing.h"

#include "templates/rules/linting.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace rules
{

namespace
{

constexpr std::array kFixes{
    FixRow{"variables.sequence", QT_TRANSLATE_NOOP("templates", "Renumber"), renumber},
    FixRow{"variables.order", QT_TRANSLATE_NOOP("templates", "Renumber"), renumber},
    FixRow{"variables.mixed", QT_TRANSLATE_NOOP("templates", "Number all"), numberAll},
    FixRow{"variables.braces", QT_TRANSLATE_NOOP("templates", "Mend the braces"), mendBraces},
    FixRow{"variables.name", QT_TRANSLATE_NOOP("templates", "Rename"), mendNames},
    FixRow{"variables.format", QT_TRANSLATE_NOOP("templates", "Set it"), mendFormat},
    FixRow{"variables.spaces", QT_TRANSLATE_NOOP("templates", "Remove the spaces"), tightenBraces},
    FixRow{"variables.adjacent", QT_TRANSLATE_NOOP("templates", "Separate"), separate},
    FixRow{"samples.missing", QT_TRANSLATE_NOOP("templates", "Add samples"), addSamples},
    FixRow{"samples.surplus", QT_TRANSLATE_NOOP("templates", "Remove the others"),
           dropSurplusSamples},
    FixRow{"samples.placeholder", QT_TRANSLATE_NOOP("templates", "Replace"), replaceSamples},
    FixRow{"body.edge.start", QT_TRANSLATE_NOOP("templates", "Add words"), addWordsBefore},
    FixRow{"body.edge.end", QT_TRANSLATE_NOOP("templates", "Add words"), addWordsBehind},
    FixRow{"body.newlines", QT_TRANSLATE_NOOP("templates", "Remove empty lines"), shortenNewlines},
    FixRow{"body.spaces", QT_TRANSLATE_NOOP("templates", "Reduce the spaces"), shortenSpaces},
    FixRow{"header.newline", QT_TRANSLATE_NOOP("templates", "Put on one line"), joinLines},
    FixRow{"header.emoji", QT_TRANSLATE_NOOP("templates", "Remove emoji"), stripEmoji},
    FixRow{"header.format", QT_TRANSLATE_NOOP("templates", "Remove marks"), stripFormatting},
    FixRow{"header.empty", QT_TRANSLATE_NOOP("templates", "Remove the header"), dropHeader},
    FixRow{"footer.newline", QT_TRANSLATE_NOOP("templates", "Put on one line"), joinLines},
    FixRow{"footer.emoji", QT_TRANSLATE_NOOP("templates", "Remove emoji"), stripEmoji},
    FixRow{"footer.format", QT_TRANSLATE_NOOP("templates", "Remove marks"), stripFormatting},
    FixRow{"footer.empty", QT_TRANSLATE_NOOP("templates", "Remove the footer"), dropFooter},
    FixRow{"footer.expiry", QT_TRANSLATE_NOOP("templates", "Remove the validity"), dropExpiry},
    FixRow{"button.label.newline", QT_TRANSLATE_NOOP("templates", "Put on one line"), joinLines},
    FixRow{"button.label.emoji", QT_TRANSLATE_NOOP("templates", "Remove emoji"), stripEmoji},
    FixRow{"button.label.format", QT_TRANSLATE_NOOP("templates", "Remove marks"), stripFormatting},
    FixRow{"button.label.fixed", QT_TRANSLATE_NOOP("templates", "Write it so"), fixLabel},
    FixRow{"button.url.scheme", QT_TRANSLATE_NOOP("templates", "Add https://"), addScheme},
    FixRow{"buttons.order", QT_TRANSLATE_NOOP("templates", "Group quick replies"),
           groupQuickReplies},
    FixRow{"buttons.otp", QT_TRANSLATE_NOOP("templates", "Set to Authentication"),
           makeAuthentication},
    FixRow{"target.8x8.buttons.order", QT_TRANSLATE_NOOP("templates", "Group by kind"),
           groupButtons},
    FixRow{"lto.footer", QT_TRANSLATE_NOOP("templates", "Remove the footer"), dropFooter},
    FixRow{"lto.buttons.order", QT_TRANSLATE_NOOP("templates", "Move to the top"), codeFirst},
    FixRow{"lto.category", QT_TRANSLATE_NOOP("templates", "Set to Marketing"), makeMarketing},
    FixRow{"carousel.category", QT_TRANSLATE_NOOP("templates", "Set to Marketing"), makeMarketing},
    FixRow{"carousel.footer", QT_TRANSLATE_NOOP("templates", "Remove the footer"), dropFooter},
    FixRow{"category.catalogue", QT_TRANSLATE_NOOP("templates", "Set to Marketing"), makeMarketing},
    FixRow{"category.ttl", QT_TRANSLATE_NOOP("templates", "Use the usual time"), dropTimeToLive},
    FixRow{"auth.header", QT_TRANSLATE_NOOP("templates", "Remove the header"), dropHeader},
    FixRow{"auth.body.text", QT_TRANSLATE_NOOP("templates", "Remove the text"), dropBodyText},
    FixRow{"auth.footer.text", QT_TRANSLATE_NOOP("templates", "Remove the text"), dropFooterText},
    FixRow{"auth.recommendation", QT_TRANSLATE_NOOP("templates", "Set to Authentication"),
           makeAuthentication},
    FixRow{"text.invisible", QT_TRANSLATE_NOOP("templates", "Remove them"), dropInvisible},
    FixRow{"name.characters", QT_TRANSLATE_NOOP("templates", "Write it so"), mendName},
    FixRow{"language.spelling", QT_TRANSLATE_NOOP("templates", "Correct"), mendLanguage},
};

bool holds(const Findings &findings, const Finding &wanted)
{
    return std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
        return finding.rule == wanted.rule && finding.path == wanted.path;
    });
}

/// How many errors of each rule; paths move with the components, so they do not
/// count.
QHash<QString, int> errorsByRule(const Findings &findings)
{
    QHash<QString, int> errors;
    for (const Finding &finding : findings)
        if (finding.severity == Severity::Error)
            ++errors[finding.rule];
    return errors;
}

/// Another category has other rules, and what was unknown is judged when it is known: what they
/// say then is no fault of the fix.
bool changesWhatIsJudged(const FixRow &row)
{
    return row.apply == makeMarketing || row.apply == makeAuthentication ||
           row.apply == dropInvisible;
}

bool addsErrors(const Findings &before, const Findings &after)
{
    const QHash<QString, int> old = errorsByRule(before);
    const QHash<QString, int> now = errorsByRule(after);
    return std::any_of(now.keyValueBegin(), now.keyValueEnd(),
                       [&](const auto &entry) { return entry.second > old.value(entry.first); });
}

} // namespace

const FixRow *fixOf(const QString &rule)
{
    const auto at = std::find_if(kFixes.begin(), kFixes.end(), [&](const FixRow &row) {
        return rule == QLatin1String(row.rule);
    });
    return at == kFixes.end() ? nullptr : &*at;
}

TextAt textAt(Fixing &fixing)
{
    Template &t = fixing.t;
    const Place &place = fixing.place;
    const bool inCard = place.card >= 0 && t.cards && place.card < t.cards->size();
    std::optional<Header> &header = inCard ? (*t.cards)[place.card].header : t.header;
    std::optional<Body> &body = inCard ? (*t.cards)[place.card].body : t.body;
    if (place.part == Place::Part::Header && header)
        return {.text = &header->text, .samples = &header->samples};
    if (place.part == Place::Part::Body && body)
        return {.text = &body->text, .samples = &body->samples};
    if (place.part == Place::Part::Footer && t.footer)
        return {.text = &t.footer->text};
    if (Button *button = buttonAt(fixing))
        return {.text = &button->text};
    return {};
}

Button *buttonAt(Fixing &fixing)
{
    Template &t = fixing.t;
    const Place &place = fixing.place;
    if (place.part != Place::Part::Button)
        return nullptr;
    const bool inCard = place.card >= 0 && t.cards && place.card < t.cards->size();
    QList<Button> &buttons = inCard ? (*t.cards)[place.card].buttons : t.buttons;
    return place.button >= 0 && place.button < buttons.size() ? &buttons[place.button] : nullptr;
}

} // namespace rules

QString fixTitle(const Finding &finding)
{
    const rules::FixRow *row = rules::fixOf(finding.rule);
    return row == nullptr ? QString() : rules::tr(row->title);
}

bool applyFix(Template &t, const Finding &finding, Target target)
{
    const rules::FixRow *row = rules::fixOf(finding.rule);
    if (row == nullptr)
        return false;
    const LintContext context{.target = target};
    const Findings before = lint(t, context);
    if (!rules::holds(before, finding))
        return false;
    Template mended = t;
    rules::Fixing fixing{.t = mended, .place = placeOf(t, finding.path), .path = finding.path};
    row->apply(fixing);
    if (mended == t)
        return false;
    const Findings after = lint(mended, context);
    // The footer of an offer is gone together with its path, so the rule alone is
    // not looked at.
    if (rules::holds(after, finding))
        return false;
    if (!rules::changesWhatIsJudged(*row) && rules::addsErrors(before, after))
        return false;
    t = mended;
    return true;
}

} // namespace sendbench::templates
