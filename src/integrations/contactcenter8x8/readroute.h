// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/steproute.h"

#include <QMap>
#include <QMutex>

#include <functional>

namespace sendbench::integrations::contactcenter8x8
{

/// Which webhooks have a secret URI, and what the others have, told where the answer still is what
/// came back: in a record it is redacted, and there an earlier value of the secret has the same
/// mark as its present one. Shared by a reader and its routes; any thread.
class UriSearch
{
public:
    /// Names what is worth knowing of the URI without knowing it: "https", "handover".
    using Traits = std::function<QStringList(const QByteArray &uri)>;

    explicit UriSearch(secrets::SecretKey key, Traits traits = {})
        : m_key(std::move(key))
        , m_traitsOf(std::move(traits))
    {
    }

    [[nodiscard]] const secrets::SecretKey &key() const { return m_key; }
    void lookFor(const QByteArray &uri);
    void lookThrough(const QByteArray &answer);
    /// Ids of the webhooks whose URI is exactly the secret.
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] QStringList traits() const;
    /// The URIs of the other webhooks by id, to the character. A path may hold a token: never
    /// stored, shown or logged as they are.
    [[nodiscard]] QMap<QString, QString> others() const;

private:
    const secrets::SecretKey m_key;
    const Traits m_traitsOf;
    mutable QMutex m_mutex;
    QByteArray m_digest; ///< the secret itself is not kept
    QStringList m_found;
    QStringList m_traits;
    QMap<QString, QString> m_others;
};

/// A read of the gateway, judged by its own rules.
class ReadRoute final : public sending::Route
{
public:
    ReadRoute(QString owner, Environment environment, changes::Step step,
              std::shared_ptr<UriSearch> search = {});

    [[nodiscard]] QString id() const override { return m_step.id(); }
    [[nodiscard]] QString title() const override { return m_step.title(); }
    [[nodiscard]] QString system() const override { return m_step.system(); }
    [[nodiscard]] Environment environment() const override { return m_step.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    /// The addresses of webhooks: a path may be a token.
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    changes::StepRoute m_step;
    std::shared_ptr<UriSearch> m_search;
};

} // namespace sendbench::integrations::contactcenter8x8
