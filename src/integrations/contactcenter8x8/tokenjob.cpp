// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/tokenjob.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{

/// Another host, client or environment has tokens of its own.
QString clientOf(const ChatApi &api)
{
    return api.base + u' ' + api.clientId;
}

} // namespace

webhooks::TokenRequest tokenRequest(const workspace::Account &account)
{
    const ChatApi api = chatApiOf(account);
    return {.owner = account.id,
            .system = kChatApiSystem,
            .environment = account.environment,
            .url = api.base + u"/oauth/v2/token"_s,
            .clientId = api.clientId,
            .clientSecret = api.clientSecret};
}

TokenJob::TokenJob(changes::Sender sender, const workspace::Account &account,
                   secrets::SecretStore &store, std::shared_ptr<Tokens> tokens, QObject *parent)
    : Job(parent)
    , m_sender(std::move(sender))
    , m_request(tokenRequest(account))
    , m_api(chatApiOf(account))
    , m_store(store)
    , m_tokens(std::move(tokens))
{
}

void TokenJob::after(Job *job, std::function<void(bool fine)> then)
{
    m_step = job;
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        if (isRunning())
            then(!job->error());
    });
    job->start();
}

void TokenJob::doStart()
{
    const bool canFetch = !m_request.clientId.isEmpty();
    if (canFetch && !m_tokens->isGood(m_request.owner, clientOf(m_api))) {
        fetch();
        return;
    }
    // Good by the clock is not yet there: the store may be another one by now.
    auto *look = m_store.read(m_api.accessToken, this);
    after(look, [this](bool fine) {
        if (fine)
            succeed();
        else
            fetch();
    });
}

void TokenJob::doCancel()
{
    if (m_step)
        m_step->cancel();
}

void TokenJob::fetch()
{
    if (m_request.clientId.isEmpty()) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.client-missing"_s,
                   .where = m_request.owner,
                   .path = u"clientId"_s});
        return;
    }
    auto *fetch = new webhooks::FetchTokenJob(m_sender, m_request, this);
    after(fetch, [this, fetch](bool fine) {
        if (fine)
            keep(*fetch->result());
        else
            fail(*fetch->error());
    });
}

void TokenJob::keep(const webhooks::Token &token)
{
    auto *write = m_store.write(m_api.accessToken, token.value, this);
    after(write, [this, write, lifetime = token.lifetime](bool fine) {
        if (!fine) {
            fail(*write->error());
            return;
        }
        m_tokens->got(m_request.owner, clientOf(m_api), lifetime);
        succeed();
    });
}

} // namespace sendbench::integrations::contactcenter8x8
