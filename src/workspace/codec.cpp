// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/codec.h"

#include "base/clock.h"
#include "workspace/fieldcodec.h"
#include "workspace/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{

const QString kMagic = u"workspace"_s;

QByteArray accountText(const Account &account)
{
    return ObjectText()
        .add(u"id"_s, quoted(account.id))
        .add(u"kind"_s, quoted(account.kind))
        .add(u"environment"_s, quoted(environmentName(account.environment)))
        .add(u"fields"_s, fieldsText(account.fields))
        .addExtras(account.extras)
        .text();
}

QByteArray providerText(const ProviderConfiguration &provider)
{
    ObjectText object;
    object.add(u"id"_s, quoted(provider.id)).add(u"kind"_s, quoted(provider.kind));
    if (!provider.account.isEmpty())
        object.add(u"account"_s, quoted(provider.account));
    if (provider.savedAt)
        object.add(u"savedAt"_s, quoted(isoTime(*provider.savedAt)));
    return object.add(u"fields"_s, fieldsText(provider.fields)).addExtras(provider.extras).text();
}

QByteArray webhookText(const StoredWebhook &webhook)
{
    ObjectText object;
    object.add(u"id"_s, quoted(webhook.id))
        .add(u"product"_s, quoted(webhook.product))
        .add(u"account"_s, quoted(webhook.account));
    if (!webhook.written.isEmpty())
        object.add(u"written"_s, quoted(webhook.written));
    return object.add(u"fields"_s, fieldsText(webhook.fields)).addExtras(webhook.extras).text();
}

QByteArray templateText(const StoredTemplate &one)
{
    ObjectText object;
    object.add(u"id"_s, quoted(one.id));
    if (!one.provider.isEmpty())
        object.add(u"provider"_s, quoted(one.provider));
    return object.add(u"template"_s, one.content).addExtras(one.extras).text();
}

QByteArray recipientText(const TestRecipient &recipient)
{
    return ObjectText()
        .add(u"number"_s, quoted(recipient.number))
        .add(u"label"_s, quoted(recipient.label))
        .addExtras(recipient.extras)
        .text();
}

template <typename Item, typename Write>
QByteArray listOf(const QList<Item> &items, Write write)
{
    QList<QByteArray> texts;
    for (const Item &item : items)
        texts.append(write(item));
    return listText(texts);
}

/// A text that may be left out, but not be null.
QString optionalText(const JsonReader &object, const QString &key)
{
    const auto value = object.member(key);
    return value ? value->asText() : QString();
}

/// What a template says of itself is somebody else's, and kept as it came: null and numbers too.
QString saidText(const JsonReader &content, const QString &key)
{
    const auto value = content.member(key);
    return value && value->isText() ? value->asText() : QString();
}

/// A word that stands where a name of ours should: shown if it cannot be anything private.
QString shownName(const QString &name)
{
    const bool plain = name.size() <= 24 && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
                           return c.isLower() || c.isUpper() || c == u'-';
                       });
    return plain && !name.isEmpty() ? name : u"text"_s;
}

Environment readEnvironment(const JsonReader &object)
{
    if (!object.has(u"environment"_s)) {
        (void)object.text(u"environment"_s);
        return Environment::Test;
    }
    const JsonReader value = *object.member(u"environment"_s);
    if (!value.isText()) {
        (void)value.asText();
        return Environment::Test;
    }
    const auto environment = environmentFromName(value.asText());
    if (!environment)
        value.problem(u"workspace.environment"_s, u"sandbox, test, production"_s,
                      shownName(value.asText()));
    return environment.value_or(Environment::Test);
}

std::optional<QDateTime> readTime(const JsonReader &object, const QString &key)
{
    const auto value = object.member(key);
    if (!value)
        return std::nullopt;
    const QString text = value->asText();
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A time without a zone means another moment on every machine.
    if (value->isText() && (!at.isValid() || at.timeSpec() == Qt::LocalTime)) {
        value->problem(u"json.value"_s, u"time like 2026-11-20T09:41:07.113Z"_s, u"text"_s);
        return std::nullopt;
    }
    return value->isText() ? std::optional(at.toUTC()) : std::nullopt;
}

forms::FieldValues fieldsOf(const JsonReader &object)
{
    const auto fields = object.member(u"fields"_s);
    return fields ? readFields(*fields) : forms::FieldValues();
}

Account readAccount(const JsonReader &object)
{
    return {.id = object.text(u"id"_s),
            .kind = object.text(u"kind"_s),
            .environment = readEnvironment(object),
            .fields = fieldsOf(object),
            .extras = object.extras({u"id"_s, u"kind"_s, u"environment"_s, u"fields"_s})};
}

ProviderConfiguration readProvider(const JsonReader &object)
{
    return {.id = object.text(u"id"_s),
            .kind = object.text(u"kind"_s),
            .account = optionalText(object, u"account"_s),
            .fields = fieldsOf(object),
            .savedAt = readTime(object, u"savedAt"_s),
            .extras = object.extras({u"id"_s, u"kind"_s, u"account"_s, u"savedAt"_s, u"fields"_s})};
}

StoredTemplate readTemplate(const JsonReader &object)
{
    const JsonReader content = object.object(u"template"_s);
    return {.id = object.text(u"id"_s),
            .provider = optionalText(object, u"provider"_s),
            .name = saidText(content, u"name"_s),
            .language = saidText(content, u"language"_s),
            .content = content.isObject() ? content.json() : QByteArrayLiteral("{}"),
            .extras = object.extras({u"id"_s, u"provider"_s, u"template"_s})};
}

StoredWebhook readWebhook(const JsonReader &object)
{
    return {.id = object.text(u"id"_s),
            .product = object.text(u"product"_s),
            .account = object.text(u"account"_s),
            .fields = fieldsOf(object),
            .written = optionalText(object, u"written"_s),
            .extras =
                object.extras({u"id"_s, u"product"_s, u"account"_s, u"written"_s, u"fields"_s})};
}

TestRecipient readRecipient(const JsonReader &object)
{
    return {.number = object.text(u"number"_s),
            .label = optionalText(object, u"label"_s),
            .extras = object.extras({u"number"_s, u"label"_s})};
}

template <typename Item>
QList<Item> readList(const JsonReader &root, const QString &key, Item (*read)(const JsonReader &))
{
    QList<Item> items;
    const auto list = root.member(key);
    for (const JsonReader &element : list ? list->elements() : QList<JsonReader>()) {
        if (!element.isObject())
            element.problem(u"json.type"_s, u"object"_s, element.kind());
        // An item stands in for a wrong element too, so that later paths count right.
        items.append(element.isObject() ? read(element) : Item());
    }
    return items;
}

/// What is missing or of the wrong type has been said already, at the place or above it; and an
/// account that could not be read may be the one that a provider misses.
bool alreadySaid(const QList<Error> &problems, const Error &error)
{
    return std::any_of(problems.cbegin(), problems.cend(), [&](const Error &known) {
        return error.path == known.path || error.path.startsWith(known.path + u'.') ||
               (error.code == u"workspace.unknown-account"_s &&
                known.path.startsWith(u"accounts"_s));
    });
}

/// Says whether the text is a workspace of a version we can read at all; the rest would be noise.
bool isOurs(const JsonReader &root)
{
    const auto magic = root.member(u"sendbench"_s);
    if (!magic || !magic->isText() || magic->asText() != kMagic) {
        root.problem(u"workspace.not-a-workspace"_s, u"\"sendbench\": \"workspace\""_s,
                     !root.isObject() ? root.kind()
                     : magic ? u"\"sendbench\": "_s + QString::fromUtf8(magic->json().left(60))
                             : u"no \"sendbench\""_s);
        return false;
    }
    const qint64 version = root.integer(u"schemaVersion"_s);
    const auto found = root.member(u"schemaVersion"_s);
    if (!found || !found->isInteger())
        return false;
    if (version < 1)
        found->problem(u"json.value"_s, QString::number(Document::kSchemaVersion),
                       QString::number(version));
    else if (version > Document::kSchemaVersion)
        found->problem(u"workspace.schema-newer"_s, QString::number(Document::kSchemaVersion),
                       QString::number(version));
    return version == Document::kSchemaVersion;
}

Document readDocument(const JsonReader &root)
{
    return {.name = root.text(u"name"_s),
            .accounts = readList(root, u"accounts"_s, readAccount),
            .providers = readList(root, u"providers"_s, readProvider),
            .templates = readList(root, u"templates"_s, readTemplate),
            .webhooks = readList(root, u"webhooks"_s, readWebhook),
            .testRecipients = readList(root, u"testRecipients"_s, readRecipient),
            .extras =
                root.extras({u"sendbench"_s, u"schemaVersion"_s, u"name"_s, u"accounts"_s,
                             u"providers"_s, u"templates"_s, u"webhooks"_s, u"testRecipients"_s})};
}

Failure failed(const QList<Error> &all, QList<Error> *problems)
{
    if (problems)
        *problems = all;
    return Failure(all.constFirst());
}

} // namespace

QByteArray encode(const Document &document)
{
    return pretty(ObjectText()
                      .add(u"sendbench"_s, quoted(kMagic))
                      .add(u"schemaVersion"_s, QByteArray::number(Document::kSchemaVersion))
                      .add(u"name"_s, quoted(document.name))
                      .add(u"accounts"_s, listOf(document.accounts, accountText))
                      .add(u"providers"_s, listOf(document.providers, providerText))
                      .add(u"templates"_s, listOf(document.templates, templateText))
                      .add(u"webhooks"_s, listOf(document.webhooks, webhookText))
                      .add(u"testRecipients"_s, listOf(document.testRecipients, recipientText))
                      .addExtras(document.extras)
                      .text());
}

Result<Document> decode(const QByteArray &json, const QString &source, QList<Error> *problems)
{
    if (problems)
        problems->clear();
    if (json.size() > kLargestFile)
        return failed({Error{.kind = ErrorKind::Input,
                             .code = u"file.too-large"_s,
                             .where = source,
                             .expected = QString::number(kLargestFile),
                             .found = QString::number(json.size())}},
                      problems);
    auto parsed = JsonDocument::parse(json, source);
    if (!parsed)
        return failed({parsed.error()}, problems);
    const JsonReader root = parsed->root();
    if (!isOurs(root))
        return failed(parsed->problems(), problems);
    Document document = readDocument(root);
    QList<Error> all = parsed->problems();
    const QList<Error> read = all;
    for (const Error &error : structuralProblems(document, source))
        if (!alreadySaid(read, error))
            all.append(error);
    if (!all.isEmpty())
        return failed(all, problems);
    document.makeIndex();
    return document;
}

} // namespace sendbench::workspace
