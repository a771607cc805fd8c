// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

namespace
{

QLabel *labelOf(const FormFixture &form, const QWidget *editor)
{
    for (QLabel *label : form.view->findChildren<QLabel *>())
        if (label->buddy() == editor)
            return label;
    return nullptr;
}

} // namespace

class TestFormView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFieldHasItsNameAndLabel();
    void requiredOnesCarryTheMark();
    void tabGoesDownTheForm();
    void narrowOnesShareARow();
    void missingIsQuietUntilTheFieldWasLeft();
    void whatAFormBeginsWithIsQuietToo();
    void aLinkTakesOneTab();
    void whatIsToBeFilledHasTheFocusFirst();
    void focusFieldScrollsThere();
    void focusFieldInAClosedGroupGoesToItsBox();
    void aMegabytePastedIsCut_data();
    void aMegabytePastedIsCut();
    void aMegabyteStoredIsNotLostByShowingIt();
    void invisibleCharactersAreNamed();
    void rightToLeftMirrors();
    void aNewColourSchemeRedraws();
    void whatChangesIsLaidOutInTheSameTurn();
};

void TestFormView::eachFieldHasItsNameAndLabel()
{
    FormFixture form;
    for (const FieldDescriptor *field : form.model.descriptor().valueFields()) {
        auto *editor = form.find<QWidget>(field->key);
        QVERIFY2(editor, qPrintable(field->key));
        QCOMPARE(editor->accessibleName(), field->label);
        if (field->kind == FieldKind::KeyValues)
            continue;
        const QLabel *label = labelOf(form, editor);
        QVERIFY2(label, qPrintable(field->key));
        QVERIFY(label->text().startsWith(field->label));
    }
    for (QWidget *one : form.view->findChildren<QWidget *>())
        if ((one->focusPolicy() & Qt::TabFocus) && one->isVisible() &&
            one->metaObject()->className() != QByteArray("QComboBoxListView"))
            QVERIFY2(!one->accessibleName().isEmpty(), qPrintable(one->objectName()));
}

void TestFormView::requiredOnesCarryTheMark()
{
    FormFixture form;
    QCOMPARE(labelOf(form, form.find<QWidget>(u"nickname"_s))->text(), u"Nickname *"_s);
    QCOMPARE(labelOf(form, form.find<QWidget>(u"reply"_s))->text(), u"Reply text"_s);
}

void TestFormView::tabGoesDownTheForm()
{
    FormFixture form;
    form.model.setValue(u"basic"_s, FieldValue(true));
    form.model.addRow(u"headers"_s, u"B"_s, false);
    form.model.addRow(u"headers"_s, u"A"_s, false);
    QStringList wanted{u"provider"_s,
                       u"nickname"_s,
                       u"number.country"_s,
                       u"number"_s,
                       u"masked"_s,
                       u"callback"_s,
                       u"callback.paste"_s,
                       u"method"_s,
                       u"endpoint"_s,
                       u"version"_s,
                       u"json"_s,
                       u"basic"_s,
                       u"user"_s,
                       u"password"_s,
                       u"headers.B.key"_s,
                       u"headers.B.value"_s,
                       u"headers.B.lock"_s,
                       u"headers.A.key"_s,
                       u"headers.A.value"_s,
                       u"headers.add"_s,
                       u"reply"_s,
                       u"default"_s,
                       u"limit"_s};
    QStringList seen;
    QWidget *now = form.find<QWidget>(u"provider"_s);
    now->setFocus();
    for (int i = 0; i < 60 && now->objectName() != u"limit"; ++i) {
        seen.append(now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
        now = QApplication::focusWidget();
    }
    seen.append(now->objectName());
    seen.removeIf([&](const QString &name) { return !wanted.contains(name); });
    QCOMPARE(seen, wanted);
}

void TestFormView::narrowOnesShareARow()
{
    FormFixture form;
    const auto *method = form.find<QWidget>(u"method"_s);
    const auto *endpoint = form.find<QWidget>(u"endpoint"_s);
    QCOMPARE(method->mapTo(form.view, QPoint()).y(), endpoint->mapTo(form.view, QPoint()).y());
    QVERIFY(method->width() < endpoint->width());
}

void TestFormView::missingIsQuietUntilTheFieldWasLeft()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"nickname"_s);
    QCOMPARE(form.findingsAt(u"nickname"_s), QStringList{u"Nickname is missing."_s});
    QVERIFY(!line->property("invalid").toBool());
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(line->property("invalid").toBool());
    QVERIFY(!form.find<QWidget>(u"endpoint"_s)->property("invalid").toBool());
    form.view->showAllFindings();
    QVERIFY(form.find<QWidget>(u"endpoint"_s)->property("invalid").toBool());
}

void TestFormView::whatAFormBeginsWithIsQuietToo()
{
    FormFixture form;
    const auto mistake = [](const QString &path) {
        return Finding{.severity = Severity::Error,
                       .rule = u"own.rule"_s,
                       .path = path,
                       .message = u"Wrong."_s};
    };
    form.model.setExtraFindings(
        {mistake(u"method"_s), mistake(u"endpoint"_s), mistake(u"headers"_s)});
    const auto marked = [&form](const QString &name) {
        return form.find<QWidget>(name)->property("invalid").toBool();
    };
    QVERIFY(form.findingsAt(u"method"_s).contains(u"Wrong."_s));
    QVERIFY(!marked(u"method"_s) && !marked(u"endpoint"_s));
    // As soon as it is somebody's own value.
    form.model.setValue(u"endpoint"_s, FieldValue(u"https://own.example"_s));
    form.model.setExtraFindings({mistake(u"method"_s), mistake(u"endpoint"_s)});
    QVERIFY(!marked(u"method"_s) && marked(u"endpoint"_s));
    form.view->showAllFindings();
    QVERIFY(marked(u"method"_s));
}

void TestFormView::aLinkTakesOneTab()
{
    FormFixture form;
    QSignalSpy opened(form.view, &ui::FormView::linkActivated);
    form.find<QWidget>(u"provider"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"provider.link"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"nickname"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"provider"_s);
}

void TestFormView::whatIsToBeFilledHasTheFocusFirst()
{
    FormFixture form; // its first field is a choice
    QVERIFY(form.view->focusMissing());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"nickname"_s);
    QVERIFY(!form.find<QWidget>(u"nickname"_s)->property("invalid").toBool()); // nobody left it
    typeInto(form.find<QLineEdit>(u"nickname"_s), u"harbor"_s);
    QVERIFY(form.view->focusMissing());
    QVERIFY(QApplication::focusWidget()->objectName() != u"nickname"_s);
    for (const FieldDescriptor *field : form.model.descriptor().valueFields())
        if (field->required && field->kind == FieldKind::Secret)
            form.model.setSecret(field->key, u"typed"_s);
        else if (field->required && form.model.value(field->key).isEmpty())
            form.model.setValue(field->key, FieldValue(u"https://a.example"_s));
    QVERIFY(!form.view->focusMissing());
}

void TestFormView::focusFieldScrollsThere()
{
    FormFixture form;
    form.window.resize(640, 300);
    auto *line = form.find<QLineEdit>(u"limit"_s);
    QVERIFY(form.view->focusField(u"limit"_s));
    QVERIFY(line->hasFocus());
    QTRY_VERIFY(form.window.viewport()->rect().contains(
        line->mapTo(form.window.viewport(), line->rect().center())));
    QVERIFY(!form.view->focusField(u"no-such-field"_s));
}

void TestFormView::focusFieldInAClosedGroupGoesToItsBox()
{
    FormFixture form;
    QVERIFY(form.view->focusField(u"user"_s));
    QVERIFY(form.find<QCheckBox>(u"basic"_s)->hasFocus());
    form.model.setValue(u"basic"_s, FieldValue(true));
    QVERIFY(form.view->focusField(u"user"_s));
    QVERIFY(form.find<QLineEdit>(u"user"_s)->hasFocus());
}

void TestFormView::aMegabytePastedIsCut_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"nickname", "number", "endpoint", "limit", "reply", "json", "callback"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestFormView::aMegabytePastedIsCut()
{
    QFETCH(QString, key);
    FormFixture form;
    QGuiApplication::clipboard()->setText(QString(1024 * 1024, u'a'));
    auto *editor = form.find<QWidget>(key);
    editor->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    editor->repaint();
    const qint64 paste = timer.restart();
    QTest::keyClick(editor, Qt::Key_Backspace);
    editor->repaint();
    qInfo("%s: paste %lld ms, next key %lld ms", qPrintable(key), paste, timer.elapsed());
    // Cut, and said so.
    QVERIFY(form.model.value(key).text().size() <= 32'768);
    if (key != u"callback")
        QVERIFY(!form.model.value(key).isEmpty());
}

void TestFormView::aMegabyteStoredIsNotLostByShowingIt()
{
    FieldValues stored;
    stored.insert(u"nickname"_s, FieldValue(QString(1024 * 1024, u'b')));
    FormFixture form(stored);
    auto *notice = form.find<QLabel>(u"nickname.notice"_s);
    QVERIFY(notice && notice->isVisible());
    QVERIFY(notice->text().contains(u"1,048,576"_s));
    QCOMPARE(form.model.value(u"nickname"_s).text().size(), 1024 * 1024);
    QVERIFY(!form.model.isDirty());
}

void TestFormView::invisibleCharactersAreNamed()
{
    FormFixture form;
    for (const QString &key : {u"nickname"_s, u"endpoint"_s, u"reply"_s, u"callback"_s}) {
        form.model.setValue(key, FieldValue(u"https://a.example/\u202Egpj"_s + QChar(0)));
        const QString sentences = form.findingsAt(key).join(u'\n');
        QVERIFY2(sentences.contains(u"U+202E"_s) || key == u"endpoint", qPrintable(sentences));
        QVERIFY(!sentences.contains(QChar(0x202E)));
        QVERIFY(!sentences.isEmpty());
    }
}

void TestFormView::rightToLeftMirrors()
{
    FormFixture form;
    form.window.setLayoutDirection(Qt::RightToLeft);
    const auto *country = form.find<QWidget>(u"number.country"_s);
    const auto *line = form.find<QWidget>(u"number"_s);
    QTRY_VERIFY(country->mapTo(form.view, QPoint()).x() > line->mapTo(form.view, QPoint()).x());
    QCOMPARE(form.find<QWidget>(u"json"_s)->layoutDirection(), Qt::LeftToRight);
}

void TestFormView::aNewColourSchemeRedraws()
{
    FormFixture form;
    const QImage light = form.view->grab().toImage();
    form.theme.setMode(ui::Theme::Mode::Dark);
    QVERIFY(form.view->grab().toImage() != light);
    const QString color = form.theme.color(ui::Theme::Color::Accent).name();
    QVERIFY(form.find<QLabel>(u"provider.link"_s)->text().contains(color));
    form.theme.setMode(ui::Theme::Mode::Light);
}

void TestFormView::whatChangesIsLaidOutInTheSameTurn()
{
    const auto later = [] { // nested layouts tell each other one turn at a time
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
    };
    FormFixture form;
    form.window.resize(640, 300);
    form.model.setValue(u"basic"_s, FieldValue(true));
    QCoreApplication::processEvents();
    const int before = form.view->height();
    const auto *after = form.find<QWidget>(u"reply"_s);
    const int place = after->mapTo(form.view, QPoint()).y();
    const QString longText =
        u"This is a sentence that goes over more than one line. "_s.repeated(4);
    form.model.setExtraFindings(
        {{.severity = Severity::Error, .rule = u"a"_s, .path = u"user"_s, .message = longText},
         {.severity = Severity::Error, .rule = u"b"_s, .path = u"headers"_s, .message = longText}});
    const int grown = form.view->height();
    QVERIFY2(grown > before + 60, qPrintable(u"%1 %2"_s.arg(grown).arg(before)));
    later();
    QCOMPARE(form.view->height(), grown);
    form.model.setExtraFindings({});
    QCOMPARE(form.view->height(), before);
    QCOMPARE(after->mapTo(form.view, QPoint()).y(), place);
    form.model.setValue(u"basic"_s, FieldValue(false));
    const int closed = form.view->height();
    QVERIFY(closed < before);
    later();
    QCOMPARE(form.view->height(), closed);
}

QTEST_MAIN(TestFormView)
#include "tst_formview.moc"
