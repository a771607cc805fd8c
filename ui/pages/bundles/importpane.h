// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/latesttask.h"
#include "ui/pages/bundles/choicetable.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace sendbench::ui
{

class ElidedLabel;
class EmptyState;
class ImportResult;

/// A bundle beside the workspace: what is new or different in it, what of it comes in.
class ImportPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPane(const PageContext &context, QWidget *parent = nullptr);
    ~ImportPane() override;

    /// Asks for the file.
    void openBundle();
    void focusList();
    [[nodiscard]] QList<QWidget *> panes() const;

private:
    struct Opened {
        QString path;
        std::optional<workspace::Document> bundle;
        QList<Error> problems;
    };

    [[nodiscard]] QWidget *makeComparison();
    void setUpDifferences();
    void read(const QString &path);
    void opened(Opened file);
    void compare();
    void compared(const QList<bundle::ImportItem> &items);
    void showCurrent();
    void updateState();
    void importNow();
    [[nodiscard]] QString obstacle() const;
    /// Which of the item's secrets are here, and which are to be given.
    [[nodiscard]] QString needs(const bundle::ImportItem &item) const;

    PageContext m_context;
    ChoiceModel m_model;
    RecordTable *m_table;
    QStandardItemModel *m_fields;
    RecordTable *m_differences;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ElidedLabel *m_source;
    QPushButton *m_open;
    QLabel *m_problem;
    QLabel *m_needs;
    QLabel *m_about;
    QLabel *m_reason;
    QPushButton *m_import;
    ImportResult *m_result;

    QString m_path;
    std::optional<workspace::Document> m_bundle;
    bool m_isNew = false; ///< the bundle has not been compared yet: its choice is the default
    QList<bundle::ObjectRef> m_imported;
    LatestTask<Opened> m_reading;
    LatestTask<QList<bundle::ImportItem>> m_comparing;
    QTimer m_slow; ///< runs: it is too early to say that the two sides are being compared
};

} // namespace sendbench::ui
