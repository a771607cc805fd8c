// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paletteentry.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>

namespace sendbench::ui
{

/// The entries that fit the text typed, best first within their group, each group under its name.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Of each group; nobody reads on, they type on.
    static constexpr int kShownPerGroup = 100;
    enum Role { SubtitleRole = Qt::UserRole, HeaderRole };

    explicit PaletteModel(const Theme &theme, QObject *parent = nullptr);

    void setEntries(const QList<PaletteEntry> &entries);
    void setFilter(const QString &text);
    [[nodiscard]] int firstEntryRow() const; ///< -1: nothing fits
    [[nodiscard]] int bestRow() const;       ///< the best of all groups; -1: nothing fits
    [[nodiscard]] const PaletteEntry *entryAt(int row) const;
    /// Where an entry that reads like this one is; -1: nowhere.
    [[nodiscard]] int rowOf(const PaletteEntry &like) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Prepared {
        QString title;
        QString rest; ///< subtitle and keywords
    };
    struct Row {
        qsizetype entry = -1; ///< -1: the name of a group
        QString header;
        int score = 0;
    };
    [[nodiscard]] QList<Row> matches(PaletteEntry::Group group, const QStringList &words) const;

    const Theme &m_theme;
    QList<PaletteEntry> m_entries;
    QList<Prepared> m_prepared;
    QList<Row> m_rows;
};

} // namespace sendbench::ui
