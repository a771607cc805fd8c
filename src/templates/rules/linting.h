// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/rules.h"
#include "templates/rules/limits.h"
#include "templates/template.h"

#include <QString>

namespace sendbench::templates::rules
{

/// A part of a template that a finding can be about.
struct Spot {
    ComponentKind kind = ComponentKind::Body;
    qsizetype card = -1;   ///< of this card, from 0
    qsizetype button = -1; ///< this button, from 0

    [[nodiscard]] static Spot ofButton(qsizetype card, qsizetype button);
    /// JSON pointer, with the member behind it if one is named.
    [[nodiscard]] QString path(const Template &t, const QString &member = {}) const;
    [[nodiscard]] QString title() const; ///< "Body", "Button 2", "Card 3 body"
};

/// One lint under way: what is judged, and what was found.
struct Linting {
    const Template &t;
    const LintContext &context;
    Findings findings;

    [[nodiscard]] bool forMeta() const { return context.target == Target::Meta; }
    [[nodiscard]] bool forEight() const { return context.target == Target::EightByEight; }
    [[nodiscard]] bool forCleverTap() const { return context.target == Target::CleverTap; }

    void add(const Finding &finding) { findings.append(finding); }
    /// Level, code and source are the limit's.
    void add(const Limit &limit, const QString &rule, const QString &path, const QString &message,
             const QString &fix);
    /// The usual sentence of a text that is longer than it may be; nothing if it
    /// is not.
    void checkLength(const QString &limitKey, const QString &rule, const Spot &spot,
                     const QString &member, const QString &text);
};

/// Translation, context "templates".
[[nodiscard]] QString tr(const char *text);

[[nodiscard]] bool isAuthentication(const Template &t);
/// A copy of one of Meta's library: `library_template_name` instead of texts.
[[nodiscard]] bool isLibraryCopy(const Template &t);
/// A text of Meta's library, or its copy: `usecase` and its like stand in no template of one's own.
[[nodiscard]] bool isOfLibrary(const Template &t);
/// An entry of a list that was asked for a few fields only: what is missing was
/// not looked at.
[[nodiscard]] bool isPartialEntry(const Template &t);
/// Whether Meta has once said yes to it; all later states keep that.
[[nodiscard]] bool wasApproved(const Template &t);
/// Meta or 8x8 took it; nobody has said yes or no yet.
[[nodiscard]] bool isInReview(const Template &t);
/// A button that hands over a one-time code, also as Meta's list gives it back:
/// an address of whatsapp.com/otp.
[[nodiscard]] bool isOtpButton(const Button &button);
/// "QUICK_REPLY"; of Other its own name.
[[nodiscard]] QString buttonTypeKey(const Button &button);
[[nodiscard]] QString buttonTypeTitle(const Button &button); ///< "quick reply"
/// What Meta writes on it; empty: the sender does.
[[nodiscard]] QString fixedLabel(ButtonType type);
[[nodiscard]] bool hasButton(const Template &t, ButtonType type);

/// The pages that rules come from.
namespace page
{
[[nodiscard]] QString components();
[[nodiscard]] QString review();
[[nodiscard]] QString overview();
[[nodiscard]] QString errors();
[[nodiscard]] QString offer();
[[nodiscard]] QString carousel();
[[nodiscard]] QString authentication();
[[nodiscard]] QString categories();
[[nodiscard]] QString eightComponents();
[[nodiscard]] QString eightCreate();
[[nodiscard]] QString cleverTap();
} // namespace page

// The rules by topic; each looks at the whole template and adds what it finds.
void checkName(Linting &lint);
void checkLanguageAndCategory(Linting &lint);
void checkTimeToLive(Linting &lint);
void checkStructure(Linting &lint);
void checkPartial(Linting &lint);
void checkHeader(Linting &lint);
void checkBody(Linting &lint);
void checkFooter(Linting &lint);
void checkButtons(Linting &lint);
void checkButtonSet(Linting &lint);
void checkVariables(Linting &lint);
void checkOffer(Linting &lint);
void checkCarousel(Linting &lint);
void checkAuthentication(Linting &lint);
void checkContent(Linting &lint);
void checkInvisible(Linting &lint);
void checkDuplicates(Linting &lint);
void checkEightByEight(Linting &lint);
void checkCleverTap(Linting &lint);

// Parts of those that cards have too.
void checkHeaderText(Linting &lint, const Spot &spot, const Header &header);
void checkHeaderSample(Linting &lint, const Spot &spot, const Header &header);
void checkBodyText(Linting &lint, const Spot &spot, const QString &text);
void checkTextVariables(Linting &lint, const Spot &spot, const QString &text,
                        const QList<Sample> &samples, const QString &code);
void checkButton(Linting &lint, const Spot &spot, const Button &button);

} // namespace sendbench::templates::rules
