// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/rules.h"

#include <QTest>

#include <functional>

/// Templates that Meta takes, and what must be said when one thing in them is
/// changed.
namespace rulesamples
{

using namespace sendbench;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;

inline Template utility()
{
    Template t;
    t.name = u"boat_delay"_s;
    t.language = u"en_GB"_s;
    t.category = Category::Utility;
    t.header = Header{.text = u"About boat {{1}} today"_s, .samples = {{.value = u"12"_s}}};
    t.body = Body{.text = u"Hi {{1}}, your boat to the island leaves later "
                          u"today, at {{2}}. We are "
                          "sorry for that and wait for you."_s,
                  .samples = {{.value = u"Ada"_s}, {.value = u"10:20"_s}}};
    t.footer = Footer{.text = u"Harbour tours"_s};
    t.buttons = {Button{.type = ButtonType::QuickReply, .text = u"I will come"_s},
                 Button{.type = ButtonType::QuickReply, .text = u"Cancel, please!"_s}};
    return t;
}

inline Button website()
{
    return {.type = ButtonType::Url,
            .text = u"Book"_s,
            .url = u"https://harbour.example.net/t/{{1}}"_s,
            .samples = {u"https://harbour.example.net/t/loop"_s}};
}

inline Button coupon()
{
    return {.type = ButtonType::CopyCode, .samples = {u"SUMMER25"_s}};
}

inline Button phone()
{
    return {.type = ButtonType::PhoneNumber, .text = u"Call us"_s, .phoneNumber = u"15550051310"_s};
}

inline Button quick(const QString &text)
{
    return {.type = ButtonType::QuickReply, .text = text};
}

inline Template offer()
{
    Template t;
    t.name = u"island_offer"_s;
    t.language = u"en_US"_s;
    t.header = Header{.format = HeaderFormat::Image, .media = {u"4::aW1hZ2U="_s}};
    t.body = Body{.text = u"Good news, {{1}}! Use the code {{2}} and get a "
                          u"quarter off all of our "
                          "island trips this spring."_s,
                  .samples = {{.value = u"Ada"_s}, {.value = u"CARIBE25"_s}}};
    t.offer = LimitedTimeOffer{.text = u"Expiring offer!"_s, .hasExpiration = true};
    t.buttons = {coupon(), website()};
    return t;
}

inline Card card(const QString &text)
{
    return {.header = Header{.format = HeaderFormat::Image, .media = {u"4::aW1hZ2U="_s}},
            .body = Body{.text = text},
            .buttons = {quick(u"More like this"_s), website()}};
}

inline Template carousel()
{
    Template t;
    t.name = u"island_carousel"_s;
    t.language = u"en_US"_s;
    t.body = Body{.text = u"Hi {{1}}, these three trips leave in the coming week."_s,
                  .samples = {{.value = u"Ada"_s}}};
    t.cards = QList<Card>{card(u"Island loop, two hours."_s), card(u"Evening lights, one hour."_s)};
    return t;
}

inline Template authentication()
{
    Template t;
    t.name = u"login_code"_s;
    t.language = u"en_US"_s;
    t.category = Category::Authentication;
    t.body = Body{.addSecurityRecommendation = true};
    t.footer = Footer{.codeExpirationMinutes = 10};
    t.buttons = {Button{.type = ButtonType::Otp, .otpType = OtpType::CopyCode}};
    return t;
}

inline Button oneTap()
{
    return {.type = ButtonType::Otp,
            .otpType = OtpType::OneTap,
            .supportedApps = {
                {.packageName = u"com.example.shop"_s, .signatureHash = u"K8a/AINcGX7"_s}}};
}

struct Case {
    const char *name = nullptr;
    std::function<Template()> make;
    std::function<void(Template &)> change;
    Severity severity = Severity::Error;
    QString rule; ///< empty: no finding that is an error or a warning
    QString path;
    QString code;
    Target target = Target::Meta;
};

inline const Finding *find(const Findings &findings, const QString &rule)
{
    for (const Finding &finding : findings)
        if (finding.rule == rule)
            return &finding;
    return nullptr;
}

inline QString told(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(severityName(finding.severity) + u' ' + finding.rule + u' ' + finding.path +
                     u' ' + finding.code + u": "_s + finding.message);
    return lines.join(u'\n');
}

/// Rows and check of a table; `rows` in a …_data slot, `check` in its test.
inline void rows(const QList<Case> &cases)
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(cases.at(i).name) << i;
}

inline void check(const QList<Case> &cases)
{
    QFETCH(int, row);
    const Case &one = cases.at(row);
    Template t = one.make();
    if (one.change)
        one.change(t);
    const Findings findings = lint(t, {.target = one.target});
    if (one.rule.isEmpty()) {
        for (const Finding &finding : findings)
            QVERIFY2(finding.severity == Severity::Note, qPrintable(told(findings)));
        return;
    }
    const Finding *found = find(findings, one.rule);
    QVERIFY2(found != nullptr, qPrintable(told(findings)));
    QCOMPARE(severityName(found->severity), severityName(one.severity));
    QCOMPARE(found->path, one.path);
    QCOMPARE(found->code, one.code);
    QVERIFY(!found->message.contains(u'%') || one.rule.startsWith(u"content."_s));
    // Our own advice has none.
    QVERIFY(found->source.isEmpty() == (one.rule == u"text.invisible"_s));
    if (one.severity != Severity::Error)
        QVERIFY2(!hasErrors(findings), qPrintable(told(findings)));
}

} // namespace rulesamples
