// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/smschecks.h"

#include "base/visibletext.h"
#include "integrations/clevertap/smsjson.h"
#include "providers/secretvalues.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kJson = u"json"_s;
const QString kPage = u"https://developer.8x8.com/connect/docs/clevertap-sms-integration"_s;
const QString kSingle = u"https://developer.8x8.com/connect/reference/send-sms-single"_s;
const QString kMany = u"https://developer.8x8.com/connect/reference/send-many-sms"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix, const QString &source = kPage)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

void checkPlaceholders(Findings &findings, const QString &json)
{
    const QStringList found = placeholdersIn(json);
    const auto lacks = [&](const QString &placeholder, Severity severity, const QString &message,
                           const QString &fix) {
        if (!found.contains(placeholder))
            add(findings, severity, u"provider.sms.placeholder"_s, kJson, message, fix);
    };
    lacks(u"$$To"_s, Severity::Error, tr("$$To is missing: the SMS would go to nobody."),
          tr("Write \"destination\": \"$$To\"."));
    lacks(u"$$Body"_s, Severity::Error,
          tr("$$Body is missing: every SMS would have the same text."),
          tr("Write \"text\": \"$$Body\"."));
    lacks(u"$$MessageID"_s, Severity::Warning,
          tr("$$MessageID is missing: no receipt can be told to a message of CleverTap."),
          tr("Write \"clientMessageId\": \"$$MessageID\"."));
    for (const QString &one : found)
        if (!smsPlaceholders().contains(one))
            add(findings, Severity::Warning, u"provider.sms.unknown-placeholder"_s, kJson,
                tr("%1 is none of the placeholders of the guide; it may go out as it is.")
                    .arg(visibleText(one, 40)),
                tr("They are: %1.").arg(smsPlaceholders().join(u", "_s)));
}

void checkSource(Findings &findings, const QJsonObject &message)
{
    static const QRegularExpression digits(uR"(\A\+?[0-9]+\z)"_s);
    const QString source = message[u"source"_s].toString();
    const qsizetype length = countCharacters(source);
    if (source.contains(u"{{"_s) || source.contains(u'<') || source.trimmed().isEmpty())
        add(findings, Severity::Error, u"provider.sms.source"_s, kJson,
            tr("“source” is to be filled in."),
            tr("Write a sender id or virtual number that is registered to your 8x8 account."));
    else if (length > 16)
        add(findings, Severity::Error, u"provider.sms.source-length"_s, kJson,
            tr("“source” has %1 characters; 8x8 takes 16.").arg(length), tr("Shorten it."),
            kSingle);
    else if (length > 11 && !digits.match(source).hasMatch())
        add(findings, Severity::Warning, u"provider.sms.source-length"_s, kJson,
            tr("“source” has %1 characters; 8x8's guide allows 11 when it holds letters.")
                .arg(length),
            tr("Shorten it."), kSingle);
}

void checkMembers(Findings &findings, const QJsonObject &message)
{
    for (const QString &key : {u"destination"_s, u"text"_s})
        if (message[key].toString().isEmpty())
            add(findings, Severity::Error, u"provider.sms.member"_s, kJson,
                tr("8x8 needs the member “%1”.").arg(key), tr("View Sample JSON has a whole one."),
                kSingle);
    checkSource(findings, message);
    static const QStringList encodings{u"AUTO"_s, u"GSM7"_s, u"UCS2"_s};
    const QString encoding = message[u"encoding"_s].toString();
    if (!encoding.isEmpty() && !encodings.contains(encoding.toUpper()))
        add(findings, Severity::Error, u"provider.sms.encoding"_s, kJson,
            tr("8x8 knows no encoding “%1”.").arg(visibleText(encoding, 40)),
            tr("One of: %1.").arg(encodings.join(u", "_s)), kSingle);
    else if (!encodings.contains(encoding) && !encoding.isEmpty())
        add(findings, Severity::Note, u"provider.sms.encoding"_s, kJson,
            tr("8x8's page for CleverTap writes “%1”, its reference %2.")
                .arg(encoding, encoding.toUpper()),
            {}, kSingle);
    if (message.contains(u"mid"_s) && !message.contains(u"clientMessageId"_s))
        add(findings, Severity::Note, u"provider.sms.mid"_s, kJson,
            tr("“mid” is of 8x8's page for CleverTap; its reference has no such member, and what "
               "comes back in receipts is “clientMessageId”."),
            tr("If receipts do not find their messages, write clientMessageId."), kSingle);
}

void checkListAndAddress(Findings &findings, bool isList, bool toBatch)
{
    if (isList && !toBatch)
        add(findings, Severity::Error, u"provider.sms.list-at-single"_s, u"endpoint"_s,
            tr("The JSON holds a list, but …/messages takes one message."),
            tr("End the address with /messages/batch, or take the JSON of one message."), kSingle);
    else if (!isList && toBatch)
        add(findings, Severity::Warning, u"provider.sms.single-at-batch"_s, u"endpoint"_s,
            tr("The JSON holds one message, but 8x8's reference asks for a list “messages” at "
               "…/messages/batch. 8x8's page for CleverTap prints it so nevertheless."),
            tr("…/messages takes this JSON without doubt, and its answer tells of the message."),
            kMany);
}

void checkBatch(Findings &findings, const workspace::ProviderConfiguration &provider, bool isList,
                bool toBatch)
{
    const bool batch = provider.fields.value(u"batch"_s).flag();
    const QString parameter = provider.fields.value(u"batch.parameter"_s).text().trimmed();
    if (batch && !toBatch)
        add(findings, Severity::Error, u"provider.batch.endpoint"_s, u"batch"_s,
            tr("Batch is checked, but the address takes one message at a time."),
            tr("Uncheck Batch, or end the address with /messages/batch."), kMany);
    if (batch && !parameter.isEmpty() && parameter != u"messages"_s)
        add(findings, Severity::Error, u"provider.batch.parameter"_s, u"batch.parameter"_s,
            tr("8x8's list is called “messages”."), tr("Write messages."), kMany);
    else if (batch && !isList)
        add(findings, Severity::Error, u"provider.batch.list"_s, kJson,
            tr("Batch is checked, but the JSON has no list “%1” to repeat an element of.")
                .arg(visibleText(parameter, 40)),
            tr("Take the sample with a list, or uncheck Batch."), kMany);
    if (!batch && isList && toBatch)
        add(findings, Severity::Note, u"provider.batch.off"_s, u"batch"_s,
            tr("Batch is not checked: every request carries one message of the list."), {}, kMany);
}

QString headerKey(const workspace::ProviderConfiguration &provider, const QString &name)
{
    for (const auto &[key, value] : provider.fields)
        if (key.compare(u"headers."_s + name, Qt::CaseInsensitive) == 0)
            return key;
    return {};
}

void checkBearer(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    const QString key = headerKey(provider, u"Authorization"_s);
    const forms::FieldValue value = provider.fields.value(key);
    if (key.isEmpty() || value.isEmpty()) {
        add(findings, Severity::Error, u"provider.headers.incomplete"_s, u"headers"_s,
            tr("No credentials: 8x8 needs the header “Authorization: Bearer …”."),
            tr("Fill in 8x8's preset and enter the key."));
        return;
    }
    if (!value.isText())
        return; // a stored secret is looked at by checkSecrets()
    providers::checkBearerForm(findings, key, u"Authorization"_s, value.text().toUtf8(), kPage);
    add(findings, Severity::Warning, u"provider.headers.open"_s, key,
        tr("The value stands in the open and would be saved in the workspace file."),
        tr("Lock the row, so that the value goes into the keychain."), {});
}

} // namespace

bool goesToBatch(const workspace::ProviderConfiguration &provider)
{
    const QUrl url(provider.fields.value(u"endpoint"_s).text().trimmed());
    return url.path().endsWith(u"/messages/batch"_s);
}

void checkSmsJson(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    if (provider.fields.value(u"parametersType"_s).text() == u"form"_s)
        return; // not used then, and said already
    const QString json = provider.fields.value(kJson).text();
    if (!QJsonDocument::fromJson(json.toUtf8()).isObject()) {
        // What is no JSON at all the form says.
        if (!json.trimmed().isEmpty() && !QJsonDocument::fromJson(json.toUtf8()).isNull())
            add(findings, Severity::Error, u"provider.sms.object"_s, kJson,
                tr("8x8 takes an object, not a list."), tr("View Sample JSON has one."), kSingle);
        return;
    }
    const QString parameter = provider.fields.value(u"batch"_s).flag()
                                  ? provider.fields.value(u"batch.parameter"_s).text().trimmed()
                                  : QString();
    const SmsShape shape = shapeOf(json, parameter.isEmpty() ? u"messages"_s : parameter);
    checkPlaceholders(findings, json);
    checkMembers(findings, shape.message);
    checkListAndAddress(findings, shape.isList, goesToBatch(provider));
    checkBatch(findings, provider, shape.isList, goesToBatch(provider));
}

void checkSmsRequest(Findings &findings, const workspace::ProviderConfiguration &provider)
{
    const auto value = [&](const QString &key) { return provider.fields.value(key).text(); };
    if (value(u"requestType"_s) == u"GET"_s)
        add(findings, Severity::Error, u"provider.request-type"_s, u"requestType"_s,
            tr("8x8 takes a POST."), tr("Choose POST."));
    if (value(u"parametersType"_s) == u"form"_s)
        add(findings, Severity::Error, u"provider.parameters.type"_s, u"parametersType"_s,
            tr("8x8 takes JSON, no form fields."), tr("Choose JSON."));
    const QString authentication = value(u"authentication"_s);
    if (!authentication.isEmpty() && authentication != u"none"_s)
        add(findings, Severity::Error, u"provider.authentication"_s, u"authentication"_s,
            tr("8x8 takes its key in the header Authorization; this would put something else "
               "there."),
            tr("Choose No Authentication."));
    checkBearer(findings, provider);
    const QString type = headerKey(provider, u"Content-Type"_s);
    const QString media = provider.fields.value(type).text().trimmed();
    if (type.isEmpty() || media.isEmpty())
        add(findings, Severity::Note, u"provider.headers.content-type"_s, u"headers"_s,
            tr("The guide adds “Content-Type: application/json”; the test here adds it by itself."),
            {});
    else if (!media.startsWith(u"application/json"_s, Qt::CaseInsensitive))
        add(findings, Severity::Error, u"provider.headers.content-type"_s, type,
            tr("The body is JSON, not “%1”.").arg(visibleText(media, 60)),
            tr("Write application/json."));
}

} // namespace sendbench::integrations::clevertap
