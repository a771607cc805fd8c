// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "templates/codec.h"
#include "workspace/document.h"

#include <QList>

namespace sendbench::library
{

/// The templates of a workspace: from its text to templates::Template and back. Pure; any thread.

/// Never fails: what cannot be read stays in the template's extras, and is a finding.
[[nodiscard]] templates::ReadTemplate read(const workspace::StoredTemplate &stored);

/// With an id that no other has ("order_ready.en_GB").
[[nodiscard]] workspace::StoredTemplate stored(const workspace::Document &document,
                                               const templates::Template &value,
                                               const QString &provider);
/// What its id begins as: "order_ready.en_GB".
[[nodiscard]] QString idBase(const templates::Template &value);
/// Another content of the same object.
void setContent(workspace::StoredTemplate &stored, const templates::Template &value);

/// The one of that id, or of that name; `language` and `provider` may be empty where only one has
/// the name. Errors (Input): "template.unknown" (expected: the names), "template.ambiguous"
/// (expected: the ids, with language and provider). The pointer is into `document`.
[[nodiscard]] Result<const workspace::StoredTemplate *> find(const workspace::Document &document,
                                                             const QString &nameOrId,
                                                             const QString &language = {},
                                                             const QString &provider = {});

/// The one that says the same name and language for the same provider; nullptr: none. Nothing may
/// stand there twice.
[[nodiscard]] const workspace::StoredTemplate *twin(const workspace::Document &document,
                                                    const QString &provider, const QString &name,
                                                    const QString &language);

/// The same of an account: written for it, or for a provider configuration that names it.
[[nodiscard]] const workspace::StoredTemplate *twinOfAccount(const workspace::Document &document,
                                                             const QString &account,
                                                             const QString &name,
                                                             const QString &language);

/// "order_ready · en_GB"
[[nodiscard]] QString title(const workspace::StoredTemplate &stored);

} // namespace sendbench::library
