// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/step.h"

#include "base/redactor.h"
#include "changes/places.h"

#include <functional>
#include <utility>

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

/// A place as it stands between the braces.
struct OutPlace {
    QString name;
    std::optional<QString> otherwise;
};

std::optional<OutPlace> outPlace(const QString &place)
{
    if (!place.startsWith(kOut))
        return std::nullopt;
    const QString text = place.mid(kOut.size());
    const qsizetype bar = text.indexOf(u'|');
    if (bar < 0)
        return OutPlace{.name = text, .otherwise = std::nullopt};
    return OutPlace{.name = text.left(bar), .otherwise = text.mid(bar + 1)};
}

/// The step with what `valueOf` knows of its places; also in its way back.
Step filled(Step step, const std::function<std::optional<QString>(const OutPlace &)> &valueOf)
{
    const auto fill = [&valueOf](const QByteArray &text, auto escape) {
        return replacePlaces(text, [&](const QString &place) -> std::optional<QByteArray> {
            const auto out = outPlace(place);
            const auto value = out ? valueOf(*out) : std::nullopt;
            return value ? std::optional<QByteArray>(escape(value->toUtf8())) : std::nullopt;
        });
    };
    step.url = QString::fromUtf8(fill(step.url.toUtf8(), [](const QByteArray &value) {
        return QUrl::toPercentEncoding(QString::fromUtf8(value));
    }));
    step.body = fill(step.body, jsonEscaped);
    if (step.second)
        step.second->body = fill(step.second->body, jsonEscaped);
    if (step.undo)
        step.undo = std::make_shared<const Step>(filled(*step.undo, valueOf));
    return step;
}

} // namespace

bool Step::operator==(const Step &other) const
{
    const bool sameUndo = undo && other.undo ? *undo == *other.undo : undo == other.undo;
    return sameUndo && id == other.id && title == other.title && method == other.method &&
           url == other.url && headers == other.headers && body == other.body &&
           success == other.success && secrets == other.secrets && held == other.held &&
           outputs == other.outputs && readOnly == other.readOnly && second == other.second;
}

QStringList outputPlaces(const Step &step)
{
    QStringList names;
    for (const QString &place : places(step))
        if (const auto out = outPlace(place); out && !out->otherwise)
            names.append(out->name);
    return names;
}

Step withOutputs(Step step, const Outputs &outputs)
{
    return filled(std::move(step), [&outputs](const OutPlace &place) -> std::optional<QString> {
        return outputs.contains(place.name) ? std::optional(outputs.value(place.name))
                                            : std::nullopt;
    });
}

Step withFallbacks(Step step)
{
    return filled(std::move(step), [](const OutPlace &place) { return place.otherwise; });
}

QString outputPlace(const QString &name, const QString &otherwise)
{
    return otherwise.isEmpty() ? u"{{%1%2}}"_s.arg(kOut, name)
                               : u"{{%1%2|%3}}"_s.arg(kOut, name, otherwise);
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
