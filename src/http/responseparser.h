// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "http/responsefault.h"

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
        Malformed,    ///<
        HeadTooLarge, ///< header lines or trailers without end
        InterimFlood, ///< one 1xx answer after the other
    };

    ResponseParser(bool answersHead, qint64 maxBody);
    ~ResponseParser();

    /// Writes what it learns to `response` and `interim` of the exchange.
    [[nodiscard]] Outcome feed(QByteArrayView bytes, Exchange &exchange);
    /// The other side closed.
    [[nodiscard]] Outcome end();

    /// Bytes that follow an answer which is complete or given up.
    void more(QByteArrayView bytes, Exchange &exchange);
    /// After anything but Complete and TooLong: what is known of the answer and, where it was not
    /// read to the end of its head or is malformed, its bytes go to the exchange's response.
    [[nodiscard]] ResponseFault giveUp(Exchange &exchange, bool malformed);
    /// The bytes of an answer whose head has not come to its end; empty otherwise.
    [[nodiscard]] QByteArray unfinishedHead() const;

    /// May another request follow on this connection? Valid when complete.
    [[nodiscard]] bool keepsConnection() const;
    [[nodiscard]] qint64 bodyTotal() const; ///< -1 if unknown
    [[nodiscard]] QString detail() const;   ///< what was malformed, in Beast's words

private:
    class Beast;

    Outcome step(QByteArrayView &rest, Exchange &exchange);
    Outcome headDone(QByteArrayView rest, Exchange &exchange);
    void keepWire(QByteArrayView bytes);

    bool m_answersHead;
    qint64 m_maxBody;
    std::unique_ptr<Beast> m_beast;
    QByteArray m_head;    ///< raw, as far as parsed
    QByteArray m_pending; ///< not yet parsed: half a line
    QByteArray m_wire;    ///< of this answer: its head, and all where chunks may be malformed
    QString m_detail;
    bool m_keepsWire = true;
    bool m_leftover = false;
};

} // namespace sendbench::http
