// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The longest stall of the UI thread while each page of the demo workspace is opened,
// first and again, and painted; then at a key in the filter of the providers and in the palette,
// and at an edit. With a number as its argument: of a workspace with so many accounts, providers
// and test recipients. Prints one JSON object.

#include "app/gui/application.h"
#include "bench/heartbeat.h"
#include "resources/resources.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr auto kQuiet = std::chrono::milliseconds(700); ///< what a page begins late is counted too

/// Opens one page after the other, and after the last the first again.
class Walk final : public QObject
{
public:
    Walk(ui::MainWindow &window, workspace::Workspace &workspace)
        : m_window(window)
        , m_workspace(workspace)
    {
        QTimer::singleShot(kQuiet, this, [this] { next(); });
    }

private:
    void next()
    {
        if (m_at >= 0)
            m_result.append(QJsonObject{{u"page"_s, m_ids[m_at % m_ids.size()]},
                                        {u"first"_s, m_at < m_ids.size()},
                                        {u"longestStall"_s, m_heart.asJson()}});
        if (++m_at == 2 * m_ids.size()) {
            use();
            return;
        }
        // In a turn of its own, which is the first that counts.
        QTimer::singleShot(0, this, [this] {
            m_heart.reset();
            if (!m_window.showPage(m_ids[m_at % m_ids.size()]))
                qFatal("bench_pages: no page %s", qPrintable(m_ids[m_at % m_ids.size()]));
            QTimer::singleShot(kQuiet, this, [this] { next(); });
        });
    }

    /// One use after the other, each with what it leaves to later turns.
    void use()
    {
        if (m_used > 0)
            m_uses.append(QJsonObject{{u"use"_s, m_steps.at(m_used - 1).first},
                                      {u"longestStall"_s, m_heart.asJson()}});
        if (m_used == m_steps.size()) {
            const QJsonObject all{{u"benchmark"_s, u"pages"_s},
                                  {u"aimMs"_s, 50},
                                  {u"switches"_s, m_result},
                                  {u"uses"_s, m_uses}};
            std::fputs(QJsonDocument(all).toJson().constData(), stdout);
            QCoreApplication::quit();
            return;
        }
        QTimer::singleShot(0, this, [this] {
            m_heart.reset();
            m_steps.at(m_used++).second();
            QTimer::singleShot(kQuiet, this, [this] { use(); });
        });
    }
    void filter(const QString &text)
    {
        m_window.page(u"providers"_s)->findChild<QLineEdit *>(u"objectFilter"_s)->setText(text);
    }
    void edit()
    {
        m_workspace.edit(u"Edit"_s, [](workspace::Document &document) {
            if (!document.providers.isEmpty())
                document.providers.first().fields.insert(u"nickname"_s, u"Another"_s);
        });
    }

    ui::MainWindow &m_window;
    workspace::Workspace &m_workspace;
    const QList<std::pair<QString, std::function<void()>>> m_steps{
        {u"providersAgain"_s, [this] { m_window.showPage(u"providers"_s); }},
        {u"filterFirstKey"_s, [this] { filter(u"9"_s); }},
        {u"filterNextKey"_s, [this] { filter(u"99"_s); }},
        {u"filterCleared"_s, [this] { filter({}); }},
        {u"edit"_s, [this] { edit(); }},
        {u"undo"_s, [this] { m_workspace.undo(); }},
        {u"palette"_s, [this] { m_window.openPalette(); }}};
    qsizetype m_used = 0;
    QJsonArray m_uses;
    const QStringList m_ids{u"accounts"_s, u"providers"_s, u"templates"_s, u"send"_s,
                            u"events"_s,   u"history"_s,   u"bundles"_s,   u"overview"_s};
    Heartbeat m_heart;
    QJsonArray m_result;
    qsizetype m_at = -1;
};

workspace::Document manyOf(int count)
{
    workspace::Document document{.name = u"Many"_s};
    for (int i = 0; i < count; ++i) {
        const QString number = u"%1"_s.arg(i, 5, 10, QChar(u'0'));
        document.accounts.append({.id = u"acc-"_s + number, .kind = u"8x8.connect"_s});
        document.accounts.last().fields.insert(u"region"_s, u"ap"_s);
        document.providers.append({.id = u"prov-"_s + number,
                                   .kind = u"clevertap.whatsapp.8x8"_s,
                                   .account = u"acc-"_s + number});
        document.providers.last().fields.insert(u"nickname"_s, u"Nick "_s + number);
        document.testRecipients.append({.number = u"+65800"_s + number, .label = number});
    }
    return document;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    qputenv("SENDBENCH_DATA", folder.path().toUtf8());
    QApplication application(argc, argv);
    sendbenchLoadResources();
    engine::EngineOptions engine;
    engine.secrets = engine::SecretsBackend::Memory;
    engine.dataFolder = folder.path();
    engine.loopbackOnly = true;
    gui::Options options;
    if (argc > 1) {
        options.workspace = folder.filePath(u"many.sendbench.json"_s);
        if (!workspace::Workspace::createFile(options.workspace, manyOf(std::atoi(argv[1]))))
            return 1;
    }
    options.sandbox = argc == 1;
    options.page = u"overview"_s;
    options.secrets = engine::SecretsBackend::Memory;
    gui::Application program(
        options, {.engine = engine, .prompts = ui::makeDialogPrompts(), .remember = false});
    if (!program.start())
        return 1;
    program.window().resize(1280, 800);
    Walk walk(program.window(), program.engine().workspace());
    return QApplication::exec();
}
