// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The longest stall of the UI thread while each page of the demo workspace is opened,
// first and again, and painted. Prints one JSON object.

#include "app/gui/application.h"
#include "bench/heartbeat.h"
#include "resources/resources.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr auto kQuiet = std::chrono::milliseconds(700); ///< what a page begins late is counted too

/// Opens one page after the other, and after the last the first again.
class Walk final : public QObject
{
public:
    explicit Walk(ui::MainWindow &window)
        : m_window(window)

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
            const QJsonObject all{
                {u"benchmark"_s, u"pages"_s}, {u"aimMs"_s, 50}, {u"switches"_s, m_result}};
            std::fputs(QJsonDocument(all).toJson().constData(), stdout);
            QCoreApplication::quit();
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

    ui::MainWindow &m_window;
    const QStringList m_ids{u"accounts"_s, u"providers"_s, u"templates"_s, u"send"_s,
                            u"events"_s,   u"history"_s,   u"bundles"_s,   u"overview"_s};
    Heartbeat m_heart;
    QJsonArray m_result;
    qsizetype m_at = -1;
};

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
    options.sandbox = true;
    options.page = u"overview"_s;
    options.secrets = engine::SecretsBackend::Memory;
    gui::Application program(
        options, {.engine = engine, .prompts = ui::makeDialogPrompts(), .remember = false});
    if (!program.start())
        return 1;
    program.window().resize(1280, 800);
    Walk walk(program.window());
    return QApplication::exec();
}
