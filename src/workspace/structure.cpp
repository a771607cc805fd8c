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

    void add(const QString &id, const QString &path)
    {
        if (!isValidId(id)) {
            problem(u"workspace.id"_s, path,
                    u"1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit"_s,
                    id.isEmpty() ? u"nothing"_s : u"text"_s);
            return;
        }
        if (m_seen.contains(id))
            problem(u"workspace.duplicate-id"_s, path, u"an id of its own"_s,
                    u"%1 (also %2)"_s.arg(id, m_seen.value(id)));
        else
            m_seen.insert(id, path);
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
    QString m_source;
    QHash<QString, QString> m_seen;
};

} // namespace

QList<Error> structuralProblems(const Document &document, const QString &source)
{
    IdCheck check(source);
    QSet<QString> accounts;
    for (qsizetype i = 0; i < document.accounts.size(); ++i) {
        check.add(document.accounts[i].id, u"accounts[%1].id"_s.arg(i));
        accounts.insert(document.accounts[i].id);
    }
    for (qsizetype i = 0; i < document.providers.size(); ++i) {
        const ProviderConfiguration &provider = document.providers[i];
        check.add(provider.id, u"providers[%1].id"_s.arg(i));
        if (!provider.account.isEmpty() && !accounts.contains(provider.account))
            check.problem(u"workspace.unknown-account"_s, u"providers[%1].account"_s.arg(i),
                          u"the id of an account"_s,
                          isValidId(provider.account) ? provider.account : u"text"_s);
    }
    // Ids of their own: a template has no secrets that an id would name.
    IdCheck templates(source);
    for (qsizetype i = 0; i < document.templates.size(); ++i)
        templates.add(document.templates[i].id, u"templates[%1].id"_s.arg(i));
    return check.problems + templates.problems;
}

} // namespace sendbench::workspace
