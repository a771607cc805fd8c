// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"

#include <QByteArray>

/// One request to 127.0.0.1:port, waited for (tests only).
[[nodiscard]] sendbench::http::Exchange ask(quint16 port, const QByteArray &method,
                                            const QString &path, const QByteArray &body = {});
