// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/namedcheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::providers::NamedCheck", text);
}

bool isAt(const QString &path, const QString &field)
{
    return path == field || path.startsWith(field + u'.');
}

bool concerns(const NamedCheck &check, const Finding &finding)
{
    const bool rule = std::any_of(check.rules.begin(), check.rules.end(),
                                  [&](const QString &one) { return finding.rule.startsWith(one); });
    return rule && (check.fields.isEmpty() ||
                    std::any_of(check.fields.begin(), check.fields.end(),
                                [&](const QString &one) { return isAt(finding.path, one); }));
}

bool hasValue(const NamedCheck &check, const forms::FieldValues &values)
{
    if (check.fields.isEmpty())
        return true;
    for (const auto &[key, value] : values)
        for (const QString &field : check.fields)
            if (isAt(key, field) && !value.isEmpty())
                return true;
    return false;
}

bool passed(const NamedCheck &check, const Findings &findings, const forms::FieldValues &values)
{
    return hasValue(check, values) &&
           std::none_of(findings.begin(), findings.end(), [&](const Finding &finding) {
               return finding.severity != Severity::Note && concerns(check, finding);
           });
}

bool allThere(const SecretStates &secrets)
{
    return !secrets.isEmpty() &&
           std::all_of(secrets.cbegin(), secrets.cend(), [](const SecretState &one) {
               return one.presence == SecretState::Presence::Present;
           });
}

} // namespace

QStringList passedChecks(const QList<NamedCheck> &checks, const Findings &findings,
                         const forms::FieldValues &values, const SecretStates &secrets)
{
    QStringList words;
    const NamedCheck required{.words = tr("Every required field is filled in"),
                              .rules = {u"form.required"_s},
                              .fields = {}};
    for (const NamedCheck &check : checks + QList{required})
        if (passed(check, findings, values))
            words.append(check.words);
    const NamedCheck typed{.words = {}, .rules = {u"form.secret"_s, u"secret."_s}, .fields = {}};
    if (allThere(secrets) && passed(typed, findings, values))
        words.append(tr("Every secret is there"));
    return words;
}

} // namespace sendbench::providers
