// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"
#include "workspace/document.h"

#include <nlohmann/json_fwd.hpp>

#include <QMap>
#include <QStringList>

#include <functional>

namespace sendbench
{
class Redactor;
}

namespace sendbench::cli
{

/// `{"id", "title", "system", "fields": [{"key", "label", "kind", "required", "secret"}]}`
[[nodiscard]] nlohmann::ordered_json kindJson(const forms::FormDescriptor &descriptor);
[[nodiscard]] QString kindText(const forms::FormDescriptor &descriptor);

/// Fields as `{key: value}`; a secret is its mark, never its value, also where it stands openly.
[[nodiscard]] nlohmann::ordered_json
fieldsJson(const QString &owner, const forms::FieldValues &values, const Redactor &redactor);
[[nodiscard]] QString fieldsText(const QString &owner, const forms::FieldValues &values,
                                 const Redactor &redactor);

/// Applies `key=value` words. A word whose key is in `special` goes there instead of to the fields;
/// a value inside a closed group opens the group; an empty value removes the field. Errors as of
/// providers::parseValue, "usage".
[[nodiscard]] Result<void>
applyWords(const forms::FormDescriptor &descriptor, const QString &owner, const QStringList &words,
           forms::FieldValues &values,
           const QMap<QString, std::function<Result<void>(const QString &)>> &special);

} // namespace sendbench::cli
