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
    constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    return d->file.open(QIODevice::WriteOnly | QIODevice::Append, kPrivate) &&
           d->file.setPermissions(kPrivate);
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
    line["event"] = d->redactor.redact(event).toStdString();
    // Each text for itself, before it is escaped: redacting the whole line could tear the JSON.
    for (const auto &[name, text] : details) {
        std::string key = d->redactor.redact(name).toStdString();
        if (line.contains(key))
            key += '_';
        line[key] = d->redactor.redact(text).toStdString();
    }
    const std::string text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    d->file.write(QByteArray::fromStdString(text) + '\n');
    d->file.flush();
}

} // namespace sendbench
