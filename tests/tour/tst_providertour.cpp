// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Journey 2 of product.md: fill the form of 8x8 in CleverTap, fix two findings, preflight, copy,
// mail the callbacks. Beside it what a user meets when the workspace file is broken.

#include "tourguide.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sendbench;

class ProviderTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromEmptyFormToPreflight();
    void brokenWorkspaceIsLeftAloneAndItsBackupOffered();
};

namespace
{

void enter(test::TourGuide &tour, const QString &field, const QString &text)
{
    auto *edit = tour.find<QLineEdit>(field);
    QVERIFY2(edit, qPrintable(field));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void press(test::TourGuide &tour, const QString &name)
{
    auto *button = tour.find<QWidget>(name);
    QVERIFY2(button, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

workspace::Account sandboxAccount()
{
    workspace::Account account{
        .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Sandbox};
    account.fields.insert(u"region"_s, u"ap"_s);
    account.fields.insert(u"subAccounts.chatapps"_s, u"Acme_WA"_s);
    return account;
}

} // namespace

void ProviderTour::fromEmptyFormToPreflight()
{
    test::TourGuide tour(u"provider"_s);
    QVERIFY(tour.start());
    tour.application().engine().workspace().edit(u"account"_s, [](workspace::Document &document) {
        document.accounts.append(sandboxAccount());
    });
    tour.application().open(u"providers"_s, {});
    tour.picture(u"empty"_s);
    press(tour, u"emptyBegin"_s);
    auto *kinds = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(kinds);
    tour.picture(u"kinds"_s);
    kinds->findChild<QAction *>(u"add:clevertap.whatsapp.8x8"_s)->trigger();
    kinds->close();
    enter(tour, u"nickname"_s, u"8x8_WA_India"_s);
    enter(tour, u"mobileNumber"_s, u"+91888"_s); // too short: the first finding
    tour.window().findChild<QAction *>(u"headers.preset.clevertap"_s)->trigger();
    QTRY_VERIFY(tour.find<QLineEdit>(u"headers.user.value"_s));
    enter(tour, u"headers.user.value"_s, u"sandbox-user"_s);
    press(tour, u"tabChecks"_s);
    QTRY_VERIFY(
        tour.find<QLabel>(u"place:mobileNumber"_s)); // and the password is missing: the second
    tour.picture(u"findings"_s);
    enter(tour, u"mobileNumber"_s, u"+918889500122"_s);
    enter(tour, u"headers.password.value"_s, u"sandbox-password-1"_s);
    QTRY_VERIFY(!tour.find<QLabel>(u"place:mobileNumber"_s));

    press(tour, u"runPreflight"_s);
    QTRY_VERIFY2(tour.find<QLabel>(u"OutcomeTitle"_s) &&
                     tour.find<QLabel>(u"OutcomeTitle"_s)->text().contains(u"accepted"_s),
                 "the preflight was not accepted");
    tour.picture(u"preflight"_s);
    const auto &document = tour.application().engine().workspace().document();
    QCOMPARE(document.providers.size(), 1);
    QCOMPARE(document.providers.first().nickname(), u"8x8_WA_India"_s);

    QVERIFY(tour.application().engine().workspace().save());
    QFile file(tour.workspaceFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sandbox-password-1"));
    press(tour, u"tabPayload"_s);
    tour.picture(u"payload"_s);
}

void ProviderTour::brokenWorkspaceIsLeftAloneAndItsBackupOffered()
{
    test::TourGuide tour(u"broken"_s);
    const QByteArray broken =
        "{\"sendbench\": \"workspace\", \"schemaVersion\": 1, \"accounts\": [}";
    QFile file(tour.workspaceFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(broken);
    file.close();
    QFile backup(tour.workspaceFile() + u".bak"_s);
    QVERIFY(backup.open(QIODevice::WriteOnly));
    backup.write("{\"sendbench\": \"workspace\", \"schemaVersion\": 1, \"name\": \"Before\", "
                 "\"accounts\": [],"
                 "\"providers\": [], \"testRecipients\": []}");
    backup.close();

    QVERIFY(tour.start());
    QVERIFY(tour.application().engine().workspace().isReadOnly());
    auto *notice = tour.window().findChild<QWidget *>(u"state"_s);
    QVERIFY(notice && notice->isVisible());
    for (const QString &part : {tour.workspaceFile(), u"line 1"_s, u"unexpected “}”"_s})
        QVERIFY2(notice->accessibleName().contains(part), qPrintable(notice->accessibleName()));
    QVERIFY(tour.find<QLabel>(u"workspaceProblems"_s)); // not the first-run page
    tour.picture(u"notice"_s);
    for (const QString &page : {u"accounts"_s, u"providers"_s}) {
        tour.application().open(page, {});
        auto *begin = tour.find<QPushButton>(u"emptyBegin"_s);
        QVERIFY(begin && !begin->isEnabled() && !begin->toolTip().isEmpty());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), broken);
    file.close();
    QVERIFY(tour.click(u"Open the backup"_s));
    QVERIFY2(tour.prompts().told().isEmpty(), qPrintable(tour.prompts().told().value(0).text));
    QTRY_COMPARE(tour.application().engine().workspace().document().name, u"Before"_s);
    QVERIFY(!tour.application().engine().workspace().isReadOnly());
    const QStringList kept = QDir(tour.folder()).entryList({u"workspace.json.broken-*"_s});
    QCOMPARE(kept.size(), 1);
    auto *said = tour.window().findChild<QWidget *>(u"restored"_s);
    QTRY_VERIFY(said && said->isVisible());
    QTRY_VERIFY2(said->accessibleName().contains(kept.first()), qPrintable(said->accessibleName()));
    QTRY_VERIFY(!tour.window().findChild<QWidget *>(u"state"_s) ||
                !tour.window().findChild<QWidget *>(u"state"_s)->isVisible());
    tour.picture(u"restored"_s);
}

QTEST_MAIN(ProviderTour)
#include "tst_providertour.moc"
