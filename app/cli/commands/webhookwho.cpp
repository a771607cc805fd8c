// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Who receives an event, and which ones nobody does: `webhook who`.

#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "base/visibletext.h"
#include "webhooks/eventcatalogue.h"
#include "webhooks/routing.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

Json text(const QString &value)
{
    return value.toStdString();
}

/// "Chat Apps: Inbound …; …": one line for each product, since there are many of some.
QString nobodyText(const QList<webhooks::EventKind> &lost)
{
    QStringList products;
    QMap<QString, QStringList> titles;
    for (const auto &one : lost) {
        const QString product = webhooks::productTitle(one.products.value(0));
        if (!products.contains(product))
            products.append(product);
        titles[product].append(one.title);
    }
    QString lines;
    for (const QString &product : std::as_const(products))
        lines += u"  %1: %2\n"_s.arg(product, titles.value(product).join(u"; "_s));
    return lines;
}

Json nobodyJson(const QList<webhooks::EventKind> &lost)
{
    Json all = Json::array();
    for (const auto &one : lost)
        all.push_back({{"event", text(one.id)},
                       {"title", text(one.title)},
                       {"product", text(one.products.value(0))}});
    return all;
}

} // namespace

void WebhookCommand::who(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--others"_s}, .values = {u"--account"_s}});
    if (!arguments || arguments->words().size() != 2) {
        fail(arguments
                 ? usageError(tr("webhook who EVENT SUBACCOUNT [--account A] [--others]")).value()
                 : arguments.error());
        return;
    }
    const auto event = webhooks::eventKind(arguments->word(0));
    if (!event) {
        fail(event.error());
        return;
    }
    const bool others = arguments->has(u"--others"_s);
    read({arguments->values(u"--account"_s), others ? QStringList() : event->products},
         [this, event = arguments->word(0), subAccount = arguments->word(1),
          others](const State &state) { answerWho(state, event, subAccount, others); });
}

void WebhookCommand::answerWho(const State &state, const QString &event, const QString &subAccount,
                               bool others)
{
    const auto kind = webhooks::eventKind(event);
    const auto answer =
        webhooks::whoReceives(*kind, subAccount, state.input.live, state.input.failures);
    Json candidates = Json::array();
    QString lines = answer.sentence + u'\n';
    for (const webhooks::Candidate &one : answer.candidates) {
        const auto &live = state.input.live[one.live];
        candidates.push_back({{"account", text(live.account)},
                              {"product", text(live.product)},
                              {"scope", text(live.scope)},
                              {"type", text(live.type)},
                              {"url", text(live.url)},
                              {"receives", one.receives},
                              {"certain", one.certain},
                              {"why", text(one.why)}});
        lines += u"  %1  %2 %3 %4  %5\n      %6\n"_s.arg(
            one.receives ? u"→"_s : u" "_s, visibleText(live.product, 20),
            visibleText(live.scope, 50), visibleText(live.type, 20), visibleText(live.url, 120),
            one.why);
    }
    Json json{{"event", text(kind->id)},
              {"subAccount", text(subAccount)},
              {"answer", text(answer.sentence)},
              {"candidates", candidates},
              {"findings", toJson(answer.findings)},
              {"failures", failuresJson()}};
    lines += toText(answer.findings);
    if (others) {
        const auto lost = webhooks::reachNobody(subAccount, state.input.live, document().accounts,
                                                state.input.failures);
        json["reachNobody"] = nobodyJson(lost);
        lines += lost.isEmpty() ? tr("Every event of %1 reaches somebody.").arg(subAccount) + u'\n'
                                : tr("Events of %1 that reach nobody:").arg(subAccount) + u'\n' +
                                      nobodyText(lost);
    }
    printer().answer(json, lines);
    const bool received = std::any_of(answer.candidates.begin(), answer.candidates.end(),
                                      [](const auto &one) { return one.receives; });
    endRead(received || !m_unread.isEmpty() ? ExitGood : ExitBadAnswer);
}

} // namespace sendbench::cli
