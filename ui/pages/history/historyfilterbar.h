// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sendbench::ui
{

class Theme;

/// What of the history is shown: words, outcome, system; and how many that are.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] history::HistoryFilter filter() const;
    void clear();
    /// Systems that can be chosen, by id; the one chosen stays.
    void setSystems(const QStringList &systems);
    void setCount(const QString &count);
    void focusSearch();

Q_SIGNALS:
    void filterChanged(); ///< words: 150 ms after the last key

private:
    void applyNow();

    QLineEdit *m_search;
    QComboBox *m_outcome;
    QComboBox *m_system;
    QLabel *m_count;
    QTimer m_delay;
};

} // namespace sendbench::ui
