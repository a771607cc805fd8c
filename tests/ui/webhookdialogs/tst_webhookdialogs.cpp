// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"
#include "support/storejobs.h"
#include "ui/pages/webhooks/delivery/deliverydialog.h"
#include "ui/pages/webhooks/token/tokendialog.h"
#include "ui/pages/webhooks/webhookspage.h"
#include "ui/pages/webhooks/who/whodialog.h"
#include "ui/providers/pagefixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMutex>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace sendbench;
using namespace sendbench::test;

constexpr int kLong = 60'000;
const QByteArray kPlanted = "planted-secret-4711";

/// The dialogs for a test delivery and for who receives an event.
class WebhookDialogsTest : public QObject
{
    Q_OBJECT

    QMutex m_mutex;
    QList<http::ReceivedRequest> m_received;
    int m_status = 200;
    QByteArray m_token; ///< what the token endpoint answers
    std::unique_ptr<http::Server> m_server;
    QString m_url;
    std::unique_ptr<PageFixture<ui::WebhooksPage>> m_fixture;
    std::optional<ui::PageContext> m_context;

    QList<http::ReceivedRequest> received()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }
    void answerWith(int status)
    {
        const QMutexLocker lock(&m_mutex);
        m_status = status;
    }
    /// With OAuth its token endpoint is the server here.
    void open(Environment environment, const QString &url = {}, bool oauth = false)
    {
        workspace::Document document;
        document.accounts.append(
            {.id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = environment, .fields = {}});
        document.accounts[0].fields.insert(u"region"_s, forms::FieldValue(u"eu"_s));
        workspace::StoredWebhook hook{
            .id = u"hook"_s, .product = u"sms"_s, .account = u"acme"_s, .fields = {}};
        hook.fields.insert(u"scope"_s, forms::FieldValue(u"Acme_SMS"_s));
        hook.fields.insert(u"url"_s, forms::FieldValue(url.isEmpty() ? m_url : url));
        hook.fields.insert(u"enabled"_s, forms::FieldValue(true));
        hook.fields.insert(u"auth.kind"_s, forms::FieldValue(oauth ? u"oauth"_s : u"header"_s));
        if (oauth) {
            hook.fields.insert(u"auth.tokenUrl"_s, forms::FieldValue(m_url + u"/token"_s));
            hook.fields.insert(u"auth.clientId"_s, forms::FieldValue(u"acme-console"_s));
            hook.fields.insert(u"auth.credentialsLocation"_s, forms::FieldValue(u"body"_s));
            hook.fields.insert(u"auth.tokenScope"_s, forms::FieldValue(u"events.write"_s));
        } else {
            hook.fields.insert(u"auth.form"_s, forms::FieldValue(u"bearer"_s));
        }
        hook.fields.insert(u"auth.secret"_s, forms::FieldValue(forms::SecretMark{}));
        document.webhooks.append(hook);
        m_context.reset();
        m_fixture = std::make_unique<PageFixture<ui::WebhooksPage>>(document);
        m_context.emplace(m_fixture->context());
        QCOMPARE(storejobs::write(m_fixture->engine.secretStore(), {u"hook"_s, u"auth.secret"_s},
                                  kPlanted, kLong),
                 QString());
    }
    ui::DeliveryDialog *dialog(const QString &id = u"hook"_s)
    {
        return ui::openDelivery(*m_context, id, m_fixture->page);
    }
    ui::TokenDialog *token()
    {
        return ui::openToken(*m_context,
                             engine::desiredWebhook(*m_fixture->document().webhook(u"hook"_s)),
                             m_fixture->page);
    }
    template <typename T>
    static T *in(QWidget *where, const QString &name)
    {
        auto *found = where->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    /// All that stands in labels.
    static QString said(QWidget *where)
    {
        QStringList all;
        for (const auto *one : where->findChildren<QLabel *>())
            if (one->isVisible())
                all.append(one->text());
        return all.join(u'\n');
    }
    static QString state(QWidget *where) { return in<QLabel>(where, u"deliveryState"_s)->text(); }
    static webhooks::LiveWebhook live(const QString &scope, const QString &url,
                                      std::optional<bool> enabled = true)
    {
        return {.account = u"acme"_s,
                .product = u"sms"_s,
                .scope = scope,
                .url = url,
                .enabled = enabled};
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_received.clear();
        answerWith(200);
        m_server = std::make_unique<http::Server>([this](const http::ReceivedRequest &request,
                                                         const http::Server::Reply &reply) {
            const QMutexLocker lock(&m_mutex);
            m_received.append(request);
            http::ServerAnswer answer;
            answer.status = m_status;
            answer.body = request.path.endsWith(u"/token"_s)
                              ? m_token
                              : http::headerValue(request.headers, "Authorization").value_or("");
            reply(answer);
        });
        const auto port = m_server->listen();
        QVERIFY(port);
        m_url = u"http://127.0.0.1:%1/8x8"_s.arg(*port);
        open(Environment::Test);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_context.reset();
    }

    void anEditedEventIsDeliveredWithTheSecretAndShownWithout()
    {
        auto *shown = dialog();
        auto *body = in<QPlainTextEdit>(shown, u"deliveryBody"_s);
        QVERIFY(body->toPlainText().contains(u"Acme_SMS"_s));
        body->setPlainText(body->toPlainText().replace(u"Is the noon boat running?"_s, u"Stop"_s));
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        auto *attempts = in<QListWidget>(shown, u"deliveryAttempts"_s);
        QTRY_COMPARE_WITH_TIMEOUT(attempts->count(), 1, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Delivered."_s, kLong);
        const auto all = received();
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].body.contains("Stop"));
        QCOMPARE(http::headerValue(all[0].headers, "Authorization").value_or(QByteArray()),
                 "Bearer " + kPlanted);
        QVERIFY(attempts->item(0)->text().contains(u"200"_s));
        QVERIFY(in<QLabel>(shown, u"deliveryFrom"_s)->text().contains(u"34.142.20.188"_s));
        for (const auto *label : shown->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QString::fromUtf8(kPlanted)));
        for (const auto *text : shown->findChildren<QPlainTextEdit *>())
            QVERIFY(!text->toPlainText().contains(QString::fromUtf8(kPlanted)));
    }

    void theLadderCanBeStopped()
    {
        answerWith(503);
        auto *shown = dialog();
        in<QCheckBox>(shown, u"deliveryLadder"_s)->setChecked(true);
        in<QDoubleSpinBox>(shown, u"deliverySpeed"_s)->setValue(1);
        auto *attempts = in<QListWidget>(shown, u"deliveryAttempts"_s);
        auto *stop = in<QPushButton>(shown, u"deliveryStop"_s);
        QVERIFY(!stop->isVisible());
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(attempts->count() >= 1, kLong);
        QVERIFY(attempts->item(0)->text().contains(u"503"_s));
        QVERIFY(stop->isVisible());
        stop->click();
        QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), kLong);
        QVERIFY(in<QPushButton>(shown, u"deliveryGo"_s)->isEnabled());
        // At a thousand times the speed all five are there soon.
        in<QDoubleSpinBox>(shown, u"deliverySpeed"_s)->setValue(1000);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(attempts->count(), 5, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Not delivered."_s, kLong);
    }

    void ctrlEnterDeliversFromTheJson_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("keypad") << Qt::Key_Enter;
    }

    void ctrlEnterDeliversFromTheJson()
    {
        QFETCH(const Qt::Key, key);
        auto *shown = dialog();
        shown->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        auto *body = in<QPlainTextEdit>(shown, u"deliveryBody"_s);
        body->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(body->hasFocus(), kLong);
        const QString before = body->toPlainText();
        QTest::keyClick(body, key, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Delivered."_s, kLong);
        QCOMPARE(body->toPlainText(), before);
        QCOMPARE(received().size(), 1);
    }

    void theSandboxDeliversToThisProgram()
    {
        open(Environment::Sandbox, u"https://hooks.example.net/8x8/sms"_s);
        auto *shown = dialog();
        // Two clicks lead to an answer: the first opened the dialog.
        QVERIFY(in<QLineEdit>(shown, u"deliveryUrl"_s)->text().startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(in<QLineEdit>(shown, u"deliveryUrl"_s)->isReadOnly());
        QVERIFY(in<QLabel>(shown, u"deliveryWhy"_s)->text().contains(u"hooks.example.net"_s));
        QSignalSpy heard(&m_fixture->engine, &engine::Engine::eventReceived);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Delivered."_s, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, kLong);
        QVERIFY(in<QListWidget>(shown, u"deliveryAttempts"_s)->item(0)->text().contains(u"200"_s));
        QVERIFY(received().isEmpty());
        // The guard stands where the person chooses the address itself.
        auto *target = in<QComboBox>(shown, u"deliveryTarget"_s);
        target->setCurrentIndex(0);
        QCOMPARE(in<QLineEdit>(shown, u"deliveryUrl"_s)->text(),
                 u"https://hooks.example.net/8x8/sms"_s);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QVERIFY2(said(shown).contains(u"beyond this machine"_s), qPrintable(said(shown)));
        QCOMPARE(heard.size(), 1);
        target->setCurrentIndex(1);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 2, kLong);
        auto *events = in<QPushButton>(shown, u"deliveryEvents"_s);
        QTRY_VERIFY_WITH_TIMEOUT(events->isVisible(), kLong);
        events->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->opened.value(0).first, u"events"_s, kLong);
    }

    void outsideTheSandboxNobodyIsOfferedAnotherReceiver()
    {
        auto *shown = dialog();
        QVERIFY(!in<QComboBox>(shown, u"deliveryTarget"_s)->isVisible());
        QCOMPARE(in<QLineEdit>(shown, u"deliveryUrl"_s)->text(), m_url);
    }

    void aTokenIsGotAndNeverShown()
    {
        const QByteArray planted = "planted-token-0815";
        open(Environment::Test, {}, true);
        m_token = "{\"access_token\":\"" + planted +
                  "\",\"token_type\":\"Bearer\",\"expires_in\":1800,\"scope\":\"events.write\"}";
        auto *shown = token();
        auto *sentence = in<QLabel>(shown, u"tokenSaid"_s);
        QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), u"A token came."_s, kLong);
        QString facts = in<QLabel>(shown, u"tokenFacts"_s)->text();
        QVERIFY2(facts.contains(u"Bearer"_s) && facts.contains(u"events.write"_s) &&
                     facts.remove(u',').contains(u"1800 s"_s),
                 qPrintable(facts));
        const auto all = received();
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].body.contains("grant_type=client_credentials"));
        QVERIFY(all[0].body.contains(kPlanted));
        for (const QByteArray &secret : {kPlanted, planted}) {
            QVERIFY(!said(shown).contains(QString::fromUtf8(secret)));
            for (const auto *text : shown->findChildren<QPlainTextEdit *>())
                QVERIFY(!text->toPlainText().contains(QString::fromUtf8(secret)));
            QCOMPARE(m_fixture->filesWith(secret), QStringList());
        }
        // A refusal is told in the words of the endpoint, and it can be asked again.
        m_token = "{\"error\":\"invalid_client\"}";
        answerWith(401);
        auto *again = in<QPushButton>(shown, u"tokenGo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), kLong);
        again->click();
        QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), u"No token came."_s, kLong);
        QVERIFY(in<QLabel>(shown, u"tokenFacts"_s)->text().contains(u"not accepted"_s));
    }

    void aTokenOfProductionIsAskedForFirst()
    {
        open(Environment::Production, {}, true);
        auto &prompts = m_fixture->prompts;
        prompts.answer(u"webhook.token"_s, false);
        auto *shown = token();
        QTRY_COMPARE_WITH_TIMEOUT(prompts.asked().size(), 1, kLong);
        QVERIFY(prompts.asked().constFirst().text.contains(u"acme"_s));
        QTRY_COMPARE_WITH_TIMEOUT(in<QLabel>(shown, u"tokenSaid"_s)->text(),
                                  u"No token was asked for yet."_s, kLong);
        QVERIFY(received().isEmpty());
    }

    void theSandboxAsksNoEndpointElsewhere()
    {
        open(Environment::Sandbox, {}, true);
        auto wanted = engine::desiredWebhook(*m_fixture->document().webhook(u"hook"_s));
        wanted.auth.tokenUrl = u"https://login.example.net/token"_s;
        auto *shown = ui::openToken(*m_context, wanted, m_fixture->page);
        QTRY_COMPARE_WITH_TIMEOUT(in<QLabel>(shown, u"tokenSaid"_s)->text(),
                                  u"No token was asked for."_s, kLong);
        QVERIFY(said(shown).contains(u"login.example.net"_s));
    }

    void theFormOffersATokenWhenItIsSaved()
    {
        open(Environment::Test, {}, true);
        m_fixture->page->openObject(u"hook"_s);
        auto *link = m_fixture->find<QPushButton>(u"webhookToken"_s);
        QTRY_VERIFY_WITH_TIMEOUT(link->isEnabled(), kLong);
        m_fixture->enter(u"auth.clientId"_s, u"another"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!link->isEnabled(), kLong);
        QVERIFY(link->toolTip().contains(u"Save first"_s));
    }

    void whatIsNoJsonStaysHere()
    {
        auto *shown = dialog();
        in<QPlainTextEdit>(shown, u"deliveryBody"_s)->setPlainText(u"{\"a\": }"_s);
        auto *problem = in<QLabel>(shown, u"deliveryProblem"_s);
        QVERIFY(problem->isVisible());
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QCOMPARE(state(shown), u"The event is no JSON."_s);
        in<QPushButton>(shown, u"deliveryAnew"_s)->click();
        QVERIFY(!problem->isVisible());
        in<QLineEdit>(shown, u"deliveryUrl"_s)->setText(u"http://hooks.example.net/8x8"_s);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QCOMPARE(state(shown), u"Nothing went out."_s);
        QVERIFY(said(shown).contains(u"in the clear"_s));
        QVERIFY(received().isEmpty());
    }

    void productionIsAskedFirst()
    {
        open(Environment::Production);
        auto &prompts = m_fixture->prompts;
        auto *shown = dialog();
        prompts.answer(u"webhook.deliver"_s, false);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(prompts.asked().size(), 1, kLong);
        QVERIFY(prompts.asked().constFirst().text.contains(u"acme"_s));
        QVERIFY(received().isEmpty());
        prompts.answer(u"webhook.deliver"_s, true);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Delivered."_s, kLong);
        QCOMPARE(received().size(), 1);
    }

    void anyEventCanBeSimulated()
    {
        auto *shown = dialog({});
        auto *event = in<QComboBox>(shown, u"deliveryEvent"_s);
        QVERIFY(event->count() > 60);
        event->setCurrentIndex(event->findData(u"chat-gateway.MESSAGE"_s));
        QVERIFY(in<QPlainTextEdit>(shown, u"deliveryBody"_s)
                    ->toPlainText()
                    .contains(u"\"eventType\": \"MESSAGE\""_s));
        in<QLineEdit>(shown, u"deliveryUrl"_s)->setText(m_url);
        in<QPushButton>(shown, u"deliveryGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(shown), u"Delivered."_s, kLong);
        QVERIFY(!http::headerValue(received().constFirst().headers, "Authorization"));
    }

    void whoReceivesIsSaidWithItsReasons()
    {
        const QList<webhooks::LiveWebhook> all{
            live(u"*"_s, u"https://hooks.example.net/all"_s),
            live(u"Acme_SMS"_s, u"https://hooks.example.net/own"_s),
            live(u"Acme_OTP"_s, u"https://hooks.example.net/otp"_s, false)};
        auto *shown = ui::openWho(*m_context, all, {}, u"Acme_SMS"_s, m_fixture->page);
        auto *event = in<QComboBox>(shown, u"whoEvent"_s);
        event->setCurrentIndex(event->findData(u"sms.inbound"_s));
        auto *sentence = in<QLabel>(shown, u"whoSentence"_s);
        QVERIFY2(sentence->text().contains(u"https://hooks.example.net/own"_s),
                 qPrintable(sentence->text()));
        auto *table = in<QTableView>(shown, u"whoTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"yes"_s);
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"no"_s);
        auto *why = in<QLabel>(shown, u"whoWhy"_s);
        QVERIFY(why->text().contains(u"Acme_SMS"_s));
        table->selectionModel()->setCurrentIndex(table->model()->index(1, 0),
                                                 QItemSelectionModel::ClearAndSelect);
        QVERIFY(why->text().contains(u"*"_s));
        // Of products that have nothing of this sub-account there is nothing to miss.
        QVERIFY(!in<QLabel>(shown, u"whoNobody"_s)->text().contains(u"Voice"_s));
        in<QComboBox>(shown, u"whoSubAccount"_s)->setCurrentText(u"Acme_OTP"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains(u"/all"_s), kLong);
        in<QComboBox>(shown, u"whoSubAccount"_s)->setCurrentText(QString());
        QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), u"Name a sub-account."_s, kLong);
    }
};

QTEST_MAIN(WebhookDialogsTest)
#include "tst_webhookdialogs.moc"
