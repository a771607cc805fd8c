// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/templatespage.h"

#include "base/opensecrets.h"
#include "engine/opensecretcheck.h"
#include "forms/oddcharacters.h"
#include "library/library.h"
#include "ui/exchange/tabbutton.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/shared/workarea.h"
#include "ui/pages/templates/editor/templateeditor.h"
#include "ui/pages/templates/eight/eighttab.h"
#include "ui/pages/templates/list/templatelistpane.h"
#include "ui/pages/templates/side/templateside.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/panes.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongestTitle = 60;
constexpr int kSideWidth = 352; // a narrow phone and the room around it
const QString kGuide = u"https://developers.facebook.com/documentation/business-messaging/whatsapp/"
                       "templates/overview"_s;
} // namespace

PagePlace TemplatesPage::place()
{
    return {u"templates"_s, tr("Templates"), u"templates"_s};
}

TemplatesPage::TemplatesPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , m_context(std::move(context))
    , m_session(m_context.engine.workspace(), m_model.shelf())
    , m_channels(new EightChannels(m_context, this))
    , m_root(new QWidget(this))
    , m_body(new QStackedWidget(m_root))
    , m_import(new QAction(tr("Import"), this))
    , m_copyMenuAction(new QAction(tr("Copy to"), this))
    , m_exportAction(new QAction(tr("Export"), this))
    , m_compare(new QAction(tr("Compare with 8x8…"), this))
{
    m_session.setTarget(usualTarget());
    m_model.setTarget(m_session.target());
    m_model.setWorkspace(&workspace());
    m_session.setSearch([this]() -> TemplateSession::Search {
        return
            [known = m_context.engine.redactor().snapshot(),
             publics = engine::publicSecrets(m_context.engine)](const templates::Template &value) {
                const auto text = templates::writeTemplate(value, templates::Form::Sendbench);
                return openSecretsInJson(text, *known, publics);
            };
    });
    connect(&m_context.engine, &engine::Engine::secretsLearned, this,
            [this] { m_session.judgeAgain(); });
    learnQuietly(m_context, this, [this] { m_session.judgeAgain(); });
    build();
    makeActions();
    makeMenus();
    connectParts();
    refresh();
}

TemplatesPage::~TemplatesPage()
{
    disconnect(&workspace(), nullptr, this, nullptr);
    m_model.disconnect(this);
    m_session.disconnect(this);
    delete std::exchange(m_root, nullptr); // the panes look at what this page owns
}

void TemplatesPage::build()
{
    m_list = new TemplateListPane(m_context.theme, &m_model);
    m_editor = new TemplateEditor(m_context, m_session);
    m_side = new TemplateSide(m_context, m_session);
    auto *eight = new EightTab(m_context, m_session, *m_channels);
    m_eight = m_side->addTab(u"tabEight"_s, u"8x8"_s, eight);
    connect(eight, &EightTab::placeWanted, m_side, &TemplateSide::placeWanted);
    connect(eight, &EightTab::sourceWanted, m_side, &TemplateSide::sourceWanted);
    m_area =
        new WorkArea(m_context.theme, m_list, m_editor, m_side, m_side->accessibleName(), m_body);
    m_area->setSideWidth(kSideWidth);
    m_empty = new EmptyState(
        m_context.theme, iconName(),
        tr("A template is a WhatsApp message that Meta has approved. Write it here, or paste one "
           "from Meta, 8x8 or CleverTap: you see what a phone shows and what a reviewer would "
           "refuse, before anybody does."),
        tr("Add template"), tr("What templates are"), m_body);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_area);
    auto *column = new QVBoxLayout(m_root);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_root);
    tabThrough({m_list, m_editor, m_side});
}

void TemplatesPage::connectParts()
{
    connect(&workspace(), &workspace::Workspace::changed, this, &TemplatesPage::refresh);
    connect(&workspace(), &workspace::Workspace::stateChanged, this, &TemplatesPage::refresh);
    connect(&m_session, &TemplateSession::changed, this, &TemplatesPage::retitle);
    connect(&m_session, &TemplateSession::targetChanged, this,
            [this] { m_model.setTarget(m_session.target()); });
    connect(m_list, &TemplateListPane::chosen, this, &TemplatesPage::openObject);
    connect(m_list, &TemplateListPane::duplicateWanted, this,
            [this](const QString &id) { duplicate(id); });
    connect(m_list, &TemplateListPane::removeWanted, this,
            [this](const QString &id) { remove(id); });
    connect(m_list, &TemplateListPane::pasteWanted, this,
            [this] { openImport(Clipboard::text()); });
    connect(m_side, &TemplateSide::placeWanted, this, [this](const QString &path) {
        m_area->showForm();
        m_editor->focusPlace(path);
    });
    const auto source = [this](const QString &url) { m_context.prompts.openUrl(url); };
    connect(m_side, &TemplateSide::sourceWanted, this, source);
    connect(m_side, &TemplateSide::templateWanted, this, &TemplatesPage::openObject);
    connect(m_editor, &TemplateEditor::sourceWanted, this, source);
    connect(m_empty, &EmptyState::begun, this, [this] { add(TemplateType::Basic); });
    connect(m_empty, &EmptyState::linkOpened, this, [this] { m_context.prompts.openUrl(kGuide); });
    auto *fix = new QShortcut(QKeySequence(u"Ctrl+."_s), this);
    fix->setContext(Qt::WidgetWithChildrenShortcut);
    connect(fix, &QShortcut::activated, m_editor, &TemplateEditor::fixNext);
    // On the empty page there is no list to paste into.
    auto *paste = new QShortcut(QKeySequence::Paste, m_empty);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, [this] { openImport(Clipboard::text()); });
}

templates::Target TemplatesPage::usualTarget() const
{
    const auto &providers = document().providers;
    const auto &accounts = document().accounts;
    const auto is8x8 = [](const auto &one) { return one.kind.contains(u"8x8"_s); };
    const bool any = std::any_of(providers.cbegin(), providers.cend(), is8x8) ||
                     std::any_of(accounts.cbegin(), accounts.cend(), is8x8);
    return any ? templates::Target::EightByEight : templates::Target::Meta;
}

void TemplatesPage::refresh()
{
    const auto &all = document().templates;
    const QString reason = readOnlyReason(workspace());
    setBadge(static_cast<int>(all.size()));
    m_session.setUsable(reason.isEmpty());
    m_list->setReadOnly(reason);
    m_empty->setObstacle(reason);
    m_editor->setObstacle(reason);
    if (!document().storedTemplate(m_session.id()))
        m_session.open(
            all.isEmpty()
                ? QString()
                : all.at(qBound(qsizetype(0), qsizetype(m_currentRow), all.size() - 1)).id);
    m_currentRow = qMax(0, m_model.indexOf(m_session.id()));
    m_body->setCurrentWidget(all.isEmpty() ? static_cast<QWidget *>(m_empty) : m_area);
    m_list->show(m_session.id());
    retitle();
    updateActions();
}

void TemplatesPage::retitle()
{
    const auto *open = document().storedTemplate(m_session.id());
    if (!open) {
        setHeading(title());
        setEnvironment({});
        return;
    }
    const QString name = open->name.isEmpty() ? tr("New template") : library::title(*open);
    setHeading(forms::visibleText(name, kLongestTitle));
    if (const auto *provider = document().provider(open->provider))
        setEnvironment(document().environmentOf(*provider));
    else if (const auto *account = document().account(open->provider))
        setEnvironment(account->environment);
    else
        setEnvironment({});
}

void TemplatesPage::openObject(const QString &id)
{
    if (!document().storedTemplate(id))
        return;
    m_session.open(id);
    m_currentRow = qMax(0, m_model.indexOf(id));
    m_list->show(id);
    updateActions();
}

QList<PaletteEntry> TemplatesPage::paletteEntries() const
{
    QList<PaletteEntry> entries;
    entries.reserve(document().templates.size() + 2);
    for (const auto &one : document().templates)
        entries.append({.title = forms::visibleText(library::title(one), kLongestTitle),
                        .subtitle = tr("Template"),
                        .icon = iconName(),
                        .keywords = {one.id},
                        .run = [this, id = one.id] { m_context.open(place().id, id); }});
    if (workspace().isReadOnly())
        return entries;
    auto *self = const_cast<TemplatesPage *>(this);
    const auto action = [&](const QString &name, const QString &icon, auto run) {
        entries.append({.title = name,
                        .subtitle = title(),
                        .icon = icon,
                        .keywords = {},
                        .run =
                            [self, run] {
                                self->m_context.open(place().id, {});
                                run();
                            },
                        .group = PaletteEntry::Group::Actions});
    };
    action(tr("Add template"), u"plus"_s, [self] { self->add(TemplateType::Basic); });
    action(tr("Import templates"), u"paste"_s, [self] { self->openImport({}); });
    action(tr("Compare templates with 8x8"), u"refresh"_s, [self] { self->compareWithEight(); });
    return entries;
}

QList<ShortcutInfo> TemplatesPage::shortcuts() const
{
    return {{QKeySequence(u"Ctrl+."_s), tr("Mend the finding at the cursor")},
            {QKeySequence(u"Ctrl+B"_s), tr("Bold, in a body")},
            {QKeySequence(u"Ctrl+I"_s), tr("Italic, in a body")},
            {QKeySequence(u"Ctrl+Shift+X"_s), tr("Strike through, in a body")},
            {QKeySequence(u"Ctrl+Shift+M"_s), tr("Fixed pitch, in a body")},
            {QKeySequence(u"Ctrl+E"_s), tr("Emoji, in a body")},
            {QKeySequence(u"Ctrl+J"_s), tr("Insert a variable, in a body")},
            {QKeySequence(u"Alt+Up"_s), tr("Move a button up")},
            {QKeySequence(u"Alt+Down"_s), tr("Move a button down")},
            {QKeySequence(u"F5"_s), tr("Read what 8x8 has, in its tab")},
            {QKeySequence(QKeySequence::Paste), tr("Import a template, in the list")}};
}

QList<QWidget *> TemplatesPage::panes()
{
    return document().templates.isEmpty() ? QList<QWidget *>{this} : m_area->panes();
}

void TemplatesPage::focusFirst()
{
    if (!document().templates.isEmpty())
        m_list->focusList();
    else if (QWidget *first = firstFocusable(m_empty))
        first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sendbench::ui
