// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "integrations/connect8x8/decoder.h"
#include "integrations/connect8x8/fileupload.h"
#include "integrations/connect8x8/mediakinds.h"
#include "integrations/connect8x8/templatepush.h"
#include "resources/resources.h"
#include "unit/connect8x8/templatesamples.h"

#include <QTest>

#include <algorithm>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;

/// 8x8's templates API: the requests to the byte, what its answers say, and a channel beside a
/// workspace.
class TemplatesApiTest : public QObject
{
    Q_OBJECT

private:
    static workspace::Account account()
    {
        workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
        account.fields.insert(u"region"_s, u"eu"_s);
        account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
        account.fields.insert(u"channelId"_s, u"0b8c9d10/x"_s);
        account.fields.insert(u"subAccounts.chatapps"_s, u"Acme_WA"_s);
        return account;
    }
    static TemplateChannel channel() { return *templateChannel(account()); }
    static http::Request built(const changes::Step &step)
    {
        const changes::StepRoute route(u"acme"_s, kTemplatesSystem, Environment::Test, step);
        sending::SecretValues secrets;
        for (const auto &key : route.neededSecrets())
            secrets.insert(key, key.field == u"apiKey"_s ? "k-1" : "https://h.example/held");
        const auto request = route.build({}, secrets);
        return request.value_or(http::Request{});
    }
    static templates::Template read(const QByteArray &json)
    {
        return templates::readTemplates(json, u"test"_s)->templates.first().value;
    }
    static http::Exchange answered(const QByteArray &method, int status, const QByteArray &body)
    {
        http::Exchange exchange;
        exchange.request.method = method;
        exchange.response = http::Response{.status = status, .body = body};
        return exchange;
    }
    static QStringList rules(const Findings &findings, Severity severity)
    {
        QStringList all;
        for (const Finding &one : findings)
            if (one.severity == severity)
                all.append(one.rule);
        return all;
    }
    static QStringList steps(const changes::Plan &plan)
    {
        QStringList all;
        for (const changes::Step &step : plan.steps())
            all.append(QString::fromLatin1(step.method) + u' ' + step.url.section(u'/', -1));
        return all;
    }
    const QDateTime m_now{QDate(2026, 11, 20), QTime(10, 0), Qt::UTC};

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void requestsAreThose8x8Documents()
    {
        const QString base =
            u"https://chatapps.8x8.uk/api/v1/accounts/8f2b6c1e-0000-4000-8000-000000000000/"
            "channels/0b8c9d10%2Fx/templates"_s;
        const auto list = built(listTemplates(channel()));
        QCOMPARE(list.method, "GET");
        QCOMPARE(list.url.toString(QUrl::FullyEncoded), base);
        QCOMPARE(list.headers,
                 (http::Headers{{"Accept", "application/json"}, {"Authorization", "Bearer k-1"}}));
        QVERIFY(list.body.isEmpty());

        const auto remove = built(deleteTemplate(channel(), u"tom & ö"_s));
        QCOMPARE(remove.method, "DELETE");
        QCOMPARE(remove.url.toString(QUrl::FullyEncoded), base + u"/tom%20%26%20%C3%B6"_s);

        const auto create = built(createTemplate(channel(), read(kBoatDelay)));
        QCOMPARE(create.method, "POST");
        QCOMPARE(create.url.toString(QUrl::FullyEncoded), base);
        QCOMPARE(http::headerValue(create.headers, "Content-Type"), "application/json");
        QCOMPARE(create.body, kBoatDelayBody);
    }

    void theTokenOfAFileIsInNoPlanAndInTheRequest()
    {
        const auto step = createTemplate(channel(), read(kWithFile));
        QVERIFY(!step.body.contains("file-token-1"));
        QVERIFY(step.body.contains("‹secret:"));
        QCOMPARE(step.held.size(), 1);
        QCOMPARE(step.held.first().value,
                 "https://chatapps.8x8.com/files/a.png?token=file-token-1");
        QVERIFY(built(step).body.contains("\"examples\":[\"https://h.example/held\"]"));
    }

    void theTokensOfAListAreKnown()
    {
        QCOMPARE(fileTokens(kWithFile).values(), QList<QByteArray>{"file-token-1"});
        QVERIFY(fileTokens(kLiveList).isEmpty());
    }

    void whatIsMissingIsSaid()
    {
        auto one = account();
        one.fields.remove(u"channelId"_s);
        QCOMPARE(templateChannel(one).error().code, u"account.channel-missing"_s);
        QCOMPARE(templateChannel(one, u"c-1"_s)->channelId, u"c-1"_s);
        one.fields.remove(u"accountId"_s);
        QCOMPARE(templateChannel(one, u"c-1"_s).error().code, u"account.id-missing"_s);
        one.kind = u"zendesk"_s;
        QCOMPARE(templateChannel(one, u"c-1"_s).error().code, u"account.not-connect"_s);
    }

    void theListIsRead()
    {
        const auto live = readTemplateList(kLiveList, u"8x8"_s);
        QVERIFY(live.has_value());
        QCOMPARE(live->size(), 3);
        const LiveTemplate &one = live->first();
        QCOMPARE(one.value.name, u"boat_delay_v2"_s);
        QCOMPARE(one.value.remote.status, u"PENDING"_s);
        QCOMPARE(one.statusName, u"Pending"_s);
        QCOMPARE(one.channelId, u"0b8c9d10-1111-4222-8333-444455556666"_s);
        QCOMPARE(one.createdAt, QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        QCOMPARE(one.value.body->samples.size(), 2);
        QVERIFY(readTemplateList(R"({"templates":[]})", {})->isEmpty());
        for (const char *wrong : {"<html>", "[]", R"({"templates":{}})", ""})
            QCOMPARE(readTemplateList(wrong, {}).error().code, u"templates.no-list"_s);
    }

    void refusalsAreInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, int status, const char *code, const char *words) {
            QTest::newRow(name) << status
                                << QByteArray(R"({"code":)") + code +
                                       R"(,"message":"m","errorId":"e","timestamp":"t"})"
                                << QString::fromUtf8(words);
        };
        row("blocked name", 409, "3060", "3060: 8x8 refused: The template is being deleted.");
        row("key", 401, "1200", "1200: 8x8 refused:");
        row("language", 400, "3037", "3037: 8x8 refused: The language is not one WhatsApp knows.");
        row("server", 500, "2000", "2000: 8x8 could not do it:");
    }
    void refusalsAreInWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const QString said = refusalWords(answered("POST", status, body));
        QVERIFY2(said.startsWith(words), qPrintable(said));
        QVERIFY(refusalWords(answered("POST", 200, {})).isEmpty());
        QVERIFY(!refusalWords(answered("GET", 200, "<html>")).isEmpty());
    }

    void aFileGoesOutAsMultipart()
    {
        const FileUploadRoute route(account(), u"Acme_WA"_s, {u"a \"b\".png"_s, "\x89PNG\r\n"},
                                    "b-1");
        const auto request = route.build({}, {{{u"acme"_s, u"apiKey"_s}, "k-1"}});
        QCOMPARE(request->url.toString(),
                 u"https://chatapps.8x8.uk/api/v1/subaccounts/Acme_WA/files"_s);
        QCOMPARE(http::headerValue(request->headers, "Content-Type"),
                 "multipart/form-data; boundary=b-1");
        QCOMPARE(request->body,
                 "--b-1\r\nContent-Disposition: form-data; name=\"file\"; "
                 "filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\r\n"
                 "--b-1--\r\n");
        auto exchange = answered("POST", 201, R"({"fileName":"f1.png","token":"t/1+secret"})");
        QCOMPARE(route.judge(exchange).kind, sending::OutcomeKind::Accepted);
        QCOMPARE(route.uploaded()->url,
                 u"https://chatapps.8x8.uk/files/f1.png?token=t%2F1%2Bsecret"_s);
        QCOMPARE(route.sensitive(exchange).values(), QList<QByteArray>{"t/1+secret"});
        // [API] of the reference prints another body.
        exchange.response->body =
            R"({"status":"ok","data":{"url":"https://x.example/files/f2.png?token=t2"}})";
        QCOMPARE(readUpload(*exchange.response, u"https://h"_s)->url,
                 u"https://h/files/f2.png?token=t2"_s);
    }

    void filesAreCheckedBeforeTheyGoOut()
    {
        QVERIFY(checkMediaFile(u"a.JPG"_s, 5 * 1024 * 1024).has_value());
        QCOMPARE(checkMediaFile(u"a.jpg"_s, 5 * 1024 * 1024 + 1).error().code,
                 u"media.too-large"_s);
        QCOMPARE(checkMediaFile(u"a.jpg"_s, 0).error().code, u"media.empty"_s);
        QCOMPARE(checkMediaFile(u"a.exe"_s, 1).error().code, u"media.kind-unknown"_s);
        QVERIFY(checkMediaFile(u"a.pdf"_s, 100 * 1024 * 1024).has_value());
    }

    void bothSidesAreJoined()
    {
        const auto live = *readTemplateList(kLiveList, {});
        auto changed = live.at(1).value;
        changed.body->text = u"Another text {{1}}."_s;
        templates::Template sent = live.first().value;
        sent.name = u"new_one"_s;
        sent.remote = {.status = kSubmitted};
        templates::Template draft = sent;
        draft.name = u"draft_one"_s;
        draft.remote = {};
        const auto rows = joinTemplates(
            {{u"a"_s, live.first().value}, {u"b"_s, changed}, {u"c"_s, sent}, {u"d"_s, draft}},
            live);
        QStringList states;
        QStringList titles;
        for (const SyncRow &row : rows) {
            states.append(syncStateName(row.state));
            titles.append(syncTitle(row));
        }
        QCOMPARE(states, (QStringList{u"same"_s, u"out-of-date"_s, u"submitted"_s, u"draft"_s,
                                      u"only-there"_s}));
        QCOMPARE(titles, (QStringList{u"Pending"_s, u"Out of date (Approved)"_s, u"Submitted"_s,
                                      u"Draft"_s, u"Only at 8x8 (Rejected)"_s}));
        QCOMPARE(rows.at(1).differences.size(), 1);
        QCOMPARE(rows.at(1).differences.first().here, u"Another text {{1}}."_s);
        QCOMPARE(rows.at(4).name, u"sale"_s);
        // Another channel's entries are none of this one's.
        QCOMPARE(joinTemplates({}, live, u"other"_s).size(), 0);
        QVERIFY(rules(statusFindings(rows.at(4), &live.at(2)), Severity::Error)
                    .contains(u"sync.rejected"_s));
    }

    void aNewTemplateIsCreatedAndCanBeTakenBack()
    {
        const auto plan = planPush(channel(), read(kBoatDelay), {}, {}, m_now);
        QCOMPARE(steps(plan), (QStringList{u"POST templates"_s}));
        QVERIFY2(plan.canApply(), qPrintable(rules(plan.findings, Severity::Error).join(u' ')));
        QCOMPARE(plan.steps().first().undo->method, "DELETE");
        QVERIFY(rules(plan.findings, Severity::Note).contains(u"sync.review"_s));
        // With another language of the name there, a deletion would take that along.
        auto other = *readTemplateList(kLiveList, {});
        other.first().value.language = u"de"_s;
        const auto second = planPush(channel(), read(kBoatDelay), other, {}, m_now);
        QVERIFY(!second.steps().first().undo);
        QVERIFY(!second.changes.first().warnings.isEmpty());
    }

    void whatIsThereCannotBeChanged()
    {
        const auto live = *readTemplateList(kLiveList, {});
        auto t = live.first().value;
        QVERIFY(!planPush(channel(), t, live, {}, m_now).hasWork());
        t.body->text = u"Hello {{1}}, your boat leaves at {{2}} now."_s;
        const auto refused = planPush(channel(), t, live, {}, m_now);
        QVERIFY(!refused.canApply());
        QCOMPARE(rules(refused.findings, Severity::Error), QStringList{u"sync.no-edit"_s});
        const Finding &why = refused.findings.first();
        QVERIFY2(why.fix.contains(u"boat_delay_v3"_s), qPrintable(why.fix));

        const auto renamed = planPush(channel(), t, live, {.newName = u"boat_delay_v3"_s}, m_now);
        QCOMPARE(steps(renamed), QStringList{u"POST templates"_s});
        QVERIFY(renamed.canApply());
        QVERIFY(renamed.steps().first().body.contains("\"boat_delay_v3\""));

        const auto both =
            planPush(channel(), t, live, {.newName = u"boat_delay_v3"_s, .replace = true}, m_now);
        QCOMPARE(steps(both), (QStringList{u"POST templates"_s, u"DELETE boat_delay_v2"_s}));
        QVERIFY(rules(both.findings, Severity::Warning).contains(u"sync.name-blocked"_s));

        // The same name is blocked after its deletion: only who insists gets these requests.
        const auto same = planPush(channel(), t, live, {.replace = true}, m_now);
        QVERIFY(!same.canApply());
        const auto anyway = planPush(channel(), t, live, {.replace = true, .anyway = true}, m_now);
        QCOMPARE(steps(anyway), (QStringList{u"DELETE boat_delay_v2"_s, u"POST templates"_s}));
        QVERIFY(anyway.canApply());
    }

    void aRuleThatIsBrokenKeepsItHere()
    {
        auto t = read(kBoatDelay);
        t.body->text = u"{{1}}"_s;
        QVERIFY(!planPush(channel(), t, {}, {}, m_now).canApply());
        QVERIFY(planPush(channel(), t, {}, {.anyway = true}, m_now).canApply());
        const auto handle = planPush(channel(), read(kWithHandle), {}, {}, m_now);
        QVERIFY(rules(handle.findings, Severity::Error).contains(u"sync.sample-handle"_s));
    }

    void quotasAreSaidBeforeTheyAreMet()
    {
        const auto one = readTemplateList(kLiveList, {})->first();
        QList<LiveTemplate> live(250, one);
        const auto ruleOf = [&](Severity severity) {
            return rules(planPush(channel(), read(kWithFile), live, {}, m_now).findings, severity)
                .filter(u"quota"_s);
        };
        QCOMPARE(ruleOf(Severity::Warning), QStringList{u"sync.quota"_s});
        live = QList<LiveTemplate>(6000, one);
        QCOMPARE(ruleOf(Severity::Error), QStringList{u"sync.quota"_s});
        live = QList<LiveTemplate>(100, one);
        QCOMPARE(ruleOf(Severity::Error), QStringList{});
        for (LiveTemplate &each : live)
            each.createdAt = m_now.addSecs(-60);
        QCOMPARE(ruleOf(Severity::Error), QStringList{u"sync.quota-hour"_s});
    }

    void aDeletionSaysWhatGoes()
    {
        auto live = *readTemplateList(kLiveList, {});
        live.append(live.first());
        live.last().value.language = u"hi"_s;
        const auto plan = planDelete(channel(), u"boat_delay_v2"_s, live);
        QCOMPARE(steps(plan), QStringList{u"DELETE boat_delay_v2"_s});
        const auto about =
            std::find_if(plan.findings.cbegin(), plan.findings.cend(),
                         [](const Finding &one) { return one.rule == u"sync.every-language"_s; });
        QVERIFY(about->message.contains(u"en_GB, hi"_s));
        QVERIFY(!plan.steps().first().undo);
    }

    /// What 8x8's list leaves out, its webhooks tell, in whatever order they came.
    void webhooksTellWhyAndHowGood()
    {
        const auto event = [](const QByteArray &type, const QByteArray &at,
                              const QByteArray &meta) {
            events::Event one{.body = toldEvent(type, at, meta)};
            return Connect8x8Decoder().decode(one) ? one : events::Event{};
        };
        TemplateNews news({event("template_status_update", "2026-03-02T11:00:00Z", kRefusedMeta),
                           event("template_status_update", "2026-03-02T09:00:00Z", kPendingMeta),
                           event("template_quality_update", "2026-03-02T12:00:00Z", kRedMeta)});
        const auto *told = news.of(u"boat_delay_v2"_s, u"en_GB"_s);
        QVERIFY(told);
        QCOMPARE(told->reason, u"SCAM"_s);
        QCOMPARE(told->quality, u"RED"_s);
        QVERIFY(!news.of(u"boat_delay_v2"_s, u"hi"_s));
        SyncRow row{.state = SyncState::Same, .live = 0, .status = u"REJECTED"_s};
        const auto findings = statusFindings(row, nullptr, told);
        QCOMPARE(findings.first().code, u"SCAM"_s);
        QVERIFY(findings.first().message.contains(u"fraud"_s));
        QVERIFY(rules(findings, Severity::Warning).contains(u"sync.quality"_s));
        // A reason of an earlier status is none of this one.
        row.status = u"APPROVED"_s;
        QVERIFY(rules(statusFindings(row, nullptr, told), Severity::Error).isEmpty());
        row.status = u"REJECTED"_s;
        QVERIFY(statusFindings(row, nullptr).first().code.isEmpty());
    }

    void theNextNameIsFree()
    {
        QCOMPARE(nextName(u"order_ready"_s, {}), u"order_ready_v2"_s);
        QCOMPARE(nextName(u"order_v2"_s, {u"order_v3"_s}), u"order_v4"_s);
        QCOMPARE(nextName(QString(512, u'a'), {}).size(), 512);
    }
};

QTEST_GUILESS_MAIN(TemplatesApiTest)
#include "tst_templatesapi.moc"
