// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/history/records.h"
#include "support/scriptedprompts.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/history/recordtable.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

/// A history page over a real engine in a folder of its own.
struct HistoryBench {
    HistoryBench();

    [[nodiscard]] sendbench::history::HistoryStore &store() { return *engine.history(); }
    /// Makes it if there is none of that name.
    void openWorkspace(const QString &name);
    /// Stores exchanges from…to (see plainRecord) and waits until they are on screen.
    void add(int from, int to);
    void add(const sendbench::sending::SendRecord &record);
    [[nodiscard]] QString databasePath() const;

    [[nodiscard]] sendbench::ui::RecordTable &table() const;
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const;
    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The title of the exchange that is shown.
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString label(const char *name) const;
    void press(const char *button);
    [[nodiscard]] QAction *action(const char *name) const;
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return page->findChild<T *>(QString::fromUtf8(name));
    }

    QTemporaryDir folder;
    sendbench::test::ScriptedPrompts prompts;
    sendbench::ui::Theme theme;
    sendbench::engine::Engine engine;
    sendbench::ui::Clipboard clipboard{engine.redactor()};
    QStringList opened; ///< "page object"
    QStringList toasts;
    std::unique_ptr<sendbench::ui::HistoryPage> page;
};
