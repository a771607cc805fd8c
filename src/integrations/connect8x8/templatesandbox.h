// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templatestate.h"

#include <QJsonObject>

namespace sendbench::integrations::connect8x8
{

/// 8x8's templates API with state: GET and POST …/channels/{id}/templates, DELETE …/{name}. Every
/// channel begins empty but kDemoChannel. One sandbox's, one thread.
class TemplateSandbox
{
public:
    /// The channel of the demo account.
    static const QString kDemoChannel;

    [[nodiscard]] static QStringList paths();
    [[nodiscard]] static QStringList hints();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

    /// The template of that name and language, of any channel, as it is now; nullptr: none.
    [[nodiscard]] const SandboxTemplate *find(const QString &name, const QString &language,
                                              const QDateTime &now);

private:
    struct Channel {
        QList<SandboxTemplate> templates;
        QHash<QString, QDateTime> blocked; ///< deleted name → until when
    };

    [[nodiscard]] Channel &channel(const QString &id, const QDateTime &now);
    [[nodiscard]] http::ServerAnswer list(const QString &id, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer create(const QString &id, const QByteArray &body,
                                            SandboxContext &context);
    [[nodiscard]] http::ServerAnswer remove(const QString &id, const QString &name,
                                            SandboxContext &context);

    QHash<QString, Channel> m_channels;
    qint64 m_lastId = 900'000'000'000'002'000;
};

} // namespace sendbench::integrations::connect8x8
