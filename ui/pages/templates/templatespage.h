// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templatelistmodel.h"
#include "templates/codec.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/editor/templatetype.h"
#include "ui/pages/templates/templatesession.h"
#include "ui/shell/page.h"

class QAction;
class QMenu;
class QStackedWidget;

namespace sendbench::ui
{

class EightChannels;
class EmptyState;
class TabButton;
class TemplateEditor;
class TemplateListPane;
class TemplateSide;
class WorkArea;

/// Templates on the left, the editor in the middle, preview, findings, values and comparison on the
/// right. What adds, copies and removes is in templateactions.cpp, what comes in and goes out in
/// templateexchange.cpp.
class TemplatesPage final : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit TemplatesPage(PageContext context, QWidget *parent = nullptr);
    ~TemplatesPage() override;

    void openObject(const QString &id) override;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<ShortcutInfo> shortcuts() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

    [[nodiscard]] TemplateSession &session() { return m_session; }
    [[nodiscard]] models::TemplateListModel &templates() { return m_model; }

private:
    /// What taking many in would make of the document.
    struct Imported {
        workspace::Document before;
        workspace::Document after;
        QStringList ids;
    };

    // The page and its parts.
    void build();
    void makeActions();
    void makeMenus();
    void connectParts();
    void refresh();
    void retitle();
    void updateActions();
    [[nodiscard]] templates::Target usualTarget() const;
    [[nodiscard]] workspace::Workspace &workspace() const { return m_context.engine.workspace(); }
    [[nodiscard]] const workspace::Document &document() const { return workspace().document(); }

    // Actions.
    void add(TemplateType type);
    /// One step that puts this template into the workspace and shows it.
    bool insert(const QString &label, const templates::Template &value, const QString &provider);
    void duplicate(const QString &id);
    void copyToLanguage();
    void copyTo(const QString &language, const QString &id);
    void copyToProvider(const QString &provider);
    void remove(const QString &id);
    void fillProviders();

    // In and out.
    void openImport(const QString &text);
    void take(const QList<templates::ReadTemplate> &all, bool replace);
    void takeMade(const QString &label, const Imported &made);
    void copyAs(templates::Form form);
    void saveAs(templates::Form form);
    void tellLosses(templates::Form form, const QString &done);
    void compareWithEight();

    PageContext m_context;
    models::TemplateListModel m_model;
    TemplateSession m_session;
    EightChannels *m_channels;
    QWidget *m_root;
    QStackedWidget *m_body;
    EmptyState *m_empty = nullptr;
    WorkArea *m_area = nullptr;
    TemplateListPane *m_list = nullptr;
    TemplateEditor *m_editor = nullptr;
    TemplateSide *m_side = nullptr;
    TabButton *m_eight = nullptr; ///< the tab "8x8"
    QAction *m_import;
    QAction *m_copyMenuAction;
    QAction *m_exportAction;
    QAction *m_compare;
    QAction *m_toLanguage = nullptr;
    QMenu *m_toProvider = nullptr;
    int m_currentRow = 0;
    LatestTask<Imported> m_taking{this};
};

} // namespace sendbench::ui
