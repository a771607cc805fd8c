// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/codec.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{

/// Collects what is wrong with the ids of one document.
class IdCheck
{
public:
    explicit IdCheck(QString source)
        : m_source(std::move(source))
    {
    }

    /// `list[index].id` is its path.
    void add(const QString &id, const QString &list, qsizetype index)
    {
        if (!isValidId(id)) {
            problem(u"workspace.id"_s, pathOf({list, index}),
                    u"1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit"_s,
                    id.isEmpty() ? u"nothing"_s : u"text"_s);
            return;
        }
        const auto known = m_seen.constFind(id);
        if (known != m_seen.cend())
            problem(u"workspace.duplicate-id"_s, pathOf({list, index}), u"an id of its own"_s,
                    u"%1 (also %2)"_s.arg(id, pathOf(*known)));
        else
            m_seen.insert(id, {list, index});
    }

    void problem(const QString &code, const QString &path, const QString &expected,
                 const QString &found)
    {
        problems.append(Error{.kind = ErrorKind::Input,
                              .code = code,
                              .where = m_source,
                              .path = path,
                              .expected = expected,
                              .found = found});
    }

    QList<Error> problems;

private:
    struct Where {
        QString list;
        qsizetype index;
    };
    static QString pathOf(const Where &where)
    {
        return u"%1[%2].id"_s.arg(where.list).arg(where.index);
    }

    QString m_source;
    QHash<QString, Where> m_seen;
};

} // namespace

QList<Error> structuralProblems(const Document &document, const QString &source)
{
    IdCheck check(source);
    QSet<QString> accounts;
    for (qsizetype i = 0; i < document.accounts.size(); ++i) {
        check.add(document.accounts[i].id, u"accounts"_s, i);
        accounts.insert(document.accounts[i].id);
    }
    for (qsizetype i = 0; i < document.providers.size(); ++i) {
        const ProviderConfiguration &provider = document.providers[i];
        check.add(provider.id, u"providers"_s, i);
        if (!provider.account.isEmpty() && !accounts.contains(provider.account))
            check.problem(u"workspace.unknown-account"_s, u"providers[%1].account"_s.arg(i),
                          u"the id of an account"_s,
                          isValidId(provider.account) ? provider.account : u"text"_s);
    }
    for (qsizetype i = 0; i < document.webhooks.size(); ++i) {
        const StoredWebhook &webhook = document.webhooks[i];
        check.add(webhook.id, u"webhooks"_s, i);
        if (!accounts.contains(webhook.account))
            check.problem(u"workspace.unknown-account"_s, u"webhooks[%1].account"_s.arg(i),
                          u"the id of an account"_s,
                          isValidId(webhook.account) ? webhook.account : u"text"_s);
    }
    // Ids of their own: a template has no secrets that an id would name.
    IdCheck templates(source);
    for (qsizetype i = 0; i < document.templates.size(); ++i)
        templates.add(document.templates[i].id, u"templates"_s, i);
    return check.problems + templates.problems;
}

} // namespace sendbench::workspace
