// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templatelistmodel.h"

#include <QAbstractListModel>

namespace sendbench::ui
{

/// What a row must be to be shown. An empty member asks for nothing.
struct TemplateWanted {
    enum class Findings { Any, Errors, Warnings, None };

    QString text; ///< in the name, the language, or anything a reader of the message reads
    QString language;
    QString category;
    QString status;
    Findings findings = Findings::Any;
    bool operator==(const TemplateWanted &) const = default;
};

/// The templates that are wanted, by name and language. All rows anew where what is wanted changes:
/// single removals of five thousand rows would take longer than a person waits.
class TemplateFilter final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TemplateFilter(models::TemplateListModel *source, QObject *parent = nullptr);

    void setWanted(const TemplateWanted &wanted);
    [[nodiscard]] const TemplateWanted &wanted() const { return m_wanted; }
    [[nodiscard]] bool isFiltering() const { return m_wanted != TemplateWanted{}; }
    [[nodiscard]] QModelIndex indexOfId(const QString &id) const;
    [[nodiscard]] models::TemplateListModel *source() const { return m_source; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void refiltered(); ///< rows are others; what was current is to be chosen again

private:
    void rebuild();
    void take(const QList<int> &rows);
    [[nodiscard]] QList<int> fitting(const QList<int> &rows) const;
    [[nodiscard]] bool isNarrower(const TemplateWanted &wanted) const;
    [[nodiscard]] bool fits(int row) const;
    void follow(const QModelIndex &first, const QModelIndex &last);

    models::TemplateListModel *m_source;
    TemplateWanted m_wanted;
    QString m_lower;
    QList<int> m_rows;       ///< of the source, as shown
    QHash<int, int> m_shown; ///< source row → shown row
    QTimer m_again;
};

} // namespace sendbench::ui
