// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/system.h"

#include <QHash>
#include <QMap>

namespace sendbench::integrations
{

/// All systems. Adding one is a folder, its data files, and one line in registry.cpp.
class Registry
{
public:
    /// `descriptorFolder`: kinds that somebody wrote, one file each; empty: none.
    explicit Registry(const QString &descriptorFolder = {});
    ~Registry();

    /// Why a file of that folder is no kind: json.*, descriptor.*, file.*. The others are used.
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }

    [[nodiscard]] std::vector<const System *> systems() const;
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const;
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const;
    [[nodiscard]] const providers::ProviderKind *providerKind(const QString &id) const;
    [[nodiscard]] const providers::AccountKind *accountKind(const QString &id) const;
    [[nodiscard]] std::vector<const webhooks::WebhookApi *> webhookApis() const;
    /// By the id of its product.
    [[nodiscard]] const webhooks::WebhookApi *webhookApi(const QString &product) const;
    [[nodiscard]] std::vector<const events::EventDecoder *> eventDecoders() const;
    [[nodiscard]] std::vector<std::unique_ptr<SandboxBehaviour>> makeSandbox() const;

    /// Every way to send that the document offers: provider configurations first.
    [[nodiscard]] QList<std::shared_ptr<const sending::Route>>
    routes(const workspace::Document &document) const;
    /// A provider id, an account id (its first route), or "account/product[/sub-account]".
    /// "route.unknown" (Input).
    [[nodiscard]] Result<std::shared_ptr<const sending::Route>>
    route(const workspace::Document &document, const QString &id) const;

    /// Configurations that share one default with this one.
    [[nodiscard]] bool shareDefault(const workspace::ProviderConfiguration &a,
                                    const workspace::ProviderConfiguration &b) const;

    /// Workspace for trying everything in the sandbox.
    [[nodiscard]] workspace::Document demoDocument() const;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const;

private:
    /// The routes of the objects whose id is wanted.
    [[nodiscard]] QList<std::shared_ptr<const sending::Route>>
    routesOf(const workspace::Document &document,
             const std::function<bool(const QString &id)> &wanted) const;

    void readFolder(const QString &path);

    std::vector<std::unique_ptr<System>> m_systems;
    /// By id: asked for each of thousands of objects.
    QHash<QString, const providers::ProviderKind *> m_providerKinds;
    QHash<QString, const providers::AccountKind *> m_accountKinds;
    QMap<QString, const webhooks::WebhookApi *> m_webhookApis;
    QList<Error> m_problems;
};

} // namespace sendbench::integrations
