// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/filesandbox.h"

#include "integrations/connect8x8/mediakinds.h"
#include "integrations/connect8x8/sandbox.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

struct Part {
    QString fileName;
    QByteArray bytes;
};

/// The part called `file` of a multipart/form-data body (RFC 7578).
std::optional<Part> filePart(const http::ReceivedRequest &request)
{
    static const QRegularExpression boundaryOf(
        uR"re(\Amultipart/form-data;.*boundary="?([^";]+)"?)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nameOf(uR"re(\bname="file"(?:;|\r|$))re"_s);
    static const QRegularExpression fileNameOf(uR"re(\bfilename="([^"]*)")re"_s);
    const auto type = boundaryOf.match(QString::fromLatin1(
        http::headerValue(request.headers, "Content-Type").value_or(QByteArray())));
    if (!type.hasMatch())
        return std::nullopt;
    const QByteArray boundary = "--" + type.captured(1).toLatin1();
    qsizetype from = request.body.indexOf(boundary);
    while (from >= 0) {
        const qsizetype head = from + boundary.size() + 2;
        const qsizetype body = request.body.indexOf("\r\n\r\n", head);
        const qsizetype end = body < 0 ? -1 : request.body.indexOf("\r\n" + boundary, body + 2);
        if (end < 0)
            return std::nullopt;
        const QString headers = QString::fromUtf8(request.body.mid(head, body - head));
        if (nameOf.match(headers).hasMatch())
            return Part{fileNameOf.match(headers).captured(1),
                        request.body.mid(body + 4, end - body - 4)};
        from = end + 2;
    }
    return std::nullopt;
}

} // namespace

QStringList FileSandbox::paths()
{
    return {u"POST /api/v1/subaccounts/{id}/files            8x8 files for templates"_s,
            u"GET  /files/{name}?token={token}"_s};
}

std::optional<http::ServerAnswer> FileSandbox::answer(const http::ReceivedRequest &request,
                                                      SandboxContext &context)
{
    static const QRegularExpression upload(uR"(\A/api/v1/subaccounts/([^/]+)/files\z)"_s);
    static const QRegularExpression file(uR"(\A/files/([^/]+)(/content)?\z)"_s);
    if (const auto match = file.match(request.path); match.hasMatch()) {
        if (request.method != "GET" && request.method != "HEAD")
            return ConnectSandbox::wrongMethod("GET", context);
        return give(match.captured(1), match.capturedLength(2) > 0, request, context);
    }
    const auto match = upload.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (request.method != "POST")
        return ConnectSandbox::wrongMethod("POST", context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    return take(match.captured(1), request, context);
}

http::ServerAnswer FileSandbox::take(const QString &subAccount,
                                     const http::ReceivedRequest &request, SandboxContext &context)
{
    if (auto error = ConnectSandbox::subAccountError(subAccount, context))
        return *error;
    const auto part = filePart(request);
    if (!part || part->bytes.isEmpty())
        return ConnectSandbox::errorAnswer(400, 1000, u"File is missing"_s, context);
    if (!mediaKindOf(part->fileName))
        return ConnectSandbox::errorAnswer(415, 1000, u"Unsupported media type"_s, context);
    const QString name =
        context.newUuid().remove(u'-') + u'.' + QFileInfo(part->fileName).suffix().toLower();
    const QString token = u"sandbox-file-"_s + context.newUuid();
    m_files.insert(name, {token, mediaTypeOf(name), part->bytes});
    m_names.append(name);
    if (m_names.size() > kMostFiles)
        m_files.remove(m_names.takeFirst());
    auto answer = ConnectSandbox::jsonAnswer(201, {{u"fileName"_s, name}, {u"token"_s, token}});
    answer.headers.append({"Location", u"/files/%1?token=%2"_s.arg(name, token).toLatin1()});
    return answer;
}

http::ServerAnswer FileSandbox::give(const QString &name, bool content,
                                     const http::ReceivedRequest &request,
                                     SandboxContext &context) const
{
    const auto at = m_files.constFind(name);
    const QString token = QUrlQuery(QString::fromLatin1(request.query))
                              .queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (at == m_files.constEnd() || at->token != token)
        return ConnectSandbox::errorAnswer(404, 1300, u"Not found"_s, context);
    if (content)
        return {.headers = {{"Content-Type", at->type}}, .body = at->bytes};
    return {.status = 302,
            .headers = {{"Location", "/files/" + name.toLatin1() + "/content?" + request.query}}};
}

} // namespace sendbench::integrations::connect8x8
