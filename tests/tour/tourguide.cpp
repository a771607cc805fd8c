// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tourguide.h"

#include "resources/resources.h"

#include <QAbstractButton>
#include <QDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::test
{

TourGuide::TourGuide(const QString &journey, gui::Options options)
    : m_journey(journey)
    , m_options(std::move(options))
{
    sendbenchLoadResources();
    // The program's own default places must not be the user's.
    qputenv("SENDBENCH_DATA", m_folder.path().toUtf8());
    if (m_options.workspace.isEmpty() && !m_options.sandbox)
        m_options.workspace = workspaceFile();
    m_options.theme = ui::Theme::Mode::Light;
    m_options.secrets = engine::SecretsBackend::Memory;
    make();
}

void TourGuide::make()
{
    auto prompts = std::make_unique<ScriptedPrompts>();
    m_prompts = prompts.get();
    engine::EngineOptions engine;
    engine.secrets = engine::SecretsBackend::Memory;
    engine.dataFolder = m_folder.path();
    engine.loopbackOnly = true;
    engine.sandboxSpeed = 10;
    m_application.reset();
    m_application = std::make_unique<gui::Application>(
        m_options, gui::Application::Parts{
                       .engine = engine, .prompts = std::move(prompts), .remember = false});
}

bool TourGuide::start()
{
    if (!m_application->start())
        return false;
    window().resize(
        1280, 800); // the offscreen screen is smaller, and the window fits itself to its screen
    return QTest::qWaitForWindowExposed(&window());
}

bool TourGuide::restart()
{
    window().close();
    make();
    return start();
}

/// Nothing that was begun a moment ago (checks after typing) is still to come, and two looks in
/// succession show the same.
QImage TourGuide::settled()
{
    QImage shown;
    (void)QTest::qWaitFor([this, &shown] {
        const auto timers = window().findChildren<QTimer *>();
        const bool waits = std::any_of(timers.begin(), timers.end(), [](const QTimer *one) {
            return one->isActive() && one->isSingleShot() && one->interval() < 1000;
        });
        QImage now = window().grab().toImage();
        const bool same = now == shown;
        shown = std::move(now);
        return same && !waits;
    });
    return shown;
}

void TourGuide::picture(const QString &name)
{
    const QDir folder(QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/tour"));
    folder.mkpath(u"."_s);
    const QString file = u"%1-%2-%3.png"_s.arg(m_journey).arg(++m_pictures).arg(name);
    QVERIFY(settled().save(folder.filePath(file)));
}

QAbstractButton *TourGuide::button(const QString &text)
{
    const auto all = window().findChildren<QAbstractButton *>();
    for (auto *one : all)
        if (one->isVisible() && QString(one->text()).remove(u'&') == text)
            return one;
    return nullptr;
}

bool TourGuide::click(const QString &text)
{
    auto *found = button(text);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

} // namespace sendbench::test
