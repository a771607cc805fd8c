// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/readahead.h"

#include "base/atomicfile.h"
#include "workspace/codec.h"

#include <QFileInfo>

namespace sendbench::workspace
{

std::shared_ptr<const ReadAhead> readAhead(const QString &path)
{
    auto ahead = std::make_shared<ReadAhead>();
    auto content = readFile(path, kLargestFile);
    if (!content)
        return ahead;
    ahead->content = *content;
    // Named as an open workspace names it.
    ahead->document = decode(*content, QFileInfo(path).absoluteFilePath(), &ahead->problems);
    return ahead;
}

} // namespace sendbench::workspace
