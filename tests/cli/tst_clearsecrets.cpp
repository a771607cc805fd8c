// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

const QByteArray kPlanted = "pl4nted-by-hand";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A secret that somebody wrote into the file, where a workspace has a mark of it.
class ClearSecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validateNamesThePlace_data();
    void validateNamesThePlace();
    void nothingPrintsIt_data();
    void nothingPrintsIt();
    void aShortOneIsMaskedToo();
    void lookingLeavesTheFileAlone();
    void itDoesNotLeaveAsABundle();
    void aBundleWithOneIsNotTaken();
    void secretSetTakesItOutOfTheFile();
    void whatIsNoSecretYetIsNone();

private:
    /// A real account and provider beside the demo's.
    struct Planted : CliFixture {
        explicit Planted(const QString &key, const QByteArray &value)
        {
            addProvider(u"test"_s, u"https://chatapps.8x8.com/x"_s);
            Json json = Json::parse(content(workspace()).toStdString());
            for (const char *list : {"accounts", "providers"})
                for (Json &one : json[list])
                    if (one["id"] == (list[0] == 'a' ? "acme" : "P") &&
                        (key == u"apiKey"_s) == (list[0] == 'a'))
                        one["fields"][key.toStdString()] = Json::parse(value.toStdString());
            write(u"planted.json"_s, QByteArray::fromStdString(json.dump(2)));
            path = file(u"planted.json"_s);
        }
        [[nodiscard]] Run at(const QStringList &words, const QByteArray &input = {})
        {
            return run(QStringList{u"--workspace"_s, path} + words, input);
        }
        QString path;
    };
    static QByteArray quoted(const QByteArray &text) { return '"' + text + '"'; }
};

void ClearSecretsTest::validateNamesThePlace_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a secret field") << u"apiKey"_s << quoted(kPlanted);
    QTest::newRow("as a number") << u"apiKey"_s << QByteArray("4815162342");
    QTest::newRow("a header") << u"headers.password"_s << quoted(kPlanted);
    QTest::newRow("behind its scheme")
        << u"headers.Authorization"_s << quoted("Bearer " + kPlanted);
    QTest::newRow("a password") << u"basicAuth.password"_s << quoted(kPlanted);
}

void ClearSecretsTest::validateNamesThePlace()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    Planted fixture(key, value);
    const Run run = fixture.at({u"--json"_s, u"workspace"_s, u"validate"_s});
    QCOMPARE(run.exitCode, 4);
    const Json json = run.json();
    JSON_COMPARE(json["valid"], false);
    QCOMPARE(json["problems"].size(), 1U);
    JSON_COMPARE(json["problems"][0]["code"], "workspace.clear-secret");
    const QString path = QString::fromStdString(json["problems"][0]["path"].get<std::string>());
    QVERIFY2(path.endsWith(u".fields."_s + key), qPrintable(path));
    QVERIFY(run.errors().contains(path));
    QVERIFY(run.errors().contains(u"secret set"_s));
    QByteArray bare = value;
    bare.replace('"', "").replace("Bearer ", "");
    QVERIFY(!(run.out + run.err).contains(bare));
}

void ClearSecretsTest::nothingPrintsIt_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"workspace show", "account show acme", "provider show P", "provider check P",
          "provider sheet P", "provider list", "secret list", "account set acme region=ap",
          "send --through P --to +6591234567 --text x --dry-run --curl", "bundle diff BUNDLE",
          "bundle inspect BUNDLE"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void ClearSecretsTest::nothingPrintsIt()
{
    QFETCH(QString, words);
    for (const QString &key : {u"apiKey"_s, u"headers.password"_s}) {
        Planted fixture(key, quoted(kPlanted));
        const QString call = QString(words).replace(u"BUNDLE"_s, fixture.path);
        for (const QString &mode : {u"--json"_s, u"--quiet"_s}) {
            const bool foreign = words.startsWith(u"bundle"_s);
            const Run run = fixture.run(QStringList{mode, u"--secrets=memory"_s, u"--workspace"_s,
                                                    foreign ? fixture.workspace() : fixture.path} +
                                        call.split(u' '));
            QVERIFY2(!(run.out + run.err).contains(kPlanted), qPrintable(run.text()));
            QVERIFY2(run.errors().contains(u".fields."_s + key), qPrintable(run.errors()));
            QVERIFY2(run.exitCode < 2, qPrintable(run.errors()));
        }
    }
}

void ClearSecretsTest::aShortOneIsMaskedToo()
{
    Planted fixture(u"apiKey"_s, R"("q7")");
    for (const QStringList &words : {QStringList{u"workspace"_s, u"show"_s},
                                     QStringList{u"account"_s, u"show"_s, u"acme"_s}}) {
        const Run run = fixture.at(words);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(!run.out.contains("q7"));
        QVERIFY(run.text().contains(u"‹secret:acme/apiKey›"_s));
    }
}

void ClearSecretsTest::lookingLeavesTheFileAlone()
{
    Planted fixture(u"apiKey"_s, quoted(kPlanted));
    const QByteArray before = content(fixture.path);
    for (const QStringList &words :
         {QStringList{u"workspace"_s, u"show"_s}, QStringList{u"provider"_s, u"list"_s},
          QStringList{u"workspace"_s, u"validate"_s}})
        (void)fixture.at(words);
    QCOMPARE(content(fixture.path), before);
    // An edit of something else keeps it: only the user takes it out.
    QCOMPARE(fixture.at({u"account"_s, u"set"_s, u"acme"_s, u"region"_s + u"=eu"_s}).exitCode, 0);
    QVERIFY(content(fixture.path).contains(kPlanted));
}

void ClearSecretsTest::itDoesNotLeaveAsABundle()
{
    Planted fixture(u"apiKey"_s, quoted(kPlanted));
    const QString out = fixture.file(u"out.json"_s);
    const Run run = fixture.at({u"bundle"_s, u"export"_s, out});
    QCOMPARE(run.exitCode, 6);
    QVERIFY(!QFile::exists(out));
    QVERIFY(run.errors().contains(u"acme/apiKey"_s));
    // What does not hold it may leave.
    QCOMPARE(fixture.at({u"bundle"_s, u"export"_s, out, u"--only"_s, u"sandbox"_s}).exitCode, 0);
}

void ClearSecretsTest::aBundleWithOneIsNotTaken()
{
    Planted fixture(u"headers.password"_s, quoted(kPlanted));
    CliFixture into(false);
    const QByteArray before = content(into.workspace());
    for (const QStringList &words :
         {QStringList{u"bundle"_s, u"import"_s, fixture.path},
          QStringList{u"bundle"_s, u"import"_s, fixture.path, u"--yes"_s},
          QStringList{u"bundle"_s, u"import"_s, fixture.path, u"--plan"_s}}) {
        const Run run = into.in(words);
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.errors().contains(u".fields.headers.password"_s));
        QVERIFY(!(run.out + run.err).contains(kPlanted));
        QCOMPARE(content(into.workspace()), before);
    }
    // Nor is what is no phone number.
    Json json = Json::parse(before.toStdString());
    json["testRecipients"] = Json::array({{{"number", "../.."}, {"label", "x"}}});
    into.write(u"odd.json"_s, QByteArray::fromStdString(json.dump()));
    const Run run = into.in({u"bundle"_s, u"import"_s, into.file(u"odd.json"_s)});
    QCOMPARE(run.exitCode, 4);
    QVERIFY(run.errors().contains(u"testRecipients[0].number"_s));
    QCOMPARE(content(into.workspace()), before);
}

void ClearSecretsTest::secretSetTakesItOutOfTheFile()
{
    Planted fixture(u"apiKey"_s, quoted(kPlanted));
    const Run run = fixture.at(
        {u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"acme"_s, u"apiKey"_s}, kPlanted);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.contains(".bak"));
    QVERIFY(!content(fixture.path).contains(kPlanted));
    QCOMPARE(fixture.at({u"workspace"_s, u"validate"_s}).exitCode, 0);
}

void ClearSecretsTest::whatIsNoSecretYetIsNone()
{
    for (const QByteArray &value :
         {QByteArray(R"("Bearer ")"), QByteArray(R"("{{your key}}")"), QByteArray(R"("")")}) {
        Planted fixture(u"headers.Authorization"_s, value);
        const Run run = fixture.at({u"workspace"_s, u"validate"_s});
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors()));
    }
}

QTEST_GUILESS_MAIN(ClearSecretsTest)
#include "tst_clearsecrets.moc"
