// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/sandboxsystems/systemcall.h"

#include "integrations/connect8x8/sandbox.h"
#include "integrations/registry.h"

#include <QJsonDocument>

using namespace sendbench;
using namespace Qt::StringLiterals;

SystemCall::SystemCall()
    : m_behaviours(integrations::Registry().makeSandbox())
{
}

SystemCall::~SystemCall() = default;

http::ServerAnswer SystemCall::operator()(const QByteArray &method, const QString &path,
                                          const QByteArray &body,
                                          const std::optional<http::Headers> &headers)
{
    http::ReceivedRequest request;
    request.method = method;
    request.path = path.section(u'?', 0, 0);
    request.query = path.section(u'?', 1).toLatin1();
    request.body = body;
    request.headers = headers.value_or(http::Headers{
        {"Authorization", "Bearer " + integrations::connect8x8::ConnectSandbox::kApiKey}});
    integrations::SandboxContext context{
        .now = now,
        .newUuid =
            [this] { return u"00000000-0000-4000-8000-%1"_s.arg(++m_uuids, 12, 10, QChar(u'0')); },
        .post = [this](const integrations::Callback &one) { m_callbacks.append(one); },
        .receiptUrl = receiptUrl};
    for (const auto &behaviour : m_behaviours)
        if (auto answer = behaviour->answer(request, context))
            return *answer;
    return {.status = 404};
}

QList<QJsonObject> SystemCall::posted() const
{
    QList<QJsonObject> all;
    for (const auto &callback : m_callbacks)
        all.append(QJsonDocument::fromJson(callback.body).object());
    return all;
}

QJsonObject SystemCall::json(const http::ServerAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString SystemCall::verdict(const http::ServerAnswer &answer)
{
    const QJsonObject body = json(answer);
    const QJsonObject error = body[u"error"_s].toObject();
    const int code = (error.isEmpty() ? body[u"code"_s] : error[u"code"_s]).toInt();
    return u"%1/%2"_s.arg(answer.status).arg(code);
}
