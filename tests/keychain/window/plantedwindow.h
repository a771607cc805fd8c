// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "library/library.h"
#include "support/plantedforms.h"
#include "support/storejobs.h"
#include "ui/theme/clipboard.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>

/// A workspace whose open fields hold a secret that another program stores.
namespace sendbench::test
{

using namespace Qt::StringLiterals;

inline const secrets::SecretKey kKey{u"carry"_s, u"headers.password"_s};
inline const QString kBefore = u"before"_s;

/// What stands on the clipboard before; nobody has to learn anything for it.
inline void standBefore()
{
    QGuiApplication::clipboard()->setMimeData(ui::Clipboard::cleanedData(kBefore));
}

inline engine::EngineOptions engineOptions(const QString &folder)
{
    engine::EngineOptions options;
    options.secrets = engine::SecretsBackend::Keychain;
    options.dataFolder = folder + u"/data"_s;
    options.loopbackOnly = true;
    return options;
}

/// The value stands wherever a person could have typed it.
inline void plant(workspace::Document &document, const QByteArray &value)
{
    const QString text = plantedText(value);
    document.account(u"real"_s)->fields.insert(u"subAccounts.chatapps"_s, text);
    auto &fields = document.provider(u"carry"_s)->fields;
    fields.insert(u"headers.X-Open"_s, text);
    fields.insert(u"deliveryReportCallbackUrl"_s, QString(u"https://x.example/?a="_s + text));
    document.webhook(u"hook"_s)->fields.insert(u"url"_s,
                                               QString(u"https://x.example/?a="_s + text));
    templates::Template t;
    t.name = u"boat_delay"_s;
    t.language = u"en_GB"_s;
    t.category = templates::Category::Utility;
    t.body = templates::Body{};
    t.body->text = u"Hi {{1}}: "_s + text;
    t.body->samples = {{.name = {}, .value = text}};
    document.templates.clear();
    document.templates.append(library::stored(document, t, u"carry"_s));
}

/// It stands where a request takes it, in one line each.
inline void makeSendable(workspace::Document &document, const QByteArray &value)
{
    auto &fields = document.provider(u"carry"_s)->fields;
    fields.insert(u"headers.X-Open"_s, forms::FieldValue(QString::fromLatin1(value.toBase64())));
    fields.insert(u"deliveryReportCallbackUrl"_s, forms::FieldValue(u"https://x.example/?a=X"_s));
}

inline workspace::Document document()
{
    workspace::Document document;
    workspace::Account real{.id = u"real"_s, .kind = u"8x8.connect"_s};
    real.environment = Environment::Test;
    document.accounts.append(real);
    workspace::ProviderConfiguration one{
        .id = u"carry"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"real"_s};
    // Complete enough for a send, which the clear text in its open fields does not stop.
    const std::pair<QString, QString> texts[] = {
        {u"provider"_s, u"generic"_s},
        {u"nickname"_s, u"Carry"_s},
        {u"mobileNumber"_s, u"+918889500122"_s},
        {u"requestType"_s, u"POST"_s},
        {u"endpoint"_s,
         u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s},
        {u"payloadVersion"_s, u"0.1"_s},
        {u"headers.user"_s, u"acme-user"_s},
    };
    for (const auto &[key, text] : texts)
        one.fields.insert(key, forms::FieldValue(text));
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(one);
    document.webhooks.append(
        {.id = u"hook"_s, .product = u"sms"_s, .account = u"real"_s, .fields = {}});
    return document;
}

/// A program of its own, as the command line would be.
inline void storeElsewhere(const QString &folder, const QString &path, const QByteArray &value)
{
    engine::Engine other(engineOptions(folder));
    QVERIFY(other.openWorkspace(path));
    QCOMPARE(storejobs::write(other.secretStore(), kKey, value), QString());
}

inline QString plainName(const QAbstractButton &button)
{
    const QString name =
        button.accessibleName().isEmpty() ? button.text() : button.accessibleName();
    return QString(name).remove(u'&');
}

/// By its name: a new button of this sort is pressed without anybody listing it. Not "Save" alone,
/// which keeps a form, nor a copy of an object, nor a template's button "Copy code".
inline bool carriesAway(const QString &name)
{
    static const QRegularExpression words(
        u"^(Copy(?! (of|configuration|account|provider|to…?$|code$))|Save .|Export|Write mail|Cop(y|ied):)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

/// The mail to 8x8 for what has no API, about the webhook that is open.
inline void openByHand(const QWidget &window)
{
    for (auto *dialog : window.findChildren<QDialog *>())
        dialog->close();
    auto *open = window.findChild<QAction *>(u"webhookByHand"_s);
    QVERIFY(open);
    open->trigger();
    for (auto *list : window.findChildren<QListWidget *>(u"byHandList"_s)) {
        const auto mails = list->findItems(u"SMS Engage responses"_s, Qt::MatchExactly);
        QCOMPARE(mails.size(), 1);
        list->setCurrentItem(mails.constFirst());
    }
}

/// The keyring; nothing opens it again.
inline void lock()
{
    auto message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    message.setArguments({QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)})});
    QCOMPARE(QDBusConnection::sessionBus().call(message).type(), QDBusMessage::ReplyMessage);
}

} // namespace sendbench::test
