// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

namespace sendbench::ui
{

/// Asks whether exchanges shall go, naming how many, and removes them.
class HistoryRemoval final : public QObject
{
    Q_OBJECT

public:
    /// `page` is where the questions are asked.
    HistoryRemoval(const PageContext &context, QWidget *page);

    /// `name` says which one it is if there is one only.
    void remove(const QStringList &ids, const QString &name);
    /// `shown`: how many fit the filter.
    void removeAll(const history::HistoryFilter &filter, qint64 shown);
    void tell(const Error &error);

private:
    void run(const std::function<history::HistoryStore::CountJob *(history::HistoryStore &)> &make);

    const PageContext &m_context;
    QWidget *m_page;
};

} // namespace sendbench::ui
