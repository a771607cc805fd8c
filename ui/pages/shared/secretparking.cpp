// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/secretparking.h"

namespace sendbench::ui
{

SecretParking::SecretParking(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&engine.workspace(), &workspace::Workspace::changed, this, [this] {
        m_expected.reset();
        documentChanged();
    });
    connect(&engine, &engine::Engine::workspaceOpened, this, [this] { m_expected.reset(); });
}

void SecretParking::park(const QList<secrets::SecretKey> &keys)
{
    for (const auto &key : keys)
        m_steps.enqueue({key, false});
    next();
}

void SecretParking::documentChanged()
{
    if (m_held.isEmpty())
        return;
    for (const auto &key : m_held.keys())
        if (expected().contains(key))
            m_steps.enqueue({key, true});
    next();
}

const std::set<secrets::SecretKey> &SecretParking::expected()
{
    if (!m_expected) {
        const auto all = m_engine.expectedSecrets();
        m_expected.emplace(all.cbegin(), all.cend());
    }
    return *m_expected;
}

void SecretParking::next()
{
    if (m_busy || m_steps.isEmpty())
        return;
    m_busy = true;
    const Step step = m_steps.dequeue();
    const bool wanted = expected().contains(step.key);
    if (step.bringBack && wanted && m_held.contains(step.key))
        bringBack(step.key);
    else if (!step.bringBack && !wanted)
        takeOut(step.key);
    else
        done();
}

void SecretParking::takeOut(const secrets::SecretKey &key)
{
    auto *read = m_engine.secretStore().read(key, this);
    connect(read, &Job::finished, this, [this, read, key] {
        const auto value = read->result();
        if (!value) {
            done(); // nothing there, or out of reach: then it stays where it is
            return;
        }
        m_held.insert(key, *value);
        auto *remove = m_engine.secretStore().remove(key, this);
        connect(remove, &Job::finished, this, [this, key] {
            if (expected().contains(key)) // an undo came meanwhile
                m_steps.enqueue({key, true});
            done();
        });
        remove->start();
    });
    read->start();
}

void SecretParking::bringBack(const secrets::SecretKey &key)
{
    auto *write = m_engine.secretStore().write(key, m_held.value(key), this);
    connect(write, &Job::finished, this, [this, write, key] {
        if (write->error()) {
            Error error = *write->error();
            error.where = key.owner;
            error.path = key.field;
            Q_EMIT failed(error);
        }
        m_held.remove(key);
        done();
    });
    write->start();
}

void SecretParking::done()
{
    m_busy = false;
    next();
}

} // namespace sendbench::ui
