// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/target.h"
#include "templates/template.h"

#include <QList>

#include <memory>

namespace sendbench::templates
{

/// Names and contents of all templates of a provider configuration, made once
/// for many lints: what takes one pass here would take one pass for each of
/// them. A value; it holds copies of the texts.
class DuplicateIndex
{
public:
    explicit DuplicateIndex(const QList<Template> &templates);

    /// Whether another than the one at `self` has this name and language; -1:
    /// none is itself.
    [[nodiscard]] bool hasName(const Template &t, qsizetype self) const;
    /// The name of one that says the same under another name; empty: none.
    [[nodiscard]] QString sameContent(const Template &t) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// What a template is judged beside itself.
struct LintContext {
    Target target = Target::Meta;
    /// The others of the same provider configuration: duplicates are looked for
    /// among them. Not owned; may be null.
    const QList<Template> *others = nullptr;
    /// The same, made ready, for a lint of many; then `others` is not looked at.
    /// Not owned.
    const DuplicateIndex *index = nullptr;
    qsizetype self = -1; ///< where the template itself stands in the list of `index`
};

/// All findings of one template, errors first. `path` as in templates/place.h,
/// `code` the subcode or 8x8 code that the target would answer, `source` the
/// page the rule comes from. Limits are data: resources/rules/templates.json.
/// Pure; any thread.
///
/// What the other side has approved as it is gets no error: Meta's word counts
/// more than ours. Who changes a template clears `remote.status`.
[[nodiscard]] Findings lint(const Template &t, const LintContext &context = {});
/// What lint says and what the codec said when the template was read, each thing once.
[[nodiscard]] Findings joined(Findings linted, const Findings &read);
/// Each of a whole provider configuration, duplicates among them included; in
/// their order.
[[nodiscard]] QList<Findings> lintAll(const QList<Template> &templates, Target target);

/// Whether a finding of this rule can be mended by one key, and what the key
/// says ("Renumber"). Empty: no.
[[nodiscard]] QString fixTitle(const Finding &finding);
/// Applies it. False, and nothing changed, where the template is not as the
/// finding says any more.
[[nodiscard]] bool applyFix(Template &t, const Finding &finding, Target target);

} // namespace sendbench::templates
