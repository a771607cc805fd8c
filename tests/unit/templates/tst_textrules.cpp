// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "rulesamples.h"
#include "templates/rules/limits.h"
#include "templates/rules/texts.h"

using namespace rulesamples;

namespace
{

constexpr auto kBody = "/components/1/text";

Case ofBody(const char *name, const QString &text, Severity severity, const char *rule,
            const char *code, const char *path = kBody)
{
    return {.name = name,
            .make = utility,
            .change =
                [text](Template &t) {
                    t.body->text = text;
                    t.body->samples = {{.value = u"a"_s}, {.value = u"b"_s}, {.value = u"c"_s}};
                    while (t.body->samples.size() > text.count(u"{{"_s))
                        t.body->samples.removeLast();
                },
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = QString::fromLatin1(path),
            .code = QString::fromLatin1(code)};
}

Case ofHeader(const char *name, const QString &text, Severity severity, const char *rule,
              const char *code)
{
    return {.name = name,
            .make = utility,
            .change =
                [text](Template &t) {
                    t.header->text = text;
                    if (!text.contains(u"{{"_s))
                        t.header->samples.clear();
                },
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = u"/components/0/text"_s,
            .code = QString::fromLatin1(code)};
}

Case ofFooter(const char *name, const QString &text, Severity severity, const char *rule,
              const char *code)
{
    return {.name = name,
            .make = utility,
            .change = [text](Template &t) { t.footer->text = text; },
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = u"/components/2/text"_s,
            .code = QString::fromLatin1(code)};
}

Case goodBody(const char *name, const QString &text)
{
    return ofBody(name, text, Severity::Note, "", "");
}

const QString kLong = u"We wait for you at the harbour. "_s;

QList<Case> bodies()
{
    const auto error = Severity::Error;
    const auto warning = Severity::Warning;
    return {
        {.name = "good", .make = utility},
        {.name = "missing",
         .make = utility,
         .change = [](Template &t) { t.body.reset(); },
         .rule = u"body.missing"_s,
         .path = u"/components"_s,
         .code = u"2388043"_s},
        ofBody("empty", u" "_s, error, "body.missing", "2388043"),
        ofBody("1025", u"x"_s.repeated(1025), error, "body.length", "2388040"),
        ofBody("1024", u"x"_s.repeated(1024), warning, "body.length.soft", "2388040"),
        ofBody("551", u"x"_s.repeated(551), warning, "body.length.soft", "2388040"),
        goodBody("550", u"x"_s.repeated(550)),
        ofBody("emoji count twice", u"😀"_s.repeated(513), error, "body.length", "2388040"),
        ofBody("a family of emoji is one",
               u"👨‍👩‍👧‍👦"_s.repeated(11) + u" all of us"_s, warning, "body.emoji",
               "2388072"),
        goodBody("ten emoji with modifiers", u"👍🏽"_s.repeated(10) + u" all of us"_s),
        ofBody("starts", u"{{1}}, the boat to the island leaves very late"_s, error,
               "body.edge.start", "2388299"),
        ofBody("starts after a space", u" {{1}} the boat to the island leaves late"_s, error,
               "body.edge.start", "2388299"),
        ofBody("starts after a mark", u"*{{1}}*, the boat to the island leaves late"_s, warning,
               "body.edge.start", "2388299"),
        ofBody("ends", u"The boat to the island leaves late, at {{1}}"_s, error, "body.edge.end",
               "2388299"),
        ofBody("ends with a full stop", u"The boat to the island leaves late, at {{1}}."_s, warning,
               "body.edge.end", "2388299"),
        ofBody("right to left ends", u"مرحبا بكم في الميناء اليوم الساعة {{1}}"_s, error,
               "body.edge.end", "2388299"),
        goodBody("right to left", u"مرحبا يا {{1}}، القارب يغادر اليوم من الميناء في موعده"_s),
        goodBody("combining marks", u"Cafe\u0301 avec {{1}} est ouvert aujourd\u2019hui pour "
                                    "vous tous."_s),
        goodBody("zero width", u"Hi\u200B {{1}}\u200D, the boat leaves as it was planned."_s),
        goodBody("chinese", u"您好{{1}}，您预订的船将于今天晚些时候出发，请您耐心等待。"_s),
        goodBody("thai", u"สวัสดี {{1}} เรือของคุณจะออกช้ากว่ากำหนดในวันนี้ ขออภัย"_s),
        ofBody("only variables", u"{{1}} - {{2}}"_s, error, "body.only-variables", "2388047"),
        ofBody("ratio", u"Your code {{1}} waits"_s, warning, "body.ratio", "2388293"),
        ofBody("ratio of four in thirteen",
               u"Dear {{1}}, one two {{2}} three {{3}} four five {{1}} six seven"_s, warning,
               "body.ratio", "2388293"),
        ofBody("newlines", u"One line.\n\n\nAnother line."_s, warning, "body.newlines", "2388072"),
        goodBody("empty line", u"One line.\r\n\r\nAnother line."_s),
        ofBody("spaces", u"One     two."_s, warning, "body.spaces", "2388072"),
        ofBody("gap", u"Hi {{1}}, your boat leaves later today, at {{3}}, from here"_s, error,
               "variables.sequence", "2388072"),
        ofBody("from two", u"Hi {{2}}, your boat leaves later today from here"_s, error,
               "variables.sequence", "2388072"),
        ofBody("order", u"Hi {{2}}, your boat leaves later today, at {{1}}, from here"_s, warning,
               "variables.order", "2388072"),
        ofBody("adjacent", u"Hi our dear {{1}}{{2}}, your boat leaves later today"_s, error,
               "variables.adjacent", "2388072"),
        ofBody("nearly adjacent", u"Hi our dear {{1}} {{2}}, your boat leaves later today"_s,
               warning, "variables.adjacent", "2388072"),
        ofBody("one brace", u"Hi {1}, your boat leaves later today"_s, error, "variables.braces",
               "2388072"),
        ofBody("three braces", u"Hi {{1}, your boat leaves later today"_s, error,
               "variables.braces", "2388072"),
        ofBody("empty braces", u"Hi {{}}, your boat leaves later today"_s, error,
               "variables.braces", "2388072"),
        ofBody("special", u"Hi {{#1}}, your boat leaves later today"_s, error, "variables.name",
               "2388072"),
        ofBody("zero", u"Hi {{0}}, your boat leaves later today"_s, error, "variables.name",
               "2388072"),
        ofBody("capitals", u"Hi {{Name}}, your boat leaves later today"_s, error, "variables.name",
               "2388072"),
        ofBody("spaces inside", u"Hi {{ 1 }}, your boat leaves later today"_s, warning,
               "variables.spaces", "2388072"),
        ofBody("mixed", u"Hi {{1}}, your boat {{boat}} leaves later today from here"_s, error,
               "variables.mixed", "2388072"),
        goodBody("json is no variable", u"Send us {smile} when you are there, please."_s),
        {.name = "no sample",
         .make = utility,
         .change = [](Template &t) { t.body->samples.clear(); },
         .rule = u"samples.missing"_s,
         .path = u"/components/1/example"_s,
         .code = u"2388043"_s},
        {.name = "too few samples",
         .make = utility,
         .change = [](Template &t) { t.body->samples.removeLast(); },
         .rule = u"samples.missing"_s,
         .path = u"/components/1/example"_s,
         .code = u"2388043"_s},
        {.name = "too many samples",
         .make = utility,
         .change = [](Template &t) { t.body->samples.append({.value = u"c"_s}); },
         .severity = Severity::Warning,
         .rule = u"samples.surplus"_s,
         .path = u"/components/1/example"_s},
        {.name = "sample with variable",
         .make = utility,
         .change = [](Template &t) { t.body->samples[0].value = u"{{1}}"_s; },
         .rule = u"samples.placeholder"_s,
         .path = u"/components/1/example"_s,
         .code = u"2388043"_s},
        {.name = "signs in samples are fine",
         .make = utility,
         .change = [](Template &t) { t.body->samples[0].value = u"$100 #5 25%"_s; }},
    };
}

QList<Case> headers()
{
    const auto error = Severity::Error;
    return {
        ofHeader("61", u"x"_s.repeated(61), error, "header.length", "2388040"),
        ofHeader("60", u"x"_s.repeated(60), Severity::Note, "", ""),
        ofHeader("two variables", u"Boat {{1}} and {{2}} today"_s, error, "header.variables",
                 "2388047"),
        ofHeader("edge", u"Boat {{1}}"_s, Severity::Warning, "header.edge", "2388299"),
        ofHeader("emoji", u"Boat ⛵ is late"_s, error, "header.emoji", "2388047"),
        ofHeader("keycap", u"Boat 1\uFE0F\u20E3 is late"_s, error, "header.emoji", "2388047"),
        ofHeader("asterisk", u"Boat * is late"_s, error, "header.format", "2388047"),
        ofHeader("italic", u"_Boat_ is late"_s, error, "header.format", "2388047"),
        ofHeader("underscores in words", u"See boat_number_two today"_s, Severity::Note, "", ""),
        ofHeader("newline", u"Boat\nlate"_s, error, "header.newline", "2388047"),
        ofHeader("empty", u""_s, error, "header.empty", "2388043"),
        ofHeader("braces", u"Boat {1} late"_s, error, "variables.braces", "2388047"),
        ofHeader("hindi", u"आपकी नाव आज देर से है"_s, Severity::Note, "", ""),
        {.name = "no picture",
         .make = utility,
         .change = [](Template &t) { t.header = Header{.format = HeaderFormat::Image}; },
         .rule = u"samples.media"_s,
         .path = u"/components/0/example"_s,
         .code = u"2388043"_s},
        {.name = "location",
         .make = utility,
         .change = [](Template &t) { t.header = Header{.format = HeaderFormat::Location}; }},
        {.name = "unknown",
         .make = utility,
         .change =
             [](Template &t) {
                 t.header = Header{.format = HeaderFormat::Other, .formatName = u"AUDIO"_s};
             },
         .rule = u"header.unknown"_s,
         .path = u"/components/0/format"_s,
         .code = u"2388047"_s},
        {.name = "product alone",
         .make = offer,
         .change = [](Template &t) { t.header = Header{.format = HeaderFormat::Product}; },
         .rule = u"header.product"_s,
         .path = u"/components/0/format"_s,
         .code = u"2388047"_s},
    };
}

QList<Case> footers()
{
    return {
        ofFooter("61", u"x"_s.repeated(61), Severity::Error, "footer.length", "2388040"),
        ofFooter("variable", u"Yours, {{1}}"_s, Severity::Error, "footer.variable", "2388073"),
        ofFooter("newline", u"Yours,\nthe harbour"_s, Severity::Warning, "footer.newline",
                 "2388073"),
        ofFooter("emoji", u"Yours 🚤"_s, Severity::Warning, "footer.emoji", "2388073"),
        ofFooter("format", u"*Yours*"_s, Severity::Warning, "footer.format", "2388073"),
        ofFooter("empty", u""_s, Severity::Error, "footer.empty", "2388043"),
        {.name = "validity",
         .make = utility,
         .change = [](Template &t) { t.footer->codeExpirationMinutes = 5; },
         .rule = u"footer.expiry"_s,
         .path = u"/components/2/code_expiration_minutes"_s,
         .code = u"2388042"_s},
    };
}

Case named(const char *name, std::function<void(Template &)> change, Severity severity,
           const char *rule, const char *path, const char *code)
{
    return {.name = name,
            .make =
                [] {
                    Template t = utility();
                    t.header.reset();
                    t.parameterFormat = ParameterFormat::Named;
                    t.body = Body{.text = u"Hi {{first_name}}, your boat to the island leaves "
                                          "later today, at {{start}}, from here."_s,
                                  .samples = {{.name = u"start"_s, .value = u"10:20"_s},
                                              {.name = u"first_name"_s, .value = u"Ada"_s}}};
                    return t;
                },
            .change = std::move(change),
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = QString::fromLatin1(path),
            .code = QString::fromLatin1(code)};
}

QList<Case> names()
{
    return {
        named("samples in any order", {}, Severity::Note, "", "", ""),
        named(
            "not said", [](Template &t) { t.parameterFormat = ParameterFormat::Positional; },
            Severity::Warning, "variables.format", "/parameter_format", "2388072"),
        named(
            "not said and unnamed samples",
            [](Template &t) {
                t.parameterFormat = ParameterFormat::Positional;
                for (Sample &sample : t.body->samples)
                    sample.name.clear();
            },
            Severity::Error, "variables.format", "/parameter_format", "2388072"),
        named(
            "twice", [](Template &t) { t.body->text.replace(u"start"_s, u"first_name"_s); },
            Severity::Error, "variables.repeated", "/components/0/text", "2388072"),
        named(
            "missing sample", [](Template &t) { t.body->samples.removeFirst(); }, Severity::Error,
            "samples.missing", "/components/0/example", "2388043"),
    };
}

Case whole(const char *name, std::function<void(Template &)> change, Severity severity,
           const char *rule, const char *path, const char *code)
{
    return {.name = name,
            .make = utility,
            .change = std::move(change),
            .severity = severity,
            .rule = QString::fromLatin1(rule),
            .path = QString::fromLatin1(path),
            .code = QString::fromLatin1(code)};
}

QList<Case> wholes()
{
    const auto error = Severity::Error;
    const auto warning = Severity::Warning;
    return {
        whole(
            "no name", [](Template &t) { t.name.clear(); }, error, "name.missing", "/name",
            "2388046"),
        whole(
            "capitals", [](Template &t) { t.name = u"Boat_Delay"_s; }, error, "name.characters",
            "/name", "2388046"),
        whole(
            "hyphen", [](Template &t) { t.name = u"boat-delay"_s; }, error, "name.characters",
            "/name", "2388046"),
        whole(
            "other digits", [](Template &t) { t.name = u"boat_١"_s; }, error, "name.characters",
            "/name", "2388046"),
        whole(
            "513", [](Template &t) { t.name = u"x"_s.repeated(513); }, error, "name.length",
            "/name", "2388046"),
        whole(
            "512", [](Template &t) { t.name = u"x"_s.repeated(512); }, Severity::Note, "", "", ""),
        whole(
            "sample", [](Template &t) { t.name = u"hello_world"_s; }, warning, "name.sample",
            "/name", "2388155"),
        whole(
            "no language", [](Template &t) { t.language.clear(); }, error, "language.missing",
            "/language", ""),
        whole(
            "hyphen in language", [](Template &t) { t.language = u"en-US"_s; }, error,
            "language.spelling", "/language", "100"),
        whole(
            "unknown language", [](Template &t) { t.language = u"ar_SA"_s; }, warning,
            "language.unknown", "/language", ""),
        whole(
            "no category", [](Template &t) { t.category = Category::Other; }, error,
            "category.missing", "/category", "100"),
        whole(
            "retired",
            [](Template &t) {
                t.category = Category::Other;
                t.categoryName = u"TRANSACTIONAL"_s;
            },
            warning, "category.retired", "/category", ""),
        whole(
            "wrong category",
            [](Template &t) {
                t.category = Category::Other;
                t.categoryName = u"ADVERTS"_s;
            },
            error, "category.unknown", "/category", ""),
        whole(
            "long life", [](Template &t) { t.ttlSeconds = 43201; }, error, "category.ttl",
            "/message_send_ttl_seconds", ""),
        whole(
            "thirty days", [](Template &t) { t.ttlSeconds = -1; }, Severity::Note, "", "", ""),
        whole(
            "Meta's own sample breaks its range",
            [](Template &t) {
                t.category = Category::Marketing;
                t.ttlSeconds = 120;
            },
            warning, "category.ttl", "/message_send_ttl_seconds", ""),
        whole(
            "two headers",
            [](Template &t) {
                t.order = {{.kind = ComponentKind::Other,
                            .other = R"({"type":"HEADER","format":"TEXT","text":"x"})"}};
            },
            error, "form.component-twice", "/components/0", "2388042"),
        whole(
            "recommendation", [](Template &t) { t.body->addSecurityRecommendation = true; }, error,
            "auth.recommendation", "/components/1/add_security_recommendation", "2388042"),
    };
}

QList<Case> invisibles()
{
    const auto of = [](const char *name, const std::function<void(Template &)> &change,
                       const char *path) {
        return whole(name, change, Severity::Warning, "text.invisible", path, "");
    };
    const auto good = [](const char *name, const QString &text) {
        return whole(
            name, [text](Template &t) { t.footer->text = text; }, Severity::Note, "", "", "");
    };
    return {
        of(
            "bell in the header", [](Template &t) { t.header->text = u"A boat\a is late"_s; },
            "/components/0/text"),
        of(
            "tab in the body", [](Template &t) { t.body->text.replace(u"We"_s, u"\tWe"_s); },
            "/components/1/text"),
        of(
            "override in the footer", [](Template &t) { t.footer->text = u"Harbour\u202Esruot"_s; },
            "/components/2/text"),
        of(
            "C1 in a label", [](Template &t) { t.buttons[1].text = u"Can\u0085cel"_s; },
            "/components/3/buttons/1/text"),
        whole(
            "lines of Windows", [](Template &t) { t.body->text.replace(u"We"_s, u"\r\nWe"_s); },
            Severity::Note, "", "", ""),
        good("marks of direction", u"שלום \u200FABC\u200E \u2066x\u2069"_s),
        good("joiners", u"می\u200Cخواهم"_s),
        good("an embedding", u"\u202BABC\u202C"_s),
    };
}

} // namespace

class TextRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void body_data() { rows(bodies()); }
    void body() { check(bodies()); }
    void header_data() { rows(headers()); }
    void header() { check(headers()); }
    void footer_data() { rows(footers()); }
    void footer() { check(footers()); }
    void namedVariables_data() { rows(names()); }
    void namedVariables() { check(names()); }
    void wholeTemplate_data() { rows(wholes()); }
    void wholeTemplate() { check(wholes()); }
    void limitsHaveSources();
    void invisible_data() { rows(invisibles()); }
    void invisible() { check(invisibles()); }
    void sentencesShowWhatNobodySees();
    void textsOfTheLibraryMayEndInAVariable();
    void formattingIsInPairs_data();
    void formattingIsInPairs();
    void whatMetaApprovedIsNoError();
    void copiesOfTheLibraryNeedNoBody();
    void entriesWithoutTextsAreNotJudged();
};

void TextRules::sentencesShowWhatNobodySees()
{
    Template t = utility();
    t.name = u"boat\u202Eyaled"_s;
    t.body->text.replace(u" We "_s, u"\r\nWe\u0007 \u0000 "_s);
    const Findings findings = lint(t);
    const Finding *name = find(findings, u"text.invisible"_s);
    QVERIFY(name != nullptr);
    QCOMPARE(name->path, u"/name"_s);
    QVERIFY2(name->message.contains(u"(U+202E)"_s) &&
                 name->message.contains(u"“boat⟨U+202E⟩yaled”"_s),
             qPrintable(name->message));
    for (const Finding &one : findings) {
        QVERIFY2(!one.message.contains(QChar(0x202E)) && !one.message.contains(QChar(7)),
                 qPrintable(one.message));
        if (one.rule == u"text.invisible"_s && one.path != u"/name"_s)
            QVERIFY2(one.message.contains(u"(U+0007, U+0000)"_s), qPrintable(one.message));
    }
}

/// Meta's own do; whoever writes the same is refused.
void TextRules::textsOfTheLibraryMayEndInAVariable()
{
    Template t = utility();
    t.body->text = u"{{1}}, your boat to the island leaves later today, at {{2}}"_s;
    QVERIFY(hasErrors(lint(t)));
    t.extras.insert(u"usecase"_s, "\"BOAT_DELAY\"");
    const Findings findings = lint(t);
    for (const QString &rule : {u"body.edge.start"_s, u"body.edge.end"_s}) {
        const Finding *edge = find(findings, rule);
        QVERIFY2(edge != nullptr, qPrintable(told(findings)));
        QCOMPARE(edge->severity, Severity::Note);
        QVERIFY2(edge->message.contains(u"library"_s), qPrintable(edge->message));
    }
    QVERIFY2(!hasErrors(findings), qPrintable(told(findings)));
    t.body->samples.clear();
    QVERIFY2(hasErrors(lint(t)), "the library's samples are there too");
}

void TextRules::limitsHaveSources()
{
    QCOMPARE(rules::limit(u"body.text"_s).value, 1024);
    QCOMPARE(rules::limit(u"body.text"_s).code, u"2388040"_s);
    QVERIFY(rules::limit(u"body.text"_s).source.startsWith(u"https://"_s));
    QVERIFY(rules::limit(u"body.text.soft"_s).level == Severity::Warning);
    QVERIFY(rules::findLimit(u"no.such.limit"_s) == nullptr);
}

void TextRules::formattingIsInPairs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("bold") << u"A *big* boat"_s << u"A big boat"_s;
    QTest::newRow("nested") << u"A *_big_* boat"_s << u"A big boat"_s;
    QTest::newRow("mono") << u"A ```big``` boat"_s << u"A big boat"_s;
    QTest::newRow("sum") << u"2 * 3 * 4"_s << u"2 * 3 * 4"_s;
    QTest::newRow("name") << u"a_big_boat"_s << u"a_big_boat"_s;
    QTest::newRow("variable") << u"_{{first_name}}_ is here"_s << u"{{first_name}} is here"_s;
    QTest::newRow("arabic") << u"قارب *كبير* هنا"_s << u"قارب كبير هنا"_s;
}

void TextRules::formattingIsInPairs()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(rules::withoutFormatting(text), plain);
    QCOMPARE(rules::hasFormatting(text), text != plain);
}

void TextRules::whatMetaApprovedIsNoError()
{
    Template t = utility();
    t.body->text = u"{{1}}, your order was delivered. Manage it from {{2}}"_s;
    QVERIFY(hasErrors(lint(t)));
    t.remote.status = u"approved"_s;
    const Findings findings = lint(t);
    QVERIFY2(!hasErrors(findings), qPrintable(told(findings)));
    const Finding *edge = find(findings, u"body.edge.start"_s);
    QVERIFY(edge != nullptr);
    QVERIFY(edge->severity == Severity::Note);
    QCOMPARE(edge->code, u"2388299"_s);
    t.remote.status = u"REJECTED"_s;
    QVERIFY(hasErrors(lint(t)));
}

void TextRules::copiesOfTheLibraryNeedNoBody()
{
    Template t;
    t.name = u"my_delivery"_s;
    t.language = u"en_US"_s;
    t.category = Category::Utility;
    t.extras.insert(u"library_template_name"_s, "\"delivery_update_1\"");
    const Findings findings = lint(t);
    QVERIFY2(findings.isEmpty(), qPrintable(told(findings)));
}

void TextRules::entriesWithoutTextsAreNotJudged()
{
    Template t;
    t.name = u"short_banner"_s;
    t.category = Category::Utility;
    t.remote = {.id = u"1166414785519855"_s, .status = u"REJECTED"_s};
    const Findings findings = lint(t);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, u"form.partial"_s);
    QVERIFY(findings.first().severity == Severity::Note);
}

QTEST_GUILESS_MAIN(TextRules)
#include "tst_textrules.moc"
