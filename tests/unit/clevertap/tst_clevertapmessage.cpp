// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/clevertap/messagesamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap::message;
using namespace Qt::StringLiterals;

/// CleverTap's generic message: built, parsed, and what is said about it.
class CleverTapMessageTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const Message &message)
    {
        return std::visit([](const auto &one) { return build(one); }, message);
    }
    /// "error /path rule code", one line a finding.
    static QStringList lines(const Findings &findings)
    {
        QStringList all;
        for (const Finding &one : findings)
            all.append(
                u"%1 %2 %3 %4"_s.arg(severityName(one.severity), one.path, one.rule, one.code)
                    .trimmed());
        return all;
    }
    /// The sample with the value at a pointer replaced; undefined takes it away.
    static QByteArray changed(const QByteArray &json, const QString &pointer, const QJsonValue &to)
    {
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        return QJsonDocument(put(root, pointer.split(u'/').mid(1), to).toObject()).toJson();
    }
    static QJsonValue put(const QJsonValue &in, const QStringList &path, const QJsonValue &to)
    {
        if (path.isEmpty())
            return to;
        if (in.isArray()) {
            QJsonArray list = in.toArray();
            const int at = path.first().toInt();
            const QJsonValue inside = put(list.at(at), path.mid(1), to);
            if (inside.isUndefined())
                list.removeAt(at);
            else if (at == list.size())
                list.append(inside);
            else
                list[at] = inside;
            return list;
        }
        QJsonObject object = in.toObject();
        const QJsonValue inside = put(object.value(path.first()), path.mid(1), to);
        if (inside.isUndefined())
            object.remove(path.first());
        else
            object[path.first()] = inside;
        return object;
    }
    static QByteArray sample(const QByteArray &name)
    {
        for (const auto &[one, message] : messageSamples())
            if (one == name)
                return bytesOf(message);
        qFatal("no such sample: %s", name.constData());
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("index");
        const auto all = messageSamples();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].first) << int(i);
    }
    void comesBackAsItWas()
    {
        QFETCH(int, index);
        const Message message = messageSamples()[index].second;
        const QByteArray json = bytesOf(message);
        const Parsed parsed = parse(json);
        QCOMPARE(lines(parsed.findings), QStringList());
        QVERIFY(parsed.message);
        QVERIFY(*parsed.message == message);
        QCOMPARE(bytesOf(*parsed.message), json);
        QCOMPARE(validate(message).size(), 0);
    }

    void writtenAsCleverTapWritesIt()
    {
        const QByteArray json = build(fullTemplate());
        for (
            const char *part :
            {R"("template":{"namespace":"parcel_ready","languageCode":"en_GB"})",
             R"({"type":"header","header":{"type":"image","image":{"mediaURL":"https://)",
             R"({"type":"body","body":{"text":"Hello Ines, shelf B4.","parameters":[{"type":"text","text":"Ines"})",
             R"({"type":"footer","footer":"Corner Shop"})",
             R"("limited_time_offer":{"expiration_time_ms":1768762800000})",
             R"("index":0,"subType":"copy_code","buttonText":"Copy offer code","parameters":[{"type":"coupon_code","coupon_code":"WKND26"}])",
             R"("subType":"quickReply","buttonText":"Later","parameters":[{"type":"payload","payload":"later-77"}])",
             R"("index":5,"subType":"quickReply","buttonText":"Stop"})",
             R"({"customProps":[{"region":"south"},{"season":"winter"}]}],"msgId")"})
            QVERIFY2(json.contains(part), part + ("\n\n" + json));
        QVERIFY(build(DeliveryReport{{Status{.msgId = u"m"_s,
                                             .state = u"failed"_s,
                                             .at = QDateTime::fromSecsSinceEpoch(5, Qt::UTC),
                                             .errorCode = u"1008"_s,
                                             .errorTitle = u"t"_s,
                                             .url = {},
                                             .shortUrl = {},
                                             .userAgent = {}}}}) ==
                R"({"payloadVersion":"0.1","statuses":[{"msgId":"m","status":"failed",)"
                R"("timestamp":"5","error":{"code":1008,"title":"t"}}]})");
    }

    /// Where CleverTap's pages contradict each other both are taken, and it is said.
    void otherSpellings_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("sampleName");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QByteArray &of, QByteArray from,
                            const QByteArray &to, const QString &path) {
            const QByteArray json = sample(of);
            if (!json.contains(from))
                qFatal("%s: the sample lacks %s", name, from.constData());
            QTest::newRow(name) << QByteArray(json).replace(from, to) << of << path;
        };
        const QByteArray full = "template, all parts";
        row("footertext", full, R"("footer":"Corner)", R"("footertext":"Corner)",
            u"/components/2/footertext"_s);
        row("msg_id", "free-form 1", R"("msgId")", R"("msg_id")", u"/msg_id"_s);
        row("document", "inbound 5", R"("file":{)", R"("document":{)", u"/document"_s);
        row("voice", "inbound 4", R"("type":"audio")", R"("type":"voice")", u"/type"_s);
        row("voice's member", "inbound 4", R"("audio":{)", R"("voice":{)", u"/voice"_s);
        row("ts", "report clicked", R"("timestamp":"1768400001")", R"("ts":"1768400001")",
            u"/statuses/0/ts"_s);
        row("time is a number", "report sent", R"("1768400001")", "1768400001",
            u"/statuses/0/timestamp"_s);
        row("Clicked", "report clicked", R"("clicked")", R"("Clicked")", u"/statuses/0/status"_s);
        row("code is a text", "report failed", "1008", R"("1008")", u"/statuses/0/error/code"_s);
        row("version is a text", "template", "0.1", R"("0.1")", u"/payloadVersion"_s);
        row("version is a number", "report sent", R"("0.1")", "0.1", u"/payloadVersion"_s);
        row("version misspelled", "report sent", "payloadVersion", "paytloadVersion",
            u"/paytloadVersion"_s);
        row("en(uk)", "template", "en_GB", "en(uk)", u"/template/languageCode"_s);
        row("en(UK)", "template", "en_GB", "en(UK)", u"/template/languageCode"_s);
        row("static_url", full, "staticUrl", "static_url", u"/components/5/subType"_s);
        row("dynamic_url", full, "dynamicUrl", "dynamic_url", u"/components/6/subType"_s);
        row("call_phone", full, "callPhone", "call_phone", u"/components/7/subType"_s);
        row("Quickreply", full, R"(quickReply","buttonText":"L)", R"(Quickreply","buttonText":"L)",
            u"/components/8/subType"_s);
        row("index is a text", full, R"("index":1)", R"("index":"1")", u"/components/5/index"_s);
        row("place is a number", "template, header 4", R"("48.8601")", "48.8601",
            u"/components/0/header/location/latitude"_s);
        row("customProps beside", full,
            R"(,{"customProps":[{"region":"south"},{"season":"winter"}]}])",
            R"(],"customProps":[{"region":"south"},{"season":"winter"}])", u"/customProps"_s);
        const QByteArray bare = sample("template");
        QTest::newRow("in a body")
            << QByteArray("{\"body\":" + bare + "}") << QByteArray("template") << u"/body"_s;
    }
    void otherSpellings()
    {
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, sampleName);
        QFETCH(QString, path);
        const Parsed parsed = parse(other);
        QCOMPARE(lines(parsed.findings), QStringList{u"note %1 message.spelling"_s.arg(path)});
        QVERIFY(!parsed.findings.first().message.isEmpty());
        QVERIFY(parsed.findings.first().source.startsWith(u"https://"_s));
        QVERIFY(parsed.message);
        QCOMPARE(bytesOf(*parsed.message), sample(sampleName));
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QByteArray &of, const QString &pointer,
                            const QJsonValue &to, const QString &line) {
            QTest::newRow(name) << changed(sample(of), pointer, to) << line;
        };
        const QByteArray full = "template, all parts";
        const QJsonValue none(QJsonValue::Undefined);
        row("no version", "template", u"/payloadVersion"_s, none,
            u"error /payloadVersion message.required 2001"_s);
        row("version 2", "template", u"/payloadVersion"_s, 2,
            u"error /payloadVersion message.version 2001"_s);
        row("number", "template", u"/to"_s, u"hello"_s, u"error /to message.number 2002"_s);
        row("own number", "free-form 0", u"/wabaNumber"_s, u"12"_s,
            u"error /wabaNumber message.number 2002"_s);
        row("no number", "template", u"/to"_s, none, u"error /to message.required 2001"_s);
        row("no msgId", "template", u"/msgId"_s, none, u"error /msgId message.required 2001"_s);
        row("long msgId", "template", u"/msgId"_s, QString(61, u'x'),
            u"warning /msgId message.id-length"_s);
        row("no name", "template", u"/template/namespace"_s, u" "_s,
            u"error /template/namespace message.empty 2001"_s);
        row("no language", "template", u"/template/languageCode"_s, none,
            u"error /template/languageCode message.required 2001"_s);
        row("odd language", "template", u"/template/languageCode"_s, u"english"_s,
            u"warning /template/languageCode message.language"_s);
        row("no components", "template", u"/components"_s, none,
            u"error /components message.required 2001"_s);
        row("components a text", "template", u"/components"_s, u"x"_s,
            u"error /components message.type 2001"_s);
        row("unknown component", "template", u"/components/1"_s, QJsonObject{{u"type"_s, u"x"_s}},
            u"error /components/1/type message.word 2001"_s);
        row("no body", full, u"/components/1"_s, none, u"warning /components message.no-body"_s);
        row("two headers", full, u"/components/11"_s,
            QJsonObject{{u"type"_s, u"header"_s},
                        {u"header"_s, QJsonObject{{u"type"_s, u"text"_s},
                                                  {u"text"_s, QJsonObject{{u"text"_s, u"x"_s}}}}}},
            u"error /components/11 message.twice 2001"_s);
        row("header unknown", full, u"/components/0/header/type"_s, u"sticker"_s,
            u"error /components/0/header/type message.word 2001"_s);
        row("header without its part", full, u"/components/0/header/image"_s, none,
            u"error /components/0/header/image message.required 2001"_s);
        row("no address", full, u"/components/0/header/image/mediaURL"_s, u"one.jpg"_s,
            u"error /components/0/header/image/mediaURL message.url 2001"_s);
        row("not on earth", "template, header 4", u"/components/0/header/location/latitude"_s,
            u"95"_s, u"error /components/0/header/location message.range 2001"_s);
        row("offer in seconds", full,
            u"/components/3/parameters/0/limited_time_offer/expiration_time_ms"_s, 1768762800,
            u"error /components/3/parameters/0/limited_time_offer/expiration_time_ms message.time "
            "2001"_s);
        row("button unknown", full, u"/components/4/subType"_s, u"flow"_s,
            u"error /components/4/subType message.word 2001"_s);
        row("button without text", full, u"/components/4/buttonText"_s, none,
            u"error /components/4/buttonText message.required 2001"_s);
        row("same index", full, u"/components/5/index"_s, 0,
            u"error /components message.twice 2001"_s);
        row("index 12", full, u"/components/5/index"_s, 12,
            u"error /components/5/index message.range 2001"_s);
        row("code as text", full, u"/components/4/parameters/0/type"_s, u"text"_s,
            u"error /components/4/parameters/0/type message.word 2001"_s);
        row("no parameter", full, u"/components/6/parameters"_s, QJsonArray(),
            u"error /components/6/parameters message.required 2001"_s);
        row("no cards", "template, carousel", u"/components/1/cards"_s, QJsonArray(),
            u"error /components/1/cards message.count 2001"_s);
        row("footer in a card", "template, carousel", u"/components/1/cards/1/components/3"_s,
            QJsonObject{{u"type"_s, u"footer"_s}, {u"footer"_s, u"x"_s}},
            u"error /components/1/cards/1/components/3/type message.word 2001"_s);
        row("free-form location", "free-form 0", u"/type"_s, u"location"_s,
            u"error /type message.never-sent 2001"_s);
        row("free-form empty", "free-form 0", u"/text/body"_s, u""_s,
            u"error /text/body message.empty 2001"_s);
        row("free-form caption of audio", "free-form 1", u"/audio/caption"_s, u"x"_s,
            u"note /audio/caption message.unknown"_s);
        row("a slip in a name", "free-form 2", u"/image/captoin"_s, u"x"_s,
            u"note /image/captoin message.unknown"_s);
        row("failed without error", "report failed", u"/statuses/0/error"_s, none,
            u"error /statuses/0/error message.required"_s);
        row("unknown code", "report failed", u"/statuses/0/error/code"_s, 1099,
            u"warning /statuses/0/error/code message.code"_s);
        row("unknown state", "report sent", u"/statuses/0/status"_s, u"seen"_s,
            u"error /statuses/0/status message.word"_s);
        row("no time", "report sent", u"/statuses/0/timestamp"_s, none,
            u"error /statuses/0/timestamp message.required"_s);
        row("click without time", "report clicked", u"/statuses/0/timestamp"_s, none,
            u"note /statuses/0/timestamp message.no-time"_s);
        row("milliseconds", "report sent", u"/statuses/0/timestamp"_s, u"1768400001000"_s,
            u"warning /statuses/0/timestamp message.time"_s);
        row("click without address", "report clicked", u"/statuses/0/url"_s, none,
            u"warning /statuses/0 message.click"_s);
        row("nobody", "inbound 0", u"/from"_s, u"Ines"_s, u"error /from message.number"_s);
        row("sticker", "inbound 0", u"/type"_s, u"sticker"_s, u"error /type message.word"_s);
        row("no address", "inbound 1", u"/location/address"_s, none,
            u"warning /location message.location"_s);
        row("no MIME type", "inbound 2", u"/image/mimeType"_s, none,
            u"error /image/mimeType message.required"_s);
    }
    void faults()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, line);
        const Findings findings = validate(json);
        QCOMPARE(lines(findings), QStringList{line});
        QVERIFY(findings.first().message.size() > 15);
    }

    void everyCodeOfAFailureIsKnown()
    {
        for (int code = 1000; code <= 1010; ++code)
            for (const QJsonValue &written :
                 {QJsonValue(code), QJsonValue(QString::number(code))}) {
                const Parsed parsed =
                    parse(changed(sample("report failed"), u"/statuses/0/error/code"_s, written));
                const auto &report = std::get<DeliveryReport>(*parsed.message);
                QCOMPARE(report.statuses.first().errorCode, QString::number(code));
                QVERIFY2(!lines(parsed.findings).join(u' ').contains(u"message.code"_s),
                         qPrintable(QString::number(code)));
            }
    }

    void isTemplateDecides()
    {
        for (const QJsonValue &value : {QJsonValue(u"true"_s), QJsonValue(1), QJsonValue()}) {
            const Parsed parsed = parse(changed(sample("template"), u"/isTemplate"_s, value));
            QVERIFY(!parsed.message);
            QCOMPARE(parsed.findings.first().path, u"/isTemplate"_s);
            QCOMPARE(parsed.findings.first().code, u"2001"_s);
        }
    }

    void whatIsNoneOfTheseIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"", "hello", "[]", "{", "{}", R"({"namespace":"SMS"})",
                                 R"({"statuses":[{"msgId":"a","status":"sent"}]})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatIsNoneOfTheseIsSaid()
    {
        QFETCH(QByteArray, json);
        const Parsed parsed = parse(json);
        QVERIFY(!parsed.message);
        QVERIFY(hasErrors(parsed.findings));
    }

    void typographicQuotesAreNamed()
    {
        const Findings findings = validate(QByteArray(R"({“msg_id”: "a"})"));
        QVERIFY(findings.first().fix.contains(u"typographic"_s));
    }

    void hostileTextsBreakNothing()
    {
        QByteArray deep = R"({"payloadVersion":0.1,"to":)" + QByteArray(5000, '[');
        QVERIFY(hasErrors(validate(deep)));
        const QByteArray turned =
            changed(sample("template"), u"/components/0/type"_s, u"a\u202Eb"_s);
        QVERIFY(!validate(turned).first().message.contains(QChar(0x202E)));
        for (const auto &[name, message] : messageSamples())
            for (const QJsonValue &odd :
                 {QJsonValue(7), QJsonValue(u""_s), QJsonValue(QJsonObject()),
                  QJsonValue(QJsonArray{QJsonValue()}), QJsonValue(true)})
                for (const QString &key : QJsonDocument::fromJson(bytesOf(message)).object().keys())
                    (void)parse(changed(bytesOf(message), u'/' + key, odd));
    }
};

QTEST_GUILESS_MAIN(CleverTapMessageTest)
#include "tst_clevertapmessage.moc"
