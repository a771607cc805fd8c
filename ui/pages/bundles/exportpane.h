// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/bundles/choicetable.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace sendbench
{
class Job;
}

namespace sendbench::ui
{

class EmptyState;

/// Which objects of the workspace leave as a bundle; a secret that is found among them stops it.
class ExportPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPane(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for the file and writes it; while that runs, stops it.
    void exportNow();
    void focusList();

private:
    [[nodiscard]] QWidget *makeList();
    void refresh();
    void updateState();
    void write(const QString &path);
    /// When every secret is known.
    void writeKnown(const QString &path, const workspace::Document &content,
                    const QList<secrets::SecretKey> &open);
    void tellCovered(const QStringList &ids);
    void ended(const Result<void> &written, const QString &path, qsizetype count);

    PageContext m_context;
    ChoiceModel m_model;
    RecordTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_problem;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_export;
    QPointer<Job> m_job;
};

} // namespace sendbench::ui
