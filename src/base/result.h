// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace sendbench
{

/// A value or the error that stands in its way. No exception crosses a boundary of ours.
template <typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return failure(ErrorKind::Input, u"json.syntax"_s, file);`
[[nodiscard]] inline Failure failure(ErrorKind kind, const QString &code, const QString &where = {},
                                     const QString &detail = {})
{
    return Failure(Error{.kind = kind, .code = code, .where = where, .detail = detail});
}

} // namespace sendbench
