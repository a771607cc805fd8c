// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/registry.h"

namespace sendbench::integrations
{

/// What every object of the document has, in the document itself: valid until that changes.
struct ObjectView {
    const QString &id;
    const QString &kind;
    const forms::FieldValues &fields;
    const JsonExtras &extras;
};

/// The same to write to.
struct ObjectRef {
    QString &id;
    forms::FieldValues &fields;
    JsonExtras &extras;
};

/// One sort of the document's objects seen alike: accounts, provider configurations or webhooks.
/// What pages and commands do with either stands on this, so that a new kind needs neither.
/// Stateless; the registry outlives it. Unknown ids and kinds answer with nothing.
class Objects
{
public:
    explicit Objects(const Registry &registry)
        : m_registry(registry)
    {
    }
    virtual ~Objects() = default;

    /// "account", "provider", "webhook": first word of the error codes and the commands.
    [[nodiscard]] virtual QString word() const = 0;
    [[nodiscard]] virtual QStringList ids(const workspace::Document &document) const = 0;
    [[nodiscard]] virtual std::optional<ObjectView> find(const workspace::Document &document,
                                                         const QString &id) const = 0;
    [[nodiscard]] virtual std::optional<ObjectRef> edit(workspace::Document &document,
                                                        const QString &id) const = 0;
    virtual void remove(workspace::Document &document, const QString &id) const = 0;
    /// The name that people gave it, else its id.
    [[nodiscard]] virtual QString name(const workspace::Document &document,
                                       const QString &id) const = 0;
    [[nodiscard]] virtual Environment environment(const workspace::Document &document,
                                                  const QString &id) const = 0;

    /// The forms of all kinds, in the order they are offered.
    [[nodiscard]] virtual QList<const forms::FormDescriptor *> kinds() const = 0;
    [[nodiscard]] virtual const forms::FormDescriptor *kind(const QString &kindId) const = 0;
    /// Form, kind and document together: every finding there is.
    [[nodiscard]] virtual Findings findings(const workspace::Document &document, const QString &id,
                                            const SecretStates &secrets) const = 0;

    [[nodiscard]] bool contains(const workspace::Document &document, const QString &id) const;
    /// The form of this object's kind.
    [[nodiscard]] const forms::FormDescriptor *form(const workspace::Document &document,
                                                    const QString &id) const;
    [[nodiscard]] QList<secrets::SecretKey> secretKeys(const workspace::Document &document,
                                                       const QString &id) const;

protected:
    [[nodiscard]] const Registry &registry() const { return m_registry; }

private:
    const Registry &m_registry;
};

[[nodiscard]] std::unique_ptr<Objects> accountObjects(const Registry &registry);
[[nodiscard]] std::unique_ptr<Objects> providerObjects(const Registry &registry);

[[nodiscard]] std::unique_ptr<Objects> webhookObjects(const Registry &registry);

/// All three, in this order.
[[nodiscard]] std::vector<std::unique_ptr<Objects>> everySort(const Registry &registry);

/// Ids of accounts, provider configurations and webhooks: they share one set of names.
[[nodiscard]] QStringList objectIds(const workspace::Document &document);

} // namespace sendbench::integrations
