// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/descriptors.h"

#include <mutex>
#include <utility>

namespace sendbench::integrations
{

/// One of the program's own descriptors, read when it is first asked for: a start pays for the
/// forms it shows, and no more with each kind that is added. Any thread.
class LazyDescriptor
{
public:
    /// As loadDescriptor().
    LazyDescriptor(QString folder, QString id)
        : m_folder(std::move(folder))
        , m_id(std::move(id))
    {
    }

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const forms::FormDescriptor &form() const
    {
        std::call_once(m_once, [this] { m_form = loadDescriptor(m_folder, m_id); });
        return m_form;
    }

private:
    QString m_folder;
    QString m_id;
    mutable std::once_flag m_once;
    mutable forms::FormDescriptor m_form;
};

} // namespace sendbench::integrations
