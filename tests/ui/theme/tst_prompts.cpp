// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedprompts.h"
#include "ui/theme/prompts.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::test;
using namespace sendbench::ui;

/// Questions do not block, answer once, and are safe by default.
class TestPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmAnswersYes();
    void returnOnDestructiveIsNo();
    void closingIsNo();
    void contextThatDiesIsNotAnswered();
    void textIsGivenOrCancelled();
    void scriptedAnswersComeLater();

private:
    static QDialog *dialog(const QWidget &context) { return context.findChild<QDialog *>(); }
};

void TestPrompts::confirmAnswersYes()
{
    const auto prompts = makeDialogPrompts();
    QWidget context;
    context.show();
    std::optional<bool> answer;
    prompts->ask(&context,
                 {.id = u"send.production"_s,
                  .title = u"Send to production?"_s,
                  .text = u"<b>Acme</b>"_s,
                  .confirm = u"Send to production"_s},
                 [&](bool yes) { answer = yes; });
    QVERIFY(!answer);
    QCOMPARE(dialog(context)->windowModality(), Qt::WindowModal);
    auto *confirm = dialog(context)->findChild<QPushButton *>(u"confirm"_s);
    QCOMPARE(confirm->text(), u"Send to production"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(answer, std::optional(true));
    QTRY_VERIFY(!dialog(context));
}

void TestPrompts::returnOnDestructiveIsNo()
{
    const auto prompts = makeDialogPrompts();
    QWidget context;
    context.show();
    std::optional<bool> answer;
    prompts->ask(&context,
                 {.id = u"history.delete"_s,
                  .title = u"Delete?"_s,
                  .confirm = u"Delete"_s,
                  .destructive = true},
                 [&](bool yes) { answer = yes; });
    QTest::keyClick(dialog(context), Qt::Key_Return);
    QCOMPARE(answer, std::optional(false));
}

void TestPrompts::closingIsNo()
{
    const auto prompts = makeDialogPrompts();
    QWidget context;
    context.show();
    int calls = 0;
    bool yes = true;
    prompts->ask(&context, {.id = u"x"_s, .title = u"Go on?"_s}, [&](bool given) {
        ++calls;
        yes = given;
    });
    dialog(context)->close();
    QTRY_VERIFY(!dialog(context));
    QCOMPARE(calls, 1);
    QVERIFY(!yes);
}

void TestPrompts::contextThatDiesIsNotAnswered()
{
    const auto prompts = makeDialogPrompts();
    int calls = 0;
    {
        QWidget context;
        context.show();
        prompts->ask(&context, {.id = u"x"_s, .title = u"Go on?"_s}, [&](bool) { ++calls; });
    }
    QCOMPARE(calls, 0);
}

void TestPrompts::textIsGivenOrCancelled()
{
    const auto prompts = makeDialogPrompts();
    QWidget context;
    context.show();
    std::optional<QString> given;
    const auto take = [&](const std::optional<QString> &text) { given = text; };
    prompts->text(&context, {.id = u"name"_s, .title = u"Name"_s}, u"old"_s, true, take);
    auto *edit = dialog(context)->findChild<QLineEdit *>();
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    edit->selectAll();
    QTest::keyClicks(edit, u"new"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(given, std::optional(u"new"_s));
    QTRY_VERIFY(!dialog(context));
    prompts->text(&context, {.id = u"name"_s, .title = u"Name"_s}, u"old"_s, false, take);
    QTest::keyClick(dialog(context), Qt::Key_Escape);
    QCOMPARE(given, std::nullopt);
}

void TestPrompts::scriptedAnswersComeLater()
{
    ScriptedPrompts prompts;
    prompts.answer(u"x"_s, true);
    QWidget context;
    bool yes = false;
    prompts.ask(&context, {.id = u"x"_s, .text = u"sure?"_s}, [&](bool given) { yes = given; });
    QVERIFY(!yes);
    QTRY_VERIFY(yes);
    QCOMPARE(prompts.asked().size(), 1);
    QVERIFY(prompts.verifyDone());
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
