// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "templates/codec.h"

namespace sendbench::library
{

/// What one text says twice: templates of the same name and language, of which a workspace keeps
/// one only. Of each the error "template.twice" (Input): `path` is the later place, `found` has
/// name, language and the earlier place. Also where both say the same, as with the ids of a
/// bundle: nobody knows which of the two was meant to be another.
[[nodiscard]] QList<Error> saidTwice(const QList<templates::ReadTemplate> &all,
                                     const QString &source);

} // namespace sendbench::library
