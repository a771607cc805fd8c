// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/registry.h"
#include "ui/pages/send/composepane.h"
#include "ui/pages/send/sendpage.h"
#include "ui/providers/pagefixture.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace sendbench;
using namespace Qt::StringLiterals;
using sending::MediaKind;
using sending::MessageKind;

/// What the compose pane offers for each way, and what it makes of it.
class ComposeTest : public QObject
{
    Q_OBJECT

private:
    using Fixture = test::PageFixture<ui::SendPage>;

    static workspace::Document demo()
    {
        sendbenchLoadResources();
        return integrations::Registry().demoDocument();
    }
    static ui::ComposePane *pane(const Fixture &f)
    {
        return f.page->template findChild<ui::ComposePane *>();
    }
    static void choose(Fixture &f, const QString &route, const QString &kind)
    {
        pane(f)->chooseRoute(route);
        f.click(kind);
    }

private Q_SLOTS:
    void eachWayHasItsKinds_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("WhatsApp") << u"8x8_WA_Sandbox"_s << u"template text media preflight raw"_s;
        QTest::newRow("SMS") << u"8x8_SMS_Sandbox"_s << u"text preflight raw"_s;
        QTest::newRow("Automation") << u"Automation_Sandbox"_s << u"preflight raw"_s;
        QTest::newRow("Chat Apps") << u"sandbox/chatapps"_s << u"template text media raw"_s;
    }
    void eachWayHasItsKinds()
    {
        QFETCH(QString, route);
        QFETCH(QString, kinds);
        Fixture f(demo());
        pane(f)->chooseRoute(route);
        QStringList seen;
        for (const QString &one : {u"template"_s, u"text"_s, u"media"_s, u"preflight"_s, u"raw"_s})
            if (pane(f)->findChild<QRadioButton *>(one)->isVisible())
                seen.append(one);
        QCOMPARE(seen.join(u' '), kinds);
        QVERIFY(pane(f)->route()->accepts().contains(pane(f)->message().kind));
    }

    /// The body of the form is there to be sent or changed; what was written stays.
    void automationBeginsWithTheStoredBody()
    {
        const auto document = demo();
        const QString stored =
            document.provider(u"Automation_Sandbox"_s)->fields.value(u"body"_s).text();
        QVERIFY(!stored.isEmpty());
        Fixture f(document);
        pane(f)->chooseRoute(u"Automation_Sandbox"_s);
        QCOMPARE(pane(f)->message().kind, MessageKind::Raw);
        QCOMPARE(QString::fromUtf8(pane(f)->message().rawBody), stored);
        pane(f)->chooseRoute(u"8x8_SMS_Sandbox"_s);
        f.click(u"raw"_s);
        QCOMPARE(pane(f)->message().rawBody, QByteArray());
        pane(f)->chooseRoute(u"Automation_Sandbox"_s);
        f.find<QPlainTextEdit>(u"body"_s)->clear();
        pane(f)->refresh();
        QCOMPARE(pane(f)->message().rawBody, QByteArray());
    }

    void mediaByKeyboard()
    {
        Fixture f(demo());
        choose(f, u"8x8_WA_Sandbox"_s, u"media"_s);
        f.find<QComboBox>(u"mediaKind"_s)->setCurrentIndex(3);
        f.tabTo(u"mediaUrl"_s);
        f.type(u"https://a.example/plan.pdf"_s);
        f.tabTo(u"caption"_s);
        f.type(u"Floor"_s);
        f.tabTo(u"fileName"_s);
        f.type(u"plan.pdf"_s);
        const auto message = pane(f)->message();
        QCOMPARE(message.kind, MessageKind::Media);
        QCOMPARE(message.media, (sending::Media{.kind = MediaKind::File,
                                                .url = u"https://a.example/plan.pdf"_s,
                                                .caption = u"Floor"_s,
                                                .fileName = u"plan.pdf"_s}));
    }

    /// A field that the way has no place for is not there, and its text does not go out.
    void onlyWhatTheWayCanCarry()
    {
        Fixture f(demo());
        choose(f, u"8x8_WA_Sandbox"_s, u"media"_s);
        const sending::Media file{.kind = MediaKind::File,
                                  .url = u"https://a.example/x"_s,
                                  .caption = u"c"_s,
                                  .fileName = u"n"_s};
        pane(f)->compose(u"8x8_WA_Sandbox"_s, {.kind = MessageKind::Media, .media = file});
        QCOMPARE(pane(f)->message().media, file);
        f.find<QComboBox>(u"mediaKind"_s)->setCurrentIndex(2); // audio
        QVERIFY(!f.isThere(u"caption"_s));
        QVERIFY(!f.isThere(u"fileName"_s));
        QVERIFY(pane(f)->message().media.caption.isEmpty());
        pane(f)->compose(u"sandbox/chatapps"_s, {.kind = MessageKind::Media, .media = file});
        QVERIFY(f.isThere(u"caption"_s));
        QVERIFY(!f.isThere(u"fileName"_s));
        QVERIFY(pane(f)->message().media.fileName.isEmpty());
    }

    void mediaIsSentAndComposedAgain()
    {
        Fixture f(demo());
        choose(f, u"8x8_WA_Sandbox"_s, u"media"_s);
        f.tabTo(u"mediaUrl"_s);
        f.type(u"https://a.example/one.jpg"_s);
        QSignalSpy sent(&f.engine, &engine::Engine::sendRecorded);
        f.click(u"send"_s);
        QVERIFY(sent.wait(20'000));
        const auto record = sent.first().first().value<sending::SendRecord>();
        QCOMPARE(record.outcome.kind, sending::OutcomeKind::Accepted);
        QVERIFY(
            record.exchange.request.body.contains("\"mediaURL\":\"https://a.example/one.jpg\""));
        QCOMPARE(record.message.kind, MessageKind::Media);
    }

    void theTimeLimitIsTheUsers()
    {
        Fixture f(demo());
        f.page->setTimeLimit(0); // a settings file may hold anything
        auto *field = f.find<QLineEdit>(u"timeLimit"_s);
        QCOMPARE(field->text(), u"30"_s);
        choose(f, u"8x8_WA_Sandbox"_s, u"text"_s);
        pane(f)->compose(u"8x8_WA_Sandbox"_s, {.to = u"+6591239003"_s, .text = u"Slow"_s});
        QSignalSpy remembered(f.page, &ui::SendPage::timeLimitChanged);
        f.tabTo(u"timeLimit"_s);
        field->selectAll();
        f.type(u"1"_s);
        QCOMPARE(remembered.size(), 1);
        QSignalSpy sent(&f.engine, &engine::Engine::sendRecorded);
        f.click(u"send"_s); // the sandbox takes 1.5 s for this number
        QVERIFY(sent.wait(20'000));
        const auto record = sent.first().first().value<sending::SendRecord>();
        QVERIFY(record.exchange.error);
        QCOMPARE(record.exchange.error->code, u"timeout.total"_s);
        f.tabTo(u"timeLimit"_s);
        field->selectAll();
        f.type(u"0"_s);
        f.press(Qt::Key_Tab);
        QCOMPARE(field->text(), u"1"_s);
    }

    void aWorkflowAsksForNoNumber()
    {
        Fixture f(demo());
        choose(f, u"Automation_Sandbox"_s, u"raw"_s);
        QVERIFY(!f.isThere(u"to"_s));
        f.click(u"preflight"_s);
        QVERIFY(!f.isThere(u"to"_s));
        pane(f)->chooseRoute(u"8x8_SMS_Sandbox"_s);
        f.click(u"text"_s);
        QVERIFY(f.isThere(u"to"_s));
    }
};

QTEST_MAIN(ComposeTest)
#include "tst_compose.moc"
