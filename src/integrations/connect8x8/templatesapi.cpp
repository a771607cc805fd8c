// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatesapi.h"

#include "base/redactor.h"
#include "changes/held.h"
#include "integrations/connect8x8/answer.h"
#include "integrations/connect8x8/hosts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString pathOf(const TemplateChannel &channel)
{
    return u"/api/v1/accounts/%1/channels/%2/templates"_s.arg(encoded(channel.accountId),
                                                              encoded(channel.channelId));
}

changes::Step stepOf(const TemplateChannel &channel, const QString &id, const QString &title,
                     const QByteArray &method, const QString &path)
{
    changes::Step step{.id = id,
                       .title = title,
                       .method = method,
                       .url = productBase(channel.account, u"chatapps"_s) + path,
                       .headers = {{"Accept", "application/json"}}};
    changes::addSecretHeader(step, "Authorization", {channel.account.id, u"apiKey"_s},
                             u"Bearer "_s);
    return step;
}

Json parsed(const QByteArray &json)
{
    return Json::parse(json.cbegin(), json.cend(), nullptr, false);
}

/// The places of the texts that are addresses of uploaded files, with what they hold.
void findTokens(const Json &value, const std::string &pointer, QMap<QString, QByteArray> &found)
{
    static const QRegularExpression token(uR"(\Ahttps?://[^?#]*/files/[^?#]+\?(?:.*&)?token=.)"_s);
    if (value.is_string()) {
        const QString text = QString::fromStdString(value.get<std::string>());
        if (token.match(text).hasMatch())
            found.insert(QString::fromStdString(pointer), text.toUtf8());
    } else if (value.is_structured()) {
        for (const auto &[key, member] : value.items())
            findTokens(member, pointer + '/' + key, found); // no member of a template has ~ or /
    }
}

/// The body, with marks where the plan holds what no file may have.
void setBody(changes::Step &step, Json body)
{
    QMap<QString, QByteArray> found;
    findTokens(body, {}, found);
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const QString name = step.id + it.key().toLower().replace(u'/', u'.');
        const secrets::SecretKey key = changes::heldKey(name);
        step.secrets.append({.key = key, .pointer = it.key()});
        changes::hold(step, name, it.value());
        body[Json::json_pointer(it.key().toStdString())] =
            Redactor::mark(key.label()).toStdString();
    }
    step.body =
        QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString textOf(const Json &object, const char *member)
{
    const auto at = object.find(member);
    return at != object.end() && at->is_string() ? QString::fromStdString(at->get<std::string>())
                                                 : QString();
}

QDateTime timeOf(const Json &object, const char *member)
{
    return QDateTime::fromString(textOf(object, member), Qt::ISODateWithMs).toUTC();
}

Failure missing(const QString &code, const workspace::Account &account, const QString &path)
{
    return Failure(
        Error{.kind = ErrorKind::Input, .code = code, .where = account.id, .path = path});
}

const Json *listIn(const Json &answer)
{
    if (!answer.is_object())
        return nullptr;
    const auto at = answer.find("templates");
    return at != answer.end() && at->is_array() ? &*at : nullptr;
}

} // namespace

bool isAccountId(const QString &id)
{
    static const QRegularExpression pattern(
        uR"(\A[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}\z)"_s);
    return pattern.match(id).hasMatch();
}

Result<TemplateChannel> templateChannel(const workspace::Account &account, const QString &channelId)
{
    if (account.kind != u"8x8.connect"_s)
        return missing(u"account.not-connect"_s, account, u"kind"_s);
    const auto field = [&](const QString &key) {
        return account.fields.value(key).text().trimmed();
    };
    TemplateChannel channel{.account = account,
                            .accountId = field(u"accountId"_s),
                            .channelId =
                                channelId.isEmpty() ? field(u"channelId"_s) : channelId.trimmed()};
    if (channel.accountId.isEmpty())
        return missing(u"account.id-missing"_s, account, u"accountId"_s);
    if (channel.channelId.isEmpty())
        return missing(u"account.channel-missing"_s, account, u"channelId"_s);
    return channel;
}

changes::Step listTemplates(const TemplateChannel &channel)
{
    auto step = stepOf(channel, u"templates.list"_s, tr("Read the templates of the channel"), "GET",
                       pathOf(channel));
    step.readOnly = true;
    return step;
}

changes::Step createTemplate(const TemplateChannel &channel, const templates::Template &t)
{
    auto step = stepOf(channel, u"template.create"_s,
                       tr("Submit the template “%1” in %2").arg(t.name, t.language), "POST",
                       pathOf(channel));
    step.headers.append(http::Header{"Content-Type", "application/json"});
    setBody(step, parsed(templates::writeTemplate(t, templates::Form::EightCreate)));
    return step;
}

changes::Step deleteTemplate(const TemplateChannel &channel, const QString &name)
{
    auto step = stepOf(channel, u"template.delete"_s,
                       tr("Delete the template “%1” in every language").arg(name), "DELETE",
                       pathOf(channel) + u'/' + encoded(name));
    return step;
}

Result<QList<LiveTemplate>> readTemplateList(const QByteArray &answer, const QString &source)
{
    const Json root = parsed(answer);
    const Json *list = listIn(root);
    if (!list)
        return Failure(Error{.kind = ErrorKind::Protocol,
                             .code = u"templates.no-list"_s,
                             .where = source,
                             .expected = u"{\"templates\": […]}"_s,
                             .found = QString::fromUtf8(answer.left(60))});
    QList<LiveTemplate> all;
    if (list->empty())
        return all;
    const auto read = templates::readTemplates(answer, source);
    if (!read)
        return Failure(read.error());
    all.reserve(read->templates.size());
    for (qsizetype i = 0; i < read->templates.size(); ++i) {
        const auto &one = read->templates.at(i);
        const auto at = static_cast<std::size_t>(i);
        const Json entry = at < list->size() ? list->at(at) : Json();
        all.append({.value = one.value,
                    .findings = one.findings,
                    .channelId = textOf(entry, "channelId"),
                    .channelName = textOf(entry, "channelName"),
                    .statusName = textOf(entry, "statusName"),
                    .createdAt = timeOf(entry, "createdAt"),
                    .updatedAt = timeOf(entry, "updatedAt")});
    }
    return all;
}

QMap<QString, QByteArray> fileTokens(const QByteArray &answer)
{
    static const QRegularExpression token(
        uR"(/files\\?/[^?"]+\?(?:[^"]*&)?token=([A-Za-z0-9%._~+/=-]+))"_s);
    QMap<QString, QByteArray> found;
    for (auto it = token.globalMatch(QString::fromUtf8(answer)); it.hasNext();)
        found.insert(u"file.token.%1"_s.arg(found.size() + 1), it.next().captured(1).toUtf8());
    return found;
}

sending::Outcome judgeTemplates(const http::Exchange &exchange)
{
    if (auto failure = judgeFailure(exchange))
        return *failure;
    const QByteArray &body = exchange.response->body;
    if (exchange.request.method == "GET" && !listIn(parsed(body)))
        return {.reason = tr("HTTP %1, but no list of templates: a web page or a proxy may have "
                             "answered in 8x8's place.")
                              .arg(exchange.response->status)};
    if (exchange.request.method == "GET")
        return {.kind = sending::OutcomeKind::Accepted, .reason = tr("8x8 gave its list.")};
    return {.kind = sending::OutcomeKind::Accepted,
            .reason = exchange.request.method == "DELETE"
                          ? tr("8x8 took the deletion. The name stays blocked for 30 days.")
                          : tr("8x8 took the template. Whether Meta approves it, the list or a "
                               "webhook of type CABM will tell.")};
}

QString refusalWords(const http::Exchange &exchange)
{
    const sending::Outcome outcome = judgeTemplates(exchange);
    if (outcome.kind == sending::OutcomeKind::Accepted)
        return {};
    QStringList words;
    if (!outcome.code.isEmpty())
        words.append(u"%1:"_s.arg(outcome.code));
    words.append(outcome.reason);
    if (!outcome.message.isEmpty() && !outcome.reason.contains(outcome.message))
        words.append(u"(“%1”)"_s.arg(outcome.message));
    return words.join(u' ');
}

} // namespace sendbench::integrations::connect8x8
