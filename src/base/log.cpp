// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include "base/clock.h"
#include "base/redactor.h"

#include <QFile>
#include <QMutex>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench
{

struct Log::Private {
    const Redactor &redactor;
    const Clock &clock;
    QMutex mutex{};
    QFile file{};
};

Log::Log(const Redactor &redactor, const Clock &clock)
    : d(new Private{redactor, clock})
{
}

Log::~Log() = default;

bool Log::open(const QString &path)
{
    const QMutexLocker lock(&d->mutex);
    d->file.close();
    d->file.setFileName(path);
    return d->file.open(QIODevice::WriteOnly | QIODevice::Append) &&
           d->file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool Log::isOpen() const
{
    const QMutexLocker lock(&d->mutex);
    return d->file.isOpen();
}

void Log::write(Level level, const QString &event, const OrderedMap<QString> &details)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->file.isOpen())
        return;
    static constexpr const char *kNames[] = {"debug", "info", "warning", "error"};
    nlohmann::ordered_json line;
    line["at"] = isoTime(d->clock.now()).toStdString();
    line["level"] = kNames[static_cast<int>(level)];
    line["event"] = event.toStdString();
    // Redacted before it is escaped and the whole line after: a secret may be cut in two by
    // neither.
    for (const auto &[name, text] : details)
        line[name.toStdString()] = d->redactor.redact(text).toStdString();
    const QByteArray text = QByteArray::fromStdString(
        line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    d->file.write(d->redactor.redact(text) + '\n');
    d->file.flush();
}

} // namespace sendbench
