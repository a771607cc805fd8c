// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/accountmodel.h"
#include "providers/providerkind.h"
#include "ui/pages/accounts/accountside.h"
#include "ui/pages/accounts/accountspage.h"
#include "ui/pages/accounts/identitystrip.h"
#include "ui/pages/accounts/recipientspane.h"
#include "ui/pages/shared/formpane.h"
#include "ui/pages/shared/objecteditor.h"
#include "ui/pages/shared/objectlistpane.h"
#include "ui/pages/shared/secretparking.h"
#include "ui/pages/shared/workarea.h"

#include <QTimer>

class QAction;
class QStackedWidget;

namespace sendbench::ui
{

class TabRow;

/// Ties the panes to the workspace. What adds, renames and removes is in accountactions.cpp.
class AccountsPage::Private
{
public:
    Private(AccountsPage *page, PageContext given);
    ~Private();

    [[nodiscard]] const workspace::Document &document() const;
    [[nodiscard]] const workspace::Account *current() const;
    [[nodiscard]] const providers::AccountKind *kindOf(const QString &id) const;
    [[nodiscard]] workspace::Account edited() const;

    void show(const QString &id);
    void add(const QString &kindId);
    void askRemove(const QString &id);
    void testConnection();
    void focusEmpty();
    [[nodiscard]] bool showsRecipients() const;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const;

    PageContext context;
    AccountsPage *q;
    models::AccountModel model;
    SecretParking parking;
    ObjectEditor editor;

    QWidget *root = nullptr;
    TabRow *tabs = nullptr;
    QStackedWidget *pages = nullptr;
    WorkArea *area = nullptr;
    ObjectListPane *list = nullptr;
    IdentityStrip *strip = nullptr;
    FormPane *form = nullptr;
    AccountSide *side = nullptr;
    RecipientsPane *recipients = nullptr;
    QAction *testAction = nullptr;
    QString currentId;
    int currentRow = 0;

private:
    void build();
    [[nodiscard]] QWidget *makeEmpty();
    void buildActions();
    void connectPanes();
    void refresh();
    void showCurrent();
    void showTab();
    void runChecks();
    void updateCall();
    [[nodiscard]] ObjectState stateOfAccount(const QString &id) const;
    [[nodiscard]] QList<std::pair<QString, QString>> kinds() const;
    [[nodiscard]] bool isRenamable() const;

    void rename(const QString &to);
    void chooseEnvironment(Environment environment);
    void remove(const QString &id);
    [[nodiscard]] QStringList usersOf(const QString &id) const;
    [[nodiscard]] bool commit(const QString &id, const forms::FieldValues &values);
    [[nodiscard]] QStringList doneSteps() const;
    void saveDone(const QStringList &steps);
    [[nodiscard]] std::optional<QDateTime> savedAt() const;
    [[nodiscard]] Result<CallBox::Call> testCall() const;

    QTimer m_checkSoon;
    bool m_testAfterSave = false;
};

} // namespace sendbench::ui
