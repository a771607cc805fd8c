// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace sendbench::integrations::connect8x8
{

/// What 8x8 takes for WhatsApp as a file (`resources/rules/8x8-media.json`).
struct MediaKindRow {
    QString kind; ///< "image"
    QStringList extensions;
    qint64 maxBytes = 0;
    QString source;
};

[[nodiscard]] const QList<MediaKindRow> &mediaKinds();
/// nullptr: 8x8 takes no such file.
[[nodiscard]] const MediaKindRow *mediaKindOf(const QString &fileName);
/// Errors (Input): "media.kind-unknown" (expected: the extensions), "media.too-large",
/// "media.empty".
[[nodiscard]] Result<void> checkMediaFile(const QString &fileName, qint64 bytes);
/// "image/png"
[[nodiscard]] QByteArray mediaTypeOf(const QString &fileName);

} // namespace sendbench::integrations::connect8x8
