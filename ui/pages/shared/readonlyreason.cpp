// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/readonlyreason.h"

#include "workspace/workspace.h"

#include <QCoreApplication>

namespace sendbench::ui
{

QString readOnlyReason(const workspace::Workspace &workspace)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("sendbench::ui::ReadOnly", text);
    };
    if (!workspace.isOpen())
        return tr("No workspace is open.");
    if (!workspace.isReadOnly())
        return {};
    if (workspace.state() == workspace::OpenState::Broken)
        return tr("The workspace file is broken, so nothing is changed in it.");
    if (workspace.state() == workspace::OpenState::Unwritable)
        return tr("The workspace file cannot be written, so nothing is changed in it.");
    const QString owner = workspace.lockOwner();
    return owner.isEmpty() ? tr("Another program has this workspace open; here it is read-only.")
                           : tr("%1 has this workspace open; here it is read-only.").arg(owner);
}

} // namespace sendbench::ui
