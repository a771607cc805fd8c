// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/webhooktablemodel.h"
#include "ui/pages/shared/objecteditor.h"
#include "ui/pages/shared/secretparking.h"
#include "ui/pages/webhooks/plandialog.h"
#include "ui/pages/webhooks/webhookcopy.h"
#include "ui/pages/webhooks/webhookfleet.h"
#include "ui/shell/page.h"

#include <QItemSelection>
#include <QSet>

class QAction;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace sendbench::ui
{

class ColumnFit;
class EmptyState;
class FailureBanner;
class RecordTable;
struct SecretChange;
class WebhookBar;
class WebhookDetails;

/// Every webhook of every 8x8 product: what is wanted, what is there, and plans between the two.
/// What can be done with the rows is in webhookactions.cpp, which are chosen in webhookchoice.cpp.
class WebhooksPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit WebhooksPage(PageContext context, QWidget *parent = nullptr);
    ~WebhooksPage() override;

    void openObject(const QString &id) override;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<ShortcutInfo> shortcuts() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;
    bool escape() override;

    [[nodiscard]] WebhookFleet &fleet() { return m_fleet; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void makeTable();
    void makeActions();
    [[nodiscard]] QWidget *makeTools();
    QAction *add(const QString &name, const QString &text, std::function<void()> run);
    void connectParts();

    // Which row is current, whatever happens to the table.
    void showTable();
    void arrangeHeadings();
    void restoreCurrent();
    void currentChanged();
    void chosenChanged();
    [[nodiscard]] QItemSelection rowsOf(const QSet<QString> &keys) const;
    void choose(const QString &key);
    void updateState();
    void updateActions();
    void showMenu(const QPoint &at);
    [[nodiscard]] QWidget *stateNow();
    [[nodiscard]] QList<const webhooks::Row *> chosenRows() const;
    [[nodiscard]] QList<qsizetype> chosenDesired() const;
    [[nodiscard]] QList<qsizetype> chosenLive() const;
    [[nodiscard]] bool isDeletable(const webhooks::Row &row) const;
    [[nodiscard]] QList<qsizetype> adoptable(bool chosenOnly) const;

    // webhookactions.cpp
    void fillAddMenu();
    void addProducts(QMenu &menu, const workspace::Account &account);
    void addWebhook(const QString &account, const QString &product);
    using Apis = QMap<QString, const webhooks::WebhookApi *>;
    /// Side by side.
    struct Adopted {
        QList<workspace::StoredWebhook> webhooks; ///< their ids may be taken
        QList<bool> hasSecret;
        QList<QByteArray> addresses; ///< secret ones
    };
    [[nodiscard]] static Adopted adoptedOf(const QList<webhooks::LiveWebhook> &live,
                                           const Apis &apis);
    void adopt(const QList<qsizetype> &live);
    void takeOver(const Adopted &adopted);
    /// The first of them, and how many more.
    [[nodiscard]] static QString namesOf(const QStringList &ids);
    void askCopy();
    void copyTo(const QList<CopyTarget> &targets, const QStringList &ids);
    void keepSecrets(const QList<SecretChange> &changes, const QString &said);
    void askRemoveHere();
    void removeHere(const QStringList &ids);
    void deleteThere();
    void plan(const PlanOrder &order);
    void showByHand();
    /// The account of the current row, else the only one; empty: there are several.
    [[nodiscard]] QString currentAccount() const;
    void undoLastRun();
    /// Of the answer that the row was read from, or of the call that could not read it; empty:
    /// none.
    [[nodiscard]] QString exchangeOf(const webhooks::Row &row) const;
    void showExchange();
    void testDelivery();
    void whoReceives();
    void leaveWavecell();
    [[nodiscard]] bool store(const QString &id, const forms::FieldValues &values);
    [[nodiscard]] QList<secrets::SecretKey> secretKeys(const QString &id) const;
    [[nodiscard]] const workspace::Document &document() const;

    PageContext m_context;
    WebhookFleet m_fleet;
    SecretParking m_parking;
    ObjectEditor m_editor;
    models::WebhookTableModel m_model;
    QString m_current;      ///< key of the row
    QSet<QString> m_chosen; ///< keys, its own among them
    QString m_toBeSeen;     ///< key of a row that may still be joined
    int m_line = 0;         ///< where it stood
    bool m_restoring = false;

    WebhookBar *m_bar;
    FailureBanner *m_failures;
    RecordTable *m_table;
    ColumnFit *m_columns = nullptr;
    WebhookDetails *m_details;
    QWidget *m_left = nullptr;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_noAccount;
    EmptyState *m_notRead;
    EmptyState *m_nothing;
    EmptyState *m_noHit;

    QMenu *m_addMenu;
    QMenu *m_moreMenu;
    QAction *m_more = nullptr;
    QAction *m_add = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_plan = nullptr;
    QAction *m_adopt = nullptr;
    QAction *m_adoptAll = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_removeHere = nullptr;
    QAction *m_deleteThere = nullptr;
    QAction *m_undoLast = nullptr;
    QAction *m_test = nullptr;
    QAction *m_exchange = nullptr;
    QAction *m_who = nullptr;
    QAction *m_leave = nullptr;
    QAction *m_byHand = nullptr;
    LatestTask<Adopted> m_adopting{this};
};

} // namespace sendbench::ui
