// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "resources/resources.h"
#include "ui/pages/history/elidedlabel.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

engine::EngineOptions options(const QString &folder)
{
    sendbenchLoadResources();
    engine::EngineOptions options;
    options.secrets = engine::SecretsBackend::Memory;
    options.dataFolder = folder;
    options.loopbackOnly = true;
    return options;
}

} // namespace

HistoryBench::HistoryBench()
    : engine(options(folder.path()))
{
    theme.apply(*qApp);
    openWorkspace(u"a"_s);
    page = std::make_unique<ui::HistoryPage>(
        ui::PageContext{.engine = engine,
                        .theme = theme,
                        .clipboard = clipboard,
                        .prompts = prompts,
                        .open = [this](const QString &where,
                                       const QString &what) { opened += where + u' ' + what; },
                        .toast = [this](const QString &text) { toasts += text; }});
    page->resize(1060, 700);
    page->show();
    (void)QTest::qWaitForWindowActive(page.get());
}

void HistoryBench::openWorkspace(const QString &name)
{
    const QString path = folder.filePath(name + u".sendbench.json"_s);
    if (!QFile::exists(path))
        QVERIFY(workspace::Workspace::createFile(path, {}));
    QVERIFY(engine.openWorkspace(path));
}

void HistoryBench::add(int from, int to)
{
    for (int n = from; n <= to; ++n)
        store().add(testing::plainRecord(n), &store())->start();
    QTRY_VERIFY(rows() >= to - from + 1);
}

void HistoryBench::add(const sending::SendRecord &record)
{
    const int before = rows();
    QCOMPARE(testing::ended(store().add(record, nullptr)), std::nullopt);
    QTRY_COMPARE(rows(), before + 1);
}

QString HistoryBench::databasePath() const
{
    QDirIterator files(folder.path(), {u"*.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

ui::RecordTable &HistoryBench::table() const
{
    return *part<ui::RecordTable>("historyTable");
}

QString HistoryBench::cell(int row, int column) const
{
    return table().model()->index(row, column).data().toString();
}

void HistoryBench::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = table().model()->index(row, 0);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers,
                      table().visualRect(index).center());
}

QString HistoryBench::shownTitle() const
{
    return part<ui::ElidedLabel>("historyTitle")->text();
}

QString HistoryBench::label(const char *name) const
{
    const auto *found = part<QLabel>(name);
    return found != nullptr ? found->text() : QString();
}

void HistoryBench::press(const char *name)
{
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button != nullptr && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QAction *HistoryBench::action(const char *name) const
{
    return part<QAction>(name);
}
