// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

#include "diagnosis/errors/rows.h"

#include <algorithm>

namespace sendbench::diagnosis
{

const ErrorTextRow *errorText(const QString &code)
{
    const QByteArray wanted = code.toLatin1();
    for (const auto rows :
         {documentErrors(), networkErrors(), objectErrors(), secretErrors(), webhookErrors()}) {
        const auto row =
            std::ranges::find_if(rows, [&](const auto &one) { return wanted == one.code; });
        if (row != rows.end())
            return &*row;
    }
    return nullptr;
}

} // namespace sendbench::diagnosis
