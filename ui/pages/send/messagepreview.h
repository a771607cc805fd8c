// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/preview.h"
#include "ui/pages/shared/bubblepane.h"

namespace sendbench::ui
{

/// The message beside its values, as a phone shows it.
class MessagePreview final : public BubblePane
{
    Q_OBJECT

public:
    explicit MessagePreview(const PageContext &context, QWidget *parent = nullptr);

    void show(const templates::Template &t, const templates::Values &values);
    using BubblePane::show;

private:
    templates::Preview m_shown;
};

} // namespace sendbench::ui
