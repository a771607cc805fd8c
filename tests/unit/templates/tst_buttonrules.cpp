// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "rulesamples.h"
#include "templates/codec.h"

using namespace rulesamples;

namespace
{

/// The utility template with these buttons; its component is the fourth.
Case of(const char *name, const QList<Button> &buttons, Severity severity, const char *rule,
        const char *place, const char *code, Target target = Target::Meta)
{
    return {.name = name,
            .make = utility,
            .change = [buttons](Template &t) { t.buttons = buttons; },
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = u"/components/3/buttons"_s + QString::fromLatin1(place),
            .code = QString::fromLatin1(code),
            .target = target};
}

Case good(const char *name, const QList<Button> &buttons)
{
    return of(name, buttons, Severity::Note, "", "", "");
}

Button labelled(const QString &text)
{
    return quick(text);
}

Button at(const QString &url)
{
    Button button = website();
    button.url = url;
    return button;
}

Button call(const QString &number)
{
    Button button = phone();
    button.phoneNumber = number;
    return button;
}

Button code(const QString &text)
{
    Button button = coupon();
    button.samples = {text};
    return button;
}

Button flow()
{
    return {.type = ButtonType::Flow, .text = u"Start"_s, .flowId = u"123456"_s};
}

QList<Button> many(int count)
{
    QList<Button> buttons;
    for (int i = 0; i < count; ++i)
        buttons.append(quick(u"Choice %1"_s.arg(i)));
    return buttons;
}

QList<Case> labels()
{
    const auto error = Severity::Error;
    return {
        of("26", {labelled(u"x"_s.repeated(26))}, error, "button.label.length", "/0/text",
           "2388040"),
        good("25", {labelled(u"x"_s.repeated(25))}),
        of("missing", {labelled(u" "_s)}, error, "button.label.missing", "/0/text", "2388043"),
        of("emoji", {labelled(u"Yes"_s), labelled(u"No 🙅🏽"_s)}, error, "button.label.emoji",
           "/1/text", "2388060"),
        of("newline", {labelled(u"Yes\nsir"_s)}, error, "button.label.newline", "/0/text",
           "2388060"),
        of("bold", {labelled(u"*Yes*"_s)}, error, "button.label.format", "/0/text", "2388060"),
        of("variable", {labelled(u"Yes {{1}}"_s)}, error, "button.label.variable", "/0/text",
           "2388060"),
        good("signs", {labelled(u"Send me more like this!"_s)}),
        good("hindi", {labelled(u"स्वीकार करें"_s), labelled(u"मना करें"_s)}),
        good("hebrew", {labelled(u"כן, אשמח"_s)}),
        of("repeated", {labelled(u"Yes"_s), labelled(u"Yes"_s)}, Severity::Warning,
           "button.label.repeated", "/1/text", ""),
        of("fixed", {Button{.type = ButtonType::Catalog, .text = u"Our shop"_s}}, Severity::Warning,
           "button.label.fixed", "/0/text", "2388060"),
    };
}

QList<Case> addresses()
{
    const auto error = Severity::Error;
    Button bare = website();
    bare.samples.clear();
    Button fixedUrl = website();
    fixedUrl.url = u"https://www.example.com/a"_s;
    fixedUrl.samples.clear();
    return {
        good("dynamic", {website()}),
        good("fixed", {fixedUrl}),
        good("query", {at(u"https://www.example.com/shop?promo={{1}}"_s)}),
        good("named", {at(u"https://www.example.com/{{order_id}}"_s)}),
        good("other script", {at(u"https://例え.jp/道/{{1}}"_s)}),
        of("missing", {at(u""_s)}, error, "button.url.missing", "/0/url", "2388043"),
        of("no address", {at(u"our web page"_s)}, error, "button.url.form", "/0/url", "2388060"),
        of("only a variable", {at(u"{{1}}"_s)}, error, "button.url.form", "/0/url", "2388060"),
        of("without scheme", {at(u"www.example.com/{{1}}"_s)}, Severity::Warning,
           "button.url.scheme", "/0/url", "2388060"),
        of("sketched", {at(u"https://.../harbor/{{1}}"_s)}, Severity::Warning,
           "button.url.sketched", "/0/url", "2388060"),
        of("2001", {at(u"https://example.com/"_s + u"x"_s.repeated(1981))}, error,
           "button.url.length", "/0/url", "2388040"),
        of("variable inside", {at(u"https://example.com/{{1}}/track"_s)}, error, "button.url.end",
           "/0/url", "2388060"),
        of("two variables", {at(u"https://example.com/{{1}}/{{2}}"_s)}, error,
           "button.url.variables", "/0/url", "2388060"),
        of("second number", {at(u"https://example.com/{{2}}"_s)}, error, "variables.sequence",
           "/0/url", "2388060"),
        of("no sample", {bare}, error, "samples.missing", "/0/example", "2388043"),
        of("wa.me", {at(u"https://wa.me/15550051310"_s)}, error, "button.url.whatsapp", "/0/url",
           ""),
        of("api.whatsapp.com", {at(u"https://api.whatsapp.com/send?phone={{1}}"_s)}, error,
           "button.url.whatsapp", "/0/url", ""),
        good("a page about it", {at(u"https://example.net/guides/wa.me-explained/{{1}}"_s)}),
        of("8x8's code", {at(u"our web page"_s)}, error, "button.url.form", "/0/url", "3046",
           Target::EightByEight),
    };
}

QList<Case> numbers()
{
    const auto error = Severity::Error;
    Button national = call(u"020 7946 0000"_s);
    national.country = u"GB"_s;
    return {
        good("without plus", {call(u"15550051310"_s)}),
        good("with plus", {call(u"+44 20 7946 0000"_s)}),
        good("national with country", {national}),
        of("words", {call(u"call me"_s)}, error, "button.phone.form", "/0/phone_number", "192"),
        of("national", {call(u"020 7946 0000"_s)}, error, "button.phone.form", "/0/phone_number",
           "192"),
        of("short", {call(u"+44 12"_s)}, error, "button.phone.form", "/0/phone_number", "192"),
        of("variable", {call(u"+44{{1}}"_s)}, error, "button.phone.form", "/0/phone_number", "192"),
        of("21", {call(u"+1 (555) 005-1310 ext"_s)}, error, "button.phone.length",
           "/0/phone_number", "192"),
        of("none", {call(u""_s)}, error, "button.phone.missing", "/0/phone_number", "2388043"),
    };
}

QList<Case> kinds()
{
    const auto error = Severity::Error;
    const auto warning = Severity::Warning;
    Button nowhere = flow();
    nowhere.flowId.clear();
    Button twice = flow();
    twice.flowName = u"order"_s;
    Button odd = flow();
    odd.flowAction = u"jump"_s;
    return {
        good("code of 15", {code(u"x"_s.repeated(15))}),
        of("code of 16", {code(u"SUMMER2023_20OFF"_s)}, warning, "button.code.long", "/0/example",
           "2388040"),
        of("code of 21", {code(u"x"_s.repeated(21))}, error, "button.code.length", "/0/example",
           "2388040"),
        of("code of another script", {code(u"كود"_s)}, warning, "button.code.characters",
           "/0/example", ""),
        of("no code", {code(u""_s)}, error, "samples.missing", "/0/example", "2388043"),
        good("flow", {flow()}),
        of("no flow", {nowhere}, error, "button.flow.missing", "/0/flow_id", "2388043"),
        of("flow twice", {twice}, error, "button.flow.twice", "/0/flow_id", "2388042"),
        of("flow action", {odd}, error, "button.flow.action", "/0/flow_action", "2388060"),
        good("contact", {Button{.type = ButtonType::RequestContactInfo}}),
        good("call without a label", {Button{.type = ButtonType::VoiceCall}}),
        of("call for too long",
           {Button{.type = ButtonType::VoiceCall, .text = u"Call"_s, .ttlMinutes = 43201}}, error,
           "button.ttl", "/0/ttl_minutes", ""),
        of("unknown", {Button{.type = ButtonType::Other, .typeName = u"REMINDER"_s}}, warning,
           "button.unknown", "/0/type", ""),
        of("otp", {Button{.type = ButtonType::Otp, .otpType = OtpType::CopyCode}}, error,
           "buttons.otp", "", "2388148"),
    };
}

QList<Case> sets()
{
    const auto error = Severity::Error;
    return {
        good("ten", many(10)),
        of("eleven", many(11), error, "buttons.count", "", ""),
        good("quick replies first", {quick(u"a"_s), quick(u"b"_s), website(), phone()}),
        good("quick replies last", {website(), phone(), quick(u"a"_s), quick(u"b"_s)}),
        of("interleaved", {quick(u"a"_s), website(), quick(u"b"_s)}, error, "buttons.order", "",
           ""),
        of("interleaved at 8x8", {quick(u"a"_s), website(), quick(u"b"_s)}, error, "buttons.order",
           "", "3034", Target::EightByEight),
        of("three websites", {website(), at(u"https://a.example"_s), at(u"https://b.example"_s)},
           error, "buttons.count.type", "", ""),
        of("two phones", {phone(), call(u"+442079460000"_s)}, error, "buttons.count.type", "", ""),
        of("catalogue and reply", {Button{.type = ButtonType::Catalog}, quick(u"a"_s)}, error,
           "buttons.alone", "", ""),
        {.name = "catalogue",
         .make = utility,
         .change =
             [](Template &t) {
                 t.category = Category::Marketing;
                 t.header.reset();
                 t.buttons = {Button{.type = ButtonType::Catalog, .text = u"View catalog"_s}};
             }},
        {.name = "product",
         .make = utility,
         .change =
             [](Template &t) {
                 t.category = Category::Marketing;
                 t.header = Header{.format = HeaderFormat::Product};
                 t.buttons = {Button{.type = ButtonType::Spm, .text = u"View"_s}};
             }},
        {.name = "product without its header",
         .make = utility,
         .change =
             [](Template &t) { t.buttons = {Button{.type = ButtonType::Spm, .text = u"View"_s}}; },
         .rule = u"header.product.missing"_s,
         .path = u"/components/0"_s,
         .code = u"2388043"_s},
        {.name = "call permission and buttons",
         .make = utility,
         .change = [](Template &t) { t.callPermissionRequest = true; },
         .severity = Severity::Warning,
         .rule = u"buttons.call-permission"_s,
         .path = u"/components/3"_s},
    };
}

} // namespace

class ButtonRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void label_data() { rows(labels()); }
    void label() { check(labels()); }
    void address_data() { rows(addresses()); }
    void address() { check(addresses()); }
    void number_data() { rows(numbers()); }
    void number() { check(numbers()); }
    void kind_data() { rows(kinds()); }
    void kind() { check(kinds()); }
    void set_data() { rows(sets()); }
    void set() { check(sets()); }
    void theButtonIsNamed();
    void aLinkOfADocumentIsItsAddress();
};

/// What a page of documentation makes of an address when it is copied from there.
void ButtonRules::aLinkOfADocumentIsItsAddress()
{
    const auto read = [](const QByteArray &url) {
        const auto all = readTemplates(
            R"({"name":"a","language":"en","category":"UTILITY","components":[{"type":"BODY",)"
            R"("text":"Hi."},{"type":"BUTTONS","buttons":[{"type":"URL","text":"See","url":")" +
                url + R"("}]}]})",
            u"test"_s);
        return all ? all->templates.value(0) : ReadTemplate();
    };
    const ReadTemplate link = read("[https://pier.example/t/](https://pier.example/t/){{1}}");
    QCOMPARE(link.value.buttons.value(0).url, u"https://pier.example/t/{{1}}"_s);
    QCOMPARE(link.findings.value(0).rule, u"form.markdown-link"_s);
    const ReadTemplate other = read("[Our pier](https://pier.example/t/)");
    QCOMPARE(other.value.buttons.value(0).url, u"[Our pier](https://pier.example/t/)"_s);
    QVERIFY(other.findings.isEmpty());
}

void ButtonRules::theButtonIsNamed()
{
    Template t = utility();
    t.buttons[1].text = u"No 🙅"_s;
    QVERIFY(lint(t).first().message.startsWith(u"Button 2"_s));
}

QTEST_GUILESS_MAIN(ButtonRules)
#include "tst_buttonrules.moc"
