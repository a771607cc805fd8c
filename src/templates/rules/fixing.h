// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/place.h"
#include "templates/template.h"

#include <QString>

#include <optional>

namespace sendbench::templates::rules
{

/// What a fix works on.
struct Fixing {
    Template &t;
    const Place place;    ///< of the finding
    const QString path{}; ///< the same, as the finding has it
};

/// A change of one rule's findings; it looks at nothing else than the place.
/// What it did is judged by its caller, with a lint.
using Fix = void (*)(Fixing &fixing);

struct FixRow {
    const char *rule;
    const char *title; ///< to be translated
    Fix apply;
};

/// nullptr: a person has to decide.
[[nodiscard]] const FixRow *fixOf(const QString &rule);

/// A text with variables, and their samples, at the finding's place; nullptr
/// members where there is none.
struct TextAt {
    QString *text = nullptr;
    QList<Sample> *samples = nullptr;
};

[[nodiscard]] TextAt textAt(Fixing &fixing);
[[nodiscard]] Button *buttonAt(Fixing &fixing);

/// What a reviewer could see in a variable's place: by the words of its name,
/// else "Sample 2".
[[nodiscard]] QString madeUpSample(const QString &name, qsizetype number);

// Fixes, by topic.
void dropInvisible(Fixing &fixing);
void renumber(Fixing &fixing);
void numberAll(Fixing &fixing);
void mendBraces(Fixing &fixing);
void mendNames(Fixing &fixing);
void mendFormat(Fixing &fixing);
void tightenBraces(Fixing &fixing);
void separate(Fixing &fixing);
void addSamples(Fixing &fixing);
void dropSurplusSamples(Fixing &fixing);
void replaceSamples(Fixing &fixing);

void addWordsBefore(Fixing &fixing);
void addWordsBehind(Fixing &fixing);
void joinLines(Fixing &fixing);
void stripEmoji(Fixing &fixing);
void stripFormatting(Fixing &fixing);
void shortenNewlines(Fixing &fixing);
void shortenSpaces(Fixing &fixing);

void groupQuickReplies(Fixing &fixing);
void groupButtons(Fixing &fixing);
void codeFirst(Fixing &fixing);
void fixLabel(Fixing &fixing);
void addScheme(Fixing &fixing);

void mendName(Fixing &fixing);
void mendLanguage(Fixing &fixing);
void makeMarketing(Fixing &fixing);
void makeAuthentication(Fixing &fixing);
void dropTimeToLive(Fixing &fixing);
void dropHeader(Fixing &fixing);
void dropFooter(Fixing &fixing);
void dropBodyText(Fixing &fixing);
void dropFooterText(Fixing &fixing);
void dropExpiry(Fixing &fixing);

} // namespace sendbench::templates::rules
