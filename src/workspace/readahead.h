// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

#include <memory>

namespace sendbench::workspace
{

/// What decode() makes of a file, made before the file is opened: for whoever opens a large one on
/// a thread that must not wait.
struct ReadAhead {
    QByteArray content; ///< empty: the file could not be read, which opening will say
    Result<Document> document;
    QList<Error> problems;
};

/// Takes no lock and changes nothing. Any thread; never null.
[[nodiscard]] std::shared_ptr<const ReadAhead> readAhead(const QString &path);

} // namespace sendbench::workspace
