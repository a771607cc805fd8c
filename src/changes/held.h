// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

/// Values of the remote side that undo gives back and that no file may have: an address with a
/// token in its path, an auth header.
///
/// A plan has them in memory (`Step::held`) and names them like any secret. ApplyJob puts them into
/// the secret store before the first request, as entries of the run; the run's file has the names.
/// They are removed when their step is taken back, when it turns out that it was not done, and when
/// the run is forgotten.
namespace sendbench::changes
{

/// Whose entries they are in the secret store: "run:01JD…", which no object of a workspace can be
/// called. Of no run: those of a plan.
[[nodiscard]] QString heldOwner(const QString &runId = {});
[[nodiscard]] bool isHeld(const secrets::SecretKey &key);

/// How a step names a value of its plan: use it as the key of a SecretPlace.
[[nodiscard]] secrets::SecretKey heldKey(const QString &name);
/// Gives the step the value. `name` is unique in its plan: "webhook.31.uri". At most 2,560 bytes.
void hold(Step &step, const QString &name, const QByteArray &value);

/// What the step and its way back hold.
[[nodiscard]] QList<HeldValue> heldValues(const Step &step);
/// The step as it is in a run: it names the run's entries, and has no values any more.
[[nodiscard]] Step ofRun(Step step, const QString &runId);

/// The entries of a run, each once: of one step, of all.
[[nodiscard]] QList<secrets::SecretKey> heldKeys(const Run &run, const RunStep &step);
[[nodiscard]] QList<secrets::SecretKey> heldKeys(const Run &run);

} // namespace sendbench::changes
