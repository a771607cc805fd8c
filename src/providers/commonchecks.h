// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "workspace/document.h"

#include <functional>

namespace sendbench::providers
{

/// Rules that several dialogs share. Each appends what it finds; `path` is the field key.

/// https, except http on loopback in the sandbox.
void checkHttps(Findings &findings, const QString &path, const QString &url,
                Environment environment, const QString &source);

/// No other configuration (of those `same` accepts) has this nickname, case ignored.
void checkNicknameUnique(Findings &findings, const workspace::Document &document,
                         const workspace::ProviderConfiguration &provider, const QString &path);

/// The number is used by no other configuration; digits are compared.
void checkNumberUnique(Findings &findings, const workspace::Document &document,
                       const workspace::ProviderConfiguration &provider, const QString &path,
                       const QString &source);

/// At most one default among the configurations of the group.
void checkOneDefault(Findings &findings, const workspace::Document &document,
                     const workspace::ProviderConfiguration &provider, const QString &path,
                     const std::function<bool(const workspace::ProviderConfiguration &)> &inGroup);

[[nodiscard]] bool isLoopback(const QString &host);

} // namespace sendbench::providers
