// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/stepnames.h"

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

/// Another name for an output, in its places: they end with `}}` or `|`.
void rename(QByteArray &text, const QString &from, const QString &to)
{
    const QByteArray start = "{{out:" + from.toUtf8();
    for (const char *end : {"}}", "|"})
        text.replace(start + end, "{{out:" + to.toUtf8() + end);
}

changes::Step renamed(changes::Step step, const QString &from, const QString &to)
{
    QByteArray url = step.url.toUtf8();
    rename(url, from, to);
    step.url = QString::fromUtf8(url);
    rename(step.body, from, to);
    if (step.second)
        rename(step.second->body, from, to);
    OrderedMap<QString> outputs;
    for (const auto &[name, pointer] : step.outputs)
        outputs.append(name == from ? to : name, pointer);
    step.outputs = outputs;
    if (step.undo)
        step.undo = std::make_shared<const changes::Step>(renamed(*step.undo, from, to));
    return step;
}

} // namespace

QString StepNames::Taken::take(const QString &name)
{
    QString own = name;
    while (names.contains(own))
        own = u"%1-%2"_s.arg(name).arg(++last.insert(name, last.value(name, 1)).value());
    names.insert(own);
    return own;
}

void StepNames::makeUnique(QList<changes::Step> &steps)
{
    QStringList outputs;
    for (changes::Step &step : steps) {
        step.id = m_ids.take(step.id);
        outputs += step.outputs.keys();
    }
    outputs.removeDuplicates();
    for (const QString &name : outputs) {
        const QString to = m_outputs.take(name);
        if (to != name)
            for (changes::Step &step : steps)
                step = renamed(step, name, to);
    }
}

} // namespace sendbench::webhooks
