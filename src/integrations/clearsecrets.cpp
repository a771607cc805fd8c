// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clearsecrets.h"

#include "base/redactor.h"
#include "phone/phonenumber.h"
#include "providers/clearsecrets.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

namespace
{

/// Of ten thousand objects the same few keys are asked about.
class Search
{
public:
    void look(const QString &list, qsizetype index, const QString &id,
              const forms::FieldValues &fields,
              const std::function<const forms::FormDescriptor *()> &form)
    {
        for (const auto &[key, value] : fields) {
            if (value.isSecret() || value.isFlag() || value.isEmpty() || !isCandidate(key))
                continue;
            if (const auto *known = form(); known && providers::standsInClear(*known, key, value))
                found.append({.key = {id, key},
                              .path = u"%1[%2].fields.%3"_s.arg(list).arg(index).arg(key),
                              .value = value.text().toUtf8()});
        }
    }

    QList<ClearSecret> found;

private:
    bool isCandidate(const QString &key)
    {
        auto known = m_candidates.constFind(key);
        if (known == m_candidates.cend())
            known = m_candidates.insert(key, providers::mayBeSecret(key));
        return *known;
    }

    QHash<QString, bool> m_candidates;
};

} // namespace

QList<ClearSecret> clearSecrets(const Registry &registry, const workspace::Document &document)
{
    Search search;
    for (qsizetype i = 0; i < document.accounts.size(); ++i) {
        const auto &one = document.accounts[i];
        search.look(u"accounts"_s, i, one.id, one.fields, [&] {
            const auto *kind = registry.accountKind(one.kind);
            return kind ? &kind->descriptor() : nullptr;
        });
    }
    for (qsizetype i = 0; i < document.providers.size(); ++i) {
        const auto &one = document.providers[i];
        search.look(u"providers"_s, i, one.id, one.fields, [&] {
            const auto *kind = registry.providerKind(one.kind);
            return kind ? &kind->descriptor() : nullptr;
        });
    }
    for (qsizetype i = 0; i < document.webhooks.size(); ++i) {
        const auto &one = document.webhooks[i];
        search.look(u"webhooks"_s, i, one.id, one.fields, [&] {
            const auto *api = registry.webhookApi(one.product);
            return api ? &api->form() : nullptr;
        });
    }
    return search.found;
}

Error clearSecretError(const ClearSecret &secret, const QString &source)
{
    return {.kind = ErrorKind::Input,
            .code = u"workspace.clear-secret"_s,
            .where = source,
            .path = secret.path,
            .expected = u"{\"secret\":true}"_s,
            .found = secret.key.owner + u' ' + secret.key.field};
}

QList<Error> contentProblems(const Registry &registry, const workspace::Document &document,
                             const QString &source)
{
    QList<Error> problems;
    for (const ClearSecret &secret : clearSecrets(registry, document))
        problems.append(clearSecretError(secret, source));
    for (qsizetype i = 0; i < document.testRecipients.size(); ++i) {
        const QString &number = document.testRecipients[i].number;
        if (!phone::toE164(number))
            problems.append({.kind = ErrorKind::Input,
                             .code = u"workspace.number"_s,
                             .where = source,
                             .path = u"testRecipients[%1].number"_s.arg(i),
                             .expected = u"a plus sign and 7 to 15 digits"_s,
                             .found = number});
    }
    return problems;
}

workspace::Document withoutClearSecrets(const Registry &registry, workspace::Document document)
{
    const auto found = clearSecrets(registry, document);
    for (const ClearSecret &one : found) {
        auto *account = document.account(one.key.owner);
        auto *provider = account ? nullptr : document.provider(one.key.owner);
        auto *webhook = account || provider ? nullptr : document.webhook(one.key.owner);
        auto *fields = account    ? &account->fields
                       : provider ? &provider->fields
                       : webhook  ? &webhook->fields
                                  : nullptr;
        if (fields)
            fields->insert(one.key.field, forms::FieldValue(Redactor::mark(one.key.label())));
    }
    return document;
}

} // namespace sendbench::integrations
