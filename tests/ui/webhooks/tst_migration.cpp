// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/sandboxaddress.h"
#include "sandbox/sandbox.h"
#include "ui/pages/webhooks/migration/migrationdialog.h"
#include "webhookbench.h"

#include <QComboBox>
#include <QListWidget>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

/// The dialog over the webhooks page.
struct Migration {
    explicit Migration(const workspace::Document &document)
        : bench(document)
        , context(bench.context())
    {
        dialog = ui::openMigration(context, u"sandbox"_s, bench.page);
    }

    [[nodiscard]] QString summary() const
    {
        return dialog->findChild<QLabel *>(u"migrationSummary"_s)->text();
    }
    [[nodiscard]] QString view(const QString &part) const
    {
        dialog->findChild<QAbstractButton *>(part)->setChecked(true);
        return dialog->findChild<QPlainTextEdit *>(u"migrationView"_s)->toPlainText();
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        const bool found = QTest::qWaitFor([&] { return summary().contains(part); }, kLong);
        if (!found)
            qWarning("%s", qPrintable(summary()));
        return found;
    }
    [[nodiscard]] bool canApply() const
    {
        return dialog->findChild<QAbstractButton *>(u"migrationApply"_s)->isEnabled();
    }

    WebhookBench bench;
    ui::PageContext context;
    QPointer<ui::MigrationDialog> dialog;
};

/// The sandbox's account, asked at a stand-in of the test's own.
workspace::Document at(const QUrl &url)
{
    workspace::Document document = sandboxWith({});
    auto &fields = document.account(u"sandbox"_s)->fields;
    fields.insert(u"host.sms"_s, url.toString() + u"/sms"_s);
    fields.insert(u"host.chatapps"_s, url.toString() + u"/chatapps"_s);
    fields.insert(u"host.wavecell"_s, url.toString());
    return document;
}

} // namespace

/// "Leave Wavecell" in the window.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsShownAndNothingIsWritten()
    {
        Migration one(sandboxWith({}));
        QStringList written;
        connect(&one.bench.engine, &engine::Engine::sendRecorded, this,
                [&](const sending::SendRecord &record) {
                    if (record.exchange.request.method != "GET")
                        written.append(record.exchange.request.url.path());
                });
        QVERIFY(one.says(u"1 old webhook known"_s));
        QVERIFY(one.says(u"a guess"_s));
        const QString note = one.dialog->findChild<QLabel *>(u"migrationNote"_s)->text();
        QVERIFY(note.contains(u"documents no call"_s));
        QVERIFY(one.view(u"migrationKnown"_s).contains(u"Sandbox_Old"_s));
        QVERIFY(one.view(u"migrationPayload"_s).contains(u"inbound_message_received"_s));
        QVERIFY(one.view(u"migrationRequests"_s).contains(u"/config/v1/webhook"_s));
        QVERIFY(one.view(u"migrationPlan"_s).contains(u"does not document"_s));
        QTRY_VERIFY(one.canApply());
        QVERIFY(one.bench.press(u"migrationPortal"_s));
        QTRY_COMPARE(one.bench.prompts.opened(),
                     QStringList{u"https://connect.8x8.com/webhooks"_s});
        QCOMPARE(written, QStringList());
        // Nothing chosen, nothing to do.
        auto *scopes = one.dialog->findChild<QListWidget *>(u"migrationScopes"_s);
        QCOMPARE(scopes->count(), 1);
        scopes->item(0)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!one.canApply());
    }

    void isLeftAfterAQuestionThatNamesTheAccount()
    {
        Migration one(sandboxWith({}));
        QVERIFY(one.says(u"1 old webhook known"_s));
        QSignalSpy migrated(one.dialog, &ui::MigrationDialog::migrated);
        one.bench.prompts.answer(u"webhook.migrate"_s, true);
        QVERIFY(one.bench.press(u"migrationApply"_s));
        QVERIFY(one.says(u"the new ones stand"_s));
        QVERIFY(one.says(u"Nothing was received for"_s));
        const auto &asked = one.bench.prompts.asked().constLast();
        QVERIFY2(asked.text.contains(u"“sandbox” (Sandbox)"_s), qPrintable(asked.text));
        QVERIFY(asked.destructive);
        QTRY_COMPARE(migrated.size(), 1);
        QTRY_VERIFY(one.view(u"migrationPlan"_s).contains(u"done"_s));
        QVERIFY(one.bench.press(u"migrationAgain"_s));
        QVERIFY(one.says(u"No old webhook"_s));
        QVERIFY(one.view(u"migrationKnown"_s).contains(u"Sandbox_Old"_s)); // as one of today
    }

    void everythingIsAChoiceWithAWarningOfItsOwn()
    {
        Migration one(sandboxWith({}));
        QVERIFY(one.says(u"1 old webhook known"_s));
        auto *reach = one.dialog->findChild<QComboBox *>(u"migrationReach"_s);
        reach->setCurrentIndex(reach->count() - 1);
        QTRY_VERIFY(one.view(u"migrationPlan"_s).contains(u"true wildcard"_s));
        one.bench.prompts.answer(u"webhook.migrate"_s, false);
        QVERIFY(one.bench.press(u"migrationApply"_s));
        QTRY_COMPARE_WITH_TIMEOUT(one.bench.prompts.asked().size(), 1, kLong);
        QVERIFY(one.bench.prompts.asked().constLast().text.contains(u"nobody knows of"_s));
        QTRY_VERIFY(one.canApply()); // and nothing happened
    }

    void aFailedStepIsToldWithItsWayBack()
    {
        sendbenchLoadResources();
        // What goes to the well-known port is sent to the program's own stand-in: this one must
        // have another, so the first of two keeps that port busy if it got it.
        const sandbox::SandboxOptions broken{
            .faults = {u"method=POST path=/sms/* status=500 times=1"_s}};
        sandbox::Sandbox first(integrations::Registry().makeSandbox(), broken);
        QVERIFY(first.start());
        sandbox::Sandbox second(integrations::Registry().makeSandbox(), broken);
        QVERIFY(second.start());
        const sandbox::Sandbox &there = first.port() == integrations::kSandboxPort ? second : first;
        Migration one(at(there.url()));
        QVERIFY(one.says(u"1 old webhook known"_s));
        one.bench.prompts.answer(u"webhook.migrate"_s, true);
        QVERIFY(one.bench.press(u"migrationApply"_s));
        QVERIFY(one.says(u"was put back by a POST that 8x8 does not document"_s));
        QTRY_VERIFY(one.view(u"migrationPlan"_s).contains(u"Undo: Leave Wavecell"_s));
        QVERIFY(one.bench.press(u"migrationAgain"_s));
        QVERIFY(one.says(u"1 old webhook known"_s));
    }

    void anOldRecordIsNotedByHand()
    {
        Migration one(sandboxWith({}));
        QVERIFY(one.says(u"1 old webhook known"_s));
        QVERIFY(one.bench.press(u"migrationNoteOld"_s));
        auto *note = one.bench.dialog(u"noteDialog"_s);
        QVERIFY(note);
        // Nothing is noted as long as something is missing.
        QVERIFY(one.bench.press(u"noteGo"_s));
        QTRY_VERIFY(one.bench.text(u"noteProblem"_s).contains(u"Mend"_s));
        QVERIFY(one.bench.document().webhooks.isEmpty());
        one.bench.enter(u"scope"_s, u"Harbor_Old"_s);
        one.bench.enter(u"url"_s, u"http://old.example.net/wavecell/mo"_s);
        QVERIFY(one.bench.press(u"noteGo"_s));
        QTRY_COMPARE(one.bench.document().webhooks.size(), 1);
        const auto stored = one.bench.document().webhooks.constFirst();
        QCOMPARE(stored.product, u"wavecell"_s);
        QCOMPARE(stored.account, u"sandbox"_s);
        QCOMPARE(stored.fields.value(u"scope"_s).text(), u"Harbor_Old"_s);
        QCOMPARE(stored.fields.value(u"type"_s).text(), u"MO"_s);
        // The dialog looks again, and the way out has it.
        QVERIFY(one.says(u"2 old webhooks known"_s));
        QTRY_VERIFY(one.view(u"migrationKnown"_s).contains(u"Harbor_Old"_s));
        QTRY_VERIFY(one.view(u"migrationPlan"_s).contains(u"Harbor_Old"_s));
        one.bench.engine.workspace().undo();
        QVERIFY(one.bench.document().webhooks.isEmpty());
    }

    void everyControlHasItsName()
    {
        Migration one(sandboxWith({}));
        QVERIFY(one.says(u"1 old webhook known"_s));
        for (const QWidget *control : one.dialog->findChildren<QWidget *>()) {
            if (!control->isVisible() || !(control->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *spoken =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(control->objectName()));
        }
        QTest::keyClick(one.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!one.dialog);
    }
};

QTEST_MAIN(TestMigration)
#include "tst_migration.moc"
