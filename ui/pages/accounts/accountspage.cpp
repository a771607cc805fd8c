// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/accountspage.h"

#include "models/accountmodel.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/accounts/identitystrip.h"
#include "ui/pages/accounts/recipientspane.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kAccounts = u"tabAccounts"_s;
const QString kRecipients = u"tabRecipients"_s;
} // namespace

PagePlace AccountsPage::place()
{
    return {u"accounts"_s, tr("Accounts"), u"accounts"_s};
}

AccountsPage::AccountsPage(PageContext given, QWidget *parent)
    : ObjectPage(given, place(), integrations::accountObjects(given.engine.registry()),
                 std::make_unique<models::AccountModel>(), parent)
    , m_tabs(new TabRow(context().theme, TabButton::Look::Tab, body()->parentWidget()))
    , m_pages(new QStackedWidget(body()->parentWidget()))
    , m_strip(new IdentityStrip(context().theme))
    , m_recipients(new RecipientsPane(context()))
    , m_test(new QAction(tr("Test connection"), this))
{
    build();
    auto *side = new SidePane(
        context(), [this] { return makeCall(); },
        {.name = tr("Checks and guide"),
         .about = tr("One call that only reads, to prove address and key.")},
        SidePane::First::Checks, u"testConnection"_s);
    assemble({.list = {.list = tr("Accounts"),
                       .add = tr("+ Add account"),
                       .duplicate = {},
                       .remove = tr("Remove")},
              .one = tr("Account"),
              .add = tr("Add account"),
              .addKind = tr("Add account: %1"),
              .remove = tr("Remove account"),
              .teach = tr("An account says how to reach one remote system: region, ids, and a key "
                          "that stays in the keychain."),
              .guide = tr("Where the key comes from")},
             m_strip, side);
}

AccountsPage::~AccountsPage()
{
    dismantle();
}

void AccountsPage::build()
{
    m_tabs->add(kAccounts, tr("Accounts"));
    m_tabs->add(kRecipients, tr("Test recipients"));
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_pages->addWidget(body());
    m_pages->addWidget(m_recipients);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::kSpace12, Theme::kSpace4, Theme::kSpace12, 0);
    top->addWidget(m_tabs);
    column()->addLayout(top);
    column()->addWidget(m_pages, 1);
    m_test->setObjectName(u"testConnectionAction"_s);
    setHeaderActions({m_test}, false);
    connect(m_test, &QAction::triggered, this, &AccountsPage::testConnection);
    connect(m_tabs, &TabRow::chosenChanged, this, &AccountsPage::showTab);
    connect(m_strip, &IdentityStrip::idEntered, this, &AccountsPage::enterId);
    connect(m_strip, &IdentityStrip::environmentChosen, this, &AccountsPage::chooseEnvironment);
}

bool AccountsPage::showsRecipients() const
{
    return m_tabs->chosen() == kRecipients;
}

void AccountsPage::showTab()
{
    m_pages->setCurrentWidget(showsRecipients() ? static_cast<QWidget *>(m_recipients) : body());
    const auto *account = showsRecipients() ? nullptr : current();
    m_test->setEnabled(account);
    setEnvironment(account ? std::optional(account->environment) : std::nullopt);
}

void AccountsPage::openObject(const QString &id)
{
    m_tabs->choose(kAccounts);
    ObjectPage::openObject(id);
}

void AccountsPage::objectShown()
{
    if (const auto *account = current()) {
        form().setSavedAt(savedAt(), isRenamable() ? tr("Not saved yet") : QString());
        m_strip->setAccount(currentId(), account->environment);
    }
    showTab();
}

void AccountsPage::usableChanged(const QString &reason)
{
    m_recipients->setReadOnly(reason);
    m_strip->setUsable(reason.isEmpty(), isRenamable());
}

QString AccountsPage::callText(bool saveFirst) const
{
    return saveFirst ? tr("Save and test connection") : tr("Test connection");
}

QList<QWidget *> AccountsPage::panes()
{
    return showsRecipients() ? QList<QWidget *>{this} : ObjectPage::panes();
}

void AccountsPage::focusFirst()
{
    if (showsRecipients())
        m_recipients->focusNumber();
    else
        ObjectPage::focusFirst();
}

QList<PaletteEntry> AccountsPage::paletteEntries() const
{
    auto entries = ObjectPage::paletteEntries();
    entries.append({.title = tr("Test recipients"),
                    .subtitle = title(),
                    .icon = u"accounts"_s,
                    .keywords = {},
                    .run =
                        [this] {
                            context().open(id(), {});
                            m_tabs->choose(kRecipients);
                        },
                    .group = PaletteEntry::Group::Actions});
    return entries;
}

} // namespace sendbench::ui
