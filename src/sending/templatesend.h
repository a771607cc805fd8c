// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "templates/target.h"
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

/// Whose rules a send through this system (Route::system()) is under.
[[nodiscard]] templates::Target targetOf(const QString &system);
/// What templates::checkValues() says of it; nothing where it cannot be read, which building the
/// request says.
[[nodiscard]] Findings valueFindings(const TemplateSend &send, const QString &system);

} // namespace sendbench::sending
