// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookfleet.h"

#include "models/webhooktablemodel.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// So many are joined sooner than a worker begins.
constexpr qsizetype kFew = 300;
/// Between two looks at a reading of many: each lays the whole table out anew.
constexpr int kPauseMs = 400;

bool takes(const QStringList &wanted, const QString &one)
{
    return wanted.isEmpty() || wanted.contains(one);
}

/// Those of the accounts and products that are taken. Answers come in runs: each is asked about
/// once.
template <typename Takes>
QList<webhooks::LiveWebhook> ofPlaces(const QList<webhooks::LiveWebhook> &all, Takes taken)
{
    QList<webhooks::LiveWebhook> some;
    some.reserve(all.size());
    std::pair<QString, QString> last;
    bool wanted = false;
    for (const auto &one : all) {
        if (one.product != last.second || one.account != last.first) {
            last = {one.account, one.product};
            wanted = taken(last);
        }
        if (wanted)
            some.append(one);
    }
    return some;
}
} // namespace

WebhookFleet::WebhookFleet(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_apis(engine::webhookApis(context.engine.registry()))
{
    connect(&context.engine.workspace(), &workspace::Workspace::changed, this,
            &WebhookFleet::followDocument);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_again)
            join();
    });
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        delete m_job;
        m_joining.stop();
        m_pause.stop();
        m_ending = m_again = false;
        m_input = {};
        m_stored.clear();
        show({}, {}, true); // another workspace's rows are no longer anybody's
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

/// What stands as it did is taken over: an edit changes a few of thousands.
void WebhookFleet::takeDesired()
{
    const auto &now = m_context.engine.workspace().document().webhooks;
    QHash<QString, qsizetype> before;
    before.reserve(m_stored.size());
    for (qsizetype i = 0; i < m_stored.size(); ++i)
        before.insert(m_stored.at(i).id, i);
    QList<webhooks::Webhook> desired;
    desired.reserve(now.size());
    m_input.written.clear();
    for (const auto &stored : now) {
        const auto at = before.value(stored.id, -1);
        desired.append(at >= 0 && m_stored.at(at) == stored ? m_input.desired.at(at)
                                                            : engine::desiredWebhook(stored));
        if (!stored.written.isEmpty())
            m_input.written.insert(stored.id, stored.written);
    }
    m_input.desired = desired;
    m_stored = now;
}

void WebhookFleet::followDocument()
{
    // Copies share: what no edit touched is told apart at once.
    if (m_stored == m_context.engine.workspace().document().webhooks)
        return;
    takeDesired();
    join();
}

void WebhookFleet::read(const engine::WebhookScope &scope)
{
    delete m_job;
    m_ending = false;
    m_error.reset();
    m_scope = scope;
    m_scope.joined = false;
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
    auto *job = new engine::WebhookReadJob(m_context.engine, m_scope, this);
    m_job = job;
    connect(job, &engine::WebhookReadJob::grew, this, [this, job] { take(job->state()); });
    connect(job, &Job::finished, this, [this, job] {
        m_job = nullptr;
        m_ending = true;
        m_error = job->error();
        m_readAt = m_context.engine.clock().now();
        take(job->state());
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
    mergeLive(state, fresh);
    m_input.failures += state.input.failures;
    m_input.asked += state.input.asked;
    for (const auto &one : state.input.desired)
        if (isInScope({one.account, one.product})) {
            m_missing.remove(one.id);
            m_input.here.remove(one.id);
            m_input.addresses.remove(one.id);
        }
    m_input.addresses.insert(state.input.addresses);
    for (const QString &id : state.missingSecrets)
        m_missing.insert(id);
    for (const auto &[id, print] : state.input.here.asKeyValueRange())
        m_input.here.insert(id, print);
}

void WebhookFleet::mergeLive(const engine::WebhookState &state, const QSet<Place> &fresh)
{
    QSet<Place> known;
    (void)ofPlaces(m_before.live, [&known](const Place &one) {
        known.insert(one);
        return false;
    });
    const bool ended = !m_job;
    const auto isReplaced = [&](const Place &place) {
        return isInScope(place) && (fresh.contains(place) || (!known.contains(place) && !ended));
    };
    const auto isNew = [&](const Place &place) {
        return isReplaced(place) || !known.contains(place);
    };
    m_input.failures.clear();
    m_input.asked.clear();
    for (const auto &one : std::as_const(m_before.failures))
        if (!isReplaced({one.account, one.product}))
            m_input.failures.append(one);
    for (const auto &one : std::as_const(m_before.asked))
        if (!isReplaced(one))
            m_input.asked.append(one);
    // All of it is new, or nothing stays: none has to be copied by itself.
    const bool noneStays = std::all_of(known.cbegin(), known.cend(), isReplaced);
    m_input.live =
        noneStays ? QList<webhooks::LiveWebhook>()
                  : ofPlaces(m_before.live, [&](const Place &one) { return !isReplaced(one); });
    m_input.live += noneStays ? state.input.live : ofPlaces(state.input.live, isNew);
}

WebhookFleet::Joined WebhookFleet::joinedOf(const webhooks::JoinInput &input, const Apis &apis)
{
    using webhooks::State;
    Joined joined{.rows = webhooks::join(input, apis), .lines = {}, .written = {}};
    joined.lines = models::webhookLines(input, joined.rows, apis);
    for (const auto &row : std::as_const(joined.rows)) {
        joined.unmanaged = joined.unmanaged || row.state == State::NotManaged;
        joined.changes +=
            models::isShownBy(models::WebhookFilter::Show::Differs, row.state) ? 1 : 0;
        if (row.desired >= 0 && (row.state == State::Missing || row.state == State::Differs ||
                                 row.state == State::AuthUnverifiable))
            joined.written.append(input.desired.at(row.desired).id);
    }
    return joined;
}

void WebhookFleet::join()
{
    if (m_input.desired.size() + m_input.live.size() <= kFew) {
        m_joining.stop();
        m_again = false;
        show(m_input, joinedOf(m_input, m_apis), true);
        return;
    }
    // What is under way is brought to its end: where it was begun anew each time, a reading that
    // grows faster than rows are joined would show nothing.
    m_again = m_joining.isRunning() || (m_job && m_pause.isActive());
    if (m_again)
        return;
    m_joining.run([input = m_input,
                   apis = m_apis](const std::atomic_bool &) { return joinedOf(input, apis); },
                  [this, input = m_input](const Joined &joined) {
                      const bool newest = !m_again;
                      if (m_job)
                          m_pause.start();
                      if (!newest)
                          join();
                      show(input, joined, newest);
                  });
}

void WebhookFleet::show(const webhooks::JoinInput &input, const Joined &joined, bool newest)
{
    m_shown = input;
    m_joined = joined;
    const bool hasEnded = newest && std::exchange(m_ending, false);
    Q_EMIT changed();
    if (!hasEnded)
        return;
    Q_EMIT progress();
    Q_EMIT ended();
}

QStringList WebhookFleet::missingSecrets() const
{
    return {m_missing.cbegin(), m_missing.cend()};
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
                m_input.addresses.remove(one.id);
            }
            m_input.addresses.insert(found->addresses);
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
