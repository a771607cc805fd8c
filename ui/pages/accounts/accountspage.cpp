// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/accountspage.h"

#include "ui/pages/accounts/accountspage_p.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

AccountsPage::AccountsPage(PageContext context, QWidget *parent)
    : Page(u"accounts"_s, tr("Accounts"), u"accounts"_s, parent)
    , d(std::make_unique<Private>(this, std::move(context)))
{
}

AccountsPage::~AccountsPage()
{
    // The panes look at the models that d owns.
    delete d->root;
}

void AccountsPage::openAccount(const QString &id)
{
    d->show(id);
}

QList<PaletteEntry> AccountsPage::paletteEntries() const
{
    return d->paletteEntries();
}

QList<QWidget *> AccountsPage::panes()
{
    const bool three = !d->showsRecipients() && !d->document().accounts.isEmpty();
    return three ? d->area->panes() : QList<QWidget *>{this};
}

void AccountsPage::focusFirst()
{
    if (d->showsRecipients())
        d->recipients->focusNumber();
    else if (d->document().accounts.isEmpty())
        d->focusEmpty();
    else
        d->list->focusList();
}

} // namespace sendbench::ui
