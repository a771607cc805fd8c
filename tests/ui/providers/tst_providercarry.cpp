// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"
#include "support/plantedforms.h"

#include "ui/pages/providers/providerspage.h"
#include "ui/theme/safetextview.h"

#include <QComboBox>
#include <QDir>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

namespace
{

constexpr const char *kVariable = "SENDBENCH_SECRET_CARRY_HEADERS_PASSWORD";
const QString kMark = u"‹secret:carry/headers.password›"_s;

/// A secret that is stored, and stands in a callback URL and in a row of the open too.
workspace::Document planted()
{
    workspace::Document document = integrations::Registry().demoDocument();
    workspace::Account real{.id = u"real"_s, .kind = u"8x8.connect"_s};
    real.environment = Environment::Test;
    document.accounts.append(real);
    workspace::ProviderConfiguration one{
        .id = u"carry"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"real"_s};
    one.fields.insert(u"nickname"_s, u"Carry"_s);
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    one.fields.insert(u"headers.X-Open"_s, plantedText(kPlanted));
    one.fields.insert(u"deliveryReportCallbackUrl"_s,
                      QString(u"https://x.example/?a="_s + plantedText(kPlanted)));
    document.providers.append(one);
    return document;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList inClipboard()
{
    return formsIn(QApplication::clipboard()->text().toUtf8(), kPlanted);
}

void choose(Fixture &f, const QString &id, const QString &tab)
{
    f.page->openObject(id);
    const QString nickname = f.document().provider(id)->nickname();
    const auto *sheet = f.page->findChild<QPlainTextEdit *>(u"sheetView"_s);
    QVERIFY(sheet);
    // The object that was open before has the same tabs.
    QTRY_VERIFY(sheet->toPlainText().startsWith((nickname.isEmpty() ? id : nickname).left(20)));
    QTRY_VERIFY(f.isThere(tab));
    f.click(tab);
}

} // namespace

/// What a person carries out of the window holds no stored secret, whether or not this run has read
/// it for anything else.
class TestProviderCarry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv(kVariable, kPlanted);
        QApplication::clipboard()->setText(u"before"_s);
    }
    void cleanup() { qunsetenv(kVariable); }

    void aSheetIsCopiedAndSavedWithoutIt();
    void aMailIsOpenedAndSavedWithoutIt();
    void theGuideCopiesAndMailsWithoutIt();
    void whatIsSelectedLeavesByTheSameRoad();
    void aRevealedSecretIsMarkedHoweverItIsCopied();
    void anExportWithItIsRefused();
    void aSecretInTheOpenIsAFinding();
    void withoutAKeychainNothingLeavesAndThatIsSaid();
};

void TestProviderCarry::aSheetIsCopiedAndSavedWithoutIt()
{
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabSheet"_s);
    auto *format = f.find<QComboBox>(u"sheetFormat"_s);
    for (int i = 0; i < format->count(); ++i) {
        format->setCurrentIndex(i);
        QApplication::clipboard()->setText(u"before"_s);
        f.click(u"sheetCopy"_s);
        QTRY_VERIFY(QApplication::clipboard()->text() != u"before"_s);
        QCOMPARE(inClipboard(), QByteArrayList());
        const QString path = f.path() + u".%1.sheet"_s.arg(i);
        f.prompts.answer(u"saveFile"_s, path);
        f.click(u"sheetSave"_s);
        QTRY_VERIFY(QFile::exists(path));
        QCOMPARE(formsIn(content(path), kPlanted), QByteArrayList());
        QVERIFY(content(path).contains("secret:carry/headers.password"));
    }
}

void TestProviderCarry::aMailIsOpenedAndSavedWithoutIt()
{
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabSheet"_s);
    f.click(u"sheetMail"_s);
    QTRY_COMPARE(f.prompts.opened().size(), 1);
    const QString url = f.prompts.opened().first();
    QVERIFY2(QUrl(url, QUrl::StrictMode).isValid(), "the mail program would get nothing");
    QCOMPARE(formsIn(url.toUtf8(), kPlanted), QByteArrayList());
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(url.toUtf8()));
    QVERIFY(decoded.contains(kMark));
    QCOMPARE(formsIn(decoded.toUtf8(), kPlanted), QByteArrayList());
    const QString path = f.path() + u".eml"_s;
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"sheetEml"_s);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(formsIn(content(path), kPlanted), QByteArrayList());
}

void TestProviderCarry::theGuideCopiesAndMailsWithoutIt()
{
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabGuide"_s);
    auto *copy = f.page->findChild<QAbstractButton *>(u"copy:headers.X-Open"_s);
    QVERIFY(copy);
    copy->click();
    QTRY_VERIFY(QApplication::clipboard()->text() != u"before"_s);
    QCOMPARE(inClipboard(), QByteArrayList());
    for (auto *button : f.page->findChildren<QAbstractButton *>())
        if (button->objectName().startsWith(u"mail:"_s))
            button->click();
    QTRY_VERIFY(!f.prompts.opened().isEmpty());
    for (const QString &url : f.prompts.opened()) {
        QVERIFY(QUrl(url, QUrl::StrictMode).isValid());
        QCOMPARE(formsIn(url.toUtf8(), kPlanted), QByteArrayList());
    }
}

void TestProviderCarry::whatIsSelectedLeavesByTheSameRoad()
{
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabSheet"_s);
    QTRY_VERIFY(f.engine.redactor().find(kPlanted)); // learned when the sheet was shown
    auto *view = f.find<QPlainTextEdit>(u"sheetView"_s);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::clipboard()->text().contains(kMark));
    QCOMPARE(inClipboard(), QByteArrayList());

    choose(f, u"Cognigy_Sandbox"_s, u"tabRemote"_s);
    auto *details = f.page->findChild<ui::SafeTextView *>(u"remoteDetails"_s);
    QVERIFY(details);
    details->setPlainText(QString::fromUtf8(kPlanted));
    details->selectAll();
    details->copy();
    QTRY_COMPARE(QApplication::clipboard()->text(), kMark);
}

void TestProviderCarry::aRevealedSecretIsMarkedHoweverItIsCopied()
{
    const auto isMarked = [] {
        const auto *data = QApplication::clipboard()->mimeData();
        return data->data(u"x-kde-passwordManagerHint"_s) == "secret";
    };
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabSheet"_s);
    f.find<QAbstractButton>(u"reveal.headers.password"_s)->click();
    auto *view = f.find<QPlainTextEdit>(u"sheetView"_s);
    QTRY_VERIFY(view->toPlainText().contains(u"password: "_s + QString::fromUtf8(kPlanted)));
    f.click(u"sheetCopy"_s);
    QVERIFY(isMarked());
    QApplication::clipboard()->setText(u"before"_s);
    view->selectAll();
    view->copy();
    QVERIFY(isMarked());
    f.find<QAbstractButton>(u"reveal.headers.password"_s)->click();
    view->selectAll();
    view->copy();
    QVERIFY(!isMarked());
    QCOMPARE(inClipboard(), QByteArrayList());
}

void TestProviderCarry::anExportWithItIsRefused()
{
    auto document = planted();
    document.provider(u"Zendesk_Sandbox"_s)
        ->fields.insert(u"solved.text"_s, QString::fromUtf8(kPlanted));
    Fixture f(document, engine::SecretsBackend::Env);
    choose(f, u"Zendesk_Sandbox"_s, u"tabSheet"_s);
    auto *files = f.find<QComboBox>(u"sheetFile"_s);
    const int body = files->findText(u"JSON body"_s, Qt::MatchStartsWith);
    QVERIFY(body >= 0);
    files->setCurrentIndex(body);
    const QString path = f.path() + u".export.json"_s;
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"sheetExport"_s);
    QTRY_COMPARE(f.prompts.told().size(), 1);
    QTRY_VERIFY(f.prompts.told().first().text.contains(u"carry/headers.password"_s));
    QVERIFY(!QFile::exists(path));
}

void TestProviderCarry::aSecretInTheOpenIsAFinding()
{
    Fixture f(planted(), engine::SecretsBackend::Env);
    choose(f, u"carry"_s, u"tabChecks"_s);
    const auto shown = [&f] {
        QStringList texts;
        for (const auto *label : f.page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(u"stands here in the clear"_s))
                texts.append(label->text());
        return texts.join(u'\n');
    };
    QTRY_VERIFY(shown().contains(u"carry/headers.password"_s));
    QCOMPARE(formsIn(shown().toUtf8(), kPlanted), QByteArrayList());
    // What everybody may know is none.
    f.page->openObject(u"Cognigy_Sandbox"_s);
    QTRY_COMPARE(shown(), QString());
}

void TestProviderCarry::withoutAKeychainNothingLeavesAndThatIsSaid()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"data"_s));
    QFile index(folder.filePath(u"data/secret-index.json"_s));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.write("{\"schema\":1,\"secrets\":[{\"owner\":\"carry\",\"field\":\"headers.password\"}"
                "]}");
    index.close();
    Fixture f(planted(), engine::SecretsBackend::Keychain, folder.path());
    choose(f, u"carry"_s, u"tabSheet"_s);
    const QString path = f.path() + u".sheet"_s;
    f.prompts.answer(u"saveFile"_s, path);
    f.click(u"sheetSave"_s);
    QTRY_COMPARE(f.prompts.told().size(), 1);
    QTRY_COMPARE(f.prompts.told().last().title, u"Not saved"_s);
    f.click(u"sheetCopy"_s);
    QTRY_COMPARE(f.prompts.told().size(), 2);
    f.click(u"sheetMail"_s);
    QTRY_COMPARE(f.prompts.told().size(), 3);
    QTRY_VERIFY(f.prompts.told().last().text.contains(u"headers.password"_s));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QVERIFY(f.prompts.opened().isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
}

QTEST_MAIN(TestProviderCarry)
#include "tst_providercarry.moc"
