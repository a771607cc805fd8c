// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/application.h"
#include "support/scriptedprompts.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

namespace sendbench::test
{

/// The real window with scripted prompts, its own folder, and nothing but loopback.
class TourGuide
{
public:
    explicit TourGuide(const QString &journey, gui::Options options = {});

    [[nodiscard]] gui::Application &application() { return *m_application; }
    [[nodiscard]] ui::MainWindow &window() { return m_application->window(); }
    [[nodiscard]] ScriptedPrompts &prompts() { return *m_prompts; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString workspaceFile() const
    {
        return m_folder.filePath(QStringLiteral("workspace.json"));
    }

    /// Starts the window; false if it did not come up.
    [[nodiscard]] bool start();
    /// Closes the window and opens the same workspace again, as a new start of the program would.
    [[nodiscard]] bool restart();

    /// <build>/pictures/tour/<journey>-<n>-<name>.png
    void picture(const QString &name);

    /// The visible widget of that object name on the current page.
    template <typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        const auto all = window().findChildren<T *>(name);
        for (T *one : all)
            if (one->isVisible())
                return one;
        return nullptr;
    }
    /// The visible button whose text, without its mnemonic, is this.
    [[nodiscard]] QAbstractButton *button(const QString &text);
    [[nodiscard]] bool click(const QString &text);

private:
    void make();
    [[nodiscard]] QImage settled();

    QString m_journey;
    gui::Options m_options;
    QTemporaryDir m_folder;
    ScriptedPrompts *m_prompts = nullptr;
    std::unique_ptr<gui::Application> m_application;
    int m_pictures = 0;
};

} // namespace sendbench::test
