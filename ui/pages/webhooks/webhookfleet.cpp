// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookfleet.h"

#include "models/webhooktablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// So many are joined sooner than a worker begins.
constexpr qsizetype kFew = 300;

bool takes(const QStringList &wanted, const QString &one)
{
    return wanted.isEmpty() || wanted.contains(one);
}
} // namespace

WebhookFleet::WebhookFleet(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_apis(engine::webhookApis(context.engine.registry()))
{
    connect(&context.engine.workspace(), &workspace::Workspace::changed, this,
            &WebhookFleet::followDocument);
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        delete m_job;
        m_input = {};
        m_missing.clear();
        m_readAt = {};
        m_error.reset();
        takeDesired();
        join();
        Q_EMIT progress();
    });
    takeDesired();
    join();
}

WebhookFleet::~WebhookFleet()
{
    delete m_job;
}

void WebhookFleet::takeDesired()
{
    m_input.desired.clear();
    m_input.written.clear();
    for (const auto &stored : m_context.engine.workspace().document().webhooks) {
        m_input.desired.append(engine::desiredWebhook(stored));
        if (!stored.written.isEmpty())
            m_input.written.insert(stored.id, stored.written);
    }
}

void WebhookFleet::followDocument()
{
    const auto before = m_input.desired;
    const auto written = m_input.written;
    takeDesired();
    if (before != m_input.desired || written != m_input.written)
        join();
}

void WebhookFleet::read(const engine::WebhookScope &scope)
{
    delete m_job;
    m_error.reset();
    m_scope = scope;
    m_before = m_input;
    m_callsDone = m_callsKnown = 0;
    const auto all = accounts();
    const bool sandbox = std::any_of(all.cbegin(), all.cend(), [&scope](const auto &one) {
        return one.environment == Environment::Sandbox && takes(scope.accounts, one.id);
    });
    if (sandbox)
        if (const auto started = m_context.engine.startSandbox(); !started) {
            m_error = started.error();
            Q_EMIT progress();
            Q_EMIT ended();
            return;
        }
    auto *job = new engine::WebhookReadJob(m_context.engine, scope, this);
    m_job = job;
    connect(job, &engine::WebhookReadJob::grew, this, [this, job] { take(job->state()); });
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        m_error = job->error();
        m_readAt = m_context.engine.clock().now();
        take(job->state());
        Q_EMIT ended();
    });
    job->start();
    Q_EMIT progress();
}

void WebhookFleet::stop()
{
    if (m_job)
        m_job->cancel();
}

bool WebhookFleet::isInScope(const Place &place) const
{
    return takes(m_scope.accounts, place.first) && takes(m_scope.products, place.second);
}

void WebhookFleet::take(const engine::WebhookState &state)
{
    m_callsDone = state.callsDone;
    m_callsKnown = state.callsKnown;
    merge(state);
    join();
    Q_EMIT progress();
}

/// What was known of a product stays until the reading has all of it, or says why not.
void WebhookFleet::merge(const engine::WebhookState &state)
{
    QSet<Place> fresh(state.input.asked.cbegin(), state.input.asked.cend());
    for (const auto &one : state.input.failures)
        fresh.insert({one.account, one.product});
    QSet<Place> known;
    for (const auto &one : m_before.live)
        known.insert({one.account, one.product});
    const bool ended = !m_job;
    const auto isReplaced = [&](const Place &place) {
        return isInScope(place) && (fresh.contains(place) || (!known.contains(place) && !ended));
    };
    m_input.live.clear();
    m_input.failures.clear();
    m_input.asked.clear();
    for (const auto &one : m_before.live)
        if (!isReplaced({one.account, one.product}))
            m_input.live.append(one);
    for (const auto &one : m_before.failures)
        if (!isReplaced({one.account, one.product}))
            m_input.failures.append(one);
    for (const auto &one : m_before.asked)
        if (!isReplaced(one))
            m_input.asked.append(one);
    for (const auto &one : state.input.live)
        if (isReplaced({one.account, one.product}) || !known.contains({one.account, one.product}))
            m_input.live.append(one);
    m_input.failures += state.input.failures;
    m_input.asked += state.input.asked;
    for (const auto &one : state.input.desired)
        if (isInScope({one.account, one.product})) {
            m_missing.remove(one.id);
            m_input.here.remove(one.id);
        }
    for (const QString &id : state.missingSecrets)
        m_missing.insert(id);
    for (const auto &[id, print] : state.input.here.asKeyValueRange())
        m_input.here.insert(id, print);
}

void WebhookFleet::join()
{
    if (m_input.desired.size() + m_input.live.size() <= kFew) {
        m_joining.stop();
        m_shown = m_input;
        m_rows = webhooks::join(m_shown, m_apis);
        Q_EMIT changed();
        return;
    }
    m_joining.run([input = m_input,
                   apis = m_apis](const std::atomic_bool &) { return webhooks::join(input, apis); },
                  [this, input = m_input](const QList<webhooks::Row> &rows) {
                      m_shown = input;
                      m_rows = rows;
                      Q_EMIT changed();
                  });
}

QStringList WebhookFleet::missingSecrets() const
{
    return {m_missing.cbegin(), m_missing.cend()};
}

int WebhookFleet::changeCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const webhooks::Row &row) {
            return models::isShownBy(models::WebhookFilter::Show::Differs, row.state);
        }));
}

QStringList WebhookFleet::writtenByPlans() const
{
    QStringList ids;
    for (const auto &row : m_rows)
        if (row.desired >= 0 &&
            (row.state == webhooks::State::Missing || row.state == webhooks::State::Differs ||
             row.state == webhooks::State::AuthUnverifiable))
            ids.append(m_shown.desired.at(row.desired).id);
    return ids;
}

void WebhookFleet::recheckSecrets(const QStringList &ids, const std::function<void()> &then)
{
    QList<webhooks::Webhook> wanted;
    const QSet<QString> some(ids.cbegin(), ids.cend());
    for (const auto &one : std::as_const(m_input.desired))
        if (some.contains(one.id))
            wanted.append(one);
    auto *job = new SecretRecheck(m_context.engine.secretStore(), wanted, this);
    connect(job, &Job::finished, this, [this, job, wanted, then] {
        if (const auto found = job->result()) {
            for (const auto &one : wanted) {
                m_missing.remove(one.id);
                m_input.here.remove(one.id);
            }
            for (const QString &id : found->missing)
                m_missing.insert(id);
            for (const auto &[id, print] : found->prints.asKeyValueRange())
                m_input.here.insert(id, print);
            join();
        }
        if (then)
            then();
    });
    job->start();
}

QList<workspace::Account> WebhookFleet::accounts() const
{
    QList<workspace::Account> all;
    for (const auto &account : m_context.engine.workspace().document().accounts)
        if (std::any_of(m_apis.cbegin(), m_apis.cend(), [&account](const auto *api) {
                return api->product().accountKind == account.kind;
            }))
            all.append(account);
    return all;
}

} // namespace sendbench::ui
