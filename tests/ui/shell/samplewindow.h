// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace sendbench::test
{

/// A page with two panes, two actions and some objects.
class SamplePage final : public ui::Page
{
    Q_OBJECT

public:
    SamplePage(const QString &id, const QString &title, const QString &icon);

    QList<ui::PaletteEntry> paletteEntries() const override { return objects; }
    QList<QWidget *> panes() override { return {left, right}; }
    bool escape() override { return ++escapes > 0; }

    QWidget *left;
    QWidget *right;
    QLineEdit *name;
    QPlainTextEdit *body;
    QAction *check;
    QAction *send;
    QList<ui::PaletteEntry> objects;
    int escapes = 0;
};

/// The window with three sample pages, shown and active.
struct SampleWindow {
    explicit SampleWindow(QSettings *settings = nullptr);

    ui::Theme theme;
    ui::MainWindow window;
    SamplePage *providers;
    SamplePage *templates;
    SamplePage *history;

    /// The button with this accessible name or text; fails the test if there is none in sight.
    [[nodiscard]] QAbstractButton *button(const QString &name) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
};

} // namespace sendbench::test
