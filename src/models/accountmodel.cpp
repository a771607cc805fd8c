// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/accountmodel.h"

namespace sendbench::models
{

AccountModel::AccountModel(QObject *parent)
    : DocumentListModel(parent)
{
}

QList<DocumentListModel::Row> AccountModel::rowsOf(const workspace::Document &document) const
{
    QList<Row> rows;
    for (const workspace::Account &account : document.accounts)
        rows.append({.id = account.id,
                     .title = account.id,
                     .kind = account.kind,
                     .environment = account.environment,
                     .account = account.id});
    return rows;
}

} // namespace sendbench::models
