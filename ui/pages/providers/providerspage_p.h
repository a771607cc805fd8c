// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/providerlistmodel.h"
#include "ui/pages/providers/accountstrip.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/pages/providers/sidepane.h"
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

/// Ties the panes to the workspace. What adds, copies and removes is in provideractions.cpp.
class ProvidersPage::Private
{
public:
    Private(ProvidersPage *page, PageContext given);
    ~Private();

    [[nodiscard]] const workspace::Document &document() const;
    [[nodiscard]] const workspace::ProviderConfiguration *current() const;
    [[nodiscard]] const providers::ProviderKind *kindOf(const QString &id) const;
    /// The current configuration as typed.
    [[nodiscard]] workspace::ProviderConfiguration edited() const;

    void show(const QString &id);
    void add(const QString &kindId);
    void duplicate(const QString &id);
    void askRemove(const QString &id);
    void preflight();
    void sendTest();
    void check();
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const;

    PageContext context;
    ProvidersPage *q;
    models::ProviderListModel model;
    SecretParking parking;
    ObjectEditor editor;

    QStackedWidget *root = nullptr;
    WorkArea *area = nullptr;
    ObjectListPane *list = nullptr;
    AccountStrip *strip = nullptr;
    FormPane *form = nullptr;
    SidePane *side = nullptr;
    QAction *checkAction = nullptr;
    QAction *sendAction = nullptr;
    QString currentId;
    int currentRow = 0;

private:
    void build();
    void buildActions();
    void connectPanes();
    void refresh();
    void showCurrent();
    void runChecks();
    void updateCall();
    [[nodiscard]] ObjectState stateOfProvider(const QString &id) const;
    [[nodiscard]] QList<std::pair<QString, QString>> kinds() const;

    void insert(const QString &label, const workspace::ProviderConfiguration &provider);
    void copySecrets(const workspace::ProviderConfiguration &from,
                     workspace::ProviderConfiguration to);
    void remove(const QString &id);
    void nameById();
    [[nodiscard]] bool commit(const QString &id, const forms::FieldValues &values);
    void chooseAccount(const QString &accountId);
    void saveDone(const QStringList &steps);
    [[nodiscard]] QStringList doneSteps() const;
    [[nodiscard]] Result<CallBox::Call> preflightCall() const;
    [[nodiscard]] Result<http::SentRequest> previewRequest() const;

    QTimer m_checkSoon;
    bool m_preflightAfterSave = false;
};

} // namespace sendbench::ui
