// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/codec.h"
#include "workspace/document.h"

#include <QStringList>

namespace sendbench::ui
{

/// What a pasted text came to, in words.
struct ImportReading {
    QList<templates::ReadTemplate> templates;
    QString summary;      ///< "Meta's create form: 2 templates"
    QStringList names;    ///< "order_ready · en_GB", with what of it is in the workspace already
    QStringList problems; ///< what was not understood, with its place
    QString error;        ///< why nothing can be imported; empty: it can
    qsizetype known = 0;  ///< how many have a twin in the workspace
};

/// `source` names the text in errors: a file's path, "The pasted text".
[[nodiscard]] ImportReading readImport(const QByteArray &text, const QString &source,
                                       const workspace::Document &document,
                                       const QString &provider);

/// Puts them into the document; a twin is replaced, or the newcomer gets a free name. Ids of what
/// came, in order; those that are there already as they are count too.
QStringList import(workspace::Document &document, const QList<templates::ReadTemplate> &all,
                   const QString &provider, bool replace);

/// `name`, else `name_2`, `name_3` …, as the document has none of that language for the provider.
[[nodiscard]] QString freeName(const workspace::Document &document, const QString &provider,
                               const QString &name, const QString &language);

} // namespace sendbench::ui
