// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

namespace sendbench::changes
{

/// Applied runs as files, `<folder>/<id>.json`, mode 0600. No secrets are in them: a run holds
/// marks. Cheap to make; any thread, one at a time.
class RunStore
{
public:
    explicit RunStore(QString folder);

    [[nodiscard]] Result<void> save(const Run &run) const;
    /// "run.not-found" (Input), "run.ambiguous" (Input). A unique prefix of the id is enough.
    [[nodiscard]] Result<Run> load(const QString &id) const;
    /// Of the file alone: what the run holds in the secret store is ForgetRunJob's.
    [[nodiscard]] Result<void> remove(const QString &id) const;
    /// Newest first; of one owner, or of all when empty. A file that cannot be read is left out.
    [[nodiscard]] QList<Run> list(const QString &owner = {}) const;

private:
    [[nodiscard]] Result<QString> pathOf(const QString &id) const;

    QString m_folder;
};

} // namespace sendbench::changes
