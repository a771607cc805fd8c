// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "rulesamples.h"

#include <QElapsedTimer>

using namespace rulesamples;

namespace
{

std::function<void(Template &)> nothing()
{
    return {};
}

template <typename Make>
auto maker(Make make)
{
    return [make](const char *name, std::function<void(Template &)> change, Severity severity,
                  const char *rule, const char *path, const char *code) -> Case {
        return {.name = name,
                .make = make,
                .change = std::move(change),
                .severity = severity,
                .rule = QString::fromLatin1(rule),
                .path = QString::fromLatin1(path),
                .code = QString::fromLatin1(code)};
    };
}

constexpr auto kError = Severity::Error;
constexpr auto kWarning = Severity::Warning;

QList<Case> offers()
{
    const auto of = maker(offer);
    return {
        of("good", nothing(), Severity::Note, "", "", ""),
        of(
            "footer", [](Template &t) { t.footer = Footer{.text = u"Harbour"_s}; }, kError,
            "lto.footer", "/components/3", "2388073"),
        of(
            "utility", [](Template &t) { t.category = Category::Utility; }, kError, "lto.category",
            "/category", ""),
        of(
            "17", [](Template &t) { t.offer->text = u"x"_s.repeated(17); }, kError,
            "lto.text.length", "/components/1/limited_time_offer/text", "2388040"),
        of(
            "no heading", [](Template &t) { t.offer->text.clear(); }, kError, "lto.text.missing",
            "/components/1/limited_time_offer/text", "2388043"),
        of(
            "no header", [](Template &t) { t.header.reset(); }, kWarning, "lto.header.missing",
            "/components/0", ""),
        of(
            "text header", [](Template &t) { t.header = Header{.text = u"Offer"_s}; }, kError,
            "lto.header", "/components/0/format", "2388047"),
        of(
            "601", [](Template &t) { t.body = Body{.text = u"x"_s.repeated(601)}; }, kError,
            "body.length", "/components/2/text", "2388040"),
        of(
            "website first",
            [](Template &t) {
                t.buttons = {website(), coupon()};
            },
            kError, "lto.buttons.order", "/components/3/buttons/1", ""),
        of(
            "quick reply",
            [](Template &t) {
                t.buttons = {coupon(), quick(u"Yes"_s)};
            },
            kError, "lto.buttons.kind", "/components/3/buttons/1", ""),
        of(
            "code of 16", [](Template &t) { t.buttons[0].samples = {u"x"_s.repeated(16)}; }, kError,
            "lto.code", "/components/3/buttons/0/example", "2388040"),
        of(
            "no code but an end", [](Template &t) { t.buttons = {website()}; }, kWarning,
            "lto.code.missing", "/components/3", ""),
        of(
            "no website", [](Template &t) { t.buttons = {coupon()}; }, kWarning, "lto.url.missing",
            "/components/3", ""),
        of(
            "no end, no code",
            [](Template &t) {
                t.offer->hasExpiration = false;
                t.buttons = {website()};
            },
            Severity::Note, "", "", ""),
    };
}

QList<Case> carousels()
{
    const auto of = maker(carousel);
    return {
        of("good", nothing(), Severity::Note, "", "", ""),
        of(
            "utility", [](Template &t) { t.category = Category::Utility; }, kError,
            "carousel.category", "/category", ""),
        of(
            "one card", [](Template &t) { t.cards->removeLast(); }, kError, "carousel.cards.count",
            "/components/1/cards", ""),
        of(
            "eleven cards",
            [](Template &t) {
                while (t.cards->size() < 11)
                    t.cards->append(card(u"Trip."_s));
            },
            kError, "carousel.cards.count", "/components/1/cards", ""),
        of(
            "header above", [](Template &t) { t.header = Header{.text = u"Trips"_s}; }, kError,
            "carousel.header", "/components/0", "2388042"),
        of(
            "buttons above", [](Template &t) { t.buttons = {quick(u"Yes"_s)}; }, kError,
            "carousel.top-buttons", "/components/1", "2388042"),
        of(
            "card text of 161",
            [](Template &t) { (*t.cards)[1].body->text = u"x"_s.repeated(161); }, kError,
            "carousel.card.length", "/components/1/cards/1/components/1/text", "2388040"),
        of(
            "card text long when filled",
            [](Template &t) {
                (*t.cards)[1].body = Body{.text = u"Trip to {{1}} and back in one day."_s,
                                          .samples = {{.value = u"x"_s.repeated(160)}}};
            },
            kWarning, "carousel.card.filled", "/components/1/cards/1/components/1/text", "132018"),
        of(
            "card lines", [](Template &t) { (*t.cards)[0].body->text = u"a\nb\nc\nd"_s; }, kWarning,
            "carousel.card.lines", "/components/1/cards/0/components/1/text", "132018"),
        of(
            "no card header", [](Template &t) { (*t.cards)[1].header.reset(); }, kError,
            "carousel.card.header", "/components/1/cards/1/components", "2388043"),
        of(
            "text as card header",
            [](Template &t) { (*t.cards)[1].header = Header{.text = u"Trip"_s}; }, kError,
            "carousel.card.header.kind", "/components/1/cards/1/components/0/format", "2388047"),
        of(
            "other header kind",
            [](Template &t) { (*t.cards)[1].header->format = HeaderFormat::Video; }, kError,
            "carousel.card.header.same", "/components/1/cards/1/components/0/format", "2388047"),
        of(
            "some bodies", [](Template &t) { (*t.cards)[1].body.reset(); }, kError,
            "carousel.bodies", "/components/1/cards", "2388043"),
        of(
            "no bodies",
            [](Template &t) {
                for (Card &one : *t.cards)
                    one.body.reset();
            },
            Severity::Note, "", "", ""),
        of(
            "other buttons", [](Template &t) { (*t.cards)[1].buttons.removeLast(); }, kError,
            "carousel.card.same", "/components/1/cards/1/components/2", ""),
        of(
            "other order",
            [](Template &t) {
                (*t.cards)[1].buttons = {website(), quick(u"More"_s)};
            },
            kError, "carousel.card.same", "/components/1/cards/1/components/2", ""),
        of(
            "three buttons",
            [](Template &t) {
                for (Card &one : *t.cards)
                    one.buttons.append(phone());
            },
            kError, "carousel.card.buttons", "/components/1/cards/0/components/2", ""),
        of(
            "code on a card",
            [](Template &t) {
                for (Card &one : *t.cards)
                    one.buttons = {coupon()};
            },
            kError, "carousel.card.button", "/components/1/cards/0/components/2/buttons/0/type",
            ""),
        of(
            "emoji on a card's label",
            [](Template &t) { (*t.cards)[1].buttons[0].text = u"More 🌴"_s; }, kError,
            "button.label.emoji", "/components/1/cards/1/components/2/buttons/0/text", "2388060"),
        of(
            "products",
            [](Template &t) {
                for (Card &one : *t.cards)
                    one = {.header = Header{.format = HeaderFormat::Product},
                           .buttons = {Button{.type = ButtonType::Spm, .text = u"View"_s}}};
            },
            Severity::Note, "", "", ""),
    };
}

QList<Case> codes()
{
    const auto of = maker(authentication);
    return {
        of("good", nothing(), Severity::Note, "", "", ""),
        of(
            "text", [](Template &t) { t.body->text = u"Your code is {{1}}, keep it."_s; }, kError,
            "auth.body.text", "/components/0/text", "2388042"),
        of(
            "as Meta's list gives it",
            [](Template &t) {
                t.body = Body{.text = u"*{{1}}* is your verification code."_s};
                t.footer = Footer{.text = u"This code expires in 10 minutes."_s};
                t.buttons = {Button{
                    .type = ButtonType::Url,
                    .text = u"Copy code"_s,
                    .url =
                        u"https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}"_s}};
            },
            Severity::Note, "", "", ""),
        of(
            "footer text", [](Template &t) { t.footer->text = u"Harbour"_s; }, kError,
            "auth.footer.text", "/components/1/text", "2388042"),
        of(
            "header", [](Template &t) { t.header = Header{.text = u"Code"_s}; }, kError,
            "auth.header", "/components/0", "2388042"),
        of(
            "no body", [](Template &t) { t.body.reset(); }, kError, "body.missing", "/components",
            "2388043"),
        of(
            "no button", [](Template &t) { t.buttons.clear(); }, kError, "auth.buttons",
            "/components", "2388148"),
        of(
            "reply beside the code", [](Template &t) { t.buttons.append(quick(u"Yes"_s)); }, kError,
            "auth.buttons", "/components/2", "2388148"),
        of(
            "other button", [](Template &t) { t.buttons = {quick(u"Yes"_s)}; }, kError,
            "auth.buttons", "/components/2", "2388148"),
        of(
            "91 minutes", [](Template &t) { t.footer->codeExpirationMinutes = 91; }, kError,
            "auth.expiry", "/components/1/code_expiration_minutes", ""),
        of(
            "no minutes", [](Template &t) { t.footer->codeExpirationMinutes = 0; }, kError,
            "auth.expiry", "/components/1/code_expiration_minutes", ""),
        of(
            "label of 26", [](Template &t) { t.buttons[0].text = u"x"_s.repeated(26); }, kError,
            "button.label.length", "/components/2/buttons/0/text", "2388040"),
        of(
            "one-tap", [](Template &t) { t.buttons = {oneTap()}; }, Severity::Note, "", "", ""),
        of(
            "one-tap without app",
            [](Template &t) {
                t.buttons = {oneTap()};
                t.buttons[0].supportedApps.clear();
            },
            kError, "auth.apps.missing", "/components/2/buttons/0/supported_apps", "2388043"),
        of(
            "six apps",
            [](Template &t) {
                t.buttons = {oneTap()};
                while (t.buttons[0].supportedApps.size() < 6)
                    t.buttons[0].supportedApps.append(t.buttons[0].supportedApps.first());
            },
            kError, "auth.apps.count", "/components/2/buttons/0/supported_apps", ""),
        of(
            "package",
            [](Template &t) {
                t.buttons = {oneTap()};
                t.buttons[0].supportedApps[0].packageName = u"shop"_s;
            },
            kError, "auth.app.package", "/components/2/buttons/0/supported_apps/0/package_name",
            "2388043"),
        of(
            "hash",
            [](Template &t) {
                t.buttons = {oneTap()};
                t.buttons[0].supportedApps[0].signatureHash = u"short"_s;
            },
            kError, "auth.app.hash", "/components/2/buttons/0/supported_apps/0/signature_hash",
            "2388043"),
        of(
            "zero-tap terms",
            [](Template &t) {
                t.buttons = {oneTap()};
                t.buttons[0].otpType = OtpType::ZeroTap;
            },
            kError, "auth.zero-tap.terms", "/components/2/buttons/0/zero_tap_terms_accepted",
            "2388043"),
        of(
            "901 seconds", [](Template &t) { t.ttlSeconds = 901; }, kError, "category.ttl",
            "/message_send_ttl_seconds", ""),
    };
}

Case at(Target target, const char *name, std::function<Template()> make,
        std::function<void(Template &)> change, const char *rule, const char *path)
{
    return {.name = name,
            .make = std::move(make),
            .change = std::move(change),
            .severity = Severity::Warning,
            .rule = QString::fromLatin1(rule),
            .path = QString::fromLatin1(path),
            .target = target};
}

QList<Case> targets()
{
    const auto eight = Target::EightByEight;
    const auto clever = Target::CleverTap;
    return {
        at(eight, "good", utility, nothing(), "", ""),
        at(eight, "offer", offer, nothing(), "target.8x8.offer", "/components/1"),
        at(
            eight, "name of 201", utility, [](Template &t) { t.name = u"x"_s.repeated(201); },
            "target.8x8.name", "/name"),
        at(
            eight, "label of 21", utility,
            [](Template &t) { t.buttons[0].text = u"x"_s.repeated(21); }, "target.8x8.label",
            "/components/3/buttons/0/text"),
        at(
            eight, "one card", carousel, [](Template &t) { t.cards->removeLast(); },
            "carousel.cards.count", "/components/1/cards"),
        at(eight, "upload handle", carousel, nothing(), "target.8x8.media",
           "/components/1/cards/0/components/0/example"),
        at(
            eight, "one-tap", authentication, [](Template &t) { t.buttons = {oneTap()}; },
            "target.8x8.otp", "/components/2/buttons/0/otp_type"),
        at(
            eight, "kinds apart", utility,
            [](Template &t) {
                Button second = website();
                second.text = u"Trips"_s;
                Button call = phone();
                call.phoneNumber = u"+15550051310"_s;
                t.buttons = {website(), call, second};
            },
            "target.8x8.buttons.order", "/components/3/buttons"),
        at(
            eight, "code in utility", utility, [](Template &t) { t.buttons = {coupon()}; },
            "target.8x8.code.category", "/components/3/buttons/0"),
        at(
            eight, "code of 3", offer,
            [](Template &t) {
                t.offer.reset();
                t.buttons = {coupon()};
                t.buttons[0].samples = {u"ABC"_s};
            },
            "target.8x8.code", "/components/2/buttons/0/example"),
        at(
            eight, "named", utility,
            [](Template &t) {
                t.header.reset();
                t.body->text.replace(u"{{1}}"_s, u"{{name}}"_s).replace(u"{{2}}"_s, u"{{start}}"_s);
                t.parameterFormat = ParameterFormat::Named;
            },
            "target.8x8.variables", "/parameter_format"),
        at(clever, "good", utility, nothing(), "", ""),
        at(clever, "offer", offer, nothing(), "", ""),
        at(
            clever, "six replies", utility,
            [](Template &t) {
                t.buttons.clear();
                for (int i = 0; i < 6; ++i)
                    t.buttons.append(quick(u"Choice %1"_s.arg(i)));
            },
            "target.clevertap.buttons", "/components/3/buttons"),
        at(
            clever, "flow", utility,
            [](Template &t) {
                t.buttons = {
                    Button{.type = ButtonType::Flow, .text = u"Start"_s, .flowId = u"1234"_s}};
            },
            "target.clevertap.button", "/components/3/buttons/0"),
        at(clever, "authentication", authentication, nothing(), "target.clevertap.category",
           "/category"),
    };
}

QList<Case> contents()
{
    const auto said = [](const char *name, const QString &language, const QString &text,
                         const char *rule) -> Case {
        return {.name = name,
                .make = utility,
                .change =
                    [language, text](Template &t) {
                        t.language = language;
                        t.body = Body{.text = text};
                    },
                .severity = kWarning,
                .rule = QString::fromLatin1(rule),
                .path = u"/components/1/text"_s};
    };
    return {
        said("discount", u"en_GB"_s, u"Your order came. Get a DISCOUNT on the next one."_s,
             "content.promotional"),
        said("percent", u"en"_s, u"Your order came. Take 20% off the next one."_s,
             "content.promotional"),
        said("part of a word", u"en"_s, u"Your wholesale order came to the promontory."_s, ""),
        said("spanish", u"es_MX"_s, u"Su pedido llegó. ¡Aproveche el descuento!"_s,
             "content.promotional"),
        said("chinese", u"zh_CN"_s, u"您的订单已送达，下一单享受优惠。"_s, "content.promotional"),
        said("arabic", u"ar"_s, u"وصل طلبك، ولك خصم على الطلب التالي."_s, "content.promotional"),
        said("card number", u"en"_s, u"Please reply with your card number and name."_s,
             "content.sensitive"),
        said("card number told", u"en"_s, u"The payment with card number ending in 12 came."_s, ""),
    };
}

} // namespace

class KindRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void limitedTimeOffer_data() { rows(offers()); }
    void limitedTimeOffer() { check(offers()); }
    void cards_data() { rows(carousels()); }
    void cards() { check(carousels()); }
    void oneTimeCode_data() { rows(codes()); }
    void oneTimeCode() { check(codes()); }
    void target_data() { rows(targets()); }
    void target() { check(targets()); }
    void content_data() { rows(contents()); }
    void content() { check(contents()); }
    void duplicates();
    void aThousandAreQuick();
};

void KindRules::duplicates()
{
    Template twin = utility();
    twin.name = u"other_name"_s;
    Template translation = utility();
    translation.language = u"de"_s;
    const QList<Template> all{utility(), twin, translation};

    const QList<Template> others{twin, translation};
    const Findings findings = lint(utility(), {.others = &others});
    QVERIFY(find(findings, u"duplicate.content"_s) != nullptr);
    QVERIFY(find(findings, u"duplicate.content"_s)->message.contains(u"other_name"_s));
    QVERIFY(find(findings, u"name.taken"_s) == nullptr);

    const QList<Findings> each = lintAll(all, Target::Meta);
    QCOMPARE(each.at(0), findings);
    QVERIFY(find(each.at(1), u"duplicate.content"_s) != nullptr);

    const QList<Template> same{utility()};
    const Findings again = lint(utility(), {.others = &same});
    const Finding *taken = find(again, u"name.taken"_s);
    QVERIFY(taken != nullptr);
    QCOMPARE(taken->code, u"2388024"_s);

    const QList<Template> translations{translation};
    const Findings translated = lint(utility(), {.others = &translations});
    QVERIFY(find(translated, u"duplicate.content"_s) == nullptr);
}

void KindRules::aThousandAreQuick()
{
    QList<Template> all;
    for (int i = 0; i < 1000; ++i) {
        Template t = i % 3 == 0 ? utility() : i % 3 == 1 ? offer() : carousel();
        t.name += QString::number(i);
        t.body->text += u" Trip %1 of the year."_s.arg(i);
        all.append(t);
    }
    QElapsedTimer timer;
    timer.start();
    const QList<Findings> findings = lintAll(all, Target::Meta);
    const qint64 took = timer.elapsed();
    QCOMPARE(findings.size(), 1000);
    qInfo("1000 templates in %lld ms", took);
    // An unoptimised build on a busy machine; ten thousand need less than a
    // second in release.
    QVERIFY2(took < 5000, qPrintable(QString::number(took)));

    Template wide = utility();
    wide.body->text = u"We wait {{1}} for you 🚤 at the harbour. "_s.repeated(24);
    timer.restart();
    for (int i = 0; i < 100; ++i)
        (void)lint(wide);
    qInfo("one wide body in %.3f ms", static_cast<double>(timer.nsecsElapsed()) / 1e8);
}

QTEST_GUILESS_MAIN(KindRules)
#include "tst_kindrules.moc"
