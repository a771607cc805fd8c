// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/providerlistmodel.h"

using namespace Qt::StringLiterals;

namespace sendbench::models
{

ProviderListModel::ProviderListModel(QObject *parent)
    : DocumentListModel(parent)
{
}

QList<DocumentListModel::Row> ProviderListModel::rowsOf(const workspace::Document &document) const
{
    QList<Row> rows;
    for (const workspace::ProviderConfiguration &provider : document.providers) {
        const QString nickname = provider.nickname();
        rows.append({.id = provider.id,
                     .title = nickname.isEmpty() ? provider.id : nickname,
                     .kind = provider.kind,
                     .environment = document.environmentOf(provider),
                     .account = provider.account,
                     .isDefault = provider.fields.value(u"default"_s).flag(),
                     .savedAt = provider.savedAt.value_or(QDateTime())});
    }
    return rows;
}

} // namespace sendbench::models
