// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/providerspage.h"

#include "forms/oddcharacters.h"
#include "ui/pages/providers/providerspage_p.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ProvidersPage::ProvidersPage(PageContext context, QWidget *parent)
    : Page(u"providers"_s, tr("Providers"), u"providers"_s, parent)
    , d(std::make_unique<Private>(this, std::move(context)))
{
}

ProvidersPage::~ProvidersPage()
{
    // The panes look at the models that d owns.
    delete d->root;
}

void ProvidersPage::openProvider(const QString &id)
{
    d->show(id);
}

QList<PaletteEntry> ProvidersPage::paletteEntries() const
{
    return d->paletteEntries();
}

QList<QWidget *> ProvidersPage::panes()
{
    return d->document().providers.isEmpty() ? QList<QWidget *>{this} : d->area->panes();
}

void ProvidersPage::focusFirst()
{
    if (d->document().providers.isEmpty())
        Page::focusFirst();
    else
        d->list->focusList();
}

} // namespace sendbench::ui
