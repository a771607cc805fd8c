// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"
#include "support/plantedforms.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace clitest;
using sendbench::test::formsIn;
using sendbench::test::kPlanted;

namespace
{

const QString kHook = u"https://hooks.example.net/"_s;
const QByteArray kToken = "pl4nted-token-in-an-address-4711";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A secret in each place that a webhook has for one, searched for in all that the program prints
/// and writes: output, history, journal, plan files, log.
class WebhookSecretsCliTest final : public QObject
{
    Q_OBJECT

private:
    /// A bearer token, an OAuth client's secret, a Basic password, a recording's password.
    static void want(WebhookBench &bench)
    {
        const auto add = [&bench](const QString &words) {
            bench.must((u"webhook add acme "_s + words).split(u' '));
        };
        add(u"product=chatapps id=bearer scope=Acme_WA type=CADR url="_s + kHook +
            u"a auth.kind=header auth.form=bearer"_s);
        add(u"product=chatapps id=oauth scope=Acme_WA type=MSG url="_s + kHook +
            u"b auth.kind=oauth auth.tokenUrl=https://login.example.net/token auth.clientId=c "
            "auth.credentialsLocation=header"_s);
        add(u"product=sms id=basic scope=Acme_SMS url="_s + kHook +
            u"c auth.kind=header auth.form=basic auth.username=user"_s);
        add(u"product=voice id=whole scope=Acme_Voice type=VCS url="_s + kHook +
            u"d auth.kind=header"_s);
        for (const QString &id : {u"bearer"_s, u"oauth"_s, u"basic"_s, u"whole"_s})
            bench.setSecret(id, u"auth.secret"_s, kPlanted);
    }
    /// Neither it nor the pair that Basic makes of it.
    static void checkBytes(const QByteArray &bytes, const QString &where)
    {
        QVERIFY2(formsIn(bytes, kPlanted).isEmpty(), qPrintable(where));
        QVERIFY2(!bytes.contains(("user:" + kPlanted).toBase64()), qPrintable(where));
        QVERIFY2(!bytes.contains(kToken), qPrintable(where));
    }
    static void checkRun(const Run &run, const QString &what)
    {
        checkBytes(run.out, what + u": standard output"_s);
        checkBytes(run.err, what + u": standard error"_s);
    }
    static void checkFiles(const WebhookBench &bench)
    {
        QDirIterator files(bench.cli.folder(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int seen = 0;
        for (; files.hasNext(); ++seen) {
            const QString path = files.next();
            checkBytes(content(path), path);
        }
        QVERIFY(seen > 3);
    }

private Q_SLOTS:
    void cleanup() { qunsetenv("SENDBENCH_LOG"); }

    void noSecretIsPrintedOrWritten()
    {
        WebhookBench bench;
        qputenv("SENDBENCH_LOG", bench.cli.file(u"log.jsonl"_s).toUtf8());
        want(bench);
        const QString file = bench.cli.file(u"plan.json"_s);
        const QStringList all{u"desired"_s, u"show basic"_s,      u"list"_s,
                              u"plan"_s,    u"plan "_s + file,    u"apply "_s + file,
                              u"list"_s,    u"plan --anyway"_s,   u"apply --anyway"_s,
                              u"runs"_s,    u"who CADR Acme_WA"_s};
        for (const QString &words : all)
            for (const bool json : {false, true}) {
                const Run run = json ? bench.ask(words) : bench.say(words);
                QVERIFY2(run.exitCode == 0 || (json && run.exitCode == 6),
                         words.toUtf8() + run.out + run.err);
                checkRun(run, words);
            }
        // They did go out, each in its form.
        QByteArray sent;
        for (const QByteArray &request : bench.proxy.writes())
            sent += request;
        QVERIFY(sent.contains(("user:" + kPlanted).toBase64()));
        QVERIFY(sent.count("pl4nted") >= 3);
        const Run undone = bench.say(u"undo "_s + bench.lastRun() + u" --anyway"_s);
        checkRun(undone, u"undo"_s);
        for (const QStringList &words : {QStringList{u"history"_s, u"list"_s},
                                         QStringList{u"--json"_s, u"history"_s, u"list"_s}})
            checkRun(bench.cli.in(QStringList{u"--secrets"_s, u"env"_s} + words), u"history"_s);
        const Json exchanges = bench.cli.json({u"history"_s, u"list"_s}).json()["exchanges"];
        QVERIFY(exchanges.size() > 5);
        for (const auto &one : exchanges)
            checkRun(bench.cli.in({u"history"_s, u"show"_s,
                                   QString::fromStdString(one["id"].get<std::string>())}),
                     u"history show"_s);
        checkFiles(bench);
    }

    void whatARefusalEchoesIsCoveredToo()
    {
        WebhookBench bench;
        want(bench);
        bench.proxy.setChoose([](const QByteArray &request) -> WebhookBench::Proxy::Fault {
            if (request.startsWith("GET "))
                return {};
            // A server that says what it got.
            QByteArray echo = request.mid(request.indexOf("\r\n\r\n") + 4);
            return {WebhookBench::Proxy::Do::Answer,
                    WebhookBench::Proxy::answer(
                        "400 Bad Request", R"({"code":1000,"message":"no","got":)" + echo + '}')};
        });
        for (const QString &id : {u"bearer"_s, u"oauth"_s, u"basic"_s, u"whole"_s}) {
            const Run run = bench.ask(u"apply --only "_s + id);
            QVERIFY2(run.exitCode == 1, run.err);
            checkRun(run, id);
        }
        checkFiles(bench);
    }

    /// One with a token, at the Contact Center: it is no part of the workspace or of a record.
    void anAddressWithATokenStaysASecret()
    {
        WebhookBench bench;
        const QString uri = kHook + u"8x8?token="_s + QString::fromUtf8(kToken);
        bench.must({u"account"_s, u"add"_s, u"8x8.contact-center"_s, u"desk"_s,
                    u"environment=test"_s, u"host.api="_s + bench.proxy.url()});
        bench.setSecret(u"desk"_s, u"apiKey"_s, bench.contactKey());
        bench.must({u"secret"_s, u"set"_s, u"desk"_s, u"apiKey"_s});
        bench.must({u"webhook"_s, u"add"_s, u"desk"_s, u"product=chat-gateway"_s, u"id=desk-hook"_s,
                    u"name=Desk"_s, u"address=secret"_s});
        bench.setSecret(u"desk-hook"_s, u"uri"_s, uri.toUtf8());
        bench.must({u"secret"_s, u"set"_s, u"desk-hook"_s, u"uri"_s});
        for (const QString &words :
             {u"plan --account desk"_s, u"apply --account desk"_s, u"list desk"_s,
              u"plan --account desk"_s, u"show desk-hook"_s, u"runs"_s}) {
            const Run run = bench.ask(words);
            QVERIFY2(run.exitCode == 0, words.toUtf8() + run.out + run.err);
            checkRun(run, words);
        }
        const auto writes = bench.proxy.writes();
        QVERIFY(std::any_of(writes.begin(), writes.end(),
                            [](const QByteArray &one) { return one.contains(kToken); }));
        const Run undone = bench.ask(u"undo "_s + bench.lastRun());
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        checkRun(undone, u"undo"_s);
        checkFiles(bench);
    }

    /// A whole address that is live and shown as a part is a secret of the webhook that takes it
    /// over; where nothing can be stored, nothing is taken over.
    void whereAnAddressCannotBeKeptItIsAskedFor()
    {
        WebhookBench bench;
        bench.must({u"account"_s, u"add"_s, u"8x8.contact-center"_s, u"desk"_s,
                    u"environment=test"_s, u"host.api="_s + bench.proxy.url()});
        bench.setSecret(u"desk"_s, u"apiKey"_s, bench.contactKey());
        bench.must({u"secret"_s, u"set"_s, u"desk"_s, u"apiKey"_s});
        // Somebody else's, with a token.
        bench.must({u"webhook"_s, u"add"_s, u"desk"_s, u"product=chat-gateway"_s, u"id=other"_s,
                    u"name=Other"_s, u"address=secret"_s});
        bench.setSecret(u"other"_s, u"uri"_s, (kHook + u"8x8?token="_s).toUtf8() + kToken);
        bench.must({u"secret"_s, u"set"_s, u"other"_s, u"uri"_s});
        bench.good(u"apply --account desk"_s);
        bench.must({u"webhook"_s, u"remove"_s, u"other"_s});
        qunsetenv("SENDBENCH_SECRET_OTHER_URI");
        const Run adopt = bench.ask(u"adopt desk"_s);
        QVERIFY2(adopt.exitCode == 0, adopt.out + adopt.err); // the environment is not written
        checkRun(adopt, u"adopt"_s);
        QVERIFY2(adopt.out.contains("chat-gateway-Other"), adopt.out);
        JSON_COMPARE(adopt.json()["secretsToEnter"].size(), 1);
        checkFiles(bench);
        // Without it nothing can be written.
        bench.good(u"set chat-gateway-Other name=Another"_s);
        bench.good(u"set chat-gateway-Other remoteId="_s);
        QCOMPARE(bench.ask(u"apply --account desk"_s).exitCode, 5);
    }
};

QTEST_GUILESS_MAIN(WebhookSecretsCliTest)
#include "tst_webhooksecrets.moc"
