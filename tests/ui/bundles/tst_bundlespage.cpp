// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundlebench.h"

#include "ui/providers/undokeys.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QPushButton>

using namespace sendbench;
using namespace sendbench::test;

/// What leaves as a bundle, and what of one comes in, in the window.
class TestBundlesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportImportUndo();
    void anImportIsOneStepBackAndForth();
    void aProviderTakesItsAccountAlong();
    void aSecretStopsTheExport();
    void aRedirectWantsAnExplicitTick();
    void secretsThatAreHereAreNotAskedFor();
    void aMissingAccountKeepsItsProviderOut();
    void aBrokenFileIsNamed();
    void readOnlyComparesOnly();
    void byKeyboardAlone();
    void everyControlHasAName();
    void pictures_data();
    void pictures();
};

void TestBundlesPage::exportImportUndo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    Fixture from(ours());
    const QAbstractItemModelTester leaving(modelOf(from, u"exportTable"_s));
    from.prompts.answer(u"saveFile"_s, path);
    from.click(u"exportBundle"_s);
    QTRY_VERIFY(!from.toasts.isEmpty());
    QVERIFY(QFile::exists(path));

    Fixture into({});
    const QAbstractItemModelTester coming(modelOf(into, u"importTable"_s));
    openBundle(into, path);
    QTRY_COMPARE(modelOf(into, u"importTable"_s)->rowCount(), 4);
    QCOMPARE(cell(into, u"importTable"_s, u"acme"_s, ui::ChoiceModel::State), u"New"_s);
    QTRY_COMPARE(into.find<QPushButton>(u"importObjects"_s)->text(), u"Import 4 objects"_s);
    tick(into, u"importTable"_s, u"other"_s);
    QTRY_COMPARE(into.find<QPushButton>(u"importObjects"_s)->text(), u"Import 3 objects"_s);
    into.click(u"importObjects"_s);
    QCOMPARE(into.document().accounts.size(), 1);
    QCOMPARE(into.document().providers.size(), 1);
    QCOMPARE(into.document().testRecipients.size(), 1);
    // The secret that is wanted leads to its object.
    into.click(u"give.WA_Main.headers.password"_s);
    QTRY_COMPARE(into.opened, (QList<std::pair<QString, QString>>{{u"providers"_s, u"WA_Main"_s}}));
    QTRY_COMPARE(cell(into, u"importTable"_s, u"acme"_s, ui::ChoiceModel::State), u"Same"_s);

    into.engine.workspace().undo();
    QVERIFY(into.document().accounts.isEmpty());
    QVERIFY(into.document().providers.isEmpty());
    QVERIFY(!into.engine.workspace().canUndo());
    QTRY_VERIFY(!into.isThere(u"importResult"_s));
}

/// New objects, others that are replaced, one whose secret is here: by Ctrl+Z and Ctrl+Shift+Z.
void TestBundlesPage::anImportIsOneStepBackAndForth()
{
    QTemporaryDir folder;
    workspace::Document bundle = ours();
    bundle.accounts.first().fields.insert(u"region"_s, forms::FieldValue(u"eu"_s));
    bundle.accounts.last().id = u"newcomer"_s;
    bundle.providers.first().fields.insert(
        u"endpoint"_s, forms::FieldValue(u"https://chatapps.8x8.com/api/v1/another"_s));
    bundle.providers.first().fields.insert(u"headers.user"_s,
                                           forms::FieldValue(forms::SecretMark{}));
    bundle.providers.append(provider(u"WA_New"_s, u"+6591234568"_s));
    bundle.providers.last().fields.insert(u"headers.password"_s,
                                          forms::FieldValue(forms::SecretMark{}));
    bundle.webhooks.append(
        {.id = u"hook"_s, .product = u"sms"_s, .account = u"acme"_s, .fields = {}});
    bundle.testRecipients.append({.number = u"+6591234568"_s, .label = u"Ana"_s});

    Fixture f(ours());
    tieUndoKeys(f.engine, f.window);
    const secrets::SecretKey key{u"WA_Main"_s, u"headers.password"_s};
    store(f, key, "kept as it is");
    const workspace::Document before = f.document();
    openBundle(f, writeBundle(folder, bundle));
    QTRY_VERIFY2(rowOf(modelOf(f, u"importTable"_s), u"hook"_s) >= 0,
                 qPrintable(f.text(u"importProblem"_s)));
    tick(f, u"importTable"_s, u"WA_Main"_s); // its secret would go elsewhere: by hand only
    QTRY_VERIFY(f.find<QPushButton>(u"importObjects"_s)->isEnabled());
    f.find<QPushButton>(u"importObjects"_s)->setFocus();
    f.press(Qt::Key_Space);
    QTRY_COMPARE(f.document().webhooks.size(), 1);
    const workspace::Document after = f.document();
    QCOMPARE(after.accounts.size(), 3);
    QCOMPARE(after.providers.size(), 2);
    QVERIFY(
        after.provider(u"WA_Main"_s)->fields.value(u"endpoint"_s).text().endsWith(u"another"_s));
    QVERIFY(after.provider(u"WA_Main"_s)->fields.value(u"headers.user"_s).isSecret());
    QCOMPARE(f.secret(key.owner, key.field), "kept as it is");

    for (int again = 0; again < 2; ++again) {
        // The focus is where the import left it.
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(f.document() == before);
        QVERIFY(!f.engine.workspace().canUndo());
        QCOMPARE(f.document().provider(u"WA_Main"_s)->fields.value(u"headers.user"_s).text(),
                 u"acme-user"_s);
        QCOMPARE(f.secret(key.owner, key.field), "kept as it is");
        QTRY_VERIFY(!f.isThere(u"importResult"_s));
        f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(f.document() == after);
        QVERIFY(!f.engine.workspace().canRedo());
        QCOMPARE(f.secret(key.owner, key.field), "kept as it is");
    }
    QVERIFY(f.engine.workspace().save());
    const auto read = workspace::decode(
        [&] {
            QFile file(f.path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }(),
        f.path());
    QVERIFY(read && read->accounts == after.accounts && read->providers == after.providers);
}

void TestBundlesPage::aProviderTakesItsAccountAlong()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    Fixture f(ours());
    f.click(u"exportNone"_s);
    QVERIFY(!f.find<QPushButton>(u"exportBundle"_s)->isEnabled());
    tick(f, u"exportTable"_s, u"WA_Main"_s);
    QCOMPARE(box(f, u"exportTable"_s, u"acme"_s).toInt(), int(Qt::PartiallyChecked));
    QVERIFY(cell(f, u"exportTable"_s, u"acme"_s, ui::ChoiceModel::Note).contains(u"WA_Main"_s));
    QCOMPARE(box(f, u"exportTable"_s, u"other"_s).toInt(), int(Qt::Unchecked));
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"exportBundle"_s);
    QTRY_VERIFY(!f.toasts.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto written = workspace::decode(file.readAll(), path);
    QVERIFY(written);
    QCOMPARE(written->accounts.size(), 1);
    QCOMPARE(written->accounts.first().id, u"acme"_s);
    QVERIFY(written->testRecipients.isEmpty());
}

void TestBundlesPage::aSecretStopsTheExport()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    const QByteArray planted = "planted-acme-open-word";
    workspace::Document document = ours();
    document.testRecipients.first().label = QString::fromUtf8(planted);
    Fixture f(document);
    store(f, {u"WA_Main"_s, u"headers.password"_s}, planted);
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"exportBundle"_s);
    QTRY_VERIFY(f.isThere(u"exportProblem"_s));
    QTRY_VERIFY(f.text(u"exportProblem"_s).contains(u"WA_Main/headers.password"_s));
    QVERIFY(!f.text(u"exportProblem"_s).contains(QString::fromUtf8(planted)));
    QVERIFY(!QFile::exists(path));
    QVERIFY(f.toasts.isEmpty());
}

void TestBundlesPage::aRedirectWantsAnExplicitTick()
{
    QTemporaryDir folder;
    workspace::Document there = ours();
    there.providers.first().fields.insert(u"endpoint"_s,
                                          forms::FieldValue(u"https://collector.example/wa"_s));
    there.testRecipients.first().label = u"Mei Lin"_s;
    Fixture f(ours());
    store(f, {u"WA_Main"_s, u"headers.password"_s}, "acme-open-pass");
    openBundle(f, writeBundle(folder, there));
    QTRY_COMPARE(modelOf(f, u"importTable"_s)->rowCount(), 4);
    QCOMPARE(box(f, u"importTable"_s, u"WA_Main"_s).toInt(), int(Qt::Unchecked));
    QCOMPARE(box(f, u"importTable"_s, u"+6591234567"_s).toInt(), int(Qt::Checked));
    QVERIFY(!box(f, u"importTable"_s, u"acme"_s).isValid()); // the same on both sides

    // Compared again: nothing comes in before that ends, and nothing flickers meanwhile.
    auto *take = f.find<QPushButton>(u"importObjects"_s);
    const QString said = take->text() + f.text(u"importReason"_s);
    f.engine.workspace().edit(u"name"_s, [](workspace::Document &one) { one.name = u"Mine"_s; });
    QTRY_VERIFY(!take->isEnabled());
    QTRY_COMPARE(take->text() + f.text(u"importReason"_s), said);
    QTRY_VERIFY(take->isEnabled());

    tick(f, u"importTable"_s, u"WA_Main"_s);
    QTRY_VERIFY(f.text(u"importAbout"_s).contains(u"WA_Main"_s));
    const auto *fields = modelOf(f, u"importFields"_s);
    QCOMPARE(fields->rowCount(), 1);
    QCOMPARE(fields->index(0, 0).data().toString(), u"endpoint"_s);
    QCOMPARE(fields->index(0, 2).data().toString(), u"https://collector.example/wa"_s);
    tick(f, u"importTable"_s, u"WA_Main"_s); // changed their mind
    f.click(u"importObjects"_s);
    QCOMPARE(f.document().testRecipients.first().label, u"Mei Lin"_s);
    QCOMPARE(f.document().providers, ours().providers);

    QTRY_COMPARE(cell(f, u"importTable"_s, u"+6591234567"_s, ui::ChoiceModel::State), u"Same"_s);
    tick(f, u"importTable"_s, u"WA_Main"_s);
    f.click(u"importObjects"_s);
    QCOMPARE(f.document().providers, there.providers);
}

void TestBundlesPage::secretsThatAreHereAreNotAskedFor()
{
    QTemporaryDir folder;
    workspace::Document there = ours();
    auto &fields = there.providers.first().fields;
    fields.insert(u"nickname"_s, forms::FieldValue(u"renamed"_s));
    fields.insert(u"headers.user"_s, forms::FieldValue(forms::SecretMark{}));
    Fixture f(ours());
    store(f, {u"WA_Main"_s, u"headers.password"_s}, "acme-open-pass");
    openBundle(f, writeBundle(folder, there));
    QTRY_COMPARE(modelOf(f, u"importTable"_s)->rowCount(), 4);
    // Said before anything comes in.
    auto *table = f.find<QTableView>(u"importTable"_s);
    table->setCurrentIndex(table->model()->index(rowOf(table->model(), u"WA_Main"_s), 0));
    QTRY_VERIFY2(f.text(u"importNeeds"_s).contains(u"here already: headers.password"_s),
                 qPrintable(f.text(u"importNeeds"_s)));
    QTRY_VERIFY(f.text(u"importNeeds"_s).contains(u"headers.user"_s));
    f.click(u"importObjects"_s);
    QTRY_VERIFY(f.isThere(u"here.WA_Main.headers.password"_s));
    QTRY_VERIFY(!f.isThere(u"give.WA_Main.headers.password"_s));
    QTRY_VERIFY(f.isThere(u"give.WA_Main.headers.user"_s));
    // Given meanwhile, it is here too.
    store(f, {u"WA_Main"_s, u"headers.user"_s}, "acme-open-user");
    QTRY_VERIFY(f.isThere(u"here.WA_Main.headers.user"_s));
    QTRY_VERIFY(f.text(u"importSentence"_s).contains(u"here already"_s));
}

void TestBundlesPage::aMissingAccountKeepsItsProviderOut()
{
    // A secret left over under the id of an account that comes in anew: the provider would bring
    // that account along unasked.
    ui::ChoiceModel model([](const QString &kind) { return kind; });
    const QAbstractItemModelTester tester(&model);
    const bundle::ObjectRef account{bundle::ObjectType::Account, u"acme"_s};
    ui::ChoiceRow redirecting{.item = {.object = account}, .isChecked = false};
    redirecting.item.redirectsSecrets = true;
    ui::ChoiceRow needing{.item = {.object = {bundle::ObjectType::Provider, u"wa"_s}}};
    needing.item.needs = {account};
    ui::ChoiceRow lost{.item = {.object = {bundle::ObjectType::Provider, u"lost"_s}}};
    lost.item.missingAccount = u"nobody"_s;
    model.setRows({redirecting, needing, lost});
    QVERIFY(model.taken().isEmpty());
    QVERIFY(!(model.flags(model.index(1, 0)) & Qt::ItemIsUserCheckable));
    QVERIFY(model.index(2, ui::ChoiceModel::Note).data().toString().contains(u"nobody"_s));
    model.toggle(0);
    QCOMPARE(model.chosen().size(), 2);
    QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestBundlesPage::aBrokenFileIsNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"broken.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(workspace::encode(ours()).replace("\"acme\"", "17"));
    file.close();
    Fixture f(ours());
    openBundle(f, path);
    QTRY_VERIFY(f.isThere(u"importProblem"_s));
    const QString text = f.text(u"importProblem"_s);
    QVERIFY2(text.contains(u"broken.json"_s) && text.contains(u"accounts"_s), qPrintable(text));
    QTRY_VERIFY(f.isThere(u"emptyBegin"_s));
    openBundle(f, writeBundle(folder, ours()));
    QTRY_VERIFY(f.isThere(u"importTable"_s));
    QTRY_VERIFY(!f.isThere(u"importProblem"_s));
}

void TestBundlesPage::readOnlyComparesOnly()
{
    QTemporaryDir folder;
    Fixture first(ours(), engine::SecretsBackend::Memory, folder.path());
    Fixture second({}, engine::SecretsBackend::Memory, folder.path());
    QVERIFY(second.engine.workspace().isReadOnly());
    workspace::Document there = ours();
    there.accounts.last().id = u"third"_s;
    openBundle(second, writeBundle(folder, there));
    QTRY_COMPARE(cell(second, u"importTable"_s, u"third"_s, ui::ChoiceModel::State), u"New"_s);
    QTRY_VERIFY(!second.find<QPushButton>(u"importObjects"_s)->isEnabled());
    QTRY_VERIFY(second.text(u"importReason"_s).contains(u"read-only"_s));
}

void TestBundlesPage::byKeyboardAlone()
{
    QTemporaryDir folder;
    Fixture f(ours());
    f.page->focusFirst();
    f.prompts.answer(u"openFile"_s, writeBundle(folder, demo()));
    f.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(f.isThere(u"importTable"_s));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"importTable"_s);
    f.tabTo(u"importObjects"_s);
    f.press(Qt::Key_Space);
    QVERIFY(f.document().account(u"sandbox"_s));
    const QString path = folder.filePath(u"out.json"_s);
    f.prompts.answer(u"saveFile"_s, path);
    f.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(f.page->paletteEntries().size(), 2);
}

void TestBundlesPage::everyControlHasAName()
{
    QTemporaryDir folder;
    Fixture empty({});
    QCOMPARE(empty.nameless(), QStringList());
    openBundle(empty, writeBundle(folder, ours()));
    QTRY_VERIFY(empty.isThere(u"importTable"_s));
    empty.click(u"importObjects"_s);
    QTRY_VERIFY(empty.isThere(u"importResult"_s));
    QCOMPARE(empty.nameless(), QStringList());
    QCOMPARE(empty.cutOff(), QStringList());
    empty.click(u"tabExport"_s);
    QCOMPARE(empty.nameless(), QStringList());
}

void TestBundlesPage::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1280, 800);
    QTest::newRow("dark") << true << QSize(1280, 800);
    QTest::newRow("small") << false << QSize(1024, 700);
}

void TestBundlesPage::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QTemporaryDir folder;
    workspace::Document there = ours();
    there.accounts.removeLast();
    there.accounts.append(acme());
    there.accounts.last().id = u"an-account-with-quite-a-long-id-that-has-no-room-in-its-column"_s;
    there.providers.first().fields.insert(u"endpoint"_s,
                                          forms::FieldValue(u"https://collector.example/wa"_s));
    there.testRecipients.first().label = u"Mei Lin"_s;
    Fixture f(ours());
    f.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    f.window.resize(size);
    QTRY_COMPARE(f.window.size(), size);
    const QString target = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/bundles");
    QVERIFY(QDir().mkpath(target));
    const auto save = [&](const QString &what) {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(); // what came late gets its place
        QCOMPARE(f.cutOff(), QStringList());
        QVERIFY(f.window.grab().save(
            u"%1/%2-%3-%4x.png"_s.arg(target, what, QLatin1StringView(QTest::currentDataTag()))
                .arg(f.window.devicePixelRatioF())));
    };
    f.click(u"exportNone"_s);
    tick(f, u"exportTable"_s, u"WA_Main"_s);
    save(u"export"_s);
    f.click(u"tabImport"_s);
    save(u"empty"_s);
    store(f, {u"WA_Main"_s, u"headers.password"_s}, "acme-open-pass");
    openBundle(f, writeBundle(folder, there));
    QTRY_COMPARE(modelOf(f, u"importTable"_s)->rowCount(), 5);
    tick(f, u"importTable"_s, u"WA_Main"_s);
    save(u"import"_s);
    f.click(u"importObjects"_s);
    QTRY_VERIFY(f.isThere(u"importResult"_s));
    save(u"imported"_s);
}

QTEST_MAIN(TestBundlesPage)
#include "tst_bundlespage.moc"
