// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/opensecretcheck.h"

#include "base/opensecrets.h"

namespace sendbench::engine
{

namespace
{
constexpr qsizetype kLongest = 64 * 1024;
} // namespace

QSet<QString> publicSecrets(const Engine &engine)
{
    QSet<QString> labels;
    for (const secrets::SecretKey &key : engine.expectedSecrets())
        if (engine.isDemoSecret(key))
            labels.insert(key.label());
    return labels;
}

Findings openSecretsOf(Engine &engine, const QString &objectId, const forms::FieldValues &values)
{
    QSet<QString> publics = publicSecrets(engine);
    // A password inside an address has its own finding, and that very field as its name.
    for (const auto &[key, value] : values)
        if (value.isText())
            publics.insert(objectId + u'/' + key);
    Findings found;
    for (const auto &[key, value] : values)
        if (value.isText() && value.text().size() <= kLongest)
            if (const auto one = openSecret(value.text(), key, engine.redactor(), publics))
                found.append(*one);
    return found;
}

} // namespace sendbench::engine
