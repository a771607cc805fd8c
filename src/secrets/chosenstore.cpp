// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/chosenstore.h"

namespace sendbench::secrets
{

ChosenStore::ChosenStore(SecretStore &first, QObject *parent)
    : SecretStore(parent)
    , m_chosen(&first)
{
    connect(m_chosen, &SecretStore::changed, this, &SecretStore::changed);
}

void ChosenStore::choose(SecretStore &store)
{
    if (m_chosen == &store)
        return;
    disconnect(m_chosen, &SecretStore::changed, this, nullptr);
    m_chosen = &store;
    connect(m_chosen, &SecretStore::changed, this, &SecretStore::changed);
    Q_EMIT chosen();
}

ReadJob *ChosenStore::read(const SecretKey &key, QObject *parent)
{
    return m_chosen->read(key, parent);
}

WriteJob *ChosenStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    return m_chosen->write(key, value, parent);
}

WriteJob *ChosenStore::remove(const SecretKey &key, QObject *parent)
{
    return m_chosen->remove(key, parent);
}

} // namespace sendbench::secrets
