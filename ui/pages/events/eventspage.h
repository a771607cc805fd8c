// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// What the listener received, newest first, raw; the badge counts what was not looked at yet.
class EventsPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit EventsPage(PageContext context, QWidget *parent = nullptr);
    ~EventsPage() override;

    void openEvent(const QString &id);
    void openObject(const QString &id) override { openEvent(id); }

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;
    bool escape() override;

public Q_SLOTS:
    /// The engine has another history now.
    void workspaceOpened();

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
