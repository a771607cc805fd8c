// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/secretstate.h"
#include "models/documentlistmodel.h"

#include <QHash>
#include <QSortFilterProxyModel>

#include <functional>
#include <optional>

namespace sendbench::ui
{

/// How an object of a list stands.
struct ObjectState {
    std::optional<Severity> worst; ///< nothing: all is well
    QString words;                 ///< "2 errors", "ready"
    QString kindName;
};

/// What the findings of an object, and what is known of its secrets, come to.
[[nodiscard]] ObjectState stateOf(const Findings &findings, const QString &kindName,
                                  const SecretStates &secrets = {});

/// The objects whose title, id or kind holds the text, with their state. States are asked for when
/// a row is drawn and kept until the document is another one.
class ObjectFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        WorstRole = Qt::UserRole + 100, ///< int of Severity, -1: none
        WordsRole,
        KindNameRole,
    };
    using StateOf = std::function<ObjectState(const QString &id)>;

    ObjectFilter(models::DocumentListModel *source, StateOf stateOf, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void forgetStates();
    void forgetState(const QString &id); ///< of one alone
    [[nodiscard]] QModelIndex indexOfId(const QString &id) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] const ObjectState &state(const QString &id) const;

    models::DocumentListModel *m_source;
    StateOf m_stateOf;
    mutable QHash<QString, ObjectState> m_states;
    QString m_text;
};

} // namespace sendbench::ui
