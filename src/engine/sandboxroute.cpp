// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "engine/sandboxroute.h"

#include "integrations/sandboxaddress.h"
#include "providers/commonchecks.h"

namespace sendbench::engine
{

namespace
{

class SandboxRoute final : public sending::Route
{
public:
    SandboxRoute(std::shared_ptr<const sending::Route> inner, quint16 port)
        : m_inner(std::move(inner))
        , m_port(port)
    {
    }

    QString id() const override { return m_inner->id(); }
    QString title() const override { return m_inner->title(); }
    QString system() const override { return m_inner->system(); }
    Environment environment() const override { return m_inner->environment(); }
    QList<sending::MessageKind> accepts() const override { return m_inner->accepts(); }
    sending::MediaExtras mediaExtras(sending::MediaKind kind) const override
    {
        return m_inner->mediaExtras(kind);
    }
    QString preflightText() const override { return m_inner->preflightText(); }
    bool needsRecipient() const override { return m_inner->needsRecipient(); }
    bool needsConversationWindow() const override { return m_inner->needsConversationWindow(); }
    QString businessNumber() const override { return m_inner->businessNumber(); }
    qsizetype maxTextLength() const override { return m_inner->maxTextLength(); }
    std::chrono::milliseconds answerLimit() const override { return m_inner->answerLimit(); }
    QList<secrets::SecretKey> neededSecrets() const override { return m_inner->neededSecrets(); }
    sending::Outcome judge(const http::Exchange &exchange) const override
    {
        return m_inner->judge(exchange);
    }
    QMap<QString, QByteArray> sensitive(const http::Exchange &exchange) const override
    {
        return m_inner->sensitive(exchange);
    }

    Result<http::Request> build(const sending::Message &message,
                                const sending::SecretValues &secrets) const override
    {
        auto request = m_inner->build(message, secrets);
        if (request && request->url.port() == integrations::kSandboxPort &&
            providers::isLoopback(request->url.host()))
            request->url.setPort(m_port);
        return request;
    }

private:
    std::shared_ptr<const sending::Route> m_inner;
    quint16 m_port;
};

} // namespace

std::shared_ptr<const sending::Route> atSandboxPort(std::shared_ptr<const sending::Route> route,
                                                    quint16 port)
{
    const bool moved = port != 0 && port != integrations::kSandboxPort;
    if (!moved || route->environment() != Environment::Sandbox)
        return route;
    return std::make_shared<SandboxRoute>(std::move(route), port);
}

} // namespace sendbench::engine
