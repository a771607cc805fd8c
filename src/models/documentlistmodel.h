// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspace.h"

#include <QAbstractListModel>
#include <QPointer>

namespace sendbench::models
{

/// Objects of the open workspace as a list. After an edit only what is different changes: a row
/// whose data is another is told by `dataChanged`, so that selection and scroll position stay.
class DocumentListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole, ///< also the display role
        KindRole,
        EnvironmentRole, ///< int of Environment
        AccountRole,     ///< id of the account of a provider configuration
        DefaultRole,     ///< bool: "Mark this as a default"
        SavedAtRole,     ///< QDateTime, null if never
    };

    void setWorkspace(workspace::Workspace *workspace); ///< not owned; may be null
    [[nodiscard]] int indexOf(const QString &id) const; ///< -1 if there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    struct Row {
        QString id;
        QString title;
        QString kind;
        Environment environment = Environment::Test;
        QString account;
        bool isDefault = false;
        QDateTime savedAt;

        bool operator==(const Row &) const = default;
    };

    explicit DocumentListModel(QObject *parent);
    [[nodiscard]] virtual QList<Row> rowsOf(const workspace::Document &document) const = 0;

private:
    void follow();
    void removeGone(const QList<Row> &wanted);
    void insert(qsizetype at, const QList<Row> &rows);
    void place(qsizetype at, const Row &row);

    QPointer<workspace::Workspace> m_workspace;
    QList<Row> m_rows;
};

} // namespace sendbench::models
