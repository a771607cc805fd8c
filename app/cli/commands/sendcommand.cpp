// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/sendcommand.h"

#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"
#include "base/atomicfile.h"
#include "base/clock.h"
#include "base/ids.h"
#include "diagnosis/errortext.h"
#include "events/progress.h"
#include "history/jsonparts.h"
#include "library/library.h"
#include "sending/curl.h"

#include <QTimer>

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

Result<std::optional<std::chrono::milliseconds>> seconds(const Arguments &arguments,
                                                         const QString &option)
{
    if (!arguments.has(option))
        return std::nullopt;
    bool good = false;
    const double value = arguments.value(option).toDouble(&good);
    if (!good || !(value >= 0 && value <= 86'400)) // also NaN
        return usageError(SendCommand::tr("%1 takes a number of seconds, not “%2”.")
                              .arg(option, arguments.value(option)));
    return std::chrono::milliseconds(static_cast<qint64>(value * 1000));
}

Result<sending::Media> mediaOf(const Arguments &arguments)
{
    const QString given = arguments.value(u"--media"_s);
    const auto kind = sending::mediaKindFromName(given.section(u'=', 0, 0));
    if (!kind || !given.contains(u'='))
        return usageError(SendCommand::tr("--media takes image, video, audio or file, an equals "
                                          "sign and the address, not “%1”.")
                              .arg(given));
    return sending::Media{.kind = *kind,
                          .url = given.section(u'=', 1),
                          .caption = arguments.value(u"--caption"_s),
                          .fileName = arguments.value(u"--filename"_s)};
}

/// The workspace's template of that name, with the values of --var.
Result<sending::TemplateSend> templateOf(const Arguments &arguments,
                                         const workspace::Document &document)
{
    const auto found =
        library::find(document, arguments.value(u"--template"_s), arguments.value(u"--language"_s));
    if (!found)
        return Failure(found.error());
    sending::TemplateSend filled{.content = (*found)->content, .values = {}};
    const QStringList all = arguments.values(u"--var"_s);
    for (const QString &one : all) {
        const qsizetype at = one.indexOf(u'=');
        if (at < 1)
            return usageError(
                SendCommand::tr("--var is KEY=VALUE, like --var body.1=Ines, not “%1”.").arg(one));
        filled.values.insert(one.left(at), one.mid(at + 1));
    }
    return filled;
}

} // namespace

void SendCommand::run(const QStringList &words)
{
    const auto arguments = Arguments::parse(
        words, {.flags = {u"--dry-run"_s, u"--curl"_s, u"--yes"_s, u"--preflight"_s},
                .values = {u"--through"_s, u"--to"_s, u"--text"_s, u"--media"_s, u"--caption"_s,
                           u"--filename"_s, u"--template"_s, u"--language"_s, u"--var"_s,
                           u"--body"_s, u"--wait"_s, u"--time-limit"_s}});
    if (!arguments) {
        fail(arguments.error());
        return;
    }
    if (!openWorkspace())
        return;
    if (!arguments->has(u"--dry-run"_s) && engine().history())
        engine().history()->warmUp(); // on its own thread, while the descriptors are read here
    const auto planned = plan(*arguments);
    if (!planned) {
        fail(planned.error());
        return;
    }
    m_curl = planned->curl;
    const auto stopped = planned->dryRun ? std::optional<Error>()
                                         : sending::guard(document(), *planned->route,
                                                          planned->message, planned->confirmed);
    if (stopped) {
        fail(*stopped);
        return;
    }
    if (planned->message.kind == sending::MessageKind::Template)
        m_findings = sending::valueFindings(planned->message.filled, planned->route->system());
    for (const Finding &finding : std::as_const(m_findings))
        printer().note(severityName(finding.severity) + u": "_s + finding.message);
    if (planned->dryRun)
        dryRun(*planned);
    else
        send(*planned);
}

Result<sending::Message> SendCommand::message(const Arguments &arguments) const
{
    const QStringList ways{u"--text"_s, u"--template"_s, u"--media"_s, u"--body"_s,
                           u"--preflight"_s};
    if (std::count_if(ways.begin(), ways.end(),
                      [&](const QString &way) { return arguments.has(way); }) != 1)
        return usageError(
            tr("Give one of --text T, --template NAME, --media KIND=URL, --body FILE and "
               "--preflight."));
    for (const QString &extra : {u"--language"_s, u"--var"_s})
        if (arguments.has(extra) && !arguments.has(u"--template"_s))
            return usageError(tr("%1 goes with --template NAME.").arg(extra));
    for (const QString &extra : {u"--caption"_s, u"--filename"_s})
        if (arguments.has(extra) && !arguments.has(u"--media"_s))
            return usageError(tr("%1 goes with --media KIND=URL.").arg(extra));
    sending::Message message{
        .id = newUlid(), .to = arguments.value(u"--to"_s), .text = arguments.value(u"--text"_s)};
    if (arguments.has(u"--preflight"_s)) {
        message.kind = sending::MessageKind::Preflight;
        return message;
    }
    if (arguments.has(u"--template"_s)) {
        const auto filled = templateOf(arguments, document());
        if (!filled)
            return Failure(filled.error());
        message.kind = sending::MessageKind::Template;
        message.filled = *filled;
        return message;
    }
    if (arguments.has(u"--media"_s)) {
        const auto media = mediaOf(arguments);
        if (!media)
            return Failure(media.error());
        message.kind = sending::MessageKind::Media;
        message.media = *media;
        return message;
    }
    if (!arguments.has(u"--body"_s))
        return message;
    message.kind = sending::MessageKind::Raw;
    const QString path = arguments.value(u"--body"_s);
    constexpr qint64 kLargestBody = 16 * 1024 * 1024;
    if (path == u"-"_s) {
        if (engine().secretsBackend() == engine::SecretsBackend::Memory)
            return usageError(tr("With --secrets memory, standard input holds the secrets; give "
                                 "the body as a file."));
        message.rawBody = terminal().readInput(kLargestBody + 1);
        if (message.rawBody.size() > kLargestBody)
            return usageError(tr("The body has more than 16 MiB."));
        return message;
    }
    const auto body = readFile(path, kLargestBody, Pipes::Read);
    if (!body)
        return Failure(body.error());
    message.rawBody = *body;
    return message;
}

Result<SendCommand::Plan> SendCommand::plan(const Arguments &arguments)
{
    if (!arguments.words().isEmpty())
        return usageError(tr("“%1” is one word too many.").arg(arguments.word(0)));
    if (!arguments.has(u"--through"_s))
        return usageError(tr("--through PROVIDER|ACCOUNT is missing."));
    Plan plan;
    const auto wait = seconds(arguments, u"--wait"_s);
    if (!wait)
        return Failure(wait.error());
    plan.wait = *wait;
    const auto limit = seconds(arguments, u"--time-limit"_s);
    if (!limit)
        return Failure(limit.error());
    if (*limit && **limit <= 0ms)
        return usageError(tr("--time-limit takes more than no time."));
    plan.timeLimit = *limit;
    const auto written = message(arguments);
    if (!written)
        return Failure(written.error());
    plan.message = *written;
    plan.dryRun = arguments.has(u"--dry-run"_s);
    plan.curl = arguments.has(u"--curl"_s);
    plan.confirmed = arguments.has(u"--yes"_s);
    auto route = engine().route(arguments.value(u"--through"_s));
    if (!route)
        return Failure(route.error());
    if (plan.message.kind != sending::MessageKind::Preflight && (*route)->needsRecipient() &&
        plan.message.to.trimmed().isEmpty())
        return usageError(tr("--to NUMBER is missing."));
    if (!(*route)->accepts().contains(plan.message.kind))
        return Failure(
            Error{.kind = ErrorKind::Input, .code = u"message.kind"_s, .where = (*route)->id()});
    if (!plan.dryRun && (*route)->environment() == Environment::Sandbox) {
        if (const auto started = engine().startSandbox(); !started)
            return Failure(started.error());
        route = engine().route(arguments.value(u"--through"_s)); // now with the sandbox's real port
    }
    plan.route = *route;
    return plan;
}

void SendCommand::dryRun(const Plan &plan)
{
    const auto request = plan.route->build(plan.message, sending::markedSecrets(*plan.route));
    auto prepared =
        request ? http::prepare(*request) : Result<http::SentRequest>(Failure(request.error()));
    if (!prepared) {
        fail(prepared.error());
        return;
    }
    const qsizetype size = prepared->body.size();
    // Before a shell's quotes go through the middle of a secret.
    prepared->body = engine().redactor().redact(prepared->body);
    for (auto &header : prepared->headers)
        header.value = engine().redactor().redact(header.value);
    Json headers = Json::array();
    for (const auto &header : prepared->headers)
        headers.push_back(
            {header.name.toStdString(), QString::fromUtf8(header.value).toStdString()});
    Json sent{{"method", prepared->method.toStdString()},
              {"url", QString::fromUtf8(prepared->url.toEncoded()).toStdString()},
              {"httpVersion", "1.1"},
              {"headers", headers}};
    history::putBody(sent, prepared->body);
    sent["bodyBytes"] = size;
    Json json{{"request", sent}};
    if (plan.message.kind == sending::MessageKind::Template)
        json["findings"] = toJson(m_findings);
    if (m_curl)
        json["curl"] = sending::asCurl(*prepared).toStdString();
    printer().answer(json, m_curl ? sending::asCurl(*prepared) : requestText(*prepared));
    end(ExitGood);
}

void SendCommand::send(const Plan &plan)
{
    connect(&engine(), &engine::Engine::eventReceived, this,
            [this](const events::Event &event) { m_events.append(event); });
    connect(&engine(), &engine::Engine::kept, this,
            [this](const QString &id, const std::optional<Error> &error) {
                if (!m_record || id != m_record->exchange.id)
                    return;
                m_isKept = true;
                m_notKept = error;
                if (m_answerWaits)
                    answer();
            });
    m_job = engine().send(plan.route, plan.message, this);
    if (plan.timeLimit)
        m_job->setAnswerLimit(*plan.timeLimit);
    connect(m_job, &Job::finished, this, [this, plan, job = m_job.data()] {
        if (!job->record()) {
            fail(*job->error());
            return;
        }
        m_record = job->record();
        if (plan.wait && plan.route->environment() != Environment::Sandbox) {
            printer().note(
                tr("Receipts of a real system do not reach this machine; there is nothing "
                   "to wait for."));
            answer();
        } else if (plan.wait && m_record->outcome.kind == sending::OutcomeKind::Accepted)
            follow(plan);
        else
            answer();
    });
}

void SendCommand::stop()
{
    // What is on the wire may have been read: the record is kept and printed.
    if (m_record) {
        m_isKept = true; // whoever stops it waits for nothing
        answer();
    } else if (m_job)
        m_job->stop();
    else
        Command::stop();
}

void SendCommand::follow(const Plan &plan)
{
    const auto endIfFinal = [this] {
        for (const auto &event : std::as_const(m_events))
            if (events::sharesId(event.ids, m_record->outcome.ids) && events::isFinal(event))
                answer();
    };
    connect(&engine(), &engine::Engine::eventReceived, this, endIfFinal);
    QTimer::singleShot(*plan.wait, this, &SendCommand::answer);
    endIfFinal();
}

void SendCommand::answer()
{
    // The history tells within a moment whether it has the record.
    m_answerWaits = !m_isKept && engine().recordsOnTheWay() > 0;
    if (m_answerWaits || std::exchange(m_answered, true))
        return;
    Json json = recordJson(*m_record);
    QString text = recordText(*m_record, m_notKept ? InHistory::No : InHistory::Yes);
    if (m_notKept)
        json["history"] = {{"kept", false},
                           {"code", m_notKept->code.toStdString()},
                           {"message", diagnosis::fullText(*m_notKept).toStdString()}};
    Json trace = Json::array();
    trace.push_back({{"at", isoTime(m_record->exchange.startedAt).toStdString()},
                     {"kind", "exchange"},
                     {"summary", sending::outcomeKindName(m_record->outcome.kind).toStdString()},
                     {"id", m_record->exchange.id.toStdString()}});
    for (const auto &event : std::as_const(m_events)) {
        if (!events::sharesId(event.ids, m_record->outcome.ids))
            continue;
        trace.push_back({{"at", isoTime(event.at).toStdString()},
                         {"kind", "event"},
                         {"summary", event.status.toStdString()},
                         {"id", event.id.toStdString()}});
        json["events"].push_back(eventJson(event));
        text += u'\n' + eventText(event);
    }
    json["trace"] = trace;
    if (m_curl) {
        json["curl"] = sending::asCurl(m_record->exchange.request).toStdString();
        text += u'\n' + sending::asCurl(m_record->exchange.request) + u'\n';
    }
    printer().answer(json, text);
    end(exitCodeOf(*m_record));
}

} // namespace sendbench::cli
