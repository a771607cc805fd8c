// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace sendbench::ui
{

/// Compose on the left, the exchange on the right.
class SendPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit SendPage(PageContext context, QWidget *parent = nullptr);
    ~SendPage() override;

    /// Chooses the route of a provider configuration or account.
    void openRoute(const QString &routeId);
    void openObject(const QString &id) override { openRoute(id); }
    /// Fills the panel with a message of the history ("send again").
    void compose(const QString &routeId, const sending::Message &message);
    /// What the field for the time limit begins with; ignored where it is none.
    void setTimeLimit(int seconds);

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void timeLimitChanged(int seconds); ///< by the user; whoever remembers it listens

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
