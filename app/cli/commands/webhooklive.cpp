// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What is live: `webhook list`, `adopt`.

#include "app/cli/columns.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "base/visibletext.h"
#include "secrets/envstore.h"
#include "webhooks/adopt.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// What a row shows: the live record, or the wanted one where nothing is live.
struct Shown {
    QString account;
    QString product;
    QString scope;
    QString type;
    QString url;
    QString name;
    webhooks::Auth auth;
    std::optional<bool> enabled;
};

Shown shown(const engine::WebhookState &state, const webhooks::Row &row,
            const QMap<QString, const webhooks::WebhookApi *> &apis)
{
    if (row.live < 0) {
        const auto &one = state.input.desired[row.desired];
        const auto *api = apis.value(one.product);
        return {one.account, one.product, one.scope,  one.type, api ? api->shownUrl(one) : one.url,
                one.name,    one.auth,    one.enabled};
    }
    const auto &one = state.input.live[row.live];
    return {one.account, one.product, one.scope, one.type,
            one.url,     one.name,    one.auth,  one.enabled};
}

Json text(const QString &value)
{
    return value.toStdString();
}

/// The same order each time, in whichever the answers came.
QList<std::pair<Shown, webhooks::Row>>
inOrder(const engine::WebhookState &state, const QMap<QString, const webhooks::WebhookApi *> &apis)
{
    QList<std::pair<Shown, webhooks::Row>> all;
    for (const webhooks::Row &row : state.rows)
        all.append({shown(state, row, apis), row});
    const auto key = [](const Shown &one) {
        return std::tie(one.account, one.product, one.scope, one.type, one.name);
    };
    std::stable_sort(all.begin(), all.end(), [&key](const auto &one, const auto &other) {
        return key(one.first) < key(other.first);
    });
    return all;
}

Json rowJson(const engine::WebhookState &state, const webhooks::Row &row, const Shown &one)
{
    Json different = Json::object();
    for (const auto &field : row.fields)
        different[field.name.toStdString()] = changes::fieldStateName(field.state).toStdString();
    Json json{{"account", text(one.account)},
              {"product", text(one.product)},
              {"scope", text(one.scope)},
              {"type", text(one.type)},
              {"url", text(one.url)},
              {"auth", text(webhooks::authKindName(one.auth.kind))},
              {"enabled", one.enabled ? Json(*one.enabled) : Json(nullptr)},
              {"state", text(webhooks::stateName(row.state))},
              {"name", text(one.name)},
              {"id", row.desired < 0 ? Json(nullptr) : text(state.input.desired[row.desired].id)},
              {"fields", different}};
    if (row.live >= 0)
        json["exchange"] = text(state.input.live[row.live].exchangeId);
    json["findings"] = toJson(row.findings);
    return json;
}

} // namespace

void WebhookCommand::read(const engine::WebhookScope &scope,
                          std::function<void(const State &)> then)
{
    const auto &accounts = document().accounts;
    const bool sandbox = std::any_of(accounts.begin(), accounts.end(), [&](const auto &one) {
        return one.environment == Environment::Sandbox &&
               (scope.accounts.isEmpty() || scope.accounts.contains(one.id));
    });
    if (const auto started = sandbox ? engine().startSandbox() : Result<void>(); !started) {
        fail(started.error());
        return;
    }
    auto *job = new engine::WebhookReadJob(engine(), scope, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        if (job->error()) {
            fail(*job->error());
            return;
        }
        m_unread = job->state().input.failures;
        for (const webhooks::ReadFailure &failure : std::as_const(m_unread)) {
            printer().note(tr("Could not be read: %1, %2%3")
                               .arg(failure.account, failure.product,
                                    failure.scope.isEmpty() ? QString() : u", "_s + failure.scope));
            printer().problem(failure.error);
        }
        then(job->state());
    });
    job->start();
}

WebhookCommand::Json WebhookCommand::failuresJson() const
{
    Json failures = Json::array();
    for (const webhooks::ReadFailure &failure : m_unread)
        failures.push_back({{"account", text(failure.account)},
                            {"product", text(failure.product)},
                            {"scope", text(failure.scope)},
                            {"error", printer().errorJson(failure.error)},
                            {"exchange", text(failure.exchangeId)}});
    return failures;
}

void WebhookCommand::endRead(int exitCode)
{
    int code = exitCode;
    for (const webhooks::ReadFailure &failure : std::as_const(m_unread))
        if (const int of = exitCodeOf(failure.error);
            exitCode == ExitGood && (code == ExitGood || of == ExitUnreachable))
            code = of;
    end(code);
}

void WebhookCommand::list(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {}, .values = {u"--product"_s}});
    if (!arguments) {
        fail(arguments.error());
        return;
    }
    read({arguments->words(), arguments->values(u"--product"_s)},
         [this](const State &state) { answerList(state); });
}

void WebhookCommand::answerList(const State &state)
{
    const auto apis = engine::webhookApis(engine().registry());
    const auto isAsked = [&](const QString &account, const QString &product) {
        return state.input.asked.contains({account, product}) ||
               std::any_of(state.input.failures.begin(), state.input.failures.end(),
                           [&](const auto &one) {
                               return one.account == account && one.product == product;
                           });
    };
    Json rows = Json::array();
    QList<QStringList> lines;
    for (const auto &[one, row] : inOrder(state, apis)) {
        if (!isAsked(one.account, one.product))
            continue;
        rows.push_back(rowJson(state, row, one));
        lines.append({visibleText(one.account, 30), one.product,
                      visibleText(one.scope.isEmpty() ? one.name : one.scope, 50),
                      visibleText(one.type, 20), visibleText(one.url, 120),
                      webhooks::authTitle(one.auth),
                      !one.enabled   ? QString()
                      : *one.enabled ? tr("on")
                                     : tr("off"),
                      webhooks::stateTitle(row)});
    }
    printer().answer({{"webhooks", rows}, {"failures", failuresJson()}},
                     lines.isEmpty() && m_unread.isEmpty() ? tr("No webhooks there.")
                                                           : inColumns(lines));
    endRead(ExitGood);
}

void WebhookCommand::adopt(const QStringList &words)
{
    const auto arguments = Arguments::parse(
        words, {.flags = {}, .values = {u"--product"_s, u"--scope"_s, u"--type"_s}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments
                 ? usageError(tr("webhook adopt ACCOUNT [--product P] [--scope S] [--type T]"))
                       .value()
                 : arguments.error());
        return;
    }
    if (!mayEdit())
        return;
    read({arguments->words(), arguments->values(u"--product"_s)},
         [this, wish = Adoption{.products = arguments->values(u"--product"_s),
                                .scope = arguments->value(u"--scope"_s),
                                .type = arguments->value(u"--type"_s)}](const State &state) {
             takeOver(state, wish);
         });
}

void WebhookCommand::takeOver(const State &state, const Adoption &wish)
{
    const auto apis = engine::webhookApis(engine().registry());
    workspace::Document changed = document();
    QStringList ids;
    QStringList withSecret;
    QList<std::pair<secrets::SecretKey, QByteArray>> addresses;
    int older = 0;
    for (const webhooks::Row &row : state.rows) {
        if (row.live < 0)
            continue;
        const auto &live = state.input.live[row.live];
        if ((!wish.scope.isEmpty() && live.scope != wish.scope) ||
            (!wish.type.isEmpty() && live.type != wish.type))
            continue;
        if (!webhooks::mayAdopt(row, live, wish.products.contains(live.product))) {
            older += row.state == webhooks::State::MustMigrate ? 1 : 0;
            continue;
        }
        workspace::StoredWebhook one = webhooks::adopted(changed, live);
        if (const QByteArray whole = apis.value(live.product)->wholeUrl(live); !whole.isEmpty()) {
            one = webhooks::withSecretAddress(one);
            addresses.append({{one.id, webhooks::kSecretUrlField}, whole});
        }
        if (engine::desiredWebhook(one).auth.hasSecret())
            withSecret.append(one.id);
        ids.append(one.id);
        changed.webhooks.append(one);
    }
    if (!ids.isEmpty() &&
        !editWorkspace(tr("Adopt webhooks"), [&](workspace::Document &open) { open = changed; }))
        return;
    // The environment takes nothing: who adopts gives the address himself.
    const bool taken = engine().secretStore().isWritable();
    const auto given = taken ? QStringList() : [&addresses] {
        QStringList all;
        for (const auto &[key, value] : std::as_const(addresses))
            all.append(key.owner);
        return all;
    }();
    if (!taken)
        addresses.clear();
    const auto undo = [this, ids] {
        return editWorkspace(tr("Adopt webhooks"), [&ids](workspace::Document &open) {
            open.webhooks.removeIf([&ids](const auto &one) { return ids.contains(one.id); });
        });
    };
    keepAddresses(addresses, undo, [this, ids, withSecret, given, older, kept = addresses.size()] {
        Json json{{"adopted", Json::array()}, {"secretsToEnter", Json::array()}};
        QList<QStringList> rows;
        for (const QString &id : ids) {
            json["adopted"].push_back(text(id));
            rows.append(cells(id));
        }
        QString lines = inColumns(rows);
        for (const QString &id : withSecret) {
            json["secretsToEnter"].push_back(text(id));
            lines += tr("8x8 does not tell the secret of %1. Before a plan can write it again: "
                        "sendbench-cli secret set %1 auth.secret")
                         .arg(id) +
                     u'\n';
        }
        for (const QString &id : given) {
            json["secretsToEnter"].push_back(text(id));
            lines +=
                tr("The address of %1 may hold a token, so it is not in the workspace. Give it "
                   "as %2.")
                    .arg(id, secrets::EnvStore::variableName({id, webhooks::kSecretUrlField})) +
                u'\n';
        }
        if (kept > 0)
            lines += tr("%n address(es) that may hold a token went into the keychain.", nullptr,
                        static_cast<int>(kept)) +
                     u'\n';
        json["olderLeft"] = older;
        json["failures"] = failuresJson();
        if (older > 0)
            lines += tr("%n record(s) of the older form left alone. Those with a version above 1 "
                        "are taken over where their product is named, as in --product sms.typed; "
                        "the others leave by “webhook migrate-wavecell”.",
                        nullptr, older) +
                     u'\n';
        printer().answer(json, lines.isEmpty() ? tr("Nothing to take over.") : lines);
        endRead(ExitGood);
    });
}

/// A webhook without its address is worth nothing: all are taken back where one cannot be kept.
void WebhookCommand::keepAddresses(QList<std::pair<secrets::SecretKey, QByteArray>> addresses,
                                   std::function<bool()> undo, std::function<void()> then)
{
    if (addresses.isEmpty()) {
        then();
        return;
    }
    const auto [key, value] = addresses.takeFirst();
    auto *job = engine().secretStore().write(key, value, this);
    connect(job, &Job::finished, this,
            [this, job, addresses = std::move(addresses), undo = std::move(undo),
             then = std::move(then)] {
                if (!job->error())
                    keepAddresses(addresses, undo, then);
                else if (undo())
                    fail(*job->error());
            });
    job->start();
}

} // namespace sendbench::cli
