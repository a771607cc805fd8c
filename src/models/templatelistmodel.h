// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"
#include "models/templateshelf.h"
#include "workspace/workspace.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace sendbench::models
{

/// The templates of the open workspace. Names are there at once, what a reading and a judgement
/// tell comes from a worker, slice by slice. Made for ten thousand: an edit costs what changed.
class TemplateListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole, ///< also the display role
        LanguageRole,
        ProviderRole, ///< id; may be empty
        CategoryRole,
        StatusRole,
        TextRole,   ///< lower case
        JudgedRole, ///< bool: what follows is known
        ErrorsRole,
        WarningsRole,
        NotesRole,
    };

    explicit TemplateListModel(QObject *parent = nullptr);
    ~TemplateListModel() override;

    void setWorkspace(workspace::Workspace *workspace); ///< not owned; may be null
    void setTarget(templates::Target target);
    [[nodiscard]] int indexOf(const QString &id) const; ///< -1 if there is none
    /// The same as by roles, for whoever looks at all of them at once.
    [[nodiscard]] const workspace::StoredTemplate &storedAt(int row) const
    {
        return m_rows.at(row).stored;
    }
    [[nodiscard]] const TemplateDigest &digestAt(int row) const { return m_rows.at(row).digest; }
    [[nodiscard]] bool isJudgedAt(int row) const { return m_rows.at(row).judged; }
    /// Nothing is to be judged any more.
    [[nodiscard]] bool isSettled() const { return !m_running && !m_soon.isActive(); }
    /// Templates as they were read, for whoever judges one among them.
    [[nodiscard]] std::shared_ptr<const TemplateShelf> shelf() const { return m_shelf; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void settled();

private:
    struct Row {
        workspace::StoredTemplate stored;
        TemplateDigest digest;
        bool judged = false;
    };

    void follow();
    void replaceMiddle(const QList<workspace::StoredTemplate> &wanted);
    void updateRows(const QList<workspace::StoredTemplate> &wanted);
    void indexRows();
    void judge();
    void take(const QList<TemplateShelf::Judged> &slice);

    Inbox m_inbox{this}; ///< what the sweeps tell
    QPointer<workspace::Workspace> m_workspace;
    QList<Row> m_rows;
    QHash<QString, int> m_byId;
    std::shared_ptr<TemplateShelf> m_shelf;
    std::shared_ptr<std::atomic_bool> m_stop;
    QTimer m_soon;
    templates::Target m_target = templates::Target::Meta;
    bool m_running = false;
};

} // namespace sendbench::models
