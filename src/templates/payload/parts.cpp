// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/payload/parts.h"

#include "templates/values/keys.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QString titleOf(const Template &t)
{
    return t.name + u" · "_s + t.language;
}

/// An amount of money needs both its parts, a way of the tap both of its.
QString missingPartner(const Values &values, const ValueField &field)
{
    const QString key = field.key.section(u'.', 0, -2);
    const auto needs = [&](const QString &other) {
        return values.value(other).isEmpty() ? other : QString();
    };
    switch (field.kind) {
    case ValueKind::ParameterType:
        if (parameterType(values, key) != ParameterType::Currency)
            return {};
        if (const QString currency = needs(currencyKey(key)); !currency.isEmpty())
            return currency;
        return needs(amountKey(key));
    case ValueKind::Currency:
        return needs(amountKey(key));
    case ValueKind::Amount:
        return needs(currencyKey(key));
    case ValueKind::WebAddress:
        return needs(u"tap.title"_s);
    default:
        return field.key == u"tap.title"_s ? needs(u"tap.url"_s) : QString();
    }
}

} // namespace

Given::Given(const Values &values, qsizetype card)
    : m_values(values)
    , m_prefix(card < 0 ? QString() : u"card.%1."_s.arg(card))
{
}

QString Given::text(const QString &key) const
{
    return m_values.value(m_prefix + key);
}

ParameterType Given::type(const QString &key) const
{
    return parameterType(m_values, m_prefix + key);
}

PayloadJson Given::json(const QString &key) const
{
    return utf8(text(key));
}

std::optional<PayloadJson> Given::parsed(const QString &key) const
{
    if (!has(key))
        return std::nullopt;
    auto json = PayloadJson::parse(text(key).toStdString(), nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

PayloadJson utf8(const QString &text)
{
    return PayloadJson(text.toStdString());
}

QByteArray compact(const PayloadJson &json)
{
    return QByteArray::fromStdString(
        json.dump(-1, ' ', false, PayloadJson::error_handler_t::replace));
}

Result<void> complete(const Template &t, const Values &values)
{
    const auto refuse = [&](const QString &code, const ValueField &field, const QString &expected) {
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = code,
                             .where = titleOf(t),
                             .path = field.key,
                             .expected = expected});
    };
    const QList<ValueField> fields = valueFields(t);
    for (const ValueField &field : fields) {
        const QString value = values.value(field.key);
        if (value.isEmpty()) {
            if (field.required)
                return refuse(u"template.value.missing"_s, field, field.label);
            continue;
        }
        if (field.kind == ValueKind::DateTime && !momentOf(value))
            return refuse(u"template.value.date"_s, field, u"2026-12-24T18:00:00Z"_s);
        if (field.kind == ValueKind::Json &&
            PayloadJson::parse(value.toStdString(), nullptr, false).is_discarded())
            return refuse(u"template.value.json"_s, field, u"JSON"_s);
        if (field.kind == ValueKind::Number) {
            bool number = false;
            (void)value.trimmed().toDouble(&number);
            if (!number)
                return refuse(u"template.value.number"_s, field, u"1.2903"_s);
        }
    }
    const QList<ValueField> more = moreFields(t);
    for (const ValueField &field : more) {
        const QString value = values.value(field.key);
        if (value.isEmpty())
            continue;
        if (const QString partner = missingPartner(values, field); !partner.isEmpty())
            return Failure(Error{.kind = ErrorKind::Input,
                                 .code = u"template.value.missing"_s,
                                 .where = titleOf(t),
                                 .path = partner,
                                 .expected = field.label});
        if (field.kind == ValueKind::Amount && !thousandthsOf(value))
            return refuse(u"template.value.number"_s, field, u"12.34"_s);
        if (field.kind == ValueKind::ParameterType &&
            parameterType(values, field.key.section(u'.', 0, -2)) == ParameterType::Unknown)
            return refuse(u"template.value.type"_s, field, u"text, currency, date_time"_s);
    }
    return {};
}

QString onlyMetas(const Template &t, const Values &values)
{
    const QList<ValueField> more = moreFields(t);
    for (const ValueField &field : more) {
        if (values.value(field.key).isEmpty())
            continue;
        if (field.key.startsWith(u"tap."_s))
            return u"tap_target_configuration"_s;
        const ParameterType type = parameterType(values, field.key.section(u'.', 0, -2));
        if (type != ParameterType::Text)
            return type == ParameterType::DateTime ? u"date_time"_s : u"currency"_s;
    }
    return {};
}

qint64 expiryMs(const Values &values)
{
    const auto at = momentOf(values.value(u"offer.expires"_s));
    return at ? at->toMSecsSinceEpoch() : 0;
}

Failure undocumented(const Template &t, const QString &what)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"template.8x8.undocumented"_s,
                         .where = titleOf(t),
                         .found = what});
}

QString buttonKey(qsizetype index, const QString &member)
{
    return u"button.%1.%2"_s.arg(index).arg(member);
}

} // namespace sendbench::templates
