// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

#include <QMap>
#include <QQueue>

#include <optional>
#include <set>

namespace sendbench::ui
{

/// Takes secrets that nothing in the document needs any more out of the store, and holds them until
/// the program ends: an undo that brings their object back brings them back too.
class SecretParking final : public QObject
{
    Q_OBJECT

public:
    explicit SecretParking(engine::Engine &engine, QObject *parent = nullptr);

    /// Those that the document still names are left alone.
    void park(const QList<secrets::SecretKey> &keys);

Q_SIGNALS:
    /// A secret could not be brought back.
    void failed(const sendbench::Error &error);

private:
    struct Step {
        secrets::SecretKey key;
        bool bringBack = false;
    };
    void documentChanged();
    /// Of the document as it is: made once for each, of thousands that are parked together.
    [[nodiscard]] const std::set<secrets::SecretKey> &expected();
    void next();
    void takeOut(const secrets::SecretKey &key);
    void bringBack(const secrets::SecretKey &key);
    void done();

    engine::Engine &m_engine;
    QMap<secrets::SecretKey, QByteArray> m_held;
    QQueue<Step> m_steps;
    std::optional<std::set<secrets::SecretKey>> m_expected;
    bool m_busy = false;
};

} // namespace sendbench::ui
