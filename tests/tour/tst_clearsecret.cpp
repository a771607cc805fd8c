// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// A workspace file into which somebody wrote a key by hand: said, shown nowhere, moved at one
// press.

#include "journey.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

const QString kPlanted = u"pl4nted-by-hand"_s;
const QString kMove = u"Move to the keychain"_s;

QByteArray file(const QByteArray &apiKey)
{
    return R"({"sendbench": "workspace", "schemaVersion": 1, "name": "By hand", "accounts": [
  {"id": "acme", "kind": "8x8.connect", "environment": "test",
   "fields": {"region": "ap", "accountId": "Acme", "apiKey": )" +
           apiKey + R"(}}], "providers": [], "templates": [], "testRecipients": []})";
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
}

/// All that stands in labels and lines, also of pages that are behind.
QString shownBy(const QWidget &window)
{
    QString all;
    for (const auto *label : window.findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const auto *line : window.findChildren<QLineEdit *>())
        all += line->text() + u'\n';
    return all;
}

} // namespace

class ClearSecretTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saidAndMoved();
    void aWebhooksAddressToo();
    void neitherOutNorIn();
};

void ClearSecretTour::saidAndMoved()
{
    test::Journey tour(u"clear-secret"_s);
    const QByteArray before = file('"' + kPlanted.toUtf8() + '"');
    write(tour.workspaceFile(), before);
    QVERIFY(tour.begin());
    QTRY_VERIFY(tour.button(kMove));
    tour.goTo(u"accounts"_s, u"acme"_s);
    QVERIFY(shownBy(tour.window()).contains(u"accounts[0].fields.apiKey"_s));
    QTRY_VERIFY(tour.around(u"apiKey"_s).contains(u"in the clear"_s));
    QVERIFY(!shownBy(tour.window()).contains(kPlanted));
    tour.picture(u"said"_s);
    QCOMPARE(contentOf(tour.workspaceFile()), before); // nobody has chosen yet

    QVERIFY(tour.click(kMove));
    QTRY_VERIFY(!contentOf(tour.workspaceFile()).contains(kPlanted.toUtf8()));
    QTRY_VERIFY(!tour.button(kMove));
    QVERIFY(tour.document().account(u"acme"_s)->fields.value(u"apiKey"_s).isSecret());
    auto *read =
        tour.application().engine().secretStore().read({u"acme"_s, u"apiKey"_s}, &tour.window());
    read->setAutoDelete(false);
    QSignalSpy done(read, &Job::finished);
    read->start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(read->result().value_or(QByteArray()), kPlanted.toUtf8());
    QVERIFY(shownBy(tour.window()).contains(u".bak"_s)); // which still has it
    // Neither Ctrl+Z nor its repetition puts it into the file again.
    auto &workspace = tour.application().engine().workspace();
    while (workspace.canUndo())
        workspace.undo();
    QVERIFY(workspace.save());
    QVERIFY(!contentOf(tour.workspaceFile()).contains(kPlanted.toUtf8()));
    QVERIFY(tour.document().account(u"acme"_s)->fields.value(u"apiKey"_s).isSecret());
    tour.picture(u"moved"_s);
}

void ClearSecretTour::aWebhooksAddressToo()
{
    test::Journey tour(u"clear-secret-webhook"_s);
    QByteArray before = file(R"({"secret": true})");
    before.replace(R"("providers": [])", R"("providers": [], "webhooks": [{"id": "hook",
  "product": "sms", "account": "acme", "fields": {"address": "secret",
  "uri": "https://hooks.example.net/pl4nted-by-hand"}}])");
    write(tour.workspaceFile(), before);
    QVERIFY(tour.begin());
    QTRY_VERIFY(tour.button(kMove));
    QVERIFY(shownBy(tour.window()).contains(u"webhooks[0].fields.uri"_s));
    QVERIFY(tour.click(kMove));
    QTRY_VERIFY(!contentOf(tour.workspaceFile()).contains(kPlanted.toUtf8()));
    QVERIFY(tour.document().webhook(u"hook"_s)->fields.value(u"uri"_s).isSecret());
}

void ClearSecretTour::neitherOutNorIn()
{
    test::Journey tour(u"clear-secret-bundle"_s);
    write(tour.workspaceFile(), file('"' + kPlanted.toUtf8() + '"'));
    QVERIFY(tour.begin());
    tour.goTo(u"bundles"_s);
    const QString out = tour.folder() + u"/out.json"_s;
    tour.prompts().answer(u"saveFile"_s, out);
    tour.press(u"exportBundle"_s);
    QTRY_VERIFY(tour.isThere(u"exportProblem"_s));
    QTRY_VERIFY(tour.text(u"exportProblem"_s).contains(u"acme/apiKey"_s));
    QVERIFY(!QFile::exists(out));

    const QString in = tour.folder() + u"/in.json"_s;
    write(in, file("\"another-by-hand\""));
    tour.press(u"tabImport"_s);
    tour.prompts().answer(u"openFile"_s, in);
    tour.press(u"emptyBegin"_s);
    QTRY_VERIFY(tour.isThere(u"importProblem"_s));
    QTRY_VERIFY(tour.text(u"importProblem"_s).contains(u"accounts[0].fields.apiKey"_s));
    QVERIFY(!shownBy(tour.window()).contains(u"another-by-hand"_s));
}

QTEST_MAIN(ClearSecretTour)
#include "tst_clearsecret.moc"
