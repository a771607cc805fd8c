// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/values/morechecks.h"

#include "templates/counting.h"
#include "templates/rules/limits.h"
#include "templates/target.h"
#include "templates/values/keys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QString kMessagesPage =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/media-card-carousel-templates"_s;
const QString kProductsPage =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/mpm-templates"_s;
const QString kTapPage =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/tap-target-url-title-override"_s;
const QString kEightPage = u"https://developer.8x8.com/connect/reference/send-message"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

struct MoreChecks {
    const Template &t;
    const Values &values;
    Target target;
    Findings findings{};

    void say(Severity severity, const QString &rule, const ValueField &field,
             const QString &message, const QString &fix, const QString &code, const QString &source)
    {
        findings.append(
            {.severity = severity,
             .rule = rule,
             .path = field.key,
             .message = u"%1: %2"_s.arg(field.label, message),
             .fix = fix,
             .source = source,
             .code = target == Target::EightByEight && !code.isEmpty() ? u"3041"_s : code});
    }

    void wrong(const QString &rule, const ValueField &field, const QString &message,
               const QString &fix, const QString &source = kMessagesPage)
    {
        say(Severity::Error, rule, field, message, fix, u"131009"_s, source);
    }

    void missing(const ValueField &field, const QString &fix)
    {
        say(Severity::Error, u"value.missing"_s, field, tr("no value is given."), fix, u"131008"_s,
            kMessagesPage);
    }

    /// Meta's alone: the other routes' payloads refuse it, with these words.
    void onlyMeta(const ValueField &field)
    {
        say(Severity::Error, u"value.undocumented"_s, field,
            tr("%1 documents no such value; only Meta's own API takes it.")
                .arg(targetTitle(target)),
            tr("Leave it out, and write the value as a text."), {},
            target == Target::EightByEight ? kEightPage : kMessagesPage);
    }

    void checkType(const ValueField &field, const QString &value)
    {
        const QString key = field.key.section(u'.', 0, -2);
        const ParameterType type = parameterType(values, key);
        if (type == ParameterType::Unknown)
            return wrong(u"value.type"_s, field, tr("“%1” is no kind of value.").arg(value),
                         tr("Write text, currency or date_time."));
        if (type == ParameterType::Text)
            return;
        if (target != Target::Meta)
            return onlyMeta(field);
        if (type == ParameterType::Currency && values.value(currencyKey(key)).isEmpty() &&
            values.value(amountKey(key)).isEmpty())
            missing(field, tr("Give the currency and the amount, too."));
    }

    void checkMoney(const ValueField &field, const QString &value)
    {
        static const QRegularExpression code(u"^[A-Z]{3}$"_s);
        const QString key = field.key.section(u'.', 0, -2);
        const bool currency = field.kind == ValueKind::Currency;
        if (target != Target::Meta)
            return onlyMeta(field);
        if (values.value(currency ? amountKey(key) : currencyKey(key)).isEmpty())
            missing(field, currency ? tr("Give the amount, too.") : tr("Give the currency, too."));
        if (currency && !code.match(value).hasMatch())
            wrong(u"value.currency"_s, field, tr("a currency is three capital letters."),
                  tr("Write it like EUR."));
        if (!currency && !thousandthsOf(value))
            wrong(u"value.amount"_s, field,
                  tr("an amount is digits, with a point and at most three digits behind it."),
                  tr("Write it like 12.34."));
    }

    void checkTap(const ValueField &field, const QString &value)
    {
        const bool address = field.key == u"tap.url"_s;
        if (target != Target::Meta)
            return onlyMeta(field);
        if (values.value(address ? u"tap.title"_s : u"tap.url"_s).isEmpty())
            missing(field, address ? tr("Give the title, too.") : tr("Give the address, too."));
        if (!address)
            return;
        const QUrl url(value.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || url.scheme() != u"https"_s)
            wrong(u"value.url"_s, field, tr("this is no https address."),
                  tr("Give the whole address, https://… ."), kTapPage);
        say(Severity::Note, u"value.tap-target"_s, field,
            tr("Meta offers this to verified accounts of good quality only."), {}, {}, kTapPage);
    }

    void checkTyped()
    {
        const QList<ValueField> more = moreFields(t);
        for (const ValueField &field : more) {
            const QString value = values.value(field.key);
            if (value.isEmpty())
                continue;
            if (field.kind == ValueKind::ParameterType)
                checkType(field, value);
            else if (field.kind == ValueKind::Currency || field.kind == ValueKind::Amount)
                checkMoney(field, value);
            else
                checkTap(field, value);
        }
    }

    void checkSections(const ValueField &field, const QJsonDocument &json)
    {
        const QJsonArray sections = json.array();
        const int mostSections = rules::limit(u"mpm.sections"_s).value;
        const int mostProducts = rules::limit(u"mpm.products"_s).value;
        const int longest = rules::limit(u"mpm.title"_s).value;
        qsizetype products = 0;
        bool named = true;
        bool fits = true;
        for (const auto &section : sections) {
            products += section[u"product_items"_s].toArray().size();
            named = named && section[u"product_items"_s].isArray();
            fits = fits && countedLength(section[u"title"_s].toString()) <= longest;
        }
        const QString fix = tr("Write it like [{\"title\":\"Shoes\",\"product_items\":["
                               "{\"product_retailer_id\":\"4711\"}]}].");
        if (!json.isArray() || sections.isEmpty() || !named)
            return wrong(u"value.sections"_s, field,
                         tr("a list of sections with products is wanted."), fix, kProductsPage);
        if (sections.size() > mostSections || products > mostProducts)
            wrong(u"value.sections-count"_s, field,
                  tr("at most %1 sections with %2 products in all are allowed; these are %3 with "
                     "%4.")
                      .arg(mostSections)
                      .arg(mostProducts)
                      .arg(sections.size())
                      .arg(products),
                  tr("Leave some out."), kProductsPage);
        if (!fits)
            wrong(u"value.sections-title"_s, field,
                  tr("the title of a section has at most %1 characters.").arg(longest),
                  tr("Shorten it."), kProductsPage);
    }

    void checkObject(const ValueField &field, const QJsonDocument &json)
    {
        if (!json.isObject() || json.object().isEmpty())
            wrong(u"value.object"_s, field, tr("an object that is not empty is wanted."),
                  tr("Write it like {\"key\":\"value\"}."));
    }

    void checkJson(const ValueField &field, const QString &value)
    {
        const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8());
        if (json.isNull())
            return; // said already
        if (field.key.endsWith(u".sections"_s))
            checkSections(field, json);
        else
            checkObject(field, json);
    }

    /// A value that this target's message has no place for would be lost silently.
    [[nodiscard]] bool hasPlace(const ValueField &field) const
    {
        const auto is = [&](const QString &member) { return field.key.endsWith(member); };
        switch (target) {
        case Target::Meta:
            return !is(u".screen"_s); // its flow_action_data is all that the first screen gets
        case Target::EightByEight:
            return !is(u".token"_s) && !is(u"header.filename"_s);
        case Target::CleverTap:
            break;
        }
        return true;
    }

    void checkPlaces()
    {
        const QList<ValueField> fields = valueFields(t);
        for (const ValueField &field : fields) {
            const QString value = values.value(field.key);
            if (value.isEmpty())
                continue;
            if (field.kind == ValueKind::Json)
                checkJson(field, value);
            if (!hasPlace(field))
                say(Severity::Warning, u"value.not-carried"_s, field,
                    tr("%1 documents no place for it in a message; it would not be sent.")
                        .arg(targetTitle(target)),
                    tr("Leave it out."), {},
                    target == Target::EightByEight ? kEightPage : kMessagesPage);
            if (target == Target::CleverTap &&
                (field.key.endsWith(u"header.name"_s) || field.key.endsWith(u"header.address"_s)))
                say(Severity::Note, u"value.clevertap-place"_s, field,
                    tr("CleverTap's page lists it and says elsewhere that it is not supported."),
                    {}, {}, u"https://docs.clevertap.com/docs/generic-whatsapp"_s);
        }
    }
};

} // namespace

Findings checkMore(const Template &t, const Values &values, Target target)
{
    MoreChecks checks{t, values, target};
    checks.checkTyped();
    checks.checkPlaces();
    return checks.findings;
}

} // namespace sendbench::templates
