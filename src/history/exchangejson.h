// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/sendjob.h"

namespace sendbench::history
{

/// The exchange as JSON, exactly as cli.md writes it (`send --json`, `history show --json`), with
/// the outcome inside. Pretty-printed UTF-8. Beyond the contract it adds "route", "environment" and
/// "message".
[[nodiscard]] QByteArray encodeRecord(const sending::SendRecord &record);

/// Reads what encodeRecord wrote.
[[nodiscard]] Result<sending::SendRecord> decodeRecord(const QByteArray &json,
                                                       const QString &source);

} // namespace sendbench::history
