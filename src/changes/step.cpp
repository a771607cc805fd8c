// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/step.h"

#include "base/redactor.h"
#include "changes/places.h"

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

const QString kOut = u"out:"_s;

/// Every place of the step, as it stands between the braces.
QStringList places(const Step &step)
{
    QStringList all;
    const auto collect = [&all](const QString &place) -> std::optional<QByteArray> {
        all.append(place);
        return std::nullopt;
    };
    (void)replacePlaces(step.url.toUtf8(), collect);
    (void)replacePlaces(step.body, collect);
    all.removeDuplicates();
    return all;
}

} // namespace

bool Step::operator==(const Step &other) const
{
    const bool sameUndo = undo && other.undo ? *undo == *other.undo : undo == other.undo;
    return sameUndo && id == other.id && title == other.title && method == other.method &&
           url == other.url && headers == other.headers && body == other.body &&
           success == other.success && secrets == other.secrets && held == other.held &&
           outputs == other.outputs && readOnly == other.readOnly;
}

QStringList outputPlaces(const Step &step)
{
    QStringList names;
    for (const QString &place : places(step))
        if (place.startsWith(kOut))
            names.append(place.mid(kOut.size()));
    return names;
}

Step withOutputs(Step step, const Outputs &outputs)
{
    const auto fill = [&outputs](const QByteArray &text, auto escape) {
        return replacePlaces(text, [&](const QString &place) -> std::optional<QByteArray> {
            const QString name = place.mid(kOut.size());
            if (!place.startsWith(kOut) || !outputs.contains(name))
                return std::nullopt;
            return escape(outputs.value(name).toUtf8());
        });
    };
    step.url = QString::fromUtf8(fill(step.url.toUtf8(), [](const QByteArray &value) {
        return QUrl::toPercentEncoding(QString::fromUtf8(value));
    }));
    step.body = fill(step.body, jsonEscaped);
    if (step.undo)
        step.undo = std::make_shared<const Step>(withOutputs(*step.undo, outputs));
    return step;
}

QString outputPlace(const QString &name)
{
    return u"{{%1%2}}"_s.arg(kOut, name);
}

void addSecretHeader(Step &step, const QByteArray &name, const secrets::SecretKey &key,
                     const QString &prefix, SecretPlace::Form form)
{
    const bool basic = form == SecretPlace::Form::Basic;
    step.headers.append(
        {name, (basic ? u"Basic "_s : prefix).toUtf8() + Redactor::mark(key.label()).toUtf8()});
    step.secrets.append({.key = key, .header = name, .prefix = prefix, .form = form});
}

} // namespace sendbench::changes
