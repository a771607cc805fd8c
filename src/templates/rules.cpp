// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules.h"

#include "templates/rules/linting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

using Rule = void (*)(rules::Linting &);

constexpr Rule kRules[] = {
    rules::checkName,           rules::checkLanguageAndCategory,
    rules::checkStructure,      rules::checkTimeToLive,
    rules::checkHeader,         rules::checkBody,
    rules::checkFooter,         rules::checkVariables,
    rules::checkButtons,        rules::checkButtonSet,
    rules::checkOffer,          rules::checkCarousel,
    rules::checkAuthentication, rules::checkContent,
    rules::checkInvisible,      rules::checkDuplicates,
    rules::checkEightByEight,   rules::checkCleverTap,
};

/// Whether Meta has judged this itself by saying yes.
bool isMetasMatter(const Finding &finding)
{
    if (finding.rule.startsWith(u"target."_s) || finding.rule == u"name.taken"_s)
        return false;
    return finding.severity == Severity::Error || !finding.code.isEmpty();
}

void ease(Findings &findings, bool (*concerned)(const Finding &), const QString &why)
{
    for (Finding &finding : findings) {
        if (finding.severity == Severity::Note || !concerned(finding))
            continue;
        finding.severity = Severity::Note;
        finding.message += u' ' + why;
    }
}

bool isSample(const Finding &finding)
{
    return finding.rule.startsWith(u"samples."_s);
}

bool isEdge(const Finding &finding)
{
    return finding.rule.startsWith(u"body.edge."_s) || finding.rule == u"header.edge"_s;
}

/// What the other side has taken as it is stands above our rules; a list need not say samples.
void easeTaken(Findings &findings, const Template &t)
{
    if (rules::wasApproved(t))
        ease(findings, isMetasMatter,
             rules::tr("It was approved as it is; it matters when the template is written anew."));
    else if (rules::isInReview(t))
        ease(findings, isMetasMatter,
             rules::tr("It was taken as it is and waits for its review; it matters when the "
                       "template is written anew."));
    else if (!t.remote.status.isEmpty())
        ease(findings, isSample, rules::tr("The list does not say it; it was there once."));
    // Source: …/whatsapp/templates/template-library, whose texts begin and end so.
    if (rules::isOfLibrary(t))
        ease(findings, isEdge,
             rules::tr("A text of Meta's template library may; one of your own may not."));
}

} // namespace

Findings lint(const Template &t, const LintContext &context)
{
    rules::Linting linting{.t = t, .context = context, .findings = {}};
    if (rules::isPartialEntry(t)) {
        rules::checkPartial(linting);
        return linting.findings;
    }
    for (const Rule rule : kRules)
        rule(linting);
    easeTaken(linting.findings, t);
    sortFindings(linting.findings);
    return linting.findings;
}

Findings joined(Findings linted, const Findings &read)
{
    for (const Finding &finding : read) {
        const bool known = std::any_of(linted.cbegin(), linted.cend(), [&](const Finding &one) {
            return one.rule == finding.rule && one.path == finding.path;
        });
        if (!known)
            linted.append(finding);
    }
    sortFindings(linted);
    return linted;
}

QList<Findings> lintAll(const QList<Template> &templates, Target target)
{
    const DuplicateIndex index(templates);
    QList<Findings> all;
    all.reserve(templates.size());
    for (qsizetype i = 0; i < templates.size(); ++i)
        all.append(lint(templates.at(i), {.target = target, .index = &index, .self = i}));
    return all;
}

} // namespace sendbench::templates
