// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Events brought as 8x8 would: `webhook test`, `webhook simulate`.

#include "app/cli/commands/recordoutput.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/exitcode.h"
#include "webhooks/deliveryjob.h"
#include "webhooks/deliverymaking.h"
#include "webhooks/sourceaddresses.h"
#include "webhooks/urlchecks.h"
#include "webhooks/verifyjob.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr double kFastest = 10'000;

Json text(const QString &value)
{
    return value.toStdString();
}

/// One line of an attempt, for progress and for what is not shown whole.
QString attemptLine(int index, const webhooks::Attempt &attempt)
{
    const auto &exchange = attempt.record.exchange;
    const QString status = exchange.response ? QString::number(exchange.response->status)
                           : exchange.error  ? exchange.error->code
                                             : QString();
    return WebhookCommand::tr("Attempt %1: %2 after %3 ms. %4")
        .arg(index + 1)
        .arg(status)
        .arg(exchange.timing.totalMs, 0, 'f', 0)
        .arg(attempt.verdict.outcome.reason);
}

Json attemptJson(const webhooks::Attempt &attempt)
{
    return {{"pauseSeconds", attempt.pause.count()},
            {"exchange", recordJson(attempt.record)},
            {"wouldRepeat", attempt.verdict.failed},
            {"findings", toJson(attempt.verdict.findings)}};
}

Json addressesJson(const std::optional<webhooks::SourceAddresses> &from)
{
    if (!from)
        return nullptr;
    Json list = Json::array();
    for (const QString &address : from->addresses)
        list.push_back(text(address));
    return {{"title", text(from->title)},
            {"addresses", list},
            {"date", text(from->date)},
            {"source", text(from->source)}};
}

Result<double> speedOf(const Arguments &arguments)
{
    if (!arguments.has(u"--speed"_s))
        return 1.0;
    bool good = false;
    const double speed = arguments.value(u"--speed"_s).toDouble(&good);
    if (!good || !(speed > 0 && speed <= kFastest))
        return usageError(WebhookCommand::tr("--speed takes a number above 0, up to 10000."));
    return speed;
}

QString addressList(const Json &addresses)
{
    QStringList all;
    for (const Json &one : addresses.at("addresses"))
        all.append(QString::fromStdString(one.get<std::string>()));
    return all.join(u", "_s);
}

/// The sample with what --set names.
Result<QByteArray> edited(QByteArray body, const Arguments &arguments)
{
    const QStringList all = arguments.values(u"--set"_s);
    for (const QString &one : all) {
        const qsizetype at = one.indexOf(u'=');
        if (at < 1)
            return usageError(
                WebhookCommand::tr("--set is PATH=VALUE, like --set payload.body=Stop."));
        const auto changed = webhooks::withValue(body, one.left(at), one.mid(at + 1));
        if (!changed)
            return changed;
        body = *changed;
    }
    return body;
}

const Arguments::Declared &declared()
{
    static const Arguments::Declared all{
        .flags = {u"--retry-ladder"_s, u"--yes"_s, u"--here"_s},
        .values = {u"--event"_s, u"--to"_s, u"--set"_s, u"--speed"_s}};
    return all;
}

} // namespace

void WebhookCommand::simulate(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, declared());
    if (!arguments || arguments->words().size() != 1 ||
        arguments->has(u"--to"_s) == arguments->has(u"--here"_s) || arguments->has(u"--event"_s)) {
        fail(arguments ? usageError(tr("webhook simulate EVENT --to URL | --here "
                                       "[--set PATH=VALUE] [--retry-ladder] [--speed N]"))
                             .value()
                       : arguments.error());
        return;
    }
    const auto event = webhooks::eventKind(arguments->word(0));
    const auto sample = event ? webhooks::sampleOf(event->id) : Failure(event.error());
    if (!sample) {
        fail(sample.error());
        return;
    }
    const auto body =
        edited(webhooks::sampleFor(*sample, {}, engine().clock().now(), webhooks::Layout::Compact),
               *arguments);
    const auto url = body ? targetOf(*arguments) : Failure(body.error());
    if (!url) {
        fail(url.error());
        return;
    }
    deliver(webhooks::deliveryTo(*url, *sample, *body), event->id, event->products.value(0), {},
            *arguments);
}

void WebhookCommand::test(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, declared());
    if (!arguments || arguments->words().size() != 1 ||
        (arguments->has(u"--to"_s) && arguments->has(u"--here"_s))) {
        fail(arguments ? usageError(tr("webhook test ID [--event E] [--to URL | --here] "
                                       "[--set PATH=VALUE] [--retry-ladder] [--speed N] [--yes]"))
                             .value()
                       : arguments.error());
        return;
    }
    if (!exists(arguments->word(0)))
        return;
    auto wanted = engine::desiredWebhook(*document().webhook(arguments->word(0)));
    const auto *account = document().account(wanted.account);
    const auto environment = account ? account->environment : Environment::Production;
    if (const auto started =
            environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
        !started) {
        fail(started.error());
        return;
    }
    const auto *api = engine().registry().webhookApi(wanted.product);
    const bool moved = arguments->has(u"--to"_s) || arguments->has(u"--here"_s);
    const bool fromHere = arguments->has(u"--event"_s) || moved || arguments->has(u"--set"_s) ||
                          arguments->has(u"--retry-ladder"_s);
    if (api && account && !fromHere && api->verify(*account, wanted)) {
        verify(wanted, arguments->has(u"--yes"_s));
        return;
    }
    if (moved) {
        const auto url = targetOf(*arguments);
        if (!url) {
            fail(url.error());
            return;
        }
        wanted.url = *url;
        wanted.more.remove(webhooks::kAddressField);
    }
    // What stays on this machine asks no token endpoint elsewhere.
    if (arguments->has(u"--here"_s) &&
        !webhooks::isOnThisMachine(QUrl(wanted.auth.tokenUrl).host()) &&
        wanted.auth.kind == webhooks::AuthKind::OAuth)
        wanted.auth = {};
    const auto events = webhooks::deliverableEvents(wanted);
    const QString named = arguments->value(u"--event"_s);
    const auto event = !named.isEmpty()   ? webhooks::eventKind(named)
                       : events.isEmpty() ? Failure(Error{.kind = ErrorKind::Input,
                                                          .code = u"webhook.no-sample"_s,
                                                          .where = wanted.id,
                                                          .found = wanted.product})
                                          : Result<webhooks::EventKind>(events.constFirst());
    const auto sample = event ? webhooks::sampleOf(event->id) : Failure(event.error());
    const auto body = sample ? edited(webhooks::sampleFor(*sample, wanted, engine().clock().now(),
                                                          webhooks::Layout::Compact),
                                      *arguments)
                             : Failure(sample.error());
    if (!body) {
        fail(body.error());
        return;
    }
    const QString region = account ? account->fields.value(u"region"_s).text() : QString();
    deliver(webhooks::deliveryTo(wanted, environment, *sample, *body), event->id, wanted.product,
            region, *arguments);
}

/// Where --to or --here says.
Result<QString> WebhookCommand::targetOf(const Arguments &arguments)
{
    if (!arguments.has(u"--here"_s))
        return arguments.value(u"--to"_s);
    auto &listener = engine().listener();
    if (listener.port() == 0)
        if (const auto heard = listener.listen(); !heard)
            return Failure(heard.error());
    return listener.url().toString();
}

void WebhookCommand::deliver(const webhooks::Delivery &delivery, const QString &event,
                             const QString &product, const QString &region,
                             const Arguments &arguments)
{
    const auto speed = speedOf(arguments);
    if (!speed) {
        fail(speed.error());
        return;
    }
    if (const auto stopped =
            webhooks::deliveryGuard(document(), delivery, arguments.has(u"--yes"_s))) {
        fail(*stopped);
        return;
    }
    const Findings checks = webhooks::deliveryChecks(delivery);
    auto *job = new webhooks::DeliveryJob(
        engine().sender(), engine().clock(), delivery,
        {.ladder = arguments.has(u"--retry-ladder"_s), .speed = *speed}, this);
    m_job = job;
    connect(job, &webhooks::DeliveryJob::attempted, this, [this, job](int index) {
        printer().note(attemptLine(index, job->report().attempts.at(index)));
    });
    connect(job, &webhooks::DeliveryJob::waiting, this, [this](int, int seconds) {
        printer().note(tr("8x8 would try again after %1 s.").arg(seconds));
    });
    connect(job, &Job::finished, this, [this, job, delivery, event, product, region, checks] {
        if (job->error())
            fail(*job->error());
        else
            answerDelivery(job->report(), delivery, event,
                           addressesJson(webhooks::sourceAddresses(product, region)), checks);
    });
    job->start();
}

void WebhookCommand::answerDelivery(const webhooks::DeliveryReport &report,
                                    const webhooks::Delivery &delivery, const QString &event,
                                    const Json &addresses, const Findings &checks)
{
    const webhooks::Attempt &last = report.attempts.constLast();
    Json attempts = Json::array();
    QString lines;
    for (qsizetype i = 0; i < report.attempts.size(); ++i) {
        attempts.push_back(attemptJson(report.attempts.at(i)));
        if (i + 1 < report.attempts.size())
            lines += attemptLine(static_cast<int>(i), report.attempts.at(i)) + u'\n';
    }
    const Findings all = last.verdict.findings + checks;
    Json json{{"event", text(event)},
              {"url", text(last.record.exchange.request.url.toString())},
              {"arrived", report.arrived()},
              {"signed", delivery.rules.signature.isEmpty() ? Json(nullptr) : Json(false)},
              {"attempts", attempts},
              {"token", report.token ? recordJson(*report.token) : Json(nullptr)},
              {"findings", toJson(all)},
              {"from", addresses}};
    lines += recordText(last.record) + toText(all);
    if (!addresses.is_null())
        lines += tr("8x8 itself calls from %1 (%2).")
                     .arg(addressList(addresses),
                          QString::fromStdString(addresses.at("title").get<std::string>())) +
                 u'\n';
    printer().answer({{"delivery", json}}, lines);
    const int code = exitCodeOf(last.record);
    end(code != ExitGood ? code : hasErrors(all) ? static_cast<int>(ExitBadAnswer) : ExitGood);
}

void WebhookCommand::verify(const webhooks::Webhook &wanted, bool confirmed)
{
    const auto &account = *document().account(wanted.account);
    if (account.environment == Environment::Production && !confirmed) {
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.production"_s, .where = account.id});
        return;
    }
    auto *job = new webhooks::VerifyJob(engine().sender(), engine().secretStore(),
                                        *engine().registry().webhookApi(wanted.product), account,
                                        wanted, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job, id = wanted.id] {
        const auto record = job->result();
        if (!record) {
            fail(record.error());
            return;
        }
        const int code = exitCodeOf(*record);
        printer().answer(
            {{"verify",
              {{"id", text(id)}, {"good", code == ExitGood}, {"exchange", recordJson(*record)}}}},
            recordText(*record) +
                tr("8x8 itself called the address; --event brings a sample from "
                   "here.") +
                u'\n');
        end(code);
    });
    job->start();
}

} // namespace sendbench::cli
