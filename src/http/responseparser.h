// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QByteArrayView>

#include <memory>

namespace sendbench::http
{

/// Bytes in, Response out. Boost.Beast frames the message; the header lines are taken from the raw
/// head, so that order, case, duplicates and reason stay as they were on the wire.
class ResponseParser
{
public:
    enum class Outcome {
        NeedMore,     ///< after end(): the message was cut
        Complete,     ///
        TooLong,      ///< the body passed the cap; what fits was kept
        Malformed,    ///< see detail()
        HeadTooLarge, ///< header lines, trailers or 1xx answers without end
    };

    ResponseParser(bool answersHead, qint64 maxBody);
    ~ResponseParser();

    /// Writes what it learns to `response` and `interim` of the exchange.
    [[nodiscard]] Outcome feed(QByteArrayView bytes, Exchange &exchange);
    /// The other side closed.
    [[nodiscard]] Outcome end();

    /// May another request follow on this connection? Valid when complete.
    [[nodiscard]] bool keepsConnection() const;
    [[nodiscard]] qint64 bodyTotal() const; ///< -1 if unknown
    [[nodiscard]] QString detail() const;   ///< what was malformed, in the parser's words

private:
    class Beast;

    Outcome step(QByteArrayView &rest, Exchange &exchange);
    Outcome headDone(Exchange &exchange);

    bool m_answersHead;
    qint64 m_maxBody;
    std::unique_ptr<Beast> m_beast;
    QByteArray m_head;    ///< raw, as far as parsed
    QByteArray m_pending; ///< not yet parsed: half a line
    QString m_detail;
    bool m_leftover = false;
};

} // namespace sendbench::http
