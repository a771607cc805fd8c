// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/readjob.h"
#include "workspace/document.h"

#include <QMutex>

namespace sendbench::integrations::connect8x8
{

struct MediaFile {
    QString name; ///< without a folder: "offer.png"
    QByteArray bytes;
};

/// Where 8x8 has the file now. The address loads it without a key, so its token is a secret of a
/// kind: never logged, and in no record. 8x8 gives no lifetime: for one template, not for an
/// archive.
struct UploadedFile {
    QString url; ///< host + /files/{fileName}?token={token}
    QString fileName;
    QString token;
};

/// The address out of 8x8's answer: its body, its `Location`, or the other body that one page
/// shows. Error (Protocol): "upload.no-address".
[[nodiscard]] Result<UploadedFile> readUpload(const http::Response &response, const QString &base);

/// `POST /api/v1/subaccounts/{id}/files`, multipart/form-data with one part `file`
/// (https://developer.8x8.com/connect/reference/upload-file). Immutable but for what came back.
class FileUploadRoute final : public sending::Route
{
public:
    /// `boundary` does not occur in the bytes.
    FileUploadRoute(workspace::Account account, QString subAccount, MediaFile file,
                    QByteArray boundary);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString system() const override { return QStringLiteral("8x8.templates"); }
    [[nodiscard]] Environment environment() const override { return m_account.environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    /// The token of the answer.
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

    /// What the answer said, with the token; nothing before a good one. Any thread.
    [[nodiscard]] std::optional<UploadedFile> uploaded() const;

private:
    [[nodiscard]] QByteArray body() const;

    workspace::Account m_account;
    QString m_subAccount;
    MediaFile m_file;
    QByteArray m_boundary;
    mutable QMutex m_mutex;
    mutable std::optional<UploadedFile> m_uploaded;
};

/// Checks, sends, reads. Errors: those of checkMediaFile() and of changes::ReadJob with 8x8's words
/// in `detail`; "account.sub-account-missing" (Input); "upload.no-address" (Protocol). `progress`:
/// bytes of the request's body, little more than the file's own.
class FileUploadJob final : public ResultJob<UploadedFile>
{
    Q_OBJECT

public:
    /// `subAccount` empty: the account's first of Chat Apps.
    FileUploadJob(changes::Sender sender, workspace::Account account, QString subAccount,
                  MediaFile file, QObject *parent = nullptr);
    ~FileUploadJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void take();

    changes::Sender m_sender;
    workspace::Account m_account;
    QString m_subAccount;
    MediaFile m_file;
    std::shared_ptr<FileUploadRoute> m_route;
    QPointer<changes::ReadJob> m_read;
};

} // namespace sendbench::integrations::connect8x8
