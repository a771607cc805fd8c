// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

#include <functional>
#include <optional>

namespace sendbench::integrations
{

/// A descriptor file as it is written.
struct DescriptorFile {
    QString id; ///< what it must call itself: the file's name without ".json"
    QString file;
    QByteArray text;
    bool operator==(const DescriptorFile &) const = default;
};

/// A descriptor with all that it inherits.
struct LoadedDescriptor {
    QString file;
    forms::FormDescriptor form;
    QByteArray partner; ///< the member `partner` as JSON; empty if there is none
};

/// The file of another descriptor by its id; nothing if there is none.
using DescriptorLookup = std::function<std::optional<DescriptorFile>(const QString &id)>;

/// Reads a descriptor. One that `extends` another takes its fields and guide and says what is
/// different:
///
///     "extends": "clevertap.whatsapp.generic",
///     "change": { "endpoint": { "initial": "https://…", "help": null } },   null: without it
///     "remove": [ "templateImport" ],
///     "add": [ { "after": "headers", "field": { "key": … } } ],   or before, into; else at the end
///     "guide": [ "open", { "id": "headers", "text": … } ],         a text: the base's step of that
///     id "partner": { … }                                             replaces the base's as a
///     whole
///
/// Errors (Input) name the file and the place in it as it is written: json.*, and
/// "descriptor.base-unknown", "descriptor.circle", "descriptor.field-unknown",
/// "descriptor.step-unknown", "descriptor.name".
[[nodiscard]] Result<LoadedDescriptor> readDescriptor(const DescriptorFile &file,
                                                      const DescriptorLookup &lookup);

} // namespace sendbench::integrations
