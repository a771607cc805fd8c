// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/oddcharacters.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/accounts/accountspage_p.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/panes.h"

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
const QString kAccounts = u"tabAccounts"_s;
const QString kRecipients = u"tabRecipients"_s;
enum PageIndex { EmptyIndex, AreaIndex, RecipientsIndex };
} // namespace

AccountsPage::Private::Private(AccountsPage *page, PageContext given)
    : context(std::move(given))
    , q(page)
    , parking(context.engine)
    , editor(context, page, [this](const QString &id, const forms::FieldValues &values) {
        return commit(id, values);
    })
{
    auto &workspace = context.engine.workspace();
    editor.setBeforeSave([this] { strip->enter(); });
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

AccountsPage::Private::~Private() = default;

QWidget *AccountsPage::Private::makeEmpty()
{
    auto *empty = new EmptyState(
        context.theme, u"accounts"_s,
        tr("An account says how to reach one remote system: region, ids, and a key that stays in "
           "the keychain."),
        tr("Add account"), tr("Where the key comes from"), pages);
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
        for (const auto *kind : context.engine.registry().accountKinds()) {
            context.prompts.openUrl(kind->descriptor().source);
            return;
        }
    });
    return empty;
}

void AccountsPage::Private::build()
{
    root = new QWidget(q);
    tabs = new TabRow(context.theme, TabButton::Look::Tab, root);
    tabs->add(kAccounts, tr("Accounts"));
    tabs->add(kRecipients, tr("Test recipients"));
    tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    pages = new QStackedWidget(root);
    list = new ObjectListPane(context.theme, &model,
                              [this](const QString &id) { return stateOfAccount(id); },
                              {.list = tr("Accounts"),
                               .add = tr("+ Add account"),
                               .duplicate = {},
                               .remove = tr("Remove")});
    list->setKinds(kinds());
    strip = new IdentityStrip(context.theme);
    form = new FormPane(context, editor, strip);
    side = new AccountSide(context, [this] { return testCall(); });
    area = new WorkArea(context.theme, list, form, side, side->accessibleName());
    recipients = new RecipientsPane(context);
    pages->addWidget(makeEmpty());
    pages->addWidget(area);
    pages->addWidget(recipients);
    auto *column = new QVBoxLayout(root);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::kSpace12, Theme::kSpace4, Theme::kSpace12, 0);
    top->addWidget(tabs);
    column->addLayout(top);
    column->addWidget(pages, 1);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(root);
}

void AccountsPage::Private::buildActions()
{
    testAction = new QAction(tr("Test connection"), q);
    testAction->setObjectName(u"testConnectionAction"_s);
    QObject::connect(testAction, &QAction::triggered, q, [this] { testConnection(); });
    q->setHeaderActions({testAction}, false);
    m_checkSoon.setSingleShot(true);
    QObject::connect(&m_checkSoon, &QTimer::timeout, q, [this] { runChecks(); });
}

void AccountsPage::Private::connectPanes()
{
    using List = ObjectListPane;
    QObject::connect(list, &List::chosen, q, [this](const QString &id) { show(id); });
    QObject::connect(list, &List::addWanted, q, [this](const QString &kind) { add(kind); });
    QObject::connect(list, &List::removeWanted, q, [this](const QString &id) { askRemove(id); });
    QObject::connect(tabs, &TabRow::chosenChanged, q, [this] { showTab(); });
    QObject::connect(strip, &IdentityStrip::idEntered, q,
                     [this](const QString &id) { rename(id); });
    QObject::connect(strip, &IdentityStrip::environmentChosen, q,
                     [this](Environment environment) { chooseEnvironment(environment); });
    QObject::connect(&side->checks(), &CheckPane::activated, q, [this](const QString &path) {
        area->showForm();
        form->focusField(path);
    });
    QObject::connect(&side->checks().call(), &CallBox::wanted, q, [this] { testConnection(); });
    QObject::connect(&side->guide(), &GuidePane::doneChanged, q,
                     [this](const QStringList &steps) { saveDone(steps); });
    QObject::connect(&editor, &ObjectEditor::edited, q, [this] {
        updateCall();
        m_checkSoon.start(kCheckAfterMs);
    });
    QObject::connect(&editor, &ObjectEditor::saved, q, [this](const QString &id) {
        if (m_testAfterSave && id == currentId)
            side->checks().call().run();
        m_testAfterSave = false;
    });
    QObject::connect(&editor, &ObjectEditor::saveFailed, q, [this] {
        m_testAfterSave = false;
        area->showForm();
    });
    QObject::connect(&parking, &SecretParking::failed, q, [this](const Error &error) {
        context.prompts.tell(q, tr("A secret did not come back"),
                             tr("“%1” of “%2” could not be written to the keychain again; enter it "
                                "anew.")
                                 .arg(error.path, error.where));
    });
}

bool AccountsPage::Private::showsRecipients() const
{
    return tabs->chosen() == kRecipients;
}

void AccountsPage::Private::focusEmpty()
{
    if (QWidget *first = firstFocusable(pages->currentWidget()))
        first->setFocus(Qt::ShortcutFocusReason);
}

void AccountsPage::Private::showTab()
{
    const bool any = !document().accounts.isEmpty();
    pages->setCurrentIndex(showsRecipients() ? RecipientsIndex : any ? AreaIndex : EmptyIndex);
    testAction->setEnabled(!showsRecipients() && current());
    q->setEnvironment(showsRecipients() || !current() ? std::nullopt
                                                      : std::optional(current()->environment));
}

void AccountsPage::Private::refresh()
{
    const auto &all = document().accounts;
    const QString reason = readOnlyReason(context.engine.workspace());
    q->setBadge(static_cast<int>(all.size()));
    list->setReadOnly(reason);
    form->setReadOnly(reason);
    recipients->setReadOnly(reason);
    if (!all.isEmpty() && !current())
        currentId = all.at(qBound(qsizetype(0), qsizetype(currentRow), all.size() - 1)).id;
    else if (all.isEmpty())
        currentId.clear();
    list->release(currentId);
    showCurrent();
    strip->setUsable(reason.isEmpty(), isRenamable());
    side->guide().setTickable(reason.isEmpty());
    showTab();
}

void AccountsPage::Private::show(const QString &id)
{
    if (!document().account(id))
        return;
    currentId = id;
    tabs->choose(kAccounts);
    refresh();
}

void AccountsPage::Private::showCurrent()
{
    const auto *account = current();
    if (!account) {
        editor.close();
        side->guide().setModel(nullptr, {});
        side->checks().call().clear();
        return;
    }
    currentRow = model.indexOf(currentId);
    const bool another = editor.objectId() != currentId;
    const auto *kind = kindOf(currentId);
    if (kind)
        editor.open(kind->descriptor(), currentId, account->fields);
    else
        editor.close();
    form->setObstacle(kind ? QString()
                           : tr("This version does not know the kind “%1”. The account is kept as "
                                "it is.")
                                 .arg(forms::visibleText(account->kind, 60)));
    form->setSavedAt(savedAt(), isRenamable() ? tr("Not saved yet") : QString());
    strip->setAccount(currentId, account->environment);
    side->guide().setModel(editor.model(), currentId);
    side->guide().setDone(doneSteps());
    if (another)
        side->checks().call().clear();
    updateCall();
    // Not within this turn: what the form itself found has only now got its labels.
    m_checkSoon.start(0);
}

void AccountsPage::Private::runChecks()
{
    m_checkSoon.stop();
    auto *open = editor.model();
    const auto *kind = kindOf(currentId);
    if (!open || !kind) {
        side->checks().setFindings({}, {});
        return;
    }
    open->setExtraFindings(kind->check(document(), edited()));
    side->checks().setFindings(open->findings(), FindingsList::placesOf(kind->descriptor()));
    side->guide().refresh();
}

void AccountsPage::Private::updateCall()
{
    QPushButton *button = side->checks().call().button();
    const bool save = editor.isDirty() && readOnlyReason(context.engine.workspace()).isEmpty();
    button->setText(save ? tr("Save and test connection") : tr("Test connection"));
    button->setEnabled(editor.model());
}

} // namespace sendbench::ui
