// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/registry.h"

namespace sendbench::integrations
{

/// A secret that somebody wrote into the file, where a workspace has only a mark of it.
struct ClearSecret {
    secrets::SecretKey key;
    QString path;     ///< "accounts[0].fields.apiKey"
    QByteArray value; ///< never shown

    bool operator==(const ClearSecret &) const = default;
};

/// Of all objects whose kind is known, in their order. Reads a form only where a key may be one of
/// a secret, so that an ordinary document costs little.
[[nodiscard]] QList<ClearSecret> clearSecrets(const Registry &registry,
                                              const workspace::Document &document);

/// What to say of one: "workspace.clear-secret" (Input), `found` its id and field.
[[nodiscard]] Error clearSecretError(const ClearSecret &secret, const QString &source);

/// What the file form allows and a workspace should not have, nor a bundle bring in: secrets in the
/// clear, and test recipients that are no phone numbers ("workspace.number").
[[nodiscard]] QList<Error> contentProblems(const Registry &registry,
                                           const workspace::Document &document,
                                           const QString &source);

/// The document as it may be shown: ‹secret:ID/FIELD› in their places.
[[nodiscard]] workspace::Document withoutClearSecrets(const Registry &registry,
                                                      workspace::Document document);

} // namespace sendbench::integrations
