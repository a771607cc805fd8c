// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/registry.h"
#include "support/plantedforms.h"
#include "webhooks/webhook.h"

#include <QAbstractButton>
#include <QRegularExpression>

namespace sendbench::test
{

using namespace Qt::StringLiterals;

/// Every field of this form that takes a secret has one, and each list a secret row.
inline void mark(const forms::FormDescriptor &form, forms::FieldValues &fields)
{
    for (const auto *field : form.valueFields()) {
        if (field->kind == forms::FieldKind::Secret)
            fields.insert(field->key, forms::FieldValue(forms::SecretMark{}));
        else if (field->kind == forms::FieldKind::KeyValues)
            fields.insert(field->key + u".X-Planted"_s, forms::FieldValue(forms::SecretMark{}));
        else if (field->kind == forms::FieldKind::Group)
            fields.insert(field->key, forms::FieldValue(true));
    }
}
/// The demo, one object of each kind beside it, and a webhook that is planned against the sandbox.
/// `echoUrl`: whom webhooks reach.
inline workspace::Document plantedDocument(const QString &echoUrl)
{
    const integrations::Registry registry;
    workspace::Document document = registry.demoDocument();
    for (auto &one : document.providers)
        one.fields.insert(u"headers.X-Planted"_s, forms::FieldValue(forms::SecretMark{}));
    QHash<QString, QString> accounts;
    for (const auto *kind : registry.accountKinds()) {
        workspace::Account one{.id = u"planted-"_s + kind->descriptor().id,
                               .kind = kind->descriptor().id};
        one.environment = Environment::Test;
        one.fields = kind->descriptor().initialValues();
        mark(kind->descriptor(), one.fields);
        accounts.insert(one.kind, one.id);
        document.accounts.append(one);
    }
    for (const auto *kind : registry.providerKinds()) {
        workspace::ProviderConfiguration one{.id = u"planted-"_s + kind->descriptor().id,
                                             .kind = kind->descriptor().id};
        one.account = accounts.value(u"8x8.connect"_s);
        one.fields = kind->descriptor().initialValues();
        mark(kind->descriptor(), one.fields);
        document.providers.append(one);
    }
    for (const auto *api : registry.webhookApis()) {
        workspace::StoredWebhook one{.id = u"planted-"_s + api->product().id,
                                     .product = api->product().id,
                                     .account = accounts.value(api->product().accountKind),
                                     .fields = api->form().initialValues()};
        mark(api->form(), one.fields);
        one.fields.insert(u"url"_s, forms::FieldValue(echoUrl));
        const bool token = api->product().auths.contains(webhooks::AuthKind::OAuth);
        one.fields.insert(u"auth.kind"_s, forms::FieldValue(token ? u"oauth"_s : u"header"_s));
        one.fields.insert(u"auth.tokenUrl"_s, forms::FieldValue(echoUrl));
        one.fields.insert(u"auth.clientId"_s, forms::FieldValue(u"client"_s));
        document.webhooks.append(one);
    }
    // One of the sandbox's, which is planned against what is there.
    workspace::StoredWebhook wanted{
        .id = u"wanted"_s, .product = u"sms"_s, .account = u"sandbox"_s, .fields = {}};
    wanted.fields.insert(u"scope"_s, forms::FieldValue(u"Sandbox_SMS"_s));
    wanted.fields.insert(u"url"_s, forms::FieldValue(echoUrl));
    wanted.fields.insert(u"enabled"_s, forms::FieldValue(true));
    wanted.fields.insert(u"auth.kind"_s, forms::FieldValue(u"header"_s));
    wanted.fields.insert(u"auth.form"_s, forms::FieldValue(u"bearer"_s));
    wanted.fields.insert(u"auth.secret"_s, forms::FieldValue(forms::SecretMark{}));
    document.webhooks.append(wanted);
    return document;
}

/// A JSON body with all of them, plain and in base64.
inline QByteArray bodyWith(const QList<QByteArray> &values)
{
    QByteArray body = "{\"text\": [";
    for (const QByteArray &value : values)
        body += '"' + plantedForms(value).value("JSON") + "\", \"" + value.toBase64() + "\", ";
    return body + "\"\"]}";
}

/// A request with them, in its address, a header and its body.
inline QByteArray postWith(const QList<QByteArray> &values)
{
    const QByteArray body = bodyWith(values);
    return "POST /8x8?key=" + values.first().toPercentEncoding() +
           " HTTP/1.1\r\nHost: localhost\r\nX-Key: " + values.last().toBase64() +
           "\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A button that takes something out of the program, by its name.
inline bool takesOut(const QAbstractButton &button)
{
    static const QRegularExpression words(u"^(Copy(?! (of|to)\\b)|Save .|Export|Write mail)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString name =
        button.accessibleName().isEmpty() ? button.text() : button.accessibleName();
    if (name == u"Copy to"_s || name == u"Export"_s) // these open a menu
        return false;
    return button.isVisible() && button.isEnabled() &&
           words.match(QString(name).remove(u'&')).hasMatch();
}

} // namespace sendbench::test
