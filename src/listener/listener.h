// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"
#include "http/server.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sendbench
{
class Redactor;
}

namespace sendbench::listener
{

/// Receives what remote systems POST: redacts, decodes, announces, answers 200 at once (8x8 waits
/// five seconds).
class Listener final : public QObject
{
    Q_OBJECT

public:
    Listener(std::vector<const events::EventDecoder *> decoders, const Redactor &redactor,
             QObject *parent = nullptr);
    ~Listener() override;

    [[nodiscard]] Result<quint16> listen(quint16 port = 0,
                                         const QString &path = QStringLiteral("/"));
    void close();
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl url() const; ///< where to POST to; invalid when closed

Q_SIGNALS:
    void received(const sendbench::events::Event &event); ///< in this object's thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::listener
