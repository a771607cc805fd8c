// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/providerkind.h"

#include "providers/secretvalues.h"
#include "sending/sendjob.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

QList<secrets::SecretKey> secretKeys(const forms::FormDescriptor &descriptor, const QString &owner,
                                     const forms::FieldValues &values)
{
    // Asked for every object there is: the form's fields are gathered once, and only for values
    // that may stand in the clear where a secret belongs.
    QList<QString> secret;
    for (const auto *field : descriptor.valueFields())
        if (field->kind == forms::FieldKind::Secret)
            secret.append(field->key);
    QList<secrets::SecretKey> keys;
    for (const auto &[key, value] : values)
        if (value.isSecret() || (secret.contains(key) && !value.isEmpty()))
            keys.append({owner, key});
    return keys;
}

Findings ProviderKind::checkSecrets(const workspace::ProviderConfiguration &provider,
                                    const sending::SecretValues &secrets) const
{
    Findings findings;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        if (it.key().owner != provider.id)
            continue;
        const auto *field = descriptor().fieldForValue(it.key().field);
        const bool isRow = field && field->key != it.key().field;
        const QString name = isRow   ? it.key().field.mid(field->key.size() + 1)
                             : field ? field->label
                                     : it.key().field;
        checkSecretForm(findings, it.key().field, name, it.value());
    }
    return findings;
}

Findings ProviderKind::answerFindings(const sending::SendRecord &record) const
{
    using sending::OutcomeKind;
    if (record.outcome.kind == OutcomeKind::Accepted)
        return {};
    const bool unclear = record.outcome.kind == OutcomeKind::Unclear;
    return {{.severity = unclear ? Severity::Warning : Severity::Error,
             .rule = unclear ? u"provider.preflight.unknown"_s : u"provider.preflight.refused"_s,
             .path = descriptor().field(u"endpoint"_s) ? u"endpoint"_s : QString(),
             .message = QCoreApplication::translate("sendbench::providers::ProviderKind",
                                                    "The preflight was not accepted: %1")
                            .arg(record.outcome.reason),
             .fix = QCoreApplication::translate("sendbench::providers::ProviderKind",
                                                "Look at the exchange; compare address and "
                                                "credentials with those of the other side."),
             .source = descriptor().source,
             .code = record.outcome.code}};
}

QList<secrets::SecretKey>
ProviderKind::secretKeys(const workspace::ProviderConfiguration &provider) const
{
    return providers::secretKeys(descriptor(), provider.id, provider.fields);
}

QList<secrets::SecretKey> AccountKind::secretKeys(const workspace::Account &account) const
{
    return providers::secretKeys(descriptor(), account.id, account.fields);
}

} // namespace sendbench::providers
