// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// Configurations on the left, the mirrored dialog in the middle, guide, checks and payload on the
/// right.
class ProvidersPage final : public Page
{
    Q_OBJECT

public:
    explicit ProvidersPage(PageContext context, QWidget *parent = nullptr);
    ~ProvidersPage() override;

    void openProvider(const QString &id);

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
