// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace sendbench::ui
{

/// Asks for one of Meta's languages: all of them as a list that is searched by name or code.
/// Deletes itself.
class LanguageDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `own` is not offered; `there` are marked, as languages that the template has already.
    LanguageDialog(const PageContext &context, const QString &own, const QSet<QString> &there,
                   QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill(const QString &own, const QSet<QString> &there);
    void search();
    void follow();
    [[nodiscard]] QListWidgetItem *shownItem() const;

    const PageContext &m_context;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    QPushButton *m_copy;
};

} // namespace sendbench::ui
