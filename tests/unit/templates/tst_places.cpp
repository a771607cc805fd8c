// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/place.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::templates;

/// Where things stand in a template, as pointers and as what the window shows.
class TestPlaces : public QObject
{
    Q_OBJECT

    static Template carousel()
    {
        Template t;
        t.body = Body{.text = u"B"_s};
        t.buttons = {Button{}, Button{}};
        Card card;
        card.header = Header{.format = HeaderFormat::Image};
        card.body = Body{.text = u"C"_s};
        card.buttons = {Button{}};
        t.cards = {card, card};
        return t;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void usualOrder()
    {
        Template t;
        QCOMPARE(componentPath(t, ComponentKind::Body), u"/components"_s);
        QVERIFY(writtenOrder(t).isEmpty());
        t.callPermissionRequest = true;
        t.buttons = {Button{}};
        t.footer = Footer{};
        t.body = Body{};
        t.offer = LimitedTimeOffer{};
        t.header = Header{};
        const QList<ComponentKind> usual{
            ComponentKind::Header,  ComponentKind::LimitedTimeOffer,
            ComponentKind::Body,    ComponentKind::Footer,
            ComponentKind::Buttons, ComponentKind::CallPermissionRequest};
        QList<ComponentKind> order;
        for (const ComponentSlot &slot : writtenOrder(t))
            order.append(slot.kind);
        QCOMPARE(order, usual);
        QCOMPARE(componentPath(t, ComponentKind::Body), u"/components/2"_s);
        QCOMPARE(buttonPath(t, -1, 0), u"/components/4/buttons/0"_s);
    }

    /// What was added later stands where it usually does, what went leaves no gap.
    void orderOfTheFile()
    {
        Template t;
        t.order = {{.kind = ComponentKind::Footer},
                   {.kind = ComponentKind::Other, .other = "{}"},
                   {.kind = ComponentKind::Header},
                   {.kind = ComponentKind::Body}};
        t.footer = Footer{};
        t.body = Body{};
        QCOMPARE(componentPath(t, ComponentKind::Footer), u"/components/0"_s);
        QCOMPARE(componentPath(t, ComponentKind::Body), u"/components/2"_s);
        QCOMPARE(componentPath(t, ComponentKind::Header), u"/components"_s);
        t.buttons = {Button{}};
        QCOMPARE(componentPath(t, ComponentKind::Buttons), u"/components/3"_s);
        t.order = {{.kind = ComponentKind::Body}, {.kind = ComponentKind::Buttons}};
        t.footer.reset();
        t.header = Header{};
        QCOMPARE(componentPath(t, ComponentKind::Header), u"/components/0"_s);
        QCOMPARE(componentPath(t, ComponentKind::Body), u"/components/1"_s);
    }

    void cards()
    {
        Template t = carousel();
        QCOMPARE(componentPath(t, ComponentKind::Carousel), u"/components/2"_s);
        QCOMPARE(componentPath(t, 1, ComponentKind::Body), u"/components/2/cards/1/components/1"_s);
        QCOMPARE(buttonPath(t, 1, 0), u"/components/2/cards/1/components/2/buttons/0"_s);
        (*t.cards)[1].order = {ComponentKind::Other, ComponentKind::Buttons, ComponentKind::Body};
        QCOMPARE(componentPath(t, 1, ComponentKind::Body), u"/components/2/cards/1/components/3"_s);
        QCOMPARE(componentPath(t, 5, ComponentKind::Body), u"/components/2"_s);
        (*t.cards)[0].body.reset();
        QCOMPARE(componentPath(t, 0, ComponentKind::Body), u"/components/2/cards/0/components"_s);
    }

    void takenApart_data()
    {
        using Part = Place::Part;
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("card");
        QTest::addColumn<int>("button");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *path, Part part, int card, int button, const char *member) {
            QTest::newRow(path) << QString::fromLatin1(path) << int(part) << card << button
                                << QString::fromLatin1(member);
        };
        row("", Part::Template, -1, -1, "");
        row("/name", Part::Template, -1, -1, "name");
        row("/components", Part::Template, -1, -1, "");
        row("/components/0", Part::Body, -1, -1, "");
        row("/components/0/text", Part::Body, -1, -1, "text");
        row("/components/0/example/body_text/0/1", Part::Body, -1, -1, "example");
        row("/components/1", Part::Buttons, -1, -1, "");
        row("/components/1/buttons", Part::Buttons, -1, -1, "");
        row("/components/1/buttons/1", Part::Button, -1, 1, "");
        row("/components/1/buttons/1/url", Part::Button, -1, 1, "url");
        row("/components/1/buttons/9/url", Part::Buttons, -1, -1, "");
        row("/components/2", Part::Cards, -1, -1, "");
        row("/components/2/cards", Part::Cards, -1, -1, "");
        row("/components/2/cards/1", Part::Card, 1, -1, "");
        row("/components/2/cards/1/components", Part::Card, 1, -1, "");
        row("/components/2/cards/1/components/0/format", Part::Header, 1, -1, "format");
        row("/components/2/cards/1/components/2/buttons/0/text", Part::Button, 1, 0, "text");
        row("/components/2/cards/7/components/0", Part::Cards, -1, -1, "");
        row("/components/9/text", Part::Template, -1, -1, "");
        row("/components/-1", Part::Template, -1, -1, "");
        row("/components/x", Part::Template, -1, -1, "");
    }
    void takenApart()
    {
        QFETCH(QString, path);
        const Place place = placeOf(carousel(), path);
        QTEST(int(place.part), "part");
        QTEST(int(place.card), "card");
        QTEST(int(place.button), "button");
        QTEST(place.member, "member");
    }

    /// The paths of findings of reading are those of the template that was read.
    void agreesWithTheFile()
    {
        const auto read = readTemplates(
            "{\"name\":\"a\",\"components\":[{\"type\":\"NEW\"},{\"type\":\"BUTTONS\",\"buttons\":["
            "{\"type\":"
            "\"URL\",\"text\":\"A\",\"url\":7}]},{\"type\":\"BODY\",\"text\":\"B\"}]}",
            u"f"_s);
        QVERIFY(read);
        const ReadTemplate &one = read->templates.constFirst();
        QCOMPARE(one.findings.constLast().path, buttonPath(one.value, -1, 0) + u"/url"_s);
        QCOMPARE(componentPath(one.value, ComponentKind::Body), u"/components/2"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
