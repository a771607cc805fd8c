// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// First run: "Try it in the sandbox" or begin with an account. Later: what is there and how it
/// stands. Where no workspace can be read: why, and what else can be opened.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit OverviewPage(PageContext context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

Q_SIGNALS:
    void sandboxWanted();   ///< "Try it in the sandbox"
    void workspaceWanted(); ///< open another workspace file

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
