// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "rulesamples.h"
#include "templates/variables.h"

#include <QRandomGenerator>

using namespace rulesamples;

namespace
{

struct Mending {
    const char *name = nullptr;
    std::function<Template()> make;
    std::function<void(Template &)> fault;
    QString rule;
    std::function<void(Template &)> mended; ///< from the faulty one
};

QList<Sample> samplesOf(const QStringList &values)
{
    QList<Sample> samples;
    for (const QString &value : values)
        samples.append({.value = value});
    return samples;
}

/// A text of the body before and after.
Mending ofBody(const char *name, const QString &before, const QStringList &samples,
               const char *rule, const QString &after, const QStringList &samplesAfter)
{
    return {.name = name,
            .make = utility,
            .fault =
                [=](Template &t) {
                    t.body->text = before;
                    t.body->samples = samplesOf(samples);
                },
            .rule = QString::fromLatin1(rule),
            .mended =
                [=](Template &t) {
                    t.body->text = after;
                    t.body->samples = samplesOf(samplesAfter);
                }};
}

Mending ofLabel(const char *name, const QString &before, const char *rule, const QString &after)
{
    return {.name = name,
            .make = utility,
            .fault = [=](Template &t) { t.buttons[1].text = before; },
            .rule = QString::fromLatin1(rule),
            .mended = [=](Template &t) { t.buttons[1].text = after; }};
}

Mending ofHeader(const char *name, const QString &before, const char *rule, const QString &after)
{
    return {.name = name,
            .make = utility,
            .fault = [=](Template &t) { t.header->text = before; },
            .rule = QString::fromLatin1(rule),
            .mended = [=](Template &t) { t.header->text = after; }};
}

Mending of(const char *name, std::function<Template()> make, std::function<void(Template &)> fault,
           const char *rule, std::function<void(Template &)> mended)
{
    return {name, std::move(make), std::move(fault), QString::fromLatin1(rule), std::move(mended)};
}

QList<Mending> texts()
{
    const QString boat = u", your boat to the island leaves later today at "_s;
    return {
        ofBody("gap", u"Hi {{1}}"_s + boat + u"{{3}} sharp."_s, {u"a"_s, u"b"_s},
               "variables.sequence", u"Hi {{1}}"_s + boat + u"{{2}} sharp."_s, {u"a"_s, u"b"_s}),
        ofBody("gap in the samples too", u"Hi {{1}}"_s + boat + u"{{3}} sharp."_s,
               {u"a"_s, u"b"_s, u"c"_s}, "variables.sequence",
               u"Hi {{1}}"_s + boat + u"{{2}} sharp."_s, {u"a"_s, u"c"_s}),
        ofBody("order", u"Hi {{2}}"_s + boat + u"{{1}} sharp."_s, {u"10:20"_s, u"Ada"_s},
               "variables.order", u"Hi {{1}}"_s + boat + u"{{2}} sharp."_s, {u"Ada"_s, u"10:20"_s}),
        ofBody("one brace", u"Hi {1}"_s + boat + u"10."_s, {u"Ada"_s}, "variables.braces",
               u"Hi {{1}}"_s + boat + u"10."_s, {u"Ada"_s}),
        ofBody("spaces in braces", u"Hi {{ 1 }}"_s + boat + u"10."_s, {u"Ada"_s},
               "variables.spaces", u"Hi {{1}}"_s + boat + u"10."_s, {u"Ada"_s}),
        ofBody("adjacent", u"Hi {{1}}{{2}}{{3}}"_s + boat + u"ten in the morning."_s,
               {u"a"_s, u"b"_s, u"c"_s}, "variables.adjacent",
               u"Hi {{1}} – {{2}} – {{3}}"_s + boat + u"ten in the morning."_s,
               {u"a"_s, u"b"_s, u"c"_s}),
        ofBody("starts", u"{{1}}"_s + boat + u"10."_s, {u"Ada"_s}, "body.edge.start",
               u"Hello {{1}}"_s + boat + u"10."_s, {u"Ada"_s}),
        ofBody("ends", u"Hi"_s + boat + u"{{1}}"_s, {u"10"_s}, "body.edge.end",
               u"Hi"_s + boat + u"{{1}}. Thank you."_s, {u"10"_s}),
        ofBody("ends with a stop", u"Hi"_s + boat + u"{{1}}!"_s, {u"10"_s}, "body.edge.end",
               u"Hi"_s + boat + u"{{1}}! Thank you."_s, {u"10"_s}),
        ofBody("newlines", u"One.\n\n\n\nTwo."_s, {}, "body.newlines", u"One.\n\nTwo."_s, {}),
        ofBody("spaces", u"One.      Two."_s, {}, "body.spaces", u"One. Two."_s, {}),
        ofBody("samples", u"Hi {{1}}"_s + boat + u"{{2}} sharp."_s, {u"Ada"_s}, "samples.missing",
               u"Hi {{1}}"_s + boat + u"{{2}} sharp."_s, {u"Ada"_s, u"Sample 2"_s}),
        ofBody("surplus", u"One two."_s, {u"Ada"_s}, "samples.surplus", u"One two."_s, {}),
        ofHeader("emoji", u"Boat ⛵ {{1}} is late"_s, "header.emoji", u"Boat {{1}} is late"_s),
        ofHeader("newline", u"Boat {{1}}\nis late"_s, "header.newline", u"Boat {{1}} is late"_s),
        ofHeader("marks", u"*Boat* {{1}} is _late_"_s, "header.format", u"Boat {{1}} is late"_s),
        ofLabel("emoji", u"No 👎🏽, thanks"_s, "button.label.emoji", u"No , thanks"_s),
        ofLabel("marks", u"~No~ thanks"_s, "button.label.format", u"No thanks"_s),
        ofLabel("newline", u"No\n thanks"_s, "button.label.newline", u"No thanks"_s),
    };
}

QList<Mending> parts()
{
    return {
        of(
            "name", utility, [](Template &t) { t.name = u"Verspätung – Boot!"_s; },
            "name.characters", [](Template &t) { t.name = u"verspatung_boot"_s; }),
        of(
            "language", utility, [](Template &t) { t.language = u"EN-us"_s; }, "language.spelling",
            [](Template &t) { t.language = u"en_US"_s; }),
        of(
            "interleaved", utility,
            [](Template &t) {
                t.buttons = {quick(u"a"_s), website(), quick(u"b"_s), phone()};
            },
            "buttons.order",
            [](Template &t) {
                t.buttons = {quick(u"a"_s), quick(u"b"_s), website(), phone()};
            }),
        of(
            "offer's footer", offer, [](Template &t) { t.footer = Footer{.text = u"x"_s}; },
            "lto.footer", [](Template &t) { t.footer.reset(); }),
        of(
            "offer's order", offer,
            [](Template &t) {
                t.buttons = {website(), coupon()};
            },
            "lto.buttons.order",
            [](Template &t) {
                t.buttons = {coupon(), website()};
            }),
        of(
            "offer's category", offer, [](Template &t) { t.category = Category::Utility; },
            "lto.category", [](Template &t) { t.category = Category::Marketing; }),
        of(
            "code's text", authentication,
            [](Template &t) {
                t.body->text = u"Your code {{1}} is here."_s;
                t.body->samples = samplesOf({u"1234"_s});
            },
            "auth.body.text",
            [](Template &t) {
                t.body->text.clear();
                t.body->samples.clear();
            }),
        of(
            "code's header", authentication,
            [](Template &t) { t.header = Header{.text = u"Code"_s}; }, "auth.header",
            [](Template &t) { t.header.reset(); }),
        of(
            "code in utility", authentication, [](Template &t) { t.category = Category::Utility; },
            "buttons.otp", [](Template &t) { t.category = Category::Authentication; }),
        of(
            "url's number", utility,
            [](Template &t) {
                t.buttons = {website()};
                t.buttons[0].url.replace(u'1', u'2');
            },
            "variables.sequence", [](Template &t) { t.buttons[0].url.replace(u'2', u'1'); }),
        of(
            "url's sample", utility,
            [](Template &t) {
                t.buttons = {website()};
                t.buttons[0].samples.clear();
            },
            "samples.missing",
            [](Template &t) { t.buttons[0].samples = {u"https://harbour.example.net/t/12345"_s}; }),
        of(
            "card's label", carousel, [](Template &t) { (*t.cards)[1].buttons[0].text += u" 🌴"_s; },
            "button.label.emoji",
            [](Template &t) { (*t.cards)[1].buttons[0].text = u"More like this"_s; }),
        of(
            "card's body", carousel,
            [](Template &t) {
                (*t.cards)[1].body =
                    Body{.text = u"Trip {{2}} in one day."_s, .samples = samplesOf({u"north"_s})};
            },
            "variables.sequence",
            [](Template &t) { (*t.cards)[1].body->text = u"Trip {{1}} in one day."_s; }),
        of(
            "life", utility, [](Template &t) { t.ttlSeconds = 5; }, "category.ttl",
            [](Template &t) { t.ttlSeconds.reset(); }),
        of(
            "named", utility,
            [](Template &t) {
                t.header.reset();
                t.body->text = u"Hi {{name}}, your boat to the island leaves later today."_s;
                t.body->samples = samplesOf({u"Ada"_s});
            },
            "variables.format",
            [](Template &t) {
                t.parameterFormat = ParameterFormat::Named;
                t.body->samples[0].name = u"name"_s;
            }),
        ofHeader("control characters", u"A\tboat\a is\u009B late"_s, "text.invisible",
                 u"A boat is late"_s),
        // The end of what is only embedded stays, that of an override goes.
        ofBody("overrides", u"The \u202Eboat\u202C leaves \u202Bat\u202C ten.\u202C"_s, {},
               "text.invisible", u"The boat leaves \u202Bat\u202C ten.\u202C"_s, {}),
        ofLabel("an override in a label", u"\u202DCancel"_s, "text.invisible", u"Cancel"_s),
        of(
            "a name", utility, [](Template &t) { t.name = u"boat\u0001_delay"_s; },
            "text.invisible", [](Template &t) { t.name = u"boat_delay"_s; }),
        of(
            "an offer's heading", offer, [](Template &t) { t.offer->text = u"Ends\u0001 soon"_s; },
            "text.invisible", [](Template &t) { t.offer->text = u"Ends soon"_s; }),
        of(
            "mixed", utility,
            [](Template &t) {
                t.body->text = u"Hi {{name}}, your boat {{1}} to the island leaves late today."_s;
                t.body->samples = {{.name = u"name"_s, .value = u"Ada"_s}, {.value = u"12"_s}};
            },
            "variables.mixed",
            [](Template &t) {
                t.body->text = u"Hi {{1}}, your boat {{2}} to the island leaves late today."_s;
                t.body->samples = samplesOf({u"Ada"_s, u"12"_s});
            }),
    };
}

void mendingRows(const QList<Mending> &all)
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void checkMending(const Mending &one)
{
    Template t = one.make();
    one.fault(t);
    Template wanted = t;
    one.mended(wanted);
    const Findings findings = lint(t);
    const Finding *finding = find(findings, one.rule);
    QVERIFY2(finding != nullptr, qPrintable(told(findings)));
    QVERIFY(!fixTitle(*finding).isEmpty());
    QVERIFY2(applyFix(t, *finding, Target::Meta), qPrintable(told(findings)));
    if (wanted.body) {
        QCOMPARE(t.body->text, wanted.body->text);
        QCOMPARE(t.name, wanted.name);
    }
    QVERIFY(t == wanted);
    const Findings after = lint(t);
    const Finding *still = find(after, one.rule);
    QVERIFY2(still == nullptr || still->path != finding->path, qPrintable(told(after)));
    // A second time there is nothing to mend, and nothing happens.
    QVERIFY(!applyFix(t, *finding, Target::Meta));
    QVERIFY(t == wanted);
}

/// A template with faults here and there, always the same for a seed.
Template faulty(QRandomGenerator &random)
{
    static const QStringList pieces{u"{{1}}"_s,    u"{{2}}"_s,
                                    u"{{ 3 }}"_s,  u"{{name}}"_s,
                                    u"{{Name}}"_s, u"{4}"_s,
                                    u"*bold*"_s,   u"⛵"_s,
                                    u"\n\n\n"_s,   u"      "_s,
                                    u"the boat"_s, u"leaves"_s,
                                    u"اليوم"_s,    u"您好"_s,
                                    u"e\u0301"_s,  u"\u200B"_s,
                                    u"\a"_s,       u"\u202E"_s,
                                    u"}}"_s,       u"_it_"_s,
                                    u"at ten"_s,   u"👨‍👩‍👧"_s};
    const auto text = [&](int most) {
        QString made;
        for (int i = random.bounded(1, most); i > 0; --i)
            made += pieces.at(random.bounded(int(pieces.size()))) +
                    (random.bounded(2) == 0 ? u" "_s : QString());
        return made;
    };
    const auto kind = random.bounded(4);
    Template t = kind == 0   ? utility()
                 : kind == 1 ? offer()
                 : kind == 2 ? carousel()
                             : authentication();
    if (random.bounded(2) == 0)
        t.body =
            Body{.text = text(9), .samples = samplesOf(QStringList(random.bounded(4), u"x"_s))};
    if (random.bounded(2) == 0)
        t.header = Header{.text = text(4)};
    if (random.bounded(3) == 0)
        t.footer = Footer{.text = text(3)};
    if (random.bounded(2) == 0)
        t.buttons = {quick(text(3)), website(), quick(text(2)), coupon()};
    if (t.cards && random.bounded(2) == 0)
        (*t.cards)[1].body->text = text(4);
    if (random.bounded(4) == 0)
        t.name = text(3);
    if (random.bounded(4) == 0)
        t.ttlSeconds = random.bounded(100);
    if (random.bounded(4) == 0)
        t.parameterFormat = ParameterFormat::Named;
    return t;
}

/// Parts that are not as they were; how each is called.
QStringList changed(const Template &before, const Template &after)
{
    QStringList parts;
    const auto note = [&](bool same, const QString &part) {
        if (!same)
            parts.append(part);
    };
    note(before.name == after.name, u"name"_s);
    note(before.language == after.language, u"language"_s);
    note(before.category == after.category, u"category"_s);
    note(before.parameterFormat == after.parameterFormat, u"format"_s);
    note(before.ttlSeconds == after.ttlSeconds, u"ttl"_s);
    note(before.header == after.header, u"header"_s);
    note(before.body == after.body, u"body"_s);
    note(before.footer == after.footer, u"footer"_s);
    note(before.buttons == after.buttons, u"buttons"_s);
    note(before.offer == after.offer, u"offer"_s);
    note(before.cards == after.cards, u"cards"_s);
    return parts;
}

} // namespace

class TemplateFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void text_data() { mendingRows(texts()); }
    void text()
    {
        QFETCH(int, row);
        checkMending(texts().at(row));
    }
    void part_data() { mendingRows(parts()); }
    void part()
    {
        QFETCH(int, row);
        checkMending(parts().at(row));
    }
    void wordsAreInTheTemplatesLanguage();
    void nothingIsCut();
    void anEmptyLabelIsNoMending();
    void mendedIsMendedAndTheRestStays();
};

void TemplateFixes::wordsAreInTheTemplatesLanguage()
{
    Template t = utility();
    t.language = u"pt_BR"_s;
    t.body->text = u"{{1}}, o seu barco para a ilha sai hoje mais tarde, às {{2}}"_s;
    for (const QString &rule : {u"body.edge.start"_s, u"body.edge.end"_s}) {
        const Findings findings = lint(t);
        QVERIFY(find(findings, rule) != nullptr);
        QVERIFY(applyFix(t, *find(findings, rule), Target::Meta));
    }
    QCOMPARE(t.body->text,
             u"Olá {{1}}, o seu barco para a ilha sai hoje mais tarde, às {{2}}. Obrigado."_s);
}

void TemplateFixes::nothingIsCut()
{
    Template t = utility();
    t.body->text = u"x"_s.repeated(1025);
    t.body->samples.clear();
    const Findings findings = lint(t);
    const Finding *tooLong = find(findings, u"body.length"_s);
    QVERIFY(tooLong != nullptr);
    QVERIFY(fixTitle(*tooLong).isEmpty());
    QVERIFY(!applyFix(t, *tooLong, Target::Meta));
    QCOMPARE(t.body->text.size(), 1025);
}

void TemplateFixes::anEmptyLabelIsNoMending()
{
    Template t = utility();
    t.buttons[0].text = u"👍🏽"_s;
    const Template before = t;
    const Findings findings = lint(t);
    QVERIFY(!applyFix(t, *find(findings, u"button.label.emoji"_s), Target::Meta));
    QVERIFY(t == before);
}

void TemplateFixes::mendedIsMendedAndTheRestStays()
{
    QRandomGenerator random(4);
    int applied = 0;
    for (int i = 0; i < 300; ++i) {
        const Template before = faulty(random);
        const Findings findings = lint(before);
        for (const Finding &finding : findings) {
            Template t = before;
            if (!applyFix(t, finding, Target::Meta)) {
                QVERIFY(t == before);
                continue;
            }
            ++applied;
            const Findings after = lint(t);
            for (const Finding &left : after)
                QVERIFY2(left.rule != finding.rule || left.path != finding.path,
                         qPrintable(told(findings) + u"\n→\n"_s + told(after)));
            const bool whole =
                finding.rule == u"variables.mixed"_s || finding.rule == u"variables.format"_s;
            const QStringList parts = changed(before, t);
            QVERIFY2(whole ? !parts.isEmpty() : parts.size() == 1,
                     qPrintable(finding.rule + u": "_s + parts.join(u',')));
        }
    }
    qInfo("%d fixes applied", applied);
    QVERIFY(applied > 400);
}

QTEST_GUILESS_MAIN(TemplateFixes)
#include "tst_templatefixes.moc"
