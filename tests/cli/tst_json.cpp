// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// With --json, standard output is one document, whatever happens, and the exit code is the
/// table's.
class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDocument_data();
    void oneDocument();
};

void JsonTest::oneDocument_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("member"); // of the document; dots lead inside
    const auto row = [](const char *words, int exitCode, const char *member) {
        QTest::newRow(words) << QString::fromUtf8(words) << exitCode << QString::fromUtf8(member);
    };
    row("workspace new FOLDER/other.json", 0, "workspace.path");
    row("workspace new FOLDER/w.sendbench.json", 4, "error.code");
    row("workspace new FOLDER/none/w.json", 4, "error.code");
    row("workspace new", 2, "error.message");
    row("workspace validate", 0, "valid");
    row("workspace validate FOLDER/none.json", 4, "error.code");
    row("workspace show", 0, "accounts");
    row("workspace show more", 2, "error.code");
    row("account kinds", 0, "kinds");
    row("account list", 0, "accounts");
    row("account show sandbox", 0, "account.fields.region");
    row("account show nobody", 2, "error.expected");
    row("account add 8x8.connect new region=na", 0, "account.id");
    row("account add 8x8.connect new region=moon", 2, "error.code");
    row("account add 8x8.connect new colour=red", 2, "error.expected");
    row("account add 8x8.connect new environment=moon", 2, "error.code");
    row("account add fax new", 2, "error.expected");
    row("account add 8x8.connect -new", 2, "error.code");
    row("account add 8x8.connect sandbox", 2, "error.code");
    row("account add 8x8.connect", 2, "error.code");
    row("account set sandbox channelId=c", 0, "account.fields.channelId");
    row("account set sandbox word", 2, "error.code");
    row("account set nobody region=na", 2, "error.code");
    row("account remove sandbox", 2, "error.code");
    row("account remove nobody", 2, "error.code");
    row("account test sandbox", 0, "outcome.kind");
    row("account test nobody", 2, "error.code");
    row("provider kinds", 0, "kinds");
    row("provider list", 0, "providers");
    row("provider show 8x8_WA_Sandbox", 0, "provider.fields.nickname");
    row("provider show nobody", 2, "error.code");
    row("provider add clevertap.whatsapp.8x8 P nickname=P", 0, "provider.id");
    row("provider add pigeon P", 2, "error.code");
    row("provider add clevertap.whatsapp.8x8 P account=nobody", 2, "error.code");
    row("provider set 8x8_WA_Sandbox nickname=x", 0, "provider.nickname");
    row("provider set 8x8_WA_Sandbox maxConcurrentRequests=many", 2, "error.code");
    row("provider set 8x8_WA_Sandbox default=perhaps", 2, "error.code");
    row("provider set nobody nickname=x", 2, "error.code");
    row("provider remove 8x8_WA_Sandbox", 0, "removed");
    row("provider remove nobody", 2, "error.code");
    row("provider check 8x8_WA_Sandbox", 0, "findings");
    row("provider check 8x8_WA_Sandbox --online", 0, "exchange.outcome.kind");
    row("provider check nobody", 2, "error.code");
    row("secret list", 0, "secrets");
    row("secret set nobody apiKey", 2, "error.code");
    row("secret set sandbox colour", 2, "error.code");
    row("secret set sandbox region", 2, "error.code");
    row("secret set sandbox", 2, "error.code");
    row("secret remove sandbox apiKey", 0, "removed");
    row("secret remove sandbox colour", 2, "error.code");
    row("recipient list", 0, "recipients");
    row("recipient add +4915112345678", 0, "recipient.number");
    row("recipient add +6591234567", 2, "error.code");
    row("recipient add somebody", 2, "error.code");
    row("recipient remove +6591234567", 0, "removed");
    row("recipient remove +4915112345678", 2, "error.code");
    row("send --through sandbox --to +6591234567 --text x", 0, "outcome.kind");
    row("send --through sandbox --to +6591234567 --text x --dry-run --curl", 0, "curl");
    row("send --through 8x8_WA_Sandbox --preflight", 0, "outcome.kind");
    row("send --through sandbox --preflight", 2, "error.code");
    row("send --through sandbox --to +6591239002 --text x", 1, "outcome.code");
    row("send --through sandbox --to word --text x", 1, "outcome.code");
    row("send --through nobody --to +6591234567 --text x", 2, "error.expected");
    row("send --through sandbox --text x", 2, "error.code");
    row("send --to +6591234567 --text x", 2, "error.code");
    row("send --through sandbox --to +6591234567", 2, "error.code");
    row("send --through sandbox --to +6591234567 --text x --body y", 2, "error.code");
    row("send --through sandbox --to +6591234567 --text x y", 2, "error.code");
    row("send --through sandbox --to +6591234567 --text x --wait soon", 2, "error.code");
    row("send --through sandbox --to +6591234567 --text", 2, "error.code");
    row("send --through sandbox --to +6591234567 --body FOLDER/none", 4, "error.code");
    row("history list", 0, "exchanges");
    row("history list --limit none", 2, "error.code");
    row("history list --outcome lovely", 2, "error.code");
    row("history list --since yesterday", 2, "error.code");
    row("history list word", 2, "error.code");
    row("history show 01NONE", 2, "error.code");
    row("history show", 2, "error.code");
    row("history remove 01NONE", 1, "removed");
    row("sandbox", 2, "error.code");
    row("sandbox serve word", 2, "error.code");
    row("sandbox serve --port high", 2, "error.code");
    row("sandbox serve --port 0 --fault break=it", 2, "error.code");
    row("sandbox serve --receipts nowhere", 2, "error.code");
}

void JsonTest::oneDocument()
{
    QFETCH(QString, words);
    QFETCH(int, exitCode);
    QFETCH(QString, member);
    CliFixture fixture;
    const Run run = fixture.json(words.replace(u"FOLDER"_s, fixture.folder()).split(u' '));
    const Json json = run.json();
    QVERIFY2(!json.is_discarded(), run.out.constData());
    QVERIFY2(run.exitCode == exitCode, (run.out + run.err).constData());
    Json value = json;
    const auto parts = member.split(u'.');
    for (const QString &part : parts) {
        QVERIFY2(value.contains(part.toStdString()), run.out.constData());
        value = Json(value[part.toStdString()]);
    }
    if (json.contains("error") && json["error"].is_object() && !json.contains("request")) {
        QVERIFY(!json["error"]["message"].get<std::string>().empty());
        QVERIFY(run.err.startsWith("sendbench-cli: "));
    }
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
