// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "templates/values.h"

#include <QByteArray>

namespace sendbench::sending
{

/// A template with its values, as it was when it was sent: the workspace's own may change later.
struct TemplateSend {
    QByteArray content;       ///< JSON in any of the forms of templates/codec.h
    templates::Values values; ///< keys as of templates/values.h, also the tolerated spellings
    bool operator==(const TemplateSend &) const = default;
};

/// Both read: what a route builds from.
struct FilledTemplate {
    templates::Template value;
    templates::Values values; ///< normalised
};

/// Errors (Input) of templates::readTemplates() and templates::normalised().
[[nodiscard]] Result<FilledTemplate> filledTemplate(const TemplateSend &send);

} // namespace sendbench::sending
