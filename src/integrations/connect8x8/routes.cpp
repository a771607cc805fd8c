// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/routes.h"

#include "integrations/connect8x8/answer.h"
#include "integrations/connect8x8/hosts.h"
#include "phone/phonenumber.h"
#include "templates/payload.h"

#include <QCoreApplication>

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

QByteArray dumped(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string recipient(const QString &to)
{
    return phone::toE164(to).value_or(to.trimmed()).toStdString();
}

Failure missing(const QString &code, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path});
}

/// What the three routes share: the key in `Authorization`, the account's environment.
class ConnectRoute : public sending::Route
{
public:
    ConnectRoute(workspace::Account account, QString product, QString subAccount)
        : m_account(std::move(account))
        , m_product(std::move(product))
        , m_subAccount(std::move(subAccount))
    {
    }

    [[nodiscard]] QString id() const override
    {
        return m_account.id + u'/' + m_product + u'/' + m_subAccount;
    }
    [[nodiscard]] QString system() const override { return u"8x8."_s + m_product; }
    [[nodiscard]] Environment environment() const override { return m_account.environment; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override { return {key()}; }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override
    {
        return judgeSend(exchange);
    }

protected:
    [[nodiscard]] secrets::SecretKey key() const { return {m_account.id, u"apiKey"_s}; }

    [[nodiscard]] http::Request request(const QByteArray &method, const QString &path,
                                        const QByteArray &body,
                                        const sending::SecretValues &secrets) const
    {
        http::Request request;
        request.method = method;
        request.url = QUrl(productBase(m_account, m_product) + path);
        request.headers = {{"Authorization", "Bearer " + secrets.value(key())},
                           {"Accept", "application/json"}};
        if (!body.isEmpty())
            request.headers.insert(1, {"Content-Type", "application/json"});
        request.body = body;
        return request;
    }

    [[nodiscard]] Result<http::Request> sendRequest(const sending::Message &message,
                                                    const sending::SecretValues &secrets) const
    {
        const QString path = u"/api/v1/subaccounts/%1/messages"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(m_subAccount)));
        if (message.kind == sending::MessageKind::Raw) {
            if (message.rawBody.isEmpty())
                return missing(u"message.body-empty"_s, u"body"_s);
            return request("POST", path, message.rawBody, secrets);
        }
        if (message.to.trimmed().isEmpty())
            return missing(u"message.recipient-empty"_s, u"to"_s);
        if (message.kind == sending::MessageKind::Template) {
            const auto content = templateBody(message);
            return content ? Result<http::Request>(request("POST", path, *content, secrets))
                           : Failure(content.error());
        }
        if (message.kind == sending::MessageKind::Media) {
            const sending::Media &media = message.media;
            if (const auto good = sending::checkMedia(media, mediaExtras(media.kind)); !good)
                return Failure(good.error());
            return request("POST", path, mediaBody(message), secrets);
        }
        if (message.text.isEmpty())
            return missing(u"message.text-empty"_s, u"text"_s);
        return request("POST", path, textBody(message), secrets);
    }

    [[nodiscard]] virtual QByteArray textBody(const sending::Message &message) const = 0;
    /// Of a product that takes templates.
    [[nodiscard]] virtual Result<QByteArray> templateBody(const sending::Message &) const
    {
        return QByteArray();
    }
    /// Of a product that takes media.
    [[nodiscard]] virtual QByteArray mediaBody(const sending::Message &) const { return {}; }

    workspace::Account m_account;
    QString m_product;
    QString m_subAccount;
};

class ChatAppsRoute final : public ConnectRoute
{
public:
    ChatAppsRoute(const workspace::Account &account, const QString &subAccount)
        : ConnectRoute(account, u"chatapps"_s, subAccount)
    {
    }

    [[nodiscard]] QString title() const override
    {
        return tr("%1 · Chat Apps · %2").arg(m_account.id, m_subAccount);
    }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override
    {
        return {sending::MessageKind::Text, sending::MessageKind::Template,
                sending::MessageKind::Media, sending::MessageKind::Raw};
    }
    /// The reference has a place for a caption, and none for a file's name.
    [[nodiscard]] sending::MediaExtras mediaExtras(sending::MediaKind kind) const override
    {
        return {.caption = kind != sending::MediaKind::Audio, .fileName = false};
    }
    [[nodiscard]] bool needsConversationWindow() const override { return true; }
    [[nodiscard]] qsizetype maxTextLength() const override
    {
        return 4096;
    } // WhatsApp's; the schema allows 35000
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override
    {
        return sendRequest(message, secrets);
    }

protected:
    [[nodiscard]] QByteArray textBody(const sending::Message &message) const override
    {
        return body(message, "text", {{"text", message.text.toStdString()}});
    }
    [[nodiscard]] Result<QByteArray> templateBody(const sending::Message &message) const override
    {
        const auto filled = sending::filledTemplate(message.filled);
        if (!filled)
            return Failure(filled.error());
        const auto built = templates::eightTemplate(filled->value, filled->values);
        if (!built)
            return Failure(built.error());
        return body(message, "template", {{"template", Json::parse(*built)}});
    }
    [[nodiscard]] QByteArray mediaBody(const sending::Message &message) const override
    {
        const sending::Media &media = message.media;
        Json content{{"url", media.url.trimmed().toStdString()}};
        if (!media.caption.isEmpty())
            content["text"] = media.caption.toStdString();
        return body(message, mediaKindName(media.kind).toStdString(), content);
    }

private:
    [[nodiscard]] static QByteArray body(const sending::Message &message, const std::string &type,
                                         const Json &content)
    {
        Json body{{"user", {{"msisdn", recipient(message.to)}}}};
        if (!message.id.isEmpty())
            body["clientMessageId"] = message.id.left(50).toStdString();
        body["type"] = type;
        body["content"] = content;
        if (!message.callbackUrl.isEmpty())
            body["dlrCallbackUrl"] = message.callbackUrl.toStdString();
        return dumped(body);
    }
};

class SmsRoute final : public ConnectRoute
{
public:
    SmsRoute(const workspace::Account &account, const QString &subAccount)
        : ConnectRoute(account, u"sms"_s, subAccount)
    {
    }

    [[nodiscard]] QString title() const override
    {
        return tr("%1 · SMS · %2").arg(m_account.id, m_subAccount);
    }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override
    {
        return {sending::MessageKind::Text, sending::MessageKind::Raw};
    }
    [[nodiscard]] qsizetype maxTextLength() const override
    {
        return 1530;
    } // ten GSM-7 segments of 153
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override
    {
        return sendRequest(message, secrets);
    }

protected:
    [[nodiscard]] QByteArray textBody(const sending::Message &message) const override
    {
        Json body{{"destination", recipient(message.to)},
                  {"text", message.text.toStdString()},
                  {"encoding", "AUTO"}};
        if (!message.id.isEmpty())
            body["clientMessageId"] = message.id.left(350).toStdString();
        if (!message.callbackUrl.isEmpty())
            body["dlrCallbackUrl"] = message.callbackUrl.toStdString();
        return dumped(body);
    }
};

class BalanceRoute final : public ConnectRoute
{
public:
    explicit BalanceRoute(const workspace::Account &account)
        : ConnectRoute(account, u"sms"_s, u"balance"_s)
    {
    }

    [[nodiscard]] QString title() const override { return tr("%1 · balance").arg(m_account.id); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] Result<http::Request> build(const sending::Message &,
                                              const sending::SecretValues &secrets) const override
    {
        const QString account = m_account.fields.value(u"accountId"_s).text().trimmed();
        if (account.isEmpty())
            return missing(u"account.id-missing"_s, u"accountId"_s);
        return request("GET",
                       u"/api/v1/accounts/%1/balance"_s.arg(
                           QString::fromLatin1(QUrl::toPercentEncoding(account))),
                       {}, secrets);
    }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override
    {
        return judgeCall(exchange);
    }

protected:
    [[nodiscard]] QByteArray textBody(const sending::Message &) const override { return {}; }
};

} // namespace

std::shared_ptr<const sending::Route> makeChatAppsRoute(const workspace::Account &account,
                                                        const QString &subAccount)
{
    return std::make_shared<ChatAppsRoute>(account, subAccount);
}

std::shared_ptr<const sending::Route> makeSmsRoute(const workspace::Account &account,
                                                   const QString &subAccount)
{
    return std::make_shared<SmsRoute>(account, subAccount);
}

std::shared_ptr<const sending::Route> makeBalanceRoute(const workspace::Account &account)
{
    return std::make_shared<BalanceRoute>(account);
}

} // namespace sendbench::integrations::connect8x8
