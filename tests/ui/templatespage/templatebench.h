// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/pages/templates/templatespage.h"
#include "ui/providers/pagefixture.h"

#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>

namespace sendbench::test
{

/// A message of the harbour that nobody would refuse.
[[nodiscard]] inline templates::Template boatDelay()
{
    templates::Template t;
    t.name = u"boat_delay"_s;
    t.language = u"en_GB"_s;
    t.category = templates::Category::Utility;
    t.body = templates::Body{};
    t.body->text = u"Hi {{1}}, your boat to the island leaves later today, at {{2}}. We are sorry "
                   "for that and wait for you."_s;
    t.body->samples = {{.name = {}, .value = u"Ada"_s}, {.name = {}, .value = u"10:20"_s}};
    t.footer = templates::Footer{};
    t.footer->text = u"Harbour tours"_s;
    templates::Button come;
    come.text = u"I will come"_s;
    templates::Button cancel;
    cancel.text = u"Cancel"_s;
    t.buttons = {come, cancel};
    return t;
}

/// Without the order in which the components of a file stood.
[[nodiscard]] inline templates::Template unordered(templates::Template t)
{
    t.order.clear();
    return t;
}

[[nodiscard]] inline workspace::Document withTemplates(const QList<templates::Template> &all)
{
    workspace::Document document;
    document.name = u"Harbour"_s;
    for (const auto &one : all)
        document.templates.append(library::stored(document, one, {}));
    return document;
}

/// Sentences of which a part is not to be seen.
[[nodiscard]] inline QStringList clippedIn(const QWidget &whole)
{
    QStringList bad;
    for (const QLabel *one : whole.findChildren<QLabel *>()) {
        if (!one->isVisible() || !one->wordWrap() || one->text().isEmpty())
            continue;
        if (one->height() < one->heightForWidth(one->width()))
            bad.append(u"%1: %2 of %3, %4 wide"_s.arg(one->text())
                           .arg(one->height())
                           .arg(one->heightForWidth(one->width()))
                           .arg(one->width()));
    }
    return bad;
}

/// The templates page in a window of its own.
class TemplateBench : public PageFixture<ui::TemplatesPage>
{
public:
    explicit TemplateBench(const QList<templates::Template> &all = {})
        : PageFixture(withTemplates(all))
    {
        tieUndo();
    }

    /// As the program ties its window.
    void tieUndo()
    {
        auto &open = engine.workspace();
        const auto follow = [this, &open] {
            window.setUndo(open.canUndo(), open.undoLabel());
            window.setRedo(open.canRedo(), open.redoLabel());
        };
        QObject::connect(&open, &workspace::Workspace::undoChanged, &window, follow);
        QObject::connect(&window, &ui::MainWindow::undoRequested, &open,
                         &workspace::Workspace::undo);
        QObject::connect(&window, &ui::MainWindow::redoRequested, &open,
                         &workspace::Workspace::redo);
        follow();
    }
    [[nodiscard]] ui::TemplateSession &session() { return page->session(); }
    [[nodiscard]] const templates::Template &value() { return session().value(); }
    /// Findings are those of what is on screen.
    [[nodiscard]] bool judged()
    {
        return QTest::qWaitFor([this] { return session().isJudged(); }, 10'000);
    }
    [[nodiscard]] QStringList rules(Severity least = Severity::Note)
    {
        QStringList all;
        if (!judged())
            all.append(u"not judged"_s);
        for (const Finding &one : session().findings())
            if (one.severity <= least)
                all.append(one.rule);
        return all;
    }
    [[nodiscard]] QStringList errors() { return rules(Severity::Error); }
    /// Puts the cursor into the control with this name, wherever it is in the form.
    template <typename T>
    T *focus(const QString &name)
    {
        auto *control = find<T>(name);
        activate();
        if (control)
            control->setFocus();
        return control;
    }
    /// Replaces the text of the body, key by key.
    void typeBody(const QString &text)
    {
        auto *body = focus<ui::BoundedTextEdit>(u"bodyText"_s);
        if (!body)
            return;
        QTest::keyClick(body, Qt::Key_A, Qt::ControlModifier);
        for (const QChar one : text) {
            if (one == u'\n')
                QTest::keyClick(body, Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, body, Qt::Key_unknown, QString(one), {});
            QCoreApplication::processEvents();
        }
    }
    void choose(const QString &name, const QString &option)
    {
        auto *box = focus<QComboBox>(name);
        if (!box)
            return;
        const int at = box->findText(option);
        QVERIFY2(at >= 0, qPrintable(option));
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentIndex() != at; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), at);
    }
    [[nodiscard]] QStringList clipped() const { return clippedIn(*page); }
    [[nodiscard]] QListView *list() { return find<QListView>(u"templates"_s); }
};

} // namespace sendbench::test
