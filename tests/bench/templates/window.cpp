// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What the window does with 10,000 templates: opening the workspace, filling and filtering the
// list, judging all, opening any, typing in a full body, taking many in. Of each the longest stall
// of the UI thread; beside it bare widgets of Qt with texts as long. Prints one JSON object.

#include "app/gui/application.h"
#include "bench/heartbeat.h"
#include "bench/templates/collection.h"
#include "library/adder.h"
#include "library/library.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/pages/templates/importreading.h"
#include "ui/pages/templates/templatespage.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr int kKeys = 60;
constexpr int kOpened = 60;

Heartbeat *heart = nullptr;

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until it is so, a minute at most.
bool spinUntil(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 60'000)
        spin(10);
    spin(100);
    return done();
}

void key(QWidget *target, Qt::Key code, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text);
    QKeyEvent release(QEvent::KeyRelease, code, Qt::NoModifier, text);
    QCoreApplication::sendEvent(target, &press);
    QCoreApplication::sendEvent(target, &release);
}

/// The longest stall while `work` runs and until what it began is done.
QJsonObject stall(const std::function<void()> &work, int quietMs = 300)
{
    spin(5);
    heart->reset();
    QTimer::singleShot(0, qApp, work);
    spin(quietMs);
    return heart->asJson();
}

/// Milliseconds of this thread's own work from the event to the painted window, one after another.
QJsonObject each(int rounds, const std::function<void(int)> &work)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        const double began = Heartbeat::cpuMs();
        work(i);
        QCoreApplication::processEvents();
        all.push_back(Heartbeat::cpuMs() - began);
        spin(2);
    }
    std::sort(all.begin(), all.end());
    return {{u"medianCpuMs"_s, all[all.size() / 2]}, {u"maxCpuMs"_s, all.back()}};
}

QString fullBody()
{
    return u"Dear {{1}}, "_s + u"your *boat* leaves at pier 4. "_s.repeated(31) +
           u"It waits for you at {{2}} now."_s;
}

workspace::Document manyOf(const QByteArray &list)
{
    workspace::Document document;
    document.name = u"Many"_s;
    library::Adder adder(document, {});
    if (const auto read = templates::readTemplates(list, u"bench"_s))
        for (const auto &one : read->templates)
            adder.put(one.value);
    auto &typed = document.templates[document.templates.size() / 2];
    auto value = library::read(typed).value;
    value.body->text = fullBody();
    library::setContent(typed, value);
    return document;
}

void yardsticks(QJsonObject &result)
{
    QPlainTextEdit edit;
    edit.setPlainText(fullBody());
    edit.show();
    edit.moveCursor(QTextCursor::End);
    spin(100);
    result[u"yardstick.keyInBareTextEdit"_s] =
        each(kKeys, [&](int) { key(&edit, Qt::Key_A, u"a"_s); });
    QStringList lines;
    for (int i = 0; i < 10'000; ++i)
        lines.append(u"trip_%1 · en_GB"_s.arg(i));
    QListView list;
    list.setUniformItemSizes(true);
    QStringListModel model;
    list.setModel(&model);
    list.show();
    spin(100);
    result[u"yardstick.bareListFilled"_s] = stall([&] { model.setStringList(lines); });
}

void window(QJsonObject &result, const QString &path, const QByteArray &list)
{
    engine::EngineOptions engine;
    engine.secrets = engine::SecretsBackend::Memory;
    engine.dataFolder = QFileInfo(path).absolutePath();
    engine.loopbackOnly = true;
    gui::Options options;
    options.workspace = QFileInfo(path).absolutePath() + u"/small.sendbench.json"_s;
    options.secrets = engine::SecretsBackend::Memory;
    gui::Application program(
        options, {.engine = engine, .prompts = ui::makeDialogPrompts(), .remember = false});
    if (!program.start())
        qFatal("bench_templateswindow: no window");
    program.window().resize(1440, 900);
    spin(300);
    auto &open = program.engine().workspace();
    heart->reset();
    program.openWorkspace(path);
    if (!spinUntil([&] { return open.path() == path; }))
        qFatal("bench_templateswindow: not opened");
    result[u"open"_s] = heart->asJson();

    // What other pages do with each edit counts too.
    for (const QString &page : {u"accounts"_s, u"providers"_s, u"send"_s, u"events"_s, u"history"_s,
                                u"bundles"_s, u"overview"_s}) {
        program.window().showPage(page);
        spin(150);
    }
    heart->reset();
    program.window().showPage(u"templates"_s);
    spin(20);
    result[u"pageAndListFilled"_s] = heart->asJson();
    auto *page = program.window().findChild<ui::TemplatesPage *>();
    heart->reset();
    QElapsedTimer clock;
    clock.start();
    spinUntil([&] { return page->templates().isSettled(); });
    result[u"judgeAll"_s] = heart->asJson();
    result[u"judgeAllSeconds"_s] = double(clock.elapsed()) / 1000;

    auto *search = page->findChild<QLineEdit *>(u"templateFilter"_s);
    search->setFocus();
    const QString wanted = u"boat 4711"_s;
    result[u"filterKey"_s] =
        each(int(wanted.size()), [&](int i) { key(search, Qt::Key_A, wanted.mid(i, 1)); });
    search->clear();
    spin(200);

    const auto &document = open.document();
    result[u"openAny"_s] = each(kOpened, [&](int i) {
        page->openObject(document.templates.at(document.templates.size() * i / kOpened).id);
    });
    page->openObject(document.templates.at(document.templates.size() / 2).id);
    spin(500);
    auto *body = page->findChild<ui::BoundedTextEdit *>(u"bodyText"_s);
    body->setFocus();
    body->moveCursor(QTextCursor::End);
    heart->reset();
    result[u"keyInFullBody"_s] = each(kKeys, [&](int) { key(body, Qt::Key_A, u"a"_s); });
    result[u"keyInFullBodyWithLint"_s] = stall([&] { key(body, Qt::Key_A, u"a"_s); }, 800);
    result[u"undo"_s] = stall([&] { open.undo(); }, 600);
    result[u"autosave"_s] = stall([&] { key(body, Qt::Key_A, u"a"_s); }, 4000);
    const auto read = templates::readTemplates(list, u"bench"_s);
    clock.start();
    open.edit(u"Import"_s, [&](workspace::Document &changed) {
        (void)ui::import(changed, read->templates, {}, true);
    });
    result[u"importSameAgainMs"_s] = double(clock.nsecsElapsed()) / 1e6;
    spin(500);
    const double began = Heartbeat::cpuMs();
    (void)open.save();
    result[u"saveCpuMs"_s] = Heartbeat::cpuMs() - began;
}

} // namespace

/// The argument is the number of templates (10000).
int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    qputenv("SENDBENCH_DATA", folder.path().toUtf8());
    QApplication application(argc, argv);
    sendbenchLoadResources();
    const int count = argc > 1 ? std::max(100, std::atoi(argv[1])) : 10'000;
    const QByteArray list = collection(count);
    const workspace::Document document = manyOf(list);
    const QString path = folder.filePath(u"many.sendbench.json"_s);
    if (!workspace::Workspace::createFile(path, document))
        return 1;
    Heartbeat beat;
    heart = &beat;
    QJsonObject result{
        {u"benchmark"_s, u"templateswindow"_s},
        {u"method"_s,
         u"wallMs and cpuMs: the longest gap between two ticks of a 1 ms timer of the UI thread. "
         "medianCpuMs and maxCpuMs: what the UI thread works from the event until the window is "
         "painted. Yardsticks: bare widgets of Qt."_s},
        {u"templates"_s, document.templates.size()},
        {u"workspaceBytes"_s, QFileInfo(path).size()},
        {u"aimMs"_s, QJsonObject{{u"stall"_s, 50}, {u"key"_s, 16}}}};
    yardsticks(result);
    window(result, path, list);
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}
