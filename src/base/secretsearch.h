// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretscanner.h"

namespace sendbench
{

/// Adds each form in which the secret may stand somewhere. Escapes of URL, JSON, HTML, shell and
/// quoted-printable are not among them: findSecrets() undoes them. Internal to base.
void addSecretForms(SecretScanner &scanner, const QString &label, const QByteArray &secret);

/// Where secrets stand in the bytes, sorted and without overlaps: of two that share bytes nothing
/// stays outside. Ends early, with what it has, once `stop` is set.
///
/// Undone are: any one or two kinds of escapes, in any order; up to six layers of URL, JSON, HTML
/// and shell escapes (JSON inside JSON inside HTML …), also those of a mail; and base64 behind and
/// around such layers. It works in windows, so that memory is bounded whatever the size; time is
/// linear. Internal to base.
[[nodiscard]] QList<SecretScanner::Hit>
findSecrets(const SecretScanner &scanner, const QByteArray &bytes, const std::atomic_bool *stop);

} // namespace sendbench
