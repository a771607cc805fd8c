// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/errorkinds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

struct Name {
    ErrorKind kind;
    QLatin1StringView name;
};

constexpr std::array kNames{
    Name{ErrorKind::Network, "network"_L1},
    Name{ErrorKind::Timeout, "timeout"_L1},
    Name{ErrorKind::Cancelled, "cancelled"_L1},
    Name{ErrorKind::Auth, "auth"_L1},
    Name{ErrorKind::RateLimited, "rate-limited"_L1},
    Name{ErrorKind::Rejected, "rejected"_L1},
    Name{ErrorKind::Protocol, "protocol"_L1},
    Name{ErrorKind::Storage, "storage"_L1},
    Name{ErrorKind::Secret, "secret"_L1},
    Name{ErrorKind::Input, "input"_L1},
    Name{ErrorKind::Guard, "guard"_L1},
};

} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const Name &item : kNames)
        if (item.kind == kind)
            return item.name;
    return {};
}

std::optional<ErrorKind> errorKindFromName(const QString &name)
{
    for (const Name &item : kNames)
        if (item.name == name)
            return item.kind;
    return std::nullopt;
}

} // namespace sendbench::history
