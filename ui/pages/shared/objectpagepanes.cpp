// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What an ObjectPage is made of, and how its parts are tied.

#include "ui/pages/shared/objectpage.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/panes.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kCheckAfterMs = 150;
} // namespace

ObjectPage::ObjectPage(PageContext context, PagePlace place,
                       std::unique_ptr<integrations::Objects> objects,
                       std::unique_ptr<models::DocumentListModel> model, QWidget *parent)
    : Page(std::move(place), parent)
    , m_context(std::move(context))
    , m_objects(std::move(objects))
    , m_model(std::move(model))
    , m_parking(m_context.engine)
    , m_editor(m_context, this,
               [this](const QString &id, const forms::FieldValues &values) {
                   return commit(id, values);
               })
    , m_root(new QWidget(this))
    , m_column(new QVBoxLayout(m_root))
    , m_body(new QStackedWidget(m_root))
{
    m_editor.setBeforeSave([this] { beforeSave(); });
    m_checkSoon.setParent(this); // a test sees that it runs
    m_checkSoon.setSingleShot(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_body, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_root);
}

ObjectPage::~ObjectPage()
{
    dismantle();
}

void ObjectPage::dismantle()
{
    // The panes look at what this page and the one that derives own.
    disconnect(&workspace(), nullptr, this, nullptr);
    delete std::exchange(m_root, nullptr);
}

QWidget *ObjectPage::body() const
{
    return m_body;
}

void ObjectPage::assemble(const Texts &texts, QWidget *strip, SidePane *side)
{
    m_texts = texts;
    m_side = side;
    // First of all who hear of a change: rows that come and go choose nothing.
    connect(&workspace(), &workspace::Workspace::changed, this, [this] { m_list->hold(); });
    m_model->setWorkspace(&workspace());
    makeEmpty();
    makeArea(strip);
    connectList();
    connectEditor();
    connect(&workspace(), &workspace::Workspace::changed, this, &ObjectPage::refresh);
    connect(&workspace(), &workspace::Workspace::stateChanged, this, &ObjectPage::refresh);
    connect(&m_context.engine.secretWatch(), &secrets::SecretWatch::changed, this, [this] {
        m_list->refreshStates();
        runChecks();
    });
    connect(&m_context.engine, &engine::Engine::secretsLearned, this,
            [this] { m_checkSoon.start(0); });
    refresh();
}

void ObjectPage::makeEmpty()
{
    m_empty = new EmptyState(m_context.theme, iconName(), m_texts.teach, m_texts.add, m_texts.guide,
                             m_body);
    m_body->addWidget(m_empty);
    connect(m_empty, &EmptyState::begun, this, [this] {
        if (const auto all = kinds(); all.size() == 1)
            add(all.first().first);
        else
            m_list->kindsMenu()->popup(m_empty->menuPlace());
    });
    connect(m_empty, &EmptyState::linkOpened, this, [this] {
        if (const auto all = m_objects->kinds(); !all.isEmpty())
            m_context.prompts.openUrl(all.first()->source);
    });
}

void ObjectPage::makeArea(QWidget *strip)
{
    m_list = new ObjectListPane(
        m_context.theme, m_model.get(), [this](const QString &id) { return stateOfObject(id); },
        m_texts.list);
    m_list->setKinds(kinds());
    m_form = new FormPane(m_context, m_editor, strip);
    m_area =
        new WorkArea(m_context.theme, m_list, m_form, m_side, m_side->accessibleName(), m_body);
    m_body->addWidget(m_area);
    tabThrough({m_list, m_form, m_side});
}

void ObjectPage::connectList()
{
    connect(m_list, &ObjectListPane::chosen, this, &ObjectPage::openObject);
    connect(m_list, &ObjectListPane::addWanted, this, [this](const QString &kind) { add(kind); });
    connect(m_list, &ObjectListPane::duplicateWanted, this,
            [this](const QString &id) { duplicate(id); });
    connect(m_list, &ObjectListPane::removeWanted, this,
            [this](const QString &id) { askRemove(id); });
    connect(&m_side->checks(), &CheckPane::activated, this, [this](const QString &path) {
        m_area->showForm();
        m_form->focusField(path);
    });
    connect(&m_side->checks().call(), &CallBox::wanted, this, [this] { saveAndCall(); });
    connect(&m_side->guide(), &GuidePane::doneChanged, this,
            [this](const QStringList &steps) { saveDone(steps); });
}

void ObjectPage::connectEditor()
{
    connect(&m_checkSoon, &QTimer::timeout, this, &ObjectPage::runChecks);
    connect(&m_editor, &ObjectEditor::edited, this, [this] {
        updateCall();
        m_checkSoon.start(kCheckAfterMs);
    });
    connect(&m_editor, &ObjectEditor::saved, this, [this](const QString &id) {
        if (std::exchange(m_callAfterSave, false) && id == m_currentId)
            m_side->checks().call().run();
    });
    connect(&m_editor, &ObjectEditor::saveFailed, this, [this] {
        m_callAfterSave = false;
        m_area->showForm();
    });
    connect(&m_parking, &SecretParking::failed, this, [this](const Error &error) {
        m_context.prompts.tell(this, tr("A secret did not come back"),
                               tr("“%1” of “%2” could not be written to the keychain again; enter "
                                  "it anew.")
                                   .arg(error.path, error.where));
    });
}

QList<QWidget *> ObjectPage::panes()
{
    return hasObjects() ? m_area->panes() : QList<QWidget *>{this};
}

void ObjectPage::focusFirst()
{
    if (hasObjects())
        m_list->focusList();
    else if (QWidget *first = firstFocusable(m_empty))
        first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sendbench::ui
