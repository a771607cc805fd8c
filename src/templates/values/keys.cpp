// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/values/keys.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// What scripts write for the last step of a key.
QString usualKey(QString key)
{
    static const QStringList media{u"image"_s, u"video"_s, u"gif"_s, u"document"_s,
                                   u"url"_s,   u"link"_s,  u"file"_s};
    const QString part = key.section(u'.', -2, -2);
    const QString last = key.section(u'.', -1);
    const auto renamed = [&](const QString &name) {
        return key.left(key.size() - last.size()) + name;
    };
    if (part == u"header"_s && media.contains(last))
        return renamed(u"media"_s);
    if (part == u"header"_s && last == u"lat"_s)
        return renamed(u"latitude"_s);
    if (part == u"header"_s && (last == u"long"_s || last == u"lng"_s))
        return renamed(u"longitude"_s);
    if (last == u"coupon"_s || last == u"coupon_code"_s || last == u"couponCode"_s)
        return renamed(u"code"_s);
    if (last == u"suffix"_s || last == u"url"_s)
        return renamed(u"1"_s);
    if (key.startsWith(u"lto."_s) || key == u"offer.expiration_time_ms"_s)
        return u"offer.expires"_s;
    return key;
}

bool isOneCode(const QString &key)
{
    return key == u"body.1"_s || key == u"button.0.1"_s || key == u"button.0.code"_s ||
           key == u"otp"_s;
}

/// "button.2" alone means its first value.
QString wholeKey(const QString &key, const QStringList &known)
{
    if (known.contains(key))
        return key;
    for (const QString &one : known)
        if (one.startsWith(key + u'.'))
            return one;
    return key;
}

} // namespace

QString madeUp(const ValueField &field)
{
    if (!field.sample.isEmpty() || !field.required)
        return field.sample;
    switch (field.kind) {
    case ValueKind::MediaUrl:
        return u"https://media.example.org/sample"_s;
    case ValueKind::Number:
        return field.key.endsWith(u"latitude"_s) ? u"1.2903"_s : u"103.8520"_s;
    case ValueKind::Code:
        return u"123456"_s;
    case ValueKind::DateTime:
        return QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
    case ValueKind::UrlSuffix:
        return u"sample"_s;
    case ValueKind::Json:
        return field.key.endsWith(u".sections"_s)
                   ? u"[{\"title\":\"Sample\",\"product_items\":[{\"product_retailer_id\":\"1\"}]}]"_s
                   : u"{\"reference_id\":\"sample\"}"_s;
    case ValueKind::Text:
    case ValueKind::FileName:
    case ValueKind::Payload:
    case ValueKind::CallPayload:
    case ValueKind::ParameterType: // these four are never required
    case ValueKind::Currency:
    case ValueKind::Amount:
    case ValueKind::WebAddress:
        break;
    }
    return u"sample"_s;
}

Template withGivenCards(const Template &t, const Values &values)
{
    constexpr qsizetype most = 10; // M-PCAR
    const auto isProduct = [](const Card &card) {
        return card.header && card.header->format == HeaderFormat::Product;
    };
    if (!t.cards || t.cards->isEmpty() ||
        !std::all_of(t.cards->cbegin(), t.cards->cend(), isProduct))
        return t;
    Template whole = t;
    for (const auto &[key, value] : values) {
        const qsizetype card =
            key.startsWith(u"card."_s) ? key.section(u'.', 1, 1).toLongLong() : 0;
        while (card < most && whole.cards->size() <= card)
            whole.cards->append(t.cards->constLast());
    }
    return whole;
}

QString typeKey(const QString &key)
{
    return key + u".type"_s;
}

QString currencyKey(const QString &key)
{
    return key + u".currency"_s;
}

QString amountKey(const QString &key)
{
    return key + u".amount"_s;
}

ParameterType parameterType(const Values &values, const QString &key)
{
    const QString type = values.value(typeKey(key)).trimmed().toLower();
    if (type == u"currency"_s)
        return ParameterType::Currency;
    if (type == u"date_time"_s)
        return ParameterType::DateTime;
    if (!type.isEmpty())
        return type == u"text"_s ? ParameterType::Text : ParameterType::Unknown;
    const bool money =
        !values.value(currencyKey(key)).isEmpty() || !values.value(amountKey(key)).isEmpty();
    return money ? ParameterType::Currency : ParameterType::Text;
}

std::optional<qint64> thousandthsOf(const QString &amount)
{
    static const QRegularExpression form(u"^(-?)([0-9]{1,12})(?:\\.([0-9]{1,3}))?$"_s);
    const auto match = form.match(amount.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 whole = match.captured(2).toLongLong() * 1000 +
                         match.captured(3).leftJustified(3, u'0').toLongLong();
    return match.captured(1).isEmpty() ? whole : -whole;
}

std::optional<QDateTime> momentOf(const QString &text)
{
    bool number = false;
    const qint64 ms = text.trimmed().toLongLong(&number);
    if (number)
        return ms > 0 ? std::optional(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()))
                      : std::nullopt;
    const QDateTime at = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    // Without a zone it would be another moment on every machine.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return at.toUTC();
}

Result<Values> normalised(const Template &t, const Values &values)
{
    QStringList known;
    const Template whole = withGivenCards(t, values);
    const QList<ValueField> fields = valueFields(whole);
    for (const ValueField &field : fields)
        known.append(field.key);
    QSet<QString> more;
    const QList<ValueField> rare = moreFields(whole);
    for (const ValueField &field : rare)
        more.insert(field.key);
    Values result;
    for (const auto &[key, value] : values) {
        const QString usual = known.contains(key) || more.contains(key) ? key
                              : sendsOneCode(t) && isOneCode(key)       ? u"code"_s
                                                                  : wholeKey(usualKey(key), known);
        if (!known.contains(usual) && !more.contains(usual))
            return Failure(Error{.kind = ErrorKind::Input,
                                 .code = u"template.value.unknown"_s,
                                 .where = t.name + u" · "_s + t.language,
                                 .path = key,
                                 .expected = known.join(u", "_s),
                                 .found = key});
        result.insert(usual, value);
    }
    return result;
}

} // namespace sendbench::templates
