// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/sandboxsystems/templatebodies.h"

#include <QByteArrayList>

QByteArray boat(const QByteArray &name, const QByteArray &text)
{
    return R"({"name":")" + name +
           R"(","language":"en_GB","category":"UTILITY","components":[{"type":"BODY","text":")" +
           text + R"(","examples":["Ada","10:20"]}]})";
}

const QByteArray kWithoutBody =
    R"({"name":"a","language":"en_GB","category":"UTILITY","components":[]})";

QByteArray chatOf(const QByteArray &content)
{
    return R"({"user":{"msisdn":"+6591234567"},"type":"template","content":)" + content + '}';
}

QByteArray order(const QByteArray &components, const QByteArray &language, const QByteArray &name)
{
    return R"({"template":{"name":")" + name + R"(","language":")" + language +
           R"(","components":[)" + components + "]}}";
}
QByteArray texts(const QByteArray &type, const QList<QByteArray> &values, const QByteArray &more)
{
    QByteArrayList all;
    for (const QByteArray &value : values)
        all.append(R"({"type":"text","text":")" + value + "\"}");
    return R"({"type":")" + type + '"' + more + R"(,"parameters":[)" + all.join(',') + "]}";
}

QList<SendCase> sendCases()
{
    QList<SendCase> all;
    const auto row = [&all](const char *name, const QByteArray &content, const char *verdict) {
        all.append({name, content, QString::fromLatin1(verdict)});
    };
    const QByteArray head = texts("header", {"4711"});
    const QByteArray body = texts("body", {"Ines", "Pier 2", "18:00"});
    const QByteArray url = texts("button", {"4711"}, R"(,"subType":"Url","index":1)");
    const QByteArray good = head + ',' + body + ',' + url;
    row("whole", order(good), "200/0");
    row("another language", order(good, "hi"), "200/0");
    row("sloppy spelling",
        order(texts("Header", {"4711"}) + ',' + body + ',' +
              texts("Button", {"4711"}, R"(,"subType":"url","index":"1")")),
        "200/0");
    row("with a payload",
        order(good + R"(,{"type":"button","subType":"QuickReply","index":0,)"
                     R"("parameters":[{"type":"payload","payload":"GO"}]})"),
        "200/0");
    row("no template", R"({"text":"x"})", "400/3030");
    row("no name", order(good, "en_GB", ""), "400/3031");
    row("bad name", order(good, "en_GB", "Order"), "400/3032");
    row("unknown name", order(good, "en_GB", "order_redy"), "400/3038");
    row("unknown language", order(good, "en_XX"), "400/3037");
    row("language not approved", order(good, "de"), "400/3038");
    row("no language", order(good, ""), "400/3036");
    row("refused by Meta", order(body, "en_GB", "winter_sale"), "400/3038");
    row("paused", order(texts("body", {"Ines", "10:20"}), "en_GB", "delay_notice"), "200/0");
    row("no components", order({}), "400/3040");
    row("one value short", order(head + ',' + texts("body", {"Ines", "x"}) + ',' + url),
        "400/3040");
    row("one value too many", order(head + ',' + texts("body", {"a", "b", "c", "d"}) + ',' + url),
        "400/3033");
    row("empty value", order(head + ',' + texts("body", {"a", "", "c"}) + ',' + url), "400/3041");
    row("line break", order(head + ',' + texts("body", {"a", R"(b\nb)", "c"}) + ',' + url),
        "400/3041");
    row("too long", order(head + ',' + texts("body", {"a", QByteArray(1025, 'x'), "c"})),
        "400/3043");
    row("wrong type",
        order(R"({"type":"header","parameters":[{"type":"image","url":"https://x.example/a"}]},)" +
              body + ',' + url),
        "400/3042");
    row("unknown component", order(good + R"(,{"type":"lto"})"), "400/3039");
    row("carousel of another", order(good + R"(,{"type":"carousel","cards":[]})"), "400/3034");
    row("button index",
        order(head + ',' + body + ',' + texts("button", {"x"}, R"(,"subType":"Url","index":2)")),
        "400/3053");
    row("button kind",
        order(head + ',' + body + ',' +
              texts("button", {"x"}, R"(,"subType":"CopyCode","index":1)")),
        "400/3049");
    row("button subType",
        order(head + ',' + body + ',' + texts("button", {"x"}, R"(,"subType":"Fax","index":1)")),
        "400/3052");
    row("no button", order(head + ',' + body), "400/3040");
    row("code",
        order(texts("body", {"123456"}) + ',' +
                  texts("button", {"123456"}, R"(,"subType":"Url","index":0)"),
              "en_GB", "login_code"),
        "200/0");
    row("code once", order(texts("body", {"123456"}), "en_GB", "login_code"), "400/3040");
    const auto card = [](int index, const QByteArray &link) {
        return R"({"cardIndex":)" + QByteArray::number(index) +
               R"(,"components":[{"type":"header","parameters":[{"type":"image","url":")" + link +
               R"("}]},)" + texts("button", {"x"}, R"(,"subType":"Url","index":1)") + "]}";
    };
    const auto cards = [&](const QByteArray &inside) {
        return order(texts("body", {"Ines"}) + R"(,{"type":"carousel","cards":[)" + inside + "]}",
                     "en_GB", "island_trips");
    };
    const QByteArray link = "https://media.example.org/a.jpg";
    row("carousel", cards(card(0, link) + ',' + card(1, link)), "200/0");
    row("carousel URL", cards(card(0, link) + ',' + card(1, "a.jpg")), "400/3046");
    row("a card too few", cards(card(0, link)), "400/3034");

    return all;
}
