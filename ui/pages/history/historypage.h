// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// Every exchange, newest first; filter, open again, send again, delete.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit HistoryPage(PageContext context, QWidget *parent = nullptr);
    ~HistoryPage() override;

    void openExchange(const QString &id);
    void openObject(const QString &id) override { openExchange(id); }

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<ShortcutInfo> shortcuts() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;
    bool escape() override;

public Q_SLOTS:
    /// The engine has another history now.
    void workspaceOpened();

Q_SIGNALS:
    void sendAgain(const QString &routeId, const sendbench::sending::Message &message);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
