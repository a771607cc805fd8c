// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/textchecks.h"

#include "forms/oddcharacters.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

struct TextChecks {
    Q_DECLARE_TR_FUNCTIONS(sendbench::forms::TextChecks)
};

} // namespace

std::optional<Finding> oddCharacterFinding(const QString &text, const QString &path,
                                           const QString &label, bool lines)
{
    const auto odd = findOddCharacter(text, lines);
    if (!odd)
        return std::nullopt;
    Finding finding{.severity = Severity::Warning, .path = path};
    const QString code = codeName(odd->code);
    const QString place = QString::number(odd->position);
    switch (odd->kind) {
    case OddCharacter::Kind::LineBreak:
        finding.rule = u"form.line-break"_s;
        finding.message = TextChecks::tr("%1 has a line break (%2) at character %3, "
                                         "where only one line belongs.")
                              .arg(label, code, place);
        break;
    case OddCharacter::Kind::Direction:
        finding.rule = u"form.direction"_s;
        finding.message = TextChecks::tr("%1 has an invisible character (%2) at character %3 that "
                                         "changes the direction of the text: it may not say what "
                                         "it seems to.")
                              .arg(label, code, place);
        break;
    case OddCharacter::Kind::HalfPair:
        finding.rule = u"form.control-character"_s;
        finding.message = TextChecks::tr("%1 has half of a character (%2) at character %3.")
                              .arg(label, code, place);
        break;
    case OddCharacter::Kind::Control:
        finding.rule = u"form.control-character"_s;
        finding.message = TextChecks::tr("%1 has an invisible control character (%2) at "
                                         "character %3.")
                              .arg(label, code, place);
        break;
    }
    finding.fix = TextChecks::tr("Delete it, or type the text again.");
    return finding;
}

} // namespace sendbench::forms
