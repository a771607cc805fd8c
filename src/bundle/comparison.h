// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/selection.h"
#include "secrets/secretstore.h"

#include <QSet>

namespace sendbench::bundle
{

enum class ItemState {
    New,       ///< in the bundle only
    Same,      ///< equal on both sides
    Different, ///< the same id, other values
    Missing,   ///< here only; an import leaves it alone
};

struct FieldChange {
    QString field; ///< key; "kind", "account" and "environment" for what is no field; of a template
                   ///< the component ("Button 2 · label") or the place in its JSON
    QString here;  ///< as text; a secret as "(secret)"; empty if it is not there
    QString there;

    bool operator==(const FieldChange &) const = default;
};

/// One object of the two sides.
struct ImportItem {
    ObjectRef object;
    QString kind;  ///< "8x8.connect"; empty for a template or recipient
    QString title; ///< nickname, name and language, or label; empty if it has none
    ItemState state = ItemState::New;
    QList<FieldChange> fields; ///< of Different
    QList<ObjectRef> needs;    ///< what it depends on in the bundle, and what that depends on
    QString missingAccount;    ///< an account that neither side has; such an item cannot come in
    QList<secrets::SecretKey> secrets; ///< that it needs; none of them is in the bundle
    /// A secret that is stored here would go to another address after the import. Whoever made the
    /// bundle chose that address, so it is never taken over unasked.
    bool redirectsSecrets = false;

    bool operator==(const ImportItem &) const = default;
};

/// Every object of both sides: the bundle's in its order, then what is here only. `stored` are the
/// secrets that are known to be stored for this workspace.
[[nodiscard]] QList<ImportItem> compare(const workspace::Document &here,
                                        const workspace::Document &there,
                                        const QList<secrets::SecretKey> &stored);

/// The items that would send a stored secret to another address: themselves, or by something new
/// that would come along with them.
[[nodiscard]] QSet<ObjectRef> redirecting(const QList<ImportItem> &items);

/// What an import takes when nobody chooses: new and different objects, without those that would
/// send a stored secret elsewhere and those that cannot come in.
[[nodiscard]] QList<ObjectRef> defaultChoice(const QList<ImportItem> &items);

/// `here` with the chosen objects of `there` and what they need: new ones are appended, others
/// replaced in their place. A workspace without objects takes the bundle's name too.
[[nodiscard]] workspace::Document merged(const workspace::Document &here,
                                         const workspace::Document &there,
                                         const QList<ObjectRef> &chosen);

[[nodiscard]] QString itemStateName(ItemState state); ///< "new", "same", "different", "missing"

} // namespace sendbench::bundle
