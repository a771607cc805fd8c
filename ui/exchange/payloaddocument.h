// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsontext.h"

#include <QByteArray>
#include <QList>

namespace sendbench::ui
{

/// What a PayloadView shows: bytes, and whether they are JSON that was laid out (then coloured and
/// foldable).
struct PayloadDocument {
    QByteArray bytes;
    bool json = false;
    QList<jsontext::Fold> folds; ///< by first line
};

/// A place that a search found.
struct PayloadRange {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool operator==(const PayloadRange &) const = default;
};

} // namespace sendbench::ui
