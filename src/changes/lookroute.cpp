// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/lookroute.h"

#include "changes/places.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::changes", text);
}

/// GET on the address of the way back, with what it says of who asks.
Step lookOf(const Step &back)
{
    Step look{.id = u"look."_s + back.id,
              .title = tr("Read again what is there: %1").arg(back.title),
              .url = back.url,
              .readOnly = true};
    for (const http::Header &header : back.headers)
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) != 0)
            look.headers.append(header);
    for (const SecretPlace &place : back.secrets)
        if (!place.header.isEmpty())
            look.secrets.append(place);
    return look;
}

Step withKnown(Step step, const QList<secrets::SecretKey> &known)
{
    step.secrets.removeIf([&](const SecretPlace &place) {
        return !place.header.isEmpty() || !known.contains(place.key);
    });
    return step;
}

Left shapeOf(const Step &done, const Step &back, const QList<secrets::SecretKey> &known)
{
    Left shape{.body = {}, .secretPointers = {}, .untold = {}, .whole = back.method == "DELETE"};
    for (const SecretPlace &place : done.secrets)
        if (!place.pointer.isEmpty())
            (known.contains(place.key) ? shape.secretPointers : shape.untold).append(place.pointer);
    for (const SecretPlace &place : back.secrets)
        if (!place.pointer.isEmpty())
            shape.secretPointers.append(place.pointer);
    return shape;
}

} // namespace

QList<secrets::SecretKey> bodySecrets(const Step &step)
{
    QList<secrets::SecretKey> keys;
    for (const SecretPlace &place : step.secrets)
        if (!place.pointer.isEmpty() && !keys.contains(place.key))
            keys.append(place.key);
    return keys;
}

void Seen::set(const QList<Since> &since)
{
    const QMutexLocker lock(&m_mutex);
    m_since = since;
}

QList<Since> Seen::since() const
{
    const QMutexLocker lock(&m_mutex);
    return m_since;
}

LookRoute::LookRoute(QString owner, QString system, Environment environment, const RunStep &step,
                     const QList<secrets::SecretKey> &known, std::shared_ptr<Seen> seen)
    : m_done(withKnown(step.step, known))
    , m_back(*step.step.undo)
    , m_unsure(step.state == StepState::Sent)
    , m_look(std::move(owner), std::move(system), environment, lookOf(m_back))
    , m_shape(shapeOf(step.step, m_back, known))
    , m_seen(std::move(seen))
{
}

QList<secrets::SecretKey> LookRoute::neededSecrets() const
{
    auto keys = m_look.neededSecrets();
    for (const secrets::SecretKey &key : bodySecrets(m_done))
        if (!keys.contains(key))
            keys.append(key);
    return keys;
}

Result<http::Request> LookRoute::build(const sending::Message &message,
                                       const sending::SecretValues &secrets) const
{
    const auto sent = StepRoute({}, {}, m_look.environment(), m_done).build(message, secrets);
    if (!sent)
        return Failure(sent.error());
    {
        const QMutexLocker lock(&m_mutex);
        m_left = sent->body;
    }
    return m_look.build(message, secrets);
}

sending::Outcome LookRoute::judge(const http::Exchange &exchange) const
{
    const auto outcome = m_look.judge(exchange);
    if (outcome.kind != sending::OutcomeKind::Accepted)
        return outcome;
    Left left = m_shape;
    {
        const QMutexLocker lock(&m_mutex);
        left.body = m_left;
    }
    const QByteArray &now = exchange.response->body;
    // Of a step without an answer: as it was before is no change of anybody's.
    Left before = m_shape;
    before.body = m_back.body;
    for (const SecretPlace &place : m_back.secrets)
        if (!place.pointer.isEmpty())
            before.untold.append(place.pointer);
    const bool asBefore = m_unsure && !before.body.isEmpty() && changedSince(before, now).isEmpty();
    m_seen->set(asBefore ? QList<Since>() : changedSince(left, now));
    return outcome;
}

QMap<QString, QByteArray> LookRoute::sensitive(const http::Exchange &exchange) const
{
    QMap<QString, QByteArray> all;
    if (!exchange.response)
        return all;
    for (const QString &pointer : m_shape.secretPointers + m_shape.untold)
        if (const QString there = pointed(exchange.response->body, pointer); !there.isEmpty())
            all.insert(m_back.id + pointer, there.toUtf8());
    return all;
}

} // namespace sendbench::changes
