// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What adds, copies and removes templates.

#include "ui/pages/templates/templatespage.h"

#include "forms/oddcharacters.h"
#include "library/library.h"
#include "ui/pages/shared/workarea.h"
#include "ui/pages/templates/editor/templateeditor.h"
#include "ui/pages/templates/importreading.h"
#include "ui/pages/templates/languagedialog.h"
#include "ui/pages/templates/list/templatelistpane.h"
#include "ui/pages/templates/side/templateside.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

void TemplatesPage::makeActions()
{
    m_import->setObjectName(u"importTemplates"_s);
    m_import->setToolTip(tr("From Meta, 8x8, CleverTap or Sendbench (Ctrl+V in the list)"));
    m_copyMenuAction->setObjectName(u"copyTemplate"_s);
    m_exportAction->setObjectName(u"exportTemplate"_s);
    m_compare->setObjectName(u"compareWithEight"_s);
    m_compare->setToolTip(tr("What 8x8 has and the workspace has not, and the other way round"));
    setHeaderActions({m_import, m_compare, m_copyMenuAction, m_exportAction}, false);
    connect(m_compare, &QAction::triggered, this, &TemplatesPage::compareWithEight);
    connect(m_import, &QAction::triggered, this, [this] { openImport({}); });
}

void TemplatesPage::makeMenus()
{
    const std::pair<TemplateType, QString> types[] = {
        {TemplateType::Basic, tr("Basic")},
        {TemplateType::LimitedTimeOffer, tr("Limited-time offer")},
        {TemplateType::Carousel, tr("Carousel")},
        {TemplateType::Authentication, tr("Authentication")},
    };
    QMenu *adding = m_list->addMenu();
    for (const auto &[type, name] : types) {
        QAction *action = adding->addAction(name);
        action->setObjectName(u"add:"_s + QString::number(static_cast<int>(type)));
        connect(action, &QAction::triggered, this, [this, type = type] { add(type); });
    }
    adding->addSeparator();
    adding->addAction(m_import);

    auto *copying = new QMenu(this);
    m_toLanguage = copying->addAction(tr("Another language…"));
    m_toLanguage->setObjectName(u"copyToLanguage"_s);
    connect(m_toLanguage, &QAction::triggered, this, &TemplatesPage::copyToLanguage);
    m_toProvider = copying->addMenu(tr("Another provider"));
    connect(m_toProvider, &QMenu::aboutToShow, this, &TemplatesPage::fillProviders);
    m_copyMenuAction->setMenu(copying);

    using templates::Form;
    auto *exporting = new QMenu(this);
    const Form forms[] = {Form::Sendbench, Form::MetaCreate, Form::MetaList, Form::EightCreate,
                          Form::EightList};
    for (const Form form : forms) {
        QAction *action = exporting->addAction(tr("Copy as %1").arg(templates::formTitle(form)));
        action->setObjectName(u"copyAs:"_s + templates::formName(form));
        connect(action, &QAction::triggered, this, [this, form] { copyAs(form); });
    }
    exporting->addSeparator();
    for (const Form form : forms) {
        QAction *action = exporting->addAction(tr("Save as %1…").arg(templates::formTitle(form)));
        action->setObjectName(u"saveAs:"_s + templates::formName(form));
        connect(action, &QAction::triggered, this, [this, form] { saveAs(form); });
    }
    m_exportAction->setMenu(exporting);
}

void TemplatesPage::fillProviders()
{
    m_toProvider->clear();
    const auto offer = [this](const QString &id, const QString &name) {
        if (id == m_session.provider())
            return;
        QAction *action = m_toProvider->addAction(QString(name).replace(u'&', u"&&"_s));
        action->setObjectName(u"copyTo:"_s + id);
        connect(action, &QAction::triggered, this, [this, id] { copyToProvider(id); });
    };
    for (const auto &provider : document().providers)
        offer(provider.id, provider.nickname().isEmpty() ? provider.id : provider.nickname());
    for (const auto &account : document().accounts)
        if (account.kind == u"8x8.connect"_s)
            offer(account.id, tr("%1 (account)").arg(account.id));
    if (m_toProvider->isEmpty())
        m_toProvider->addAction(tr("There is no other provider"))->setEnabled(false);
}

void TemplatesPage::updateActions()
{
    const bool open = m_session.isOpen();
    const bool usable = m_session.isUsable();
    m_import->setEnabled(usable);
    m_copyMenuAction->setEnabled(open && usable);
    m_exportAction->setEnabled(open);
}

bool TemplatesPage::insert(const QString &label, const templates::Template &value,
                           const QString &provider)
{
    const auto stored = library::stored(document(), value, provider);
    const bool done = workspace().edit(
        label, [&](workspace::Document &changed) { changed.templates.append(stored); });
    if (!done)
        return false;
    openObject(stored.id);
    m_area->showForm();
    return true;
}

void TemplatesPage::add(TemplateType type)
{
    const auto &providers = document().providers;
    const QString provider = m_session.isOpen()      ? m_session.provider()
                             : providers.size() == 1 ? providers.constFirst().id
                                                     : QString();
    if (!insert(tr("Add template"), newTemplate(type), provider))
        return;
    m_side->showPreview();
    m_editor->focusName();
}

void TemplatesPage::duplicate(const QString &id)
{
    const auto *stored = document().storedTemplate(id);
    if (!stored)
        return;
    const QString provider = stored->provider;
    templates::Template value = library::read(*stored).value;
    value.name = freeName(document(), provider, value.name, value.language);
    value.remote = {};
    if (insert(tr("Duplicate template"), value, provider))
        m_editor->focusName();
}

void TemplatesPage::copyToLanguage()
{
    const auto *open = document().storedTemplate(m_session.id());
    if (!open)
        return;
    QSet<QString> there;
    for (const auto &one : document().templates)
        if (one.name == open->name && one.provider == open->provider)
            there.insert(one.language);
    auto *dialog = new LanguageDialog(m_context, open->language, there, this);
    connect(dialog, &LanguageDialog::chosen, this,
            [this, id = open->id](const QString &code) { copyTo(code, id); });
    dialog->open();
}

/// What the copy lacks of the first one stands beside it.
void TemplatesPage::copyTo(const QString &language, const QString &id)
{
    const auto *stored = document().storedTemplate(id);
    if (!stored)
        return;
    templates::Template value = library::read(*stored).value;
    const QString provider = stored->provider;
    value.language = language;
    value.remote = {};
    if (const auto *twin = library::twin(document(), provider, value.name, language)) {
        m_context.toast(tr("There is one in %1 already").arg(language));
        const QString other = twin->id;
        openObject(other);
        m_side->compareWith(id);
    } else if (insert(tr("Copy to another language"), value, provider)) {
        m_side->compareWith(id);
    }
}

void TemplatesPage::copyToProvider(const QString &provider)
{
    const auto *stored = document().storedTemplate(m_session.id());
    if (!stored)
        return;
    const QString id = stored->id;
    templates::Template value = library::read(*stored).value;
    value.remote = {};
    value.name = freeName(document(), provider, value.name, value.language);
    if (insert(tr("Copy to another provider"), value, provider))
        m_side->compareWith(id);
}

void TemplatesPage::remove(const QString &id)
{
    const auto *stored = document().storedTemplate(id);
    if (!stored)
        return;
    const QString name = forms::visibleText(library::title(*stored), 60);
    const bool done = workspace().edit(tr("Remove template"), [&](workspace::Document &changed) {
        changed.templates.removeIf(
            [&](const workspace::StoredTemplate &one) { return one.id == id; });
    });
    if (done)
        m_context.toast(tr("“%1” removed here; Undo brings it back").arg(name));
}

} // namespace sendbench::ui
