// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/secretchecks.h"

#include "forms/formmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

struct SecretChecks {
    Q_DECLARE_TR_FUNCTIONS(sendbench::forms::SecretChecks)
};

} // namespace

std::optional<Finding> secretFinding(const FormModel &model, const QString &key,
                                     const QString &label)
{
    if (!model.usesStoredSecret(key))
        return std::nullopt;
    const SecretState state = model.secretState(key);
    switch (state.presence) {
    case SecretState::Presence::Unknown:
    case SecretState::Presence::Present:
        return std::nullopt;
    case SecretState::Presence::Missing:
        return Finding{.severity = Severity::Error,
                       .rule = u"secret.missing"_s,
                       .path = key,
                       .message = SecretChecks::tr("%1 is missing. %2").arg(label, state.cause),
                       .fix = state.cure};
    case SecretState::Presence::Unreachable:
        break;
    }
    return Finding{.severity = Severity::Note,
                   .rule = u"secret.unasked"_s,
                   .path = key,
                   .message = SecretChecks::tr("%1: whether it is stored could not be asked. %2")
                                  .arg(label, state.cause),
                   .fix = state.cure};
}

std::optional<Finding> clearSecretFinding(const FormModel &model, const QString &key,
                                          const QString &label)
{
    const FieldValue value = model.value(key);
    if (value.isSecret() || value.isEmpty())
        return std::nullopt;
    return Finding{.severity = Severity::Error,
                   .rule = u"secret.clear"_s,
                   .path = key,
                   .message = SecretChecks::tr("%1 stands in the clear in the workspace file, and "
                                               "is not used from there.")
                                  .arg(label),
                   .fix = SecretChecks::tr("Enter it here and save: it goes to the keychain and "
                                           "out of the file.")};
}

} // namespace sendbench::forms
