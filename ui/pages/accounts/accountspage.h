// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// How to reach each remote system, and the test recipients.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    explicit AccountsPage(PageContext context, QWidget *parent = nullptr);
    ~AccountsPage() override;

    void openAccount(const QString &id);

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
