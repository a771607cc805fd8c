// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sendbench::integrations::connect8x8
{

/// A webhook of the old (Wavecell) form in the sandbox.
struct LegacyRecord {
    QString account; ///< GUID of the 8x8 account; empty: of every one (Wavecell's calls name none)
    QString subAccountId;
    QString type; ///< "MO", "DR"
    QString url;
    QString version = QStringLiteral("V1");

    bool operator==(const LegacyRecord &) const = default;
};

/// The old records of one sandbox and how they and the new ones keep each other out
/// (https://developer.8x8.com/connect/docs/webhook-migration-guide). One place for both faces: the
/// new APIs ask blocksNew() and tell setCurrent(), Wavecell's asks blocksOld(). One thread.
class LegacyRecords
{
public:
    /// A new record, as far as it keeps an old one out.
    struct Current {
        QString subAccountId;
        QString url;
    };

    [[nodiscard]] const QList<LegacyRecord> &list() const { return m_records; }
    [[nodiscard]] QList<LegacyRecord> of(const QString &account) const;
    /// Replaces the one of the same account, sub-account and type.
    void add(const LegacyRecord &record);
    /// As Wavecell's DELETE: `*` is a wildcard, for either. How many went.
    qsizetype remove(const QString &subAccountId, const QString &type);

    /// What of the new form an account has at one host; `key` tells hosts and accounts apart.
    void setCurrent(const QString &key, const QList<Current> &records);

    /// 8x8's words when a new record of this scope is refused because of an old one; nothing if it
    /// is not. `*` overlaps with every sub-account.
    [[nodiscard]] std::optional<QString> blocksNew(const QString &account,
                                                   const QString &scope) const;
    /// The same for an old record because of a new one.
    [[nodiscard]] std::optional<QString> blocksOld(const QString &scope) const;
    /// 8x8's words for the old form at the new API, and for the new form at the old one.
    [[nodiscard]] static QString useWavecell();
    [[nodiscard]] static QString useNewApi();

private:
    QList<LegacyRecord> m_records;
    QMap<QString, QList<Current>> m_current;
};

} // namespace sendbench::integrations::connect8x8
