// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include "ui/forms/fieldcontrol.h"
#include "ui/forms/findinglabel.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

FormFixture::FormFixture(const forms::FieldValues &stored)
    : model(formOfEachKind())
{
    theme.setMode(ui::Theme::Mode::Light);
    theme.apply(*qApp);
    if (!stored.isEmpty())
        model.load(stored);
    view = new ui::FormView(model, theme, clipboard);
    window.setWidgetResizable(true);
    window.setWidget(view);
    window.resize(640, 900);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qWarning("the window did not become active");
}

QStringList FormFixture::findingsAt(const QString &key) const
{
    QStringList sentences;
    const auto *control = view->findChild<ui::FieldControl *>(u"control:"_s + key);
    if (!control)
        return {u"no such control"_s};
    for (const auto *label : control->findChildren<ui::FindingLabel *>())
        sentences.append(label->findChildren<QLabel *>().last()->text());
    return sentences;
}

void typeInto(QWidget *editor, const QString &text)
{
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    for (const QChar one : text)
        QTest::sendKeyEvent(QTest::Click, editor, Qt::Key_unknown, QString(one), Qt::NoModifier);
}

forms::FormDescriptor formOfEachKind()
{
    const QByteArray json = R"json({
      "id":"test.form","title":"Provider Configuration","name":"N","system":"s","fields":[
        {"key":"provider","label":"Provider","kind":"choice","initial":"generic",
         "choices":[{"value":"generic","label":"Generic (Other)"},{"value":"own","label":"Own"}],
         "link":{"text":"More about Generic Integration guide.","url":"https://guide.example/"}},
        {"key":"nickname","label":"Nickname","kind":"text","required":true,
         "help":"Names this configuration in every campaign.","placeholder":"whatsapp_prod"},
        {"key":"number","label":"Mobile Number","kind":"phone","required":true},
        {"key":"masked","label":"Masked Number","kind":"phone","masked":true},
        {"key":"callback","label":"Delivery Report Callback URL","kind":"readOnly","pasted":true,
         "required":true},
        {"key":"method","label":"Request Type","kind":"choice","required":true,"narrow":true,
         "initial":"POST","choices":[{"value":"POST","label":"POST"},{"value":"GET","label":"GET"}]},
        {"key":"endpoint","label":"HTTP End Point","kind":"url","required":true},
        {"key":"bodyCard","label":"Body","kind":"section","children":[
          {"key":"version","label":"Payload Version","kind":"readOnly","initial":"0.1",
           "tooltip":"The version of the JSON."},
          {"key":"info","label":"JSON","kind":"info",
           "help":"CleverTap sends a standard JSON payload based on the message.",
           "link":{"text":"About the payload","url":"https://payload.example/"}},
          {"key":"json","label":"Own payload","kind":"json"}]},
        {"key":"basic","label":"Basic Authentication","kind":"group","children":[
          {"key":"user","label":"Username","kind":"text","required":true},
          {"key":"password","label":"Password","kind":"secret","required":true}]},
        {"key":"headers","label":"Headers","kind":"keyValues",
         "tooltip":"Sent with each request.","presets":[
          {"id":"bearer","title":"8x8's guide","source":"https://a.example","rows":[
            {"name":"Content-Type","value":"application/json"},
            {"name":"Authorization","value":"Bearer ","secret":true}]},
          {"id":"pair","title":"CleverTap's page","rows":[
            {"name":"user","value":""},{"name":"password","value":"","secret":true}]}]},
        {"key":"reply","label":"Reply text","kind":"multiline","maxLength":512},
        {"key":"default","label":"Mark this as a default","kind":"flag"},
        {"key":"limit","label":"Maximum concurrent API requests","kind":"integer",
         "minimum":30,"maximum":1000}]})json";
    const auto parsed = forms::parseDescriptor(json, u"test"_s);
    if (!parsed)
        qFatal("the form of the tests is broken: %s", qPrintable(parsed.error().path));
    return *parsed;
}
