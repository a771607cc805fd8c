// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/legacyrecords.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

const QString kEvery = u"*"_s;

bool overlap(const QString &one, const QString &other)
{
    return one == other || one == kEvery || other == kEvery;
}

bool isOfAccount(const LegacyRecord &record, const QString &account)
{
    return record.account.isEmpty() || record.account.compare(account, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<LegacyRecord> LegacyRecords::of(const QString &account) const
{
    QList<LegacyRecord> all;
    for (const LegacyRecord &record : m_records)
        if (isOfAccount(record, account))
            all.append(record);
    return all;
}

void LegacyRecords::add(const LegacyRecord &record)
{
    for (LegacyRecord &one : m_records) {
        if (one.account == record.account && one.subAccountId == record.subAccountId &&
            one.type == record.type) {
            one = record;
            return;
        }
    }
    m_records.append(record);
}

qsizetype LegacyRecords::remove(const QString &subAccountId, const QString &type)
{
    return m_records.removeIf([&](const LegacyRecord &one) {
        return (subAccountId == kEvery || one.subAccountId == subAccountId) &&
               (type == kEvery || one.type == type);
    });
}

void LegacyRecords::setCurrent(const QString &key, const QList<Current> &records)
{
    m_current.insert(key, records);
}

std::optional<QString> LegacyRecords::blocksNew(const QString &account, const QString &scope) const
{
    for (const LegacyRecord &one : m_records)
        if (isOfAccount(one, account) && overlap(one.subAccountId, scope))
            return u"Unable to setup the webhook of the new format, while the webhook with an old "
                   "format exists for this subaccount. Please delete the current webhook first and "
                   "try again. Existing webhook details: Type = %1, SubAccountId: %2, Version = "
                   "%3, Url = %4"_s.arg(one.type, one.subAccountId, one.version, one.url);
    return std::nullopt;
}

std::optional<QString> LegacyRecords::blocksOld(const QString &scope) const
{
    for (const QList<Current> &records : m_current)
        for (const Current &one : records)
            if (overlap(one.subAccountId, scope))
                return u"Unable to setup the webhook of the old format, while the webhook with a "
                       "new format exists for this subaccount. Please delete the current webhook "
                       "first and try again. Existing webhook details: SubAccountId: %1, Url = "
                       "%2"_s.arg(one.subAccountId, one.url);
    return std::nullopt;
}

QString LegacyRecords::useWavecell()
{
    return u"Unable to setup the webhook of the old format with the new API. Please use "
           "https://api.wavecell.com endpoint for this operation."_s;
}

QString LegacyRecords::useNewApi()
{
    return u"Unable to setup the webhook of the new format with the old API. Please use a new API "
           "for this operation."_s;
}

} // namespace sendbench::integrations::connect8x8
