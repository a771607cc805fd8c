// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/partner.h"

#include "base/jsonreader.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

void onlyMembers(const JsonReader &json, const QSet<QString> &known)
{
    if (!json.isObject()) {
        json.problem(u"json.type"_s, u"object"_s, json.kind());
        return;
    }
    for (const QString &key : json.keys())
        if (!known.contains(key))
            json.member(key)->problem(u"json.unknown-member"_s, {}, key);
}

/// The place of a word in a list of allowed ones.
template <typename Enum>
Enum oneOf(const JsonReader &json, const QString &member, const QStringList &words)
{
    const QString word = json.text(member);
    const qsizetype at = words.indexOf(word);
    if (at >= 0)
        return static_cast<Enum>(at);
    if (const auto value = json.member(member); value && value->isText())
        value->problem(u"json.value"_s, words.join(u", "_s), word);
    return static_cast<Enum>(0);
}

Partner::Endpoint endpoint(const JsonReader &json)
{
    onlyMembers(json, {u"label"_s, u"url"_s, u"source"_s});
    Partner::Endpoint one{.label = json.text(u"label"_s),
                          .url = json.text(u"url"_s),
                          .source = json.text(u"source"_s)};
    static const QRegularExpression placeholder(uR"(\{\{[^{}]*\}\})"_s);
    const QUrl url(QString(one.url).replace(placeholder, u"x"_s), QUrl::StrictMode);
    if (json.has(u"url"_s) && (url.scheme() != u"https"_s || url.host().isEmpty()))
        json.member(u"url"_s)->problem(u"json.value"_s, u"an https address"_s, one.url);
    return one;
}

Partner::Credentials credentials(const JsonReader &json)
{
    onlyMembers(json, {u"id"_s, u"title"_s, u"source"_s, u"basic"_s, u"any"_s, u"rows"_s});
    Partner::Credentials set{.id = json.text(u"id"_s),
                             .title = json.text(u"title"_s),
                             .source = json.text(u"source"_s),
                             .basic = json.flag(u"basic"_s, false),
                             .any = json.flag(u"any"_s, false),
                             .rows = {}};
    for (const JsonReader &row : json.optionalList(u"rows"_s)) {
        onlyMembers(row, {u"name"_s, u"value"_s, u"secret"_s});
        set.rows.append({.name = row.text(u"name"_s),
                         .value = row.text(u"value"_s, QString()),
                         .secret = row.flag(u"secret"_s, false)});
    }
    if (!set.basic && !set.any && set.rows.isEmpty())
        json.problem(u"json.missing"_s, u"basic, any or rows"_s, u"nothing"_s);
    return set;
}

void callbacks(Partner &partner, const JsonReader &json)
{
    onlyMembers(json, {u"source"_s, u"list"_s});
    partner.callbackSource = json.text(u"source"_s);
    static const QStringList fields{u"deliveryReportCallbackUrl"_s, u"inboundMessageCallbackUrl"_s};
    static const QStringList ways{u"mail"_s, u"paste"_s, u"header"_s, u"person"_s};
    for (const JsonReader &one : json.list(u"list"_s)) {
        onlyMembers(one, {u"field"_s, u"way"_s, u"to"_s});
        const auto at = oneOf<int>(one, u"field"_s, fields);
        partner.callbacks.append({.field = fields[at],
                                  .way = oneOf<Partner::CallbackWay>(one, u"way"_s, ways),
                                  .to = one.text(u"to"_s)});
    }
}

void address(Partner &partner, const JsonReader &json)
{
    onlyMembers(json, {u"choices"_s, u"given"_s, u"hosts"_s});
    partner.endpointGiven = json.text(u"given"_s, QString());
    for (const JsonReader &one : json.optionalList(u"choices"_s))
        partner.endpoints.append(endpoint(one));
    for (const JsonReader &one : json.optionalList(u"hosts"_s))
        partner.hosts.append(one.asText());
    if (partner.endpoints.isEmpty() == partner.endpointGiven.isEmpty())
        json.problem(u"json.value"_s, u"either choices or given"_s, json.kind());
}

} // namespace

Result<Partner> parsePartner(const QByteArray &text, const QString &file)
{
    auto document = JsonDocument::parse(text, file);
    if (!document)
        return Failure(document.error());
    const JsonReader json = document->root();
    onlyMembers(json, {u"name"_s, u"source"_s, u"endpoint"_s, u"credentials"_s, u"number"_s,
                       u"callbacks"_s, u"prerequisites"_s, u"passcode"_s, u"sandboxPath"_s});
    Partner partner;
    partner.name = json.text(u"name"_s);
    partner.source = json.text(u"source"_s);
    address(partner, json.object(u"endpoint"_s));
    for (const JsonReader &one : json.optionalList(u"credentials"_s))
        partner.credentials.append(credentials(one));
    if (const auto number = json.optionalObject(u"number"_s)) {
        onlyMembers(*number, {u"form"_s, u"source"_s});
        partner.number =
            oneOf<Partner::NumberForm>(*number, u"form"_s, {u"either"_s, u"plus"_s, u"digits"_s});
        partner.numberSource = number->text(u"source"_s);
    }
    if (const auto given = json.optionalObject(u"callbacks"_s))
        callbacks(partner, *given);
    for (const JsonReader &one : json.optionalList(u"prerequisites"_s)) {
        onlyMembers(one, {u"text"_s, u"source"_s});
        partner.prerequisites.append({one.text(u"text"_s), one.text(u"source"_s)});
    }
    partner.passcode = json.flag(u"passcode"_s, false);
    partner.sandboxPath = json.text(u"sandboxPath"_s, QString());
    if (!document->problems().isEmpty()) {
        Error error = document->problems().first();
        error.path = error.path.isEmpty() ? u"partner"_s : u"partner."_s + error.path;
        return Failure(error);
    }
    return partner;
}

QString sandboxPathOf(const Partner &partner)
{
    if (!partner.sandboxPath.isEmpty() || partner.endpoints.isEmpty())
        return partner.sandboxPath;
    static const QRegularExpression placeholder(uR"(\{\{[^{}]*\}\})"_s);
    return QUrl(QString(partner.endpoints.first().url).replace(placeholder, u"sandbox"_s)).path();
}

void putIntoForm(const Partner &partner, forms::FormDescriptor &form)
{
    for (forms::FieldDescriptor &field : form.fields)
        if (field.key == u"headers"_s && field.presets.isEmpty())
            for (const auto &set : partner.credentials)
                if (!set.rows.isEmpty())
                    field.presets.append({set.id, set.title, set.source, set.rows});
    for (qsizetype i = 0; i < partner.prerequisites.size(); ++i)
        form.guide.insert(i, {.id = u"prerequisite-%1"_s.arg(i + 1),
                              .text = partner.prerequisites[i].text,
                              .fields = {},
                              .byHand = true});
}

} // namespace sendbench::integrations::clevertap
