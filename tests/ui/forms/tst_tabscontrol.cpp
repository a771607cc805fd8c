// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "forms/formmodel.h"
#include "ui/forms/formview.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using forms::FieldValue;

namespace
{

forms::FormDescriptor tabForm()
{
    forms::FieldDescriptor first{.key = u"first"_s, .label = u"Authentication"_s};
    first.kind = forms::FieldKind::Section;
    forms::FieldDescriptor name{.key = u"name"_s, .label = u"Name"_s};
    first.children = {name};
    forms::FieldDescriptor second{.key = u"second"_s, .label = u"Parameters"_s};
    second.kind = forms::FieldKind::Section;
    forms::FieldDescriptor type{.key = u"type"_s, .label = u"Type"_s};
    type.kind = forms::FieldKind::Choice;
    type.radio = true;
    type.choices = {{u"form"_s, u"x-www-form-urlencoded"_s}, {u"json"_s, u"JSON"_s}};
    type.initial = u"json"_s;
    forms::FieldDescriptor json{.key = u"json"_s, .label = u"JSON"_s};
    json.kind = forms::FieldKind::Json;
    json.required = true;
    json.samples = {{u"one"_s, u"One message"_s, u"https://a.example"_s, u"{\"a\":\"$$To\"}"_s}};
    second.children = {type, json};
    forms::FieldDescriptor tabs{.key = u"tabs"_s, .label = u"Request"_s};
    tabs.kind = forms::FieldKind::Tabs;
    tabs.children = {first, second};
    forms::FieldDescriptor before{.key = u"before"_s, .label = u"Before"_s};
    forms::FieldDescriptor after{.key = u"after"_s, .label = u"After"_s};
    return {.id = u"t"_s,
            .title = u"T"_s,
            .name = u"N"_s,
            .system = u"s"_s,
            .source = {},
            .fields = {before, tabs, after},
            .guide = {}};
}

} // namespace

/// Tabs, a choice of which all stands there, and samples of JSON.
class TabsControlTest : public QObject
{
    Q_OBJECT

private:
    ui::Theme m_theme;
    Redactor m_redactor;
    ui::Clipboard m_clipboard{m_redactor};
    forms::FormDescriptor m_form = tabForm();
    std::unique_ptr<forms::FormModel> m_model;
    std::unique_ptr<ui::FormView> m_view;

    template <typename T>
    T *find(const char *name) const
    {
        return m_view->findChild<T *>(QString::fromLatin1(name));
    }
    QTabBar *bar() const { return find<QTabBar>("tabs"); }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<forms::FormModel>(m_form);
        m_model->load(m_form.initialValues());
        m_view = std::make_unique<ui::FormView>(*m_model, m_theme, m_clipboard);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void oneAtATime()
    {
        QCOMPARE(bar()->accessibleName(), u"Request"_s);
        QCOMPARE(bar()->tabText(1), u"Parameters"_s);
        QVERIFY(find<QLineEdit>("name")->isVisible());
        QVERIFY(!find<QPlainTextEdit>("json")->isVisible());
        bar()->setFocus();
        QTest::keyClick(bar(), Qt::Key_Right);
        QVERIFY(!find<QLineEdit>("name")->isVisible());
        QVERIFY(find<QPlainTextEdit>("json")->isVisible());
    }

    void tabGoesThroughWhatIsSeen()
    {
        QStringList way;
        find<QLineEdit>("before")->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            way.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(way, (QStringList{u"tabs"_s, u"name"_s, u"after"_s}));
    }

    void controlTabChangesThePageFromInside()
    {
        find<QLineEdit>("name")->setFocus();
        QTest::keyClick(find<QLineEdit>("name"), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(bar()->currentIndex(), 1);
        QVERIFY(bar()->hasFocus());
    }

    /// What is wrong on a page that is not seen shows at its tab, and going to it opens the page.
    void mistakesAreNotHidden()
    {
        QVERIFY(bar()->tabIcon(0).isNull());
        QVERIFY(!bar()->tabIcon(1).isNull());
        QVERIFY(bar()->tabToolTip(1).contains(u'1'));
        QVERIFY(m_view->focusField(u"json"_s));
        QCOMPARE(bar()->currentIndex(), 1);
        QVERIFY(find<QPlainTextEdit>("json")->hasFocus());
        m_model->setValue(u"json"_s, FieldValue(u"{}"_s));
        QVERIFY(bar()->tabIcon(1).isNull());
    }

    void radioShowsAndSets()
    {
        bar()->setCurrentIndex(1);
        auto *json = find<QRadioButton>("type.json");
        auto *form = find<QRadioButton>("type.form");
        QVERIFY(json->isChecked());
        QCOMPARE(form->accessibleName(), u"x-www-form-urlencoded"_s);
        json->setFocus();
        QTest::keyClick(json, Qt::Key_Up);
        QCOMPARE(m_model->value(u"type"_s).text(), u"form"_s);
        m_model->setValue(u"type"_s, FieldValue(u"odd"_s));
        QVERIFY(!json->isChecked() && !form->isChecked());
        m_model->cancel();
        QVERIFY(json->isChecked());
    }

    void sampleIsTakenOverAndTakenBack()
    {
        bar()->setCurrentIndex(1);
        auto *text = find<QPlainTextEdit>("json");
        text->setFocus();
        QTest::keyClicks(text, u"[]"_s);
        QCOMPARE(find<QPushButton>("json.samples")->accessibleName(), u"View Sample JSON"_s);
        m_view->findChild<QAction *>(u"json.sample.one"_s)->trigger();
        QCOMPARE(m_model->value(u"json"_s).text(), u"{\"a\":\"$$To\"}"_s);
        QTest::mouseClick(find<QPushButton>("json.format"), Qt::LeftButton);
        QCOMPARE(m_model->value(u"json"_s).text(), u"{\n  \"a\": \"$$To\"\n}"_s);
        text->undo();
        text->undo();
        QCOMPARE(m_model->value(u"json"_s).text(), u"[]"_s);
        m_model->setValue(u"json"_s, FieldValue(u"{"_s));
        QVERIFY(!find<QPushButton>("json.format")->isEnabled());
    }
};

QTEST_MAIN(TabsControlTest)
#include "tst_tabscontrol.moc"
