// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace sendbench::ui
{

class ExportPane;
class ImportPane;
class TabRow;

/// Parts of the workspace as files: what leaves, and what comes in from another one.
class BundlesPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit BundlesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<ShortcutInfo> shortcuts() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

    void exportBundle(); ///< shows what would leave and asks for the file
    void importBundle(); ///< asks for the file to be compared

private:
    [[nodiscard]] bool isImporting() const;

    PageContext m_context;
    TabRow *m_tabs;
    QStackedWidget *m_pages;
    ExportPane *m_export;
    ImportPane *m_import;
};

} // namespace sendbench::ui
