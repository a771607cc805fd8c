// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/runstore.h"
#include "cli/support/clifixture.h"
#include "cli/support/everycommand.h"
#include "cli/support/rawserver.h"
#include "support/plantedforms.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace clitest
{

using namespace Qt::StringLiterals;
using sendbench::test::formsIn;
using sendbench::test::kPlanted;
using sendbench::test::plantedText;

inline constexpr const char *kVariable = "SENDBENCH_SECRET_P_HEADERS_PASSWORD";

inline Run env(CliFixture &fixture, const QStringList &words)
{
    return fixture.in(QStringList{u"--secrets"_s, u"env"_s} + words);
}
inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
/// In a callback URL, in a row of the open, and in a name.
inline void plant(CliFixture &fixture)
{
    QCOMPARE(env(fixture, {u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s}).exitCode, 0);
    const QString text = plantedText(kPlanted);
    QCOMPARE(env(fixture, {u"provider"_s, u"set"_s, u"P"_s,
                           u"deliveryReportCallbackUrl=https://x.example/?a="_s + text,
                           u"headers.X-Open="_s + text, u"nickname=N "_s + text})
                 .exitCode,
             0);
}

/// A half that a cut would leave; not the fold of quoted-printable, which the text itself has.
[[nodiscard]] inline bool halfIn(const QByteArray &bytes)
{
    const QByteArray first = kPlanted.left(9);
    for (qsizetype at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
        if (at + first.size() >= bytes.size() || bytes.at(at + first.size()) != '=')
            return true;
    return bytes.contains(kPlanted.right(9));
}

/// A workspace where it stands in every open text, and a history with answers that hold it.
class Openly
{
public:
    Openly()
        : m_server(RawServer::always(
              RawServer::ok(QJsonDocument(QJsonObject{{u"status"_s, u"success"_s},
                                                      {u"echo"_s, plantedText(kPlanted)}})
                                .toJson())))
    {
        qputenv("SENDBENCH_LOG", m_fixture.file(u"log.jsonl"_s).toUtf8());
        m_fixture.addProvider(u"test"_s, m_server.url(kPartnerPath));
        m_clean = content(m_fixture.workspace());
        plant(m_fixture);
        const QString text = plantedText(kPlanted);
        // A plan has it in JSON inside JSON: one more escape is more than the redactor looks for.
        const auto twice = QString::fromUtf8(kPlanted + ' ' + kPlanted.toPercentEncoding() + ' ' +
                                             kPlanted.toBase64());
        writeTemplates(text);
        const QList<QStringList> all{
            {u"provider"_s, u"set"_s, u"P"_s,
             u"inboundMessageCallbackUrl=https://x.example/"_s + text, u"autoReply=true"_s,
             u"autoReplyText="_s + text},
            {u"provider"_s, u"set"_s, u"Zendesk_Sandbox"_s, u"solved.text="_s + twice},
            {u"account"_s, u"set"_s, u"acme"_s, u"channelId="_s + text},
            {u"recipient"_s, u"add"_s, u"+6591230000"_s, QString(text).replace(u'\n', u' ')},
            {u"provider"_s, u"set"_s, u"P"_s,
             u"headers.X-Open="_s +
                 QString::fromUtf8(kPlanted.toPercentEncoding() + ' ' + kPlanted.toBase64())},
            {u"template"_s, u"add"_s, m_fixture.file(u"in.json"_s)},
            {u"webhook"_s, u"remove"_s, u"sms-inbound-and-receipts"_s}, // H takes its place
            {u"webhook"_s, u"add"_s, u"sandbox"_s, u"product=sms"_s, u"id=H"_s,
             u"scope=Sandbox_SMS"_s,
             u"url=https://hooks.example.net/?t="_s +
                 QString::fromUtf8(kPlanted.toPercentEncoding())},
            {u"send"_s, u"--through"_s, u"P"_s, u"--to"_s, u"+6591234567"_s, u"--text"_s, u"one"_s},
            {u"send"_s, u"--through"_s, u"P"_s, u"--to"_s, u"+6591234567"_s, u"--text"_s,
             u"two"_s}};
        for (const QStringList &words : all) {
            const Run run = env(m_fixture, words);
            [&] {
                QVERIFY2(run.exitCode == 0,
                         (words.join(u' ').left(60).toUtf8() + run.err).constData());
            }();
        }
        m_workspace = content(m_fixture.workspace());
        m_fixture.write(u"body.json"_s, QJsonDocument(QJsonObject{{u"text"_s, text}}).toJson());
        QByteArray broken = m_workspace;
        broken.replace("\"environment\": \"test\"",
                       "\"environment\": \"" +
                           QByteArray(kPlanted).replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        m_fixture.write(u"broken.json"_s, broken);
        const Json list = m_fixture.json({u"history"_s, u"list"_s}).json()["exchanges"];
        for (const Json &one : list)
            m_exchanges.append(QString::fromStdString(one["id"].get<std::string>()));
    }
    ~Openly() { qunsetenv("SENDBENCH_LOG"); }

    void check(const OpenlyCase &one, bool json)
    {
        begin();
        const Run run =
            env(m_fixture, (json ? QStringList{u"--json"_s} : QStringList()) + words(one.words));
        const QByteArray what =
            one.words.toUtf8() + (json ? " --json" : "") + ": " + QByteArray::number(run.exitCode) +
            '\n' +
            (formsIn(run.out + run.err, kPlanted).isEmpty() ? run.out + run.err
                                                            : QByteArray("it stands there"));
        QVERIFY2(formsIn(run.out, kPlanted).isEmpty(), what + ": standard output");
        QVERIFY2(formsIn(run.err, kPlanted).isEmpty(), what + ": standard error");
        QVERIFY2(!halfIn(run.out + run.err), (one.words.toUtf8() + ": half of it").constData());
        QVERIFY2(one.exitCode < 0 ? run.exitCode >= 0 : run.exitCode == one.exitCode, what);
        QVERIFY2(!one.shows || (run.out + run.err).contains("‹secret:"), what);
    }

    /// What the program wrote by itself has it in no form.
    void checkFiles() const
    {
        QDirIterator files(m_fixture.folder(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        const auto forms = sendbench::test::plantedForms(kPlanted);
        while (files.hasNext()) {
            const QString path = files.next();
            const QByteArray bytes = isTyped(path) ? QByteArray() : content(path);
            for (auto it = forms.cbegin(); it != forms.cend(); ++it)
                QVERIFY2(!bytes.contains(it.value()), qPrintable(path));
        }
    }

private:
    /// What somebody wrote openly stays as it is; what the program makes of it must not.
    [[nodiscard]] bool isTyped(const QString &path) const
    {
        const QString name = path.mid(m_fixture.folder().size() + 1);
        return path.startsWith(m_fixture.workspace()) || name == u"in.json"_s ||
               name == u"body.json"_s || name == u"broken.json"_s ||
               name.startsWith(u"bundle.json"_s) || name == u"data/runs/01PLANTED.json"_s;
    }
    void writeTemplates(const QString &text)
    {
        const QJsonObject body{
            {u"type"_s, u"BODY"_s},
            {u"text"_s, u"Hello {{1}}, "_s + text + u" today."_s},
            {u"example"_s, QJsonObject{{u"body_text"_s, QJsonArray{QJsonArray{text}}}}}};
        const QJsonObject one{{u"name"_s, u"t"_s},
                              {u"language"_s, u"en"_s},
                              {u"category"_s, u"UTILITY"_s},
                              {u"components"_s, QJsonArray{body}}};
        QJsonObject other = one;
        other[u"name"_s] = QString::fromUtf8(kPlanted);
        other[u"language"_s] = u"de"_s;
        m_fixture.write(u"in.json"_s, QJsonDocument(QJsonArray{one, other}).toJson());
    }
    void begin()
    {
        m_fixture.write(u"w.sendbench.json"_s, m_workspace);
        m_fixture.write(u"bundle.json"_s, m_workspace);
        m_fixture.write(u"clean.json"_s, m_clean);
        QFile::remove(m_fixture.file(u"out.txt"_s));
        QFile::remove(m_fixture.file(u"new.json"_s));
        namespace changes = sendbench::changes;
        const changes::RunStore runs(m_fixture.file(u"data/runs"_s));
        const bool saved =
            runs.save({.id = u"01PLANTED"_s, .owner = u"P"_s, .title = plantedText(kPlanted)})
                .has_value();
        QVERIFY(saved);
    }
    [[nodiscard]] QStringList words(const QString &pattern) const
    {
        const QMap<QString, QString> meant{{u"SECRET"_s, QString::fromUtf8(kPlanted)},
                                           {u"TEMPLATES"_s, m_fixture.file(u"in.json"_s)},
                                           {u"BUNDLE"_s, m_fixture.file(u"bundle.json"_s)},
                                           {u"CLEAN"_s, m_fixture.file(u"clean.json"_s)},
                                           {u"BROKEN"_s, m_fixture.file(u"broken.json"_s)},
                                           {u"BODY"_s, m_fixture.file(u"body.json"_s)},
                                           {u"OUT"_s, m_fixture.file(u"out.txt"_s)},
                                           {u"NEW"_s, m_fixture.file(u"new.json"_s)},
                                           {u"FOLDER"_s, m_fixture.folder()},
                                           {u"EXCHANGE"_s, m_exchanges.value(0)},
                                           {u"OTHER"_s, m_exchanges.value(1)},
                                           {u"RUN"_s, u"01PLANTED"_s}};
        QStringList all = pattern.split(u' ');
        for (QString &word : all)
            for (auto it = meant.cbegin(); it != meant.cend(); ++it)
                if (word.contains(it.key())) {
                    word.replace(it.key(), it.value());
                    break;
                }
        return all;
    }

    RawServer m_server;
    CliFixture m_fixture;
    QByteArray m_clean;
    QByteArray m_workspace;
    QStringList m_exchanges;
};

} // namespace clitest
