// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/checkall.h"
#include "ui/pages/providers/providerspage_p.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/shell/emptystate.h"

#include "forms/oddcharacters.h"

#include <QAction>
#include <QCursor>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kCheckAfterMs = 150;
} // namespace

ProvidersPage::Private::Private(ProvidersPage *page, PageContext given)
    : context(std::move(given))
    , q(page)
    , parking(context.engine)
    , editor(context, page, [this](const QString &id, const forms::FieldValues &values) {
        return commit(id, values);
    })
{
    auto &workspace = context.engine.workspace();
    editor.setBeforeSave([this] { nameById(); });
    // First of all who hear of a change: rows that come and go choose nothing.
    QObject::connect(&workspace, &workspace::Workspace::changed, q, [this] {
        if (list)
            list->hold();
    });
    model.setWorkspace(&workspace);
    build();
    buildActions();
    connectPanes();
    QObject::connect(&workspace, &workspace::Workspace::changed, q, [this] { refresh(); });
    QObject::connect(&workspace, &workspace::Workspace::stateChanged, q, [this] { refresh(); });
    refresh();
}

ProvidersPage::Private::~Private() = default;

void ProvidersPage::Private::build()
{
    root = new QStackedWidget(q);
    auto *empty = new EmptyState(
        context.theme, u"providers"_s,
        tr("A provider configuration holds what CleverTap's set-up dialog asks for. Fill it in "
           "here, see its mistakes, send what CleverTap would send, then copy it over."),
        tr("Add provider"), tr("How the set-up goes"), root);
    QObject::connect(empty, &EmptyState::begun, q, [this] {
        const auto all = kinds();
        if (all.size() == 1) {
            add(all.first().first);
            return;
        }
        auto *menu = new QMenu(root);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const auto &[id, name] : all)
            menu->addAction(name, q, [this, kind = id] { add(kind); });
        menu->popup(QCursor::pos());
    });
    QObject::connect(empty, &EmptyState::linkOpened, q, [this] {
        for (const auto *kind : context.engine.registry().providerKinds()) {
            context.prompts.openUrl(kind->descriptor().source);
            return;
        }
    });
    list = new ObjectListPane(context.theme, &model,
                              [this](const QString &id) { return stateOfProvider(id); },
                              {.list = tr("Provider configurations"),
                               .add = tr("+ Add provider"),
                               .duplicate = tr("Duplicate"),
                               .remove = tr("Remove")});
    list->setKinds(kinds());
    strip = new AccountStrip(context.theme, [this] {
        const auto *kind = kindOf(currentId);
        return kind ? kind->endpoints(document(), edited()) : QList<providers::EndpointChoice>{};
    });
    form = new FormPane(context, editor, strip);
    side = new SidePane(context, [this] { return preflightCall(); });
    area = new WorkArea(context.theme, list, form, side, side->accessibleName(), root);
    root->addWidget(empty);
    root->addWidget(area);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(root);
}

void ProvidersPage::Private::buildActions()
{
    checkAction = new QAction(tr("Check"), q);
    checkAction->setObjectName(u"checkProvider"_s);
    sendAction = new QAction(tr("Send test"), q);
    sendAction->setObjectName(u"sendTest"_s);
    QObject::connect(checkAction, &QAction::triggered, q, [this] { check(); });
    QObject::connect(sendAction, &QAction::triggered, q, [this] { sendTest(); });
    q->setHeaderActions({checkAction, sendAction});
    m_checkSoon.setSingleShot(true);
    QObject::connect(&m_checkSoon, &QTimer::timeout, q, [this] { runChecks(); });
}

void ProvidersPage::Private::connectPanes()
{
    using List = ObjectListPane;
    QObject::connect(list, &List::chosen, q, [this](const QString &id) { show(id); });
    QObject::connect(list, &List::addWanted, q, [this](const QString &kind) { add(kind); });
    QObject::connect(list, &List::duplicateWanted, q, [this](const QString &id) { duplicate(id); });
    QObject::connect(list, &List::removeWanted, q, [this](const QString &id) { askRemove(id); });
    QObject::connect(strip, &AccountStrip::accountChosen, q,
                     [this](const QString &id) { chooseAccount(id); });
    QObject::connect(strip, &AccountStrip::endpointChosen, q, [this](const QString &url) {
        if (auto *open = editor.model())
            open->setValue(u"endpoint"_s, forms::FieldValue(url));
    });
    QPushButton *link = form->addLink(tr("Send Test WhatsApp"));
    link->setObjectName(u"sendTestLink"_s);
    QObject::connect(link, &QPushButton::clicked, q, [this] { sendTest(); });
    QObject::connect(&side->checks(), &CheckPane::activated, q, [this](const QString &path) {
        area->showForm();
        form->focusField(path);
    });
    QObject::connect(&side->checks().call(), &CallBox::wanted, q, [this] { preflight(); });
    QObject::connect(&side->guide(), &GuidePane::doneChanged, q,
                     [this](const QStringList &steps) { saveDone(steps); });
    QObject::connect(&editor, &ObjectEditor::edited, q, [this] {
        updateCall();
        m_checkSoon.start(kCheckAfterMs);
    });
    QObject::connect(&editor, &ObjectEditor::saved, q, [this](const QString &id) {
        if (m_preflightAfterSave && id == currentId)
            side->checks().call().run();
        m_preflightAfterSave = false;
    });
    QObject::connect(&editor, &ObjectEditor::saveFailed, q, [this] {
        m_preflightAfterSave = false;
        area->showForm();
    });
    QObject::connect(&parking, &SecretParking::failed, q, [this](const Error &error) {
        context.prompts.tell(q, tr("A secret did not come back"),
                             tr("“%1” of “%2” could not be written to the keychain again; enter it "
                                "anew.")
                                 .arg(error.path, error.where));
    });
}

void ProvidersPage::Private::refresh()
{
    const auto &all = document().providers;
    const QString reason = readOnlyReason(context.engine.workspace());
    q->setBadge(static_cast<int>(all.size()));
    list->setReadOnly(reason);
    form->setReadOnly(reason);
    strip->setUsable(reason.isEmpty());
    if (!all.isEmpty() && !current())
        currentId = all.at(qBound(qsizetype(0), qsizetype(currentRow), all.size() - 1)).id;
    else if (all.isEmpty())
        currentId.clear();
    root->setCurrentIndex(all.isEmpty() ? 0 : 1);
    list->release(currentId);
    showCurrent();
    side->guide().setTickable(reason.isEmpty());
}

void ProvidersPage::Private::show(const QString &id)
{
    if (!document().provider(id))
        return;
    currentId = id;
    list->release(id);
    showCurrent();
}

void ProvidersPage::Private::showCurrent()
{
    const auto *provider = current();
    checkAction->setEnabled(provider);
    sendAction->setEnabled(provider);
    if (!provider) {
        editor.close();
        side->guide().setModel(nullptr, {});
        side->checks().call().clear();
        q->setHeading(q->title());
        q->setEnvironment({});
        return;
    }
    currentRow = model.indexOf(currentId);
    const bool another = editor.objectId() != currentId;
    const auto *kind = kindOf(currentId);
    if (kind)
        editor.open(kind->descriptor(), currentId, provider->fields);
    else
        editor.close();
    form->setObstacle(kind ? QString()
                           : tr("This version does not know the kind “%1”. The configuration is "
                                "kept as it is.")
                                 .arg(forms::visibleText(provider->kind, 60)));
    form->setSavedAt(provider->savedAt, tr("Not saved yet"));
    strip->setAccounts(document(), provider->account);
    side->guide().setModel(editor.model(), currentId);
    side->guide().setDone(doneSteps());
    if (another)
        side->checks().call().clear();
    const QString name = provider->nickname().isEmpty() ? currentId : provider->nickname();
    q->setHeading(forms::visibleText(name, 60));
    q->setEnvironment(document().environmentOf(*provider));
    updateCall();
    // Not within this turn: what the form itself found has only now got its labels.
    m_checkSoon.start(0);
}

void ProvidersPage::Private::runChecks()
{
    m_checkSoon.stop();
    auto *open = editor.model();
    const auto *kind = kindOf(currentId);
    if (!open || !kind) {
        side->checks().setFindings({}, {});
        side->setFindingCount(0);
        return;
    }
    open->setExtraFindings(kind->check(document(), edited()));
    const Findings findings = open->findings();
    side->checks().setFindings(findings, FindingsList::placesOf(kind->descriptor()));
    side->setFindingCount(findings.size());
    side->payload().setRequest(previewRequest());
    side->guide().refresh();
}

void ProvidersPage::Private::updateCall()
{
    QPushButton *button = side->checks().call().button();
    const bool save = editor.isDirty() && readOnlyReason(context.engine.workspace()).isEmpty();
    button->setText(save ? tr("Save and run preflight") : tr("Run preflight"));
    button->setEnabled(editor.model());
}

} // namespace sendbench::ui
