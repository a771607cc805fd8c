// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/objectpage.h"

class QAction;

namespace sendbench::ui
{

class IdentityStrip;
class RecipientsPane;
class TabRow;

/// How to reach each remote system, and the test recipients. What adds, renames and removes is in
/// accountactions.cpp.
class AccountsPage final : public ObjectPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit AccountsPage(PageContext context, QWidget *parent = nullptr);
    ~AccountsPage() override;

    void openObject(const QString &id) override;

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

protected:
    void add(const QString &kindId) override;
    void askRemove(const QString &id) override;
    void beforeSave() override;
    bool store(const QString &id, const forms::FieldValues &values) override;
    [[nodiscard]] Findings checkTyped() const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    [[nodiscard]] Result<CallBox::Call> makeCall() const override;
    [[nodiscard]] QString callText(bool saveFirst) const override;
    void objectShown() override;
    void usableChanged(const QString &reason) override;

private:
    [[nodiscard]] const workspace::Account *current() const;
    [[nodiscard]] const providers::AccountKind *currentKind() const;
    [[nodiscard]] QStringList usersOf(const QString &id) const;
    [[nodiscard]] bool isRenamable() const;
    [[nodiscard]] std::optional<QDateTime> savedAt() const;
    [[nodiscard]] bool showsRecipients() const;
    void build();
    void showTab();
    void enterId(const QString &to);
    void chooseEnvironment(Environment environment);
    void testConnection();

    TabRow *m_tabs;
    QStackedWidget *m_pages;
    IdentityStrip *m_strip;
    RecipientsPane *m_recipients;
    QAction *m_test;
};

} // namespace sendbench::ui
