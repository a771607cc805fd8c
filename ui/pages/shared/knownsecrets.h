// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <functional>

class QWidget;

namespace sendbench::ui
{

/// Before anything is written, copied or mailed: goes on when the redactor knows every stored
/// secret of the workspace; at once where none is stored. If one cannot be looked at it says so,
/// under `title` ("Not saved"), and does not go on. Dropped when `asker` dies first; `context`
/// outlives it.
void whenSecretsKnown(const PageContext &context, QWidget *asker, const QString &title,
                      const std::function<void()> &then);

/// The same where there is no page.
void learnBefore(engine::Engine &engine, Prompts &prompts, QWidget *asker, const QString &title,
                 const std::function<void()> &then);

/// For what a person may select and copy by hand: learns what can be learned without a password.
/// `then`, if there is anything and it was learned.
void learnQuietly(const PageContext &context, QObject *parent,
                  const std::function<void()> &then = {});

} // namespace sendbench::ui
