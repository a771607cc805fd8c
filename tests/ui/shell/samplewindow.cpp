// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samplewindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QTest>
#include <QVBoxLayout>

namespace sendbench::test
{

using namespace Qt::StringLiterals;

SamplePage::SamplePage(const QString &id, const QString &title, const QString &icon)
    : Page({id, title, icon})
    , left(new QWidget(this))
    , right(new QWidget(this))
    , name(new QLineEdit(left))
    , body(new QPlainTextEdit(right))
    , check(new QAction(u"&Check"_s, this))
    , send(new QAction(u"Send test"_s, this))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(24, 24, 24, 24);
    columns->addWidget(left);
    columns->addWidget(right);
    (new QVBoxLayout(left))->addWidget(name);
    (new QVBoxLayout(right))->addWidget(body);
    setHeaderActions({check, send});
}

SampleWindow::SampleWindow(QSettings *settings)
    : window((theme.apply(*qApp), theme), settings)
    , providers(new SamplePage(u"providers"_s, u"Providers"_s, u"providers"_s))
    , templates(new SamplePage(u"templates"_s, u"Templates"_s, u"templates"_s))
    , history(new SamplePage(u"history"_s, u"History"_s, u"history"_s))
{
    for (SamplePage *page : {providers, templates, history})
        window.addPage(page);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qWarning("the window did not become active");
}

QAbstractButton *SampleWindow::button(const QString &name) const
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : buttons) {
        if (candidate->isVisible() &&
            (candidate->accessibleName() == name || candidate->text() == name))
            return candidate;
    }
    const QByteArray message = "no button " + name.toUtf8();
    QTest::qFail(message.constData(), __FILE__, __LINE__);
    return nullptr;
}

void SampleWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = window.focusWidget();
    QTest::keyClick(focus ? focus : &window, key, modifiers);
}

void SampleWindow::type(const QString &text)
{
    QTest::keyClicks(window.focusWidget(), text);
}

} // namespace sendbench::test
