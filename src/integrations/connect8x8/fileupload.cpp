// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/fileupload.h"

#include "base/ids.h"
#include "integrations/connect8x8/answer.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/mediakinds.h"
#include "integrations/connect8x8/templatesapi.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

/// 100 MB through a slow line.
constexpr std::chrono::minutes kUploadTime{10};

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

/// As a quoted string of a header may hold it (RFC 7578, 4.2).
QByteArray quotedName(const QString &name)
{
    return name.toUtf8()
        .replace('\\', "%5C")
        .replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
}

QByteArray freeBoundary(const QByteArray &bytes)
{
    QByteArray boundary;
    do
        boundary = "sendbench-" + newUlid().toLatin1();
    while (bytes.contains(boundary));
    return boundary;
}

} // namespace

Result<UploadedFile> readUpload(const http::Response &response, const QString &base)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    // [API] of the reference prints {status, data: {url}}: against the schema, but printed.
    QString address = body[u"data"_s][u"url"_s].toString();
    if (address.isEmpty())
        address = QString::fromUtf8(http::headerValue(response.headers, "Location").value_or(""));
    const QUrl url(address);
    UploadedFile file{.url = {},
                      .fileName = body[u"fileName"_s].toString(),
                      .token = body[u"token"_s].toString()};
    if (file.fileName.isEmpty())
        file.fileName = url.fileName();
    if (file.token.isEmpty())
        file.token = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (file.fileName.isEmpty() || file.token.isEmpty())
        return Failure(Error{.kind = ErrorKind::Protocol,
                             .code = u"upload.no-address"_s,
                             .where = base,
                             .expected = u"fileName, token"_s});
    file.url = u"%1/files/%2?token=%3"_s.arg(
        base, QString::fromLatin1(QUrl::toPercentEncoding(file.fileName)),
        QString::fromLatin1(QUrl::toPercentEncoding(file.token)));
    return file;
}

FileUploadRoute::FileUploadRoute(workspace::Account account, QString subAccount, MediaFile file,
                                 QByteArray boundary)
    : m_account(std::move(account))
    , m_subAccount(std::move(subAccount))
    , m_file(std::move(file))
    , m_boundary(std::move(boundary))
{
}

QString FileUploadRoute::id() const
{
    return m_account.id + u"/file.upload"_s;
}

QString FileUploadRoute::title() const
{
    return tr("Upload the file “%1”").arg(m_file.name);
}

QList<secrets::SecretKey> FileUploadRoute::neededSecrets() const
{
    return {{m_account.id, u"apiKey"_s}};
}

QByteArray FileUploadRoute::body() const
{
    return "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
           quotedName(m_file.name) + "\"\r\nContent-Type: " + mediaTypeOf(m_file.name) +
           "\r\n\r\n" + m_file.bytes + "\r\n--" + m_boundary + "--\r\n";
}

Result<http::Request> FileUploadRoute::build(const sending::Message &,
                                             const sending::SecretValues &secrets) const
{
    http::Request request;
    request.method = "POST";
    request.url = QUrl(productBase(m_account, u"chatapps"_s) +
                           u"/api/v1/subaccounts/%1/files"_s.arg(
                               QString::fromLatin1(QUrl::toPercentEncoding(m_subAccount))),
                       QUrl::StrictMode);
    request.headers = {{"Accept", "application/json"},
                       {"Authorization", "Bearer " + secrets.value(neededSecrets().first())},
                       {"Content-Type", "multipart/form-data; boundary=" + m_boundary}};
    request.body = body();
    request.timeLimit = kUploadTime;
    return request;
}

sending::Outcome FileUploadRoute::judge(const http::Exchange &exchange) const
{
    if (auto failure = judgeFailure(exchange))
        return *failure;
    const auto file = readUpload(*exchange.response, productBase(m_account, u"chatapps"_s));
    if (!file)
        return {
            .reason =
                tr("HTTP %1, but no address of the file in it.").arg(exchange.response->status)};
    const QMutexLocker lock(&m_mutex);
    m_uploaded = *file;
    return {.kind = sending::OutcomeKind::Accepted, .reason = tr("8x8 has the file.")};
}

QMap<QString, QByteArray> FileUploadRoute::sensitive(const http::Exchange &exchange) const
{
    const auto file = exchange.response ? readUpload(*exchange.response, {}) : Failure(Error{});
    if (!file)
        return {};
    return {{m_account.id + u"/file.token"_s, file->token.toUtf8()}};
}

std::optional<UploadedFile> FileUploadRoute::uploaded() const
{
    const QMutexLocker lock(&m_mutex);
    return m_uploaded;
}

FileUploadJob::FileUploadJob(changes::Sender sender, workspace::Account account, QString subAccount,
                             MediaFile file, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_account(std::move(account))
    , m_subAccount(std::move(subAccount))
    , m_file(std::move(file))
{
    if (m_subAccount.isEmpty())
        m_subAccount = subAccounts(m_account, u"chatapps"_s).value(0);
}

FileUploadJob::~FileUploadJob() = default;

void FileUploadJob::doStart()
{
    if (m_subAccount.isEmpty()) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.sub-account-missing"_s,
                   .where = m_account.id,
                   .path = u"subAccounts.chatapps"_s});
        return;
    }
    if (const auto good = checkMediaFile(m_file.name, m_file.bytes.size()); !good) {
        fail(good.error());
        return;
    }
    m_route = std::make_shared<FileUploadRoute>(m_account, m_subAccount, m_file,
                                                freeBoundary(m_file.bytes));
    m_read = new changes::ReadJob(m_sender, m_route, this);
    connect(m_read, &Job::progress, this, &Job::progress);
    connect(m_read, &Job::finished, this, &FileUploadJob::take);
    m_read->start();
}

void FileUploadJob::take()
{
    if (!isRunning())
        return;
    if (const auto file = m_route->uploaded()) {
        succeedWith(*file);
        return;
    }
    Error error = m_read->error().value_or(Error{});
    if (const auto record = m_read->record(); record && record->exchange.response) {
        if (record->outcome.kind == sending::OutcomeKind::Unclear) {
            error.kind = ErrorKind::Protocol;
            error.code = u"upload.no-address"_s;
        }
        error.detail = record->outcome.reason;
    }
    fail(error);
}

void FileUploadJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

} // namespace sendbench::integrations::connect8x8
