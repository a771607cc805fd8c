// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QMap>

namespace sendbench::integrations::connect8x8
{

/// 8x8's files: `POST /api/v1/subaccounts/{id}/files` answers 201 with name and token, `GET
/// /files/{name}?token=…` leads to the bytes by a 302. The latest kMostFiles are kept.
class FileSandbox
{
public:
    static constexpr qsizetype kMostFiles = 20;

    [[nodiscard]] static QStringList paths();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

private:
    struct File {
        QString token;
        QByteArray type;
        QByteArray bytes;
    };
    [[nodiscard]] http::ServerAnswer
    take(const QString &subAccount, const http::ReceivedRequest &request, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer give(const QString &name, bool content,
                                          const http::ReceivedRequest &request,
                                          SandboxContext &context) const;

    QMap<QString, File> m_files;
    QStringList m_names; ///< oldest first
};

} // namespace sendbench::integrations::connect8x8
