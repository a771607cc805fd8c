// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

namespace sendbench::http
{

/// Reads one request after the other out of the bytes of a connection; does no input or output.
class RequestParser
{
public:
    enum class State {
        NeedMore, ///< everything usable was taken; keep the rest and come again with more
        HeadRead, ///< once per request that has a body: the head is whole; feed again
        Done,     ///< the request is whole; take it, then feed the next
        Failed,   ///< see failure(); the connection is of no further use
    };
    struct Step {
        State state = State::NeedMore;
        qsizetype taken = 0; ///< bytes to drop from the front of the input
    };

    explicit RequestParser(const ServerLimits &limits);
    ~RequestParser();

    [[nodiscard]] Step feed(QByteArrayView bytes);

    /// What is known of the request so far (remote address and time are not set).
    [[nodiscard]] const ReceivedRequest &request() const;
    /// The finished request; the parser is ready for the next one.
    [[nodiscard]] ReceivedRequest take();
    [[nodiscard]] bool keepAlive() const;
    /// "Expect: 100-continue" with a body still to come. Valid after HeadRead.
    [[nodiscard]] bool expectsContinue() const;
    /// The status that answers what was wrong.
    [[nodiscard]] int failure() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::http
