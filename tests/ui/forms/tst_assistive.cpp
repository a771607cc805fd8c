// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include <QAccessible>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

namespace
{

/// As a screen reader or an automation writes: no key is pressed.
void setByInterface(QWidget *editor, const QString &text)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(editor);
    QVERIFY(spoken);
    QAccessibleEditableTextInterface *editable = spoken->editableTextInterface();
    QVERIFY(editable);
    editable->deleteText(0, spoken->textInterface()->characterCount());
    editable->insertText(0, text);
}

void replaceByInterface(QWidget *editor, const QString &text)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(editor);
    QVERIFY(spoken && spoken->editableTextInterface());
    spoken->editableTextInterface()->replaceText(0, spoken->textInterface()->characterCount(),
                                                 text);
}

} // namespace

class TestAssistive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextThatIsSetIsTaken_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << u"nickname"_s << u"by voice"_s;
        QTest::newRow("url") << u"endpoint"_s << u"https://a.example/x"_s;
    }
    void aTextThatIsSetIsTaken()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        FormFixture form;
        setByInterface(form.find<QLineEdit>(field), text);
        QCOMPARE(form.model.value(field).text(), text);
        replaceByInterface(form.find<QLineEdit>(field), text + u'2');
        QCOMPARE(form.model.value(field).text(), text + u'2');
    }

    void aRowThatIsSetIsTaken()
    {
        FormFixture form;
        form.model.addRow(u"headers"_s, QString(), false);
        replaceByInterface(form.find<QLineEdit>(u"headers..key"_s), u"X-Own"_s);
        QCOMPARE(form.model.rowNames(u"headers"_s).last(), u"X-Own"_s);
        setByInterface(form.find<QLineEdit>(u"headers.X-Own.value"_s), u"open"_s);
        QCOMPARE(form.model.value(u"headers.X-Own"_s).text(), u"open"_s);
    }

    void aSecretThatIsSetIsTaken()
    {
        FormFixture form;
        form.model.setValue(u"basic"_s, FieldValue(true));
        replaceByInterface(form.find<QLineEdit>(u"password"_s), u"set words"_s);
        QCOMPARE(form.model.typedSecrets().value(u"password"_s), u"set words"_s);
    }

    void whatTheProgramShowsIsNoEdit()
    {
        FieldValues stored;
        stored.insert(u"nickname"_s, FieldValue(u"stored"_s));
        stored.insert(u"endpoint"_s, FieldValue(u"https://a.example"_s));
        stored.insert(u"headers.X-Own"_s, FieldValue(u"open"_s));
        FormFixture form;
        form.model.load(stored);
        QVERIFY(!form.model.isDirty());
        form.model.setValue(u"nickname"_s, FieldValue(u"changed"_s));
        form.model.cancel();
        QVERIFY(!form.model.isDirty());
        QCOMPARE(form.find<QLineEdit>(u"nickname"_s)->text(), u"stored"_s);
    }
};

QTEST_MAIN(TestAssistive)
#include "tst_assistive.moc"
