// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::bundle
{

enum class ObjectType { Account, Provider, Webhook, Template, TestRecipient };

/// One object of a workspace. The id of a test recipient is its number. A template may have the id
/// of an account or provider: theirs are ids of their own.
struct ObjectRef {
    ObjectType type = ObjectType::Account;
    QString id;

    bool operator==(const ObjectRef &) const = default;
};
[[nodiscard]] size_t qHash(const ObjectRef &object, size_t seed = 0);

/// Every object of the document, in the order of a bundle.
[[nodiscard]] QList<ObjectRef> allObjects(const workspace::Document &document);
/// The object of that id, whatever its type; the first by type where two have it: "template:ID"
/// (any objectTypeName()) tells them apart.
[[nodiscard]] std::optional<ObjectRef> findObject(const workspace::Document &document,
                                                  const QString &id);
/// What the object cannot work without: a provider configuration its accounts, a webhook its
/// account, a template the provider or account that it is written for, if the document has it.
[[nodiscard]] QList<ObjectRef> dependencies(const workspace::Document &document,
                                            const ObjectRef &object);
[[nodiscard]] QList<ObjectRef> dependencies(const workspace::Document &document,
                                            const workspace::StoredTemplate &one);

/// A document of the chosen objects and what they depend on, in the order of a bundle: by type,
/// then by id, so that equal content gives equal bytes wherever it was made.
[[nodiscard]] workspace::Document selection(const workspace::Document &document,
                                            const QList<ObjectRef> &chosen);

[[nodiscard]] QString
objectTypeName(ObjectType type); ///< "account", "provider", "webhook", "template", "recipient"

} // namespace sendbench::bundle
