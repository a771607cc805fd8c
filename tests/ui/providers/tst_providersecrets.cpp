// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "secrets/envstore.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/overview/rowbutton.h"
#include "ui/pages/providers/providerspage.h"
#include "undokeys.h"

#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

namespace
{

/// Says that it has a secret password, as a file from another computer does.
workspace::Document fromElsewhere()
{
    workspace::Document document;
    document.accounts.append(acme());
    auto one = provider(u"first"_s, u"+918889500122"_s);
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(one);
    return document;
}

QString spoken(Fixture &f)
{
    return f.find<QListView>(u"objects"_s)
        ->model()
        ->index(0, 0)
        .data(Qt::AccessibleTextRole)
        .toString();
}

QStringList labelsIn(const QWidget *around)
{
    QStringList texts;
    for (const QLabel *label : around->findChildren<QLabel *>())
        if (!label->text().isEmpty())
            texts.append(label->text());
    return texts;
}

QStringList passed(Fixture &f)
{
    f.click(u"tabChecks"_s);
    const auto *list = f.page->findChild<QWidget *>(u"passed"_s);
    return list ? labelsIn(list) : QStringList();
}

} // namespace

/// What lists, forms and checks say of secrets, and of what is right.
class TestProviderSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretThatIsNotThereIsFound()
    {
        Fixture f(fromElsewhere());
        QTRY_VERIFY2(spoken(f).contains(u"1 error"_s), qPrintable(spoken(f)));
        auto *line = f.find<QLineEdit>(u"headers.password.value"_s);
        QTRY_COMPARE(line->placeholderText(), u"Missing: enter it again"_s);
        QVERIFY(!passed(f).contains(u"Every secret is there"_s));
        f.enter(u"headers.password.value"_s, u"typed now"_s);
        f.click(u"formSave"_s);
        QTRY_COMPARE(f.secret(u"first"_s, u"headers.password"_s), "typed now");
        QTRY_VERIFY2(!spoken(f).contains(u"error"_s), qPrintable(spoken(f)));
        QTRY_COMPARE(line->toolTip(), u"In memory, for this run only"_s);
        QCOMPARE(line->accessibleDescription(), line->toolTip());
        QVERIFY(!line->placeholderText().contains(u"typed now"_s));
    }

    void theOverviewFollowsWhatIsStored()
    {
        PageFixture<ui::OverviewPage> f(fromElsewhere());
        const auto row = [&f] {
            for (const auto *one : f.page->findChildren<QPushButton *>())
                if (one->accessibleName().startsWith(u"first,"_s))
                    return one->accessibleName();
            return QString();
        };
        QTRY_VERIFY2(row().contains(u"needs attention"_s), qPrintable(row()));
        const secrets::SecretKey key{u"first"_s, u"headers.password"_s};
        f.engine.secretStore().write(key, "typed elsewhere", &f.window)->start();
        QTRY_VERIFY2(!row().contains(u"needs attention"_s), qPrintable(row()));
        f.engine.secretStore().remove(key, &f.window)->start();
        QTRY_VERIFY2(row().contains(u"needs attention"_s), qPrintable(row()));
    }

    /// Of an object that the overview does not look at, and after its checks are done.
    void aRowOfTheOverviewHasRoomForWhatItSays()
    {
        const ui::Theme theme;
        ui::RowButton row(theme, {}, u"first"_s, u"a short remark"_s);
        const QSize before = row.sizeHint();
        row.setState({}, u"a remark that takes more room than the one before it did"_s);
        const QSize more = row.sizeHint();
        QVERIFY(more.width() > before.width());
        QFont larger = row.font();
        larger.setPixelSize(2 * row.fontInfo().pixelSize());
        row.setFont(larger);
        QVERIFY(row.sizeHint().width() > more.width());
        QVERIFY(row.minimumSizeHint().width() < row.sizeHint().width());
    }

    void theOverviewFollowsWhatIsLearnedLate()
    {
        auto document = fromElsewhere();
        const secrets::SecretKey key{u"acme"_s, u"apiKey"_s};
        document.accounts.first().fields.insert(key.field, forms::FieldValue(forms::SecretMark{}));
        auto &fields = document.providers.first().fields;
        fields.insert(u"headers.password"_s, forms::FieldValue(u"no secret"_s));
        fields.insert(u"headers.X-Open"_s, forms::FieldValue(u"planted-late-31"_s));
        const QByteArray variable = secrets::EnvStore::variableName(key).toLatin1();
        qputenv(variable, "planted-late-31");
        const auto unset = qScopeGuard([&] { qunsetenv(variable); });
        PageFixture<ui::OverviewPage> f(document, engine::SecretsBackend::Env);
        const auto row = [&f] {
            for (const auto *one : f.page->findChildren<QPushButton *>())
                if (one->accessibleName().startsWith(u"first,"_s))
                    return one->accessibleName();
            return QString();
        };
        QTRY_VERIFY2(!row().isEmpty() && !row().contains(u"not checked"_s), qPrintable(row()));
        const QString before = row();
        QVERIFY(!f.engine.redactor().find("planted-late-31"));
        f.engine.learnSecrets(&f.window)->start();
        QTRY_VERIFY2(row() != before && row().contains(u"remark"_s), qPrintable(row()));
    }

    /// A row that is locked and saved, and Ctrl+Z as often as one likes.
    void noUndoBringsBackWhatWasLocked_data()
    {
        QTest::addColumn<bool>("renamed");
        QTest::addColumn<bool>("moreChanged");
        QTest::newRow("locked") << false << false;
        QTest::newRow("renamed and locked") << true << false;
        QTest::newRow("locked, and another field changed") << false << true;
    }
    void noUndoBringsBackWhatWasLocked()
    {
        QFETCH(const bool, renamed);
        QFETCH(const bool, moreChanged);
        const QString open = u"acme-open-pass"_s;
        workspace::Document document;
        document.accounts.append(acme());
        document.providers.append(provider(u"first"_s, u"+918889500122"_s));
        Fixture f(document);
        tieUndoKeys(f.engine, f.window);
        const auto hasIt = [&] {
            for (const auto &[key, value] : f.document().provider(u"first"_s)->fields)
                if (value.isText() && value.text().contains(open))
                    return true;
            return false;
        };
        // Steps before it and after it; one save after another within a second would be one.
        const auto between = [&f](const QString &name) {
            return f.engine.workspace().edit(
                u"Rename"_s, [&](workspace::Document &changed) { changed.name = name; });
        };
        f.enter(u"endpoint"_s, u"https://chatapps.8x8.com/one"_s);
        f.click(u"formSave"_s);
        QTRY_VERIFY(f.engine.workspace().canUndo());
        QVERIFY(hasIt() && between(u"A"_s));
        if (renamed) {
            f.enter(u"headers.password.key"_s, u"X-Pass"_s);
            f.press(Qt::Key_Tab);
        }
        const QString name = renamed ? u"headers.X-Pass"_s : u"headers.password"_s;
        f.click(name + u".lock"_s);
        if (moreChanged)
            f.enter(u"headers.user.value"_s, u"another"_s);
        f.click(u"formSave"_s);
        QTRY_COMPARE(f.secret(u"first"_s, name), open.toUtf8());
        QTRY_VERIFY(!hasIt());
        QVERIFY(f.document().provider(u"first"_s)->fields.value(name).isSecret());
        QVERIFY(between(u"B"_s));
        f.enter(u"endpoint"_s, u"https://chatapps.8x8.com/two"_s);
        f.click(u"formSave"_s);
        auto &workspace = f.engine.workspace();
        QTRY_COMPARE(f.document().provider(u"first"_s)->fields.value(u"endpoint"_s).text(),
                     u"https://chatapps.8x8.com/two"_s);
        f.find<QListView>(u"objects"_s)->setFocus(); // Ctrl+Z is the window's there
        int steps = 0;
        QStringList labels;
        for (; workspace.canUndo() && steps < 20; ++steps) {
            const QString label = workspace.undoLabel();
            const workspace::Document before = f.document();
            labels.append(label);
            f.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY2(!(f.document() == before), qPrintable(label));
            QVERIFY2(!hasIt(), qPrintable(label));
        }
        QVERIFY2(steps >= 4 && !workspace.canUndo(), qPrintable(labels.join(u", "_s)));
        QVERIFY(f.document()
                    .provider(u"first"_s)
                    ->fields.value(u"endpoint"_s)
                    .text()
                    .endsWith(u"partners/clevertap/wa"_s));
        while (workspace.canRedo()) {
            workspace.redo();
            QVERIFY(!hasIt());
        }
        QVERIFY(f.document().provider(u"first"_s)->fields.value(name).isSecret());
        QCOMPARE(f.secret(u"first"_s, name), open.toUtf8());
        QVERIFY(workspace.save());
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(open.toUtf8()));
    }

    void theSandboxHasItsOwn()
    {
        Fixture f(demo());
        QTRY_COMPARE(f.find<QLineEdit>(u"headers.password.value"_s)->toolTip(),
                     u"The sandbox's own, from the program"_s);
        QTRY_VERIFY2(spoken(f).contains(u"ready"_s), qPrintable(spoken(f)));
    }

    void aCopySaysWhatItLacks()
    {
        Fixture f(fromElsewhere());
        QTRY_VERIFY(spoken(f).contains(u"1 error"_s));
        f.click(u"duplicateObjectButton"_s);
        QTRY_COMPARE(f.document().providers.size(), 2);
        f.click(u"tabChecks"_s);
        QTRY_VERIFY2(labelsIn(f.page).join(u'|').contains(u"was not copied from “first”"_s),
                     qPrintable(labelsIn(f.page).join(u'|')));
    }

    void whatPassedIsSaid()
    {
        Fixture f(demo());
        QTRY_VERIFY2(passed(f).contains(u"HTTPS"_s), qPrintable(passed(f).join(u'|')));
        QTRY_VERIFY(passed(f).contains(u"Sub-account filled in"_s));
        QTRY_VERIFY(passed(f).contains(u"Every secret is there"_s));
        f.enter(u"endpoint"_s, u"ftp://me:it@a.example"_s);
        QTRY_VERIFY(!passed(f).contains(u"HTTPS"_s));
        f.click(u"formCancel"_s);
        QTRY_VERIFY(passed(f).contains(u"HTTPS"_s));
        f.click(u"runPreflight"_s);
        QTRY_VERIFY2(passed(f).last().startsWith(u"Answers in "_s), qPrintable(passed(f).last()));
    }

    void theGuideIsCoveredLikeTheForm()
    {
        Fixture f(demo());
        f.click(u"tabGuide"_s);
        const auto shown = [&f] { // the row is made anew when the eye is used
            const auto *row = f.page->findChild<QWidget *>(u"value:mobileNumber"_s);
            return row ? row->accessibleName() : QString();
        };
        QVERIFY(shown().contains(u'•'));
        auto *eye = f.find<QLineEdit>(u"mobileNumber"_s)
                        ->parentWidget()
                        ->findChild<QToolButton *>(u"eye"_s);
        QVERIFY(eye);
        QTest::mouseClick(eye, Qt::LeftButton);
        QTRY_VERIFY(!shown().isEmpty() && !shown().contains(u'•'));
        QTest::mouseClick(eye, Qt::LeftButton);
        QTRY_VERIFY(shown().contains(u'•'));
    }

    void theGuideCoversAPasswordInAnAddress()
    {
        auto document = fromElsewhere();
        document.providers.first().fields.insert(
            u"endpoint"_s, forms::FieldValue(u"https://me:inside-it@chatapps.8x8.com/x"_s));
        Fixture f(document);
        f.click(u"tabGuide"_s);
        QVERIFY(!labelsIn(f.page).join(u'|').contains(u"inside-it"_s));
        f.click(u"copy:endpoint"_s);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"inside-it"_s));
        QVERIFY(f.engine.redactor().find("inside-it"));
    }

    void aDraftThatCameBackIsSaid()
    {
        QTemporaryDir folder;
        {
            Fixture f(fromElsewhere(), engine::SecretsBackend::Memory, folder.path());
            f.enter(u"nickname"_s, u"not saved"_s);
            QVERIFY(!f.text(u"formStatus"_s).contains(u"brought back"_s));
        }
        Fixture f(fromElsewhere(), engine::SecretsBackend::Memory, folder.path());
        QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"not saved"_s);
        QVERIFY2(f.text(u"formStatus"_s).contains(u"brought back"_s),
                 qPrintable(f.text(u"formStatus"_s)));
        f.enter(u"nickname"_s, u"typed since"_s);
        QVERIFY(!f.text(u"formStatus"_s).contains(u"brought back"_s));
    }
};

QTEST_MAIN(TestProviderSecrets)
#include "tst_providersecrets.moc"
