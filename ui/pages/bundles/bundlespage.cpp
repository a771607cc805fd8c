// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/bundlespage.h"

#include "ui/exchange/tabrow.h"
#include "ui/pages/bundles/exportpane.h"
#include "ui/pages/bundles/importpane.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kExport = u"tabExport"_s;
const QString kImport = u"tabImport"_s;
const QKeySequence kExportKeys(Qt::CTRL | Qt::Key_E);
const QKeySequence kImportKeys(Qt::CTRL | Qt::Key_O);
} // namespace

PagePlace BundlesPage::place()
{
    return {u"bundles"_s, tr("Bundles"), u"bundles"_s};
}

BundlesPage::BundlesPage(const PageContext &context, QWidget *parent)
    : Page(place(), parent)
    , m_context(context)
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_export(new ExportPane(context, this))
    , m_import(new ImportPane(context, this))
{
    m_tabs->add(kExport, tr("Export"));
    m_tabs->add(kImport, tr("Import"));
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_pages->addWidget(m_export);
    m_pages->addWidget(m_import);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::kSpace12, Theme::kSpace4, Theme::kSpace12, 0);
    top->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &TabRow::chosenChanged, this,
            [this] { m_pages->setCurrentIndex(isImporting() ? 1 : 0); });
    const auto onKeys = [this](const QKeySequence &keys, void (BundlesPage::*action)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKeys(kExportKeys, &BundlesPage::exportBundle);
    onKeys(kImportKeys, &BundlesPage::importBundle);
}

bool BundlesPage::isImporting() const
{
    return m_tabs->chosen() == kImport;
}

void BundlesPage::exportBundle()
{
    m_tabs->choose(kExport);
    m_export->focusList();
    m_export->exportNow();
}

void BundlesPage::importBundle()
{
    m_tabs->choose(kImport);
    m_import->focusList();
    m_import->openBundle();
}

QList<PaletteEntry> BundlesPage::paletteEntries() const
{
    auto *page = const_cast<BundlesPage *>(this);
    const auto entry = [&](const QString &text, void (BundlesPage::*action)()) {
        return PaletteEntry{.title = text,
                            .subtitle = title(),
                            .icon = iconName(),
                            .keywords = {},
                            .run =
                                [page, action] {
                                    page->m_context.open(page->id(), {});
                                    (page->*action)();
                                },
                            .group = PaletteEntry::Group::Actions};
    };
    return {entry(tr("Export a bundle"), &BundlesPage::exportBundle),
            entry(tr("Import a bundle"), &BundlesPage::importBundle)};
}

QList<ShortcutInfo> BundlesPage::shortcuts() const
{
    return {{kExportKeys, tr("Export a bundle")},
            {kImportKeys, tr("Import a bundle")},
            {QKeySequence(Qt::Key_Space), tr("Tick the object")}};
}

QList<QWidget *> BundlesPage::panes()
{
    QList<QWidget *> all{m_tabs};
    if (isImporting())
        all += m_import->panes();
    else
        all.append(m_export);
    return all;
}

void BundlesPage::focusFirst()
{
    if (isImporting())
        m_import->focusList();
    else
        m_export->focusList();
}

} // namespace sendbench::ui
