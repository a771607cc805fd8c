// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/eightaccounts.h"

#include "forms/oddcharacters.h"
#include "ui/shell/environment.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kKind = u"8x8.connect"_s;
constexpr qsizetype kLongestTitle = 60;
} // namespace

QStringList eightAccounts(const workspace::Document &document)
{
    QStringList ids;
    for (const auto &one : document.accounts)
        if (one.kind == kKind)
            ids.append(one.id);
    return ids;
}

QString eightAccountOf(const workspace::Document &document, const QString &provider)
{
    const auto *configuration = document.provider(provider);
    const auto *account = document.account(configuration ? configuration->account : provider);
    return account && account->kind == kKind ? account->id : QString();
}

bool isOfAccount(const workspace::Document &document, const QString &provider,
                 const QString &account)
{
    return provider.isEmpty() || eightAccountOf(document, provider) == account;
}

QString eightAccountTitle(const workspace::Document &document, const QString &account)
{
    const auto *found = document.account(account);
    const QString shown = forms::visibleText(account, kLongestTitle);
    return found ? u"%1 · %2"_s.arg(shown, environmentTitle(found->environment)) : shown;
}

} // namespace sendbench::ui
