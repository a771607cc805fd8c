// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/stallwatch.h"

#include "base/log.h"

#include <QAbstractEventDispatcher>
#include <QDebug>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

StallWatch::StallWatch(Log &log, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_limit(limit)
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_turn.start(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallWatch::turnEnded);
}

void StallWatch::turnEnded()
{
    if (!m_turn.isValid())
        return;
    const std::chrono::milliseconds took(m_turn.elapsed());
    m_turn.invalidate();
    m_longest = std::max(m_longest, took);
    if (took <= m_limit)
        return;
    OrderedMap<QString> details;
    details.insert(u"ms"_s, QString::number(took.count()));
    m_log.write(Log::Level::Warning, u"ui.stall"_s, details);
#ifndef NDEBUG
    qWarning("The UI thread was busy for %lld ms", static_cast<long long>(took.count()));
#endif
}

} // namespace sendbench::gui
