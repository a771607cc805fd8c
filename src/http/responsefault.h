// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QByteArrayView>

namespace sendbench::http
{

/// Where bytes stop being an HTTP/1 answer (RFC 9112), for people to find the place.
struct ResponseFault {
    qsizetype offset = -1; ///< of the first byte that is wrong, from the answer's first; -1: none
    QByteArray header;     ///< the header line it stands in; may be empty
    QString found;         ///< "the byte 0x07 in a header's value"; quotes no more than one byte

    bool operator==(const ResponseFault &) const = default;
};

/// Reads what can be read of these bytes of one answer: whole lines of its head go to `response`
/// (status 0 when not even the first can be read). Says what is wrong with the rest; of bytes that
/// merely end too early nothing is.
[[nodiscard]] ResponseFault findFault(QByteArrayView wire, Response &response);

} // namespace sendbench::http
