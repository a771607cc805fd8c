// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::bundle
{

enum class ObjectType { Account, Provider, TestRecipient };

/// One object of a workspace. The id of a test recipient is its number.
struct ObjectRef {
    ObjectType type = ObjectType::Account;
    QString id;

    bool operator==(const ObjectRef &) const = default;
};

/// Every object of the document, in the order of a bundle.
[[nodiscard]] QList<ObjectRef> allObjects(const workspace::Document &document);
/// The object of that id, whatever its type.
[[nodiscard]] std::optional<ObjectRef> findObject(const workspace::Document &document,
                                                  const QString &id);
/// What the object cannot work without: a provider configuration its accounts.
[[nodiscard]] QList<ObjectRef> dependencies(const workspace::Document &document,
                                            const ObjectRef &object);

/// A document of the chosen objects and what they depend on, in the order of a bundle: by type,
/// then by id, so that equal content gives equal bytes wherever it was made.
[[nodiscard]] workspace::Document selection(const workspace::Document &document,
                                            const QList<ObjectRef> &chosen);

[[nodiscard]] QString objectTypeName(ObjectType type); ///< "account", "provider", "recipient"

} // namespace sendbench::bundle
