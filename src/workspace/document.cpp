// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{
constexpr qsizetype kLongestId = 64;

bool isAlphanumeric(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool fitsId(QChar c)
{
    return isAlphanumeric(c) || c == u'.' || c == u'_' || c == u'-';
}

QString asId(const QString &base)
{
    QString id = base;
    for (QChar &c : id)
        if (!fitsId(c))
            c = u'_';
    // An id begins with a letter or digit.
    const auto first = std::find_if(id.cbegin(), id.cend(), isAlphanumeric);
    id = id.mid(first - id.cbegin()).left(kLongestId);
    return id.isEmpty() ? u"id"_s : id;
}

/// The place was found before: data() may move a list that is shared.
template <typename List>
auto at(List &list, qsizetype place) -> decltype(list.data())
{
    return place < 0 ? nullptr : list.data() + place;
}

} // namespace

QString ProviderConfiguration::nickname() const
{
    return fields.value(u"nickname"_s).text();
}

void Document::makeIndex()
{
    index = DocumentIndex(*this, index);
}

const Account *Document::account(const QString &id) const
{
    return at(accounts, index.account(*this, id));
}

Account *Document::account(const QString &id)
{
    return at(accounts, index.account(*this, id));
}

const ProviderConfiguration *Document::provider(const QString &id) const
{
    return at(providers, index.provider(*this, id));
}

ProviderConfiguration *Document::provider(const QString &id)
{
    return at(providers, index.provider(*this, id));
}

const StoredTemplate *Document::storedTemplate(const QString &id) const
{
    return at(templates, index.storedTemplate(*this, id));
}

StoredTemplate *Document::storedTemplate(const QString &id)
{
    return at(templates, index.storedTemplate(*this, id));
}

const StoredWebhook *Document::webhook(const QString &id) const
{
    return at(webhooks, index.webhook(*this, id));
}

StoredWebhook *Document::webhook(const QString &id)
{
    return at(webhooks, index.webhook(*this, id));
}

Environment Document::environmentOf(const StoredWebhook &webhook) const
{
    const Account *found = account(webhook.account);
    return found ? found->environment : Environment::Test;
}

Environment Document::environmentOf(const ProviderConfiguration &provider) const
{
    const Account *found = account(provider.account);
    return found ? found->environment : Environment::Test;
}

namespace
{

template <typename Taken>
QString freeOne(const QString &base, Taken taken)
{
    const QString wanted = asId(base);
    QString id = wanted;
    for (int number = 2; taken(id); ++number) {
        const QString suffix = u"-%1"_s.arg(number);
        id = wanted.left(kLongestId - suffix.size()) + suffix;
    }
    return id;
}

} // namespace

QString Document::freeId(const QString &base) const
{
    return freeOne(
        base, [this](const QString &id) { return account(id) || provider(id) || webhook(id); });
}

QString Document::freeTemplateId(const QString &base) const
{
    return freeOne(base, [this](const QString &id) { return storedTemplate(id) != nullptr; });
}

bool isValidId(const QString &id)
{
    return !id.isEmpty() && id.size() <= kLongestId && isAlphanumeric(id.front()) &&
           std::all_of(id.cbegin(), id.cend(), fitsId);
}

} // namespace sendbench::workspace
