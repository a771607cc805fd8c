// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// A configuration again under another name, its secrets included.

#include "diagnosis/errortext.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/pages/shared/secretchanges.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

void ProvidersPage::duplicate(const QString &id)
{
    const auto *from = document().provider(id);
    if (!from)
        return;
    workspace::ProviderConfiguration to = *from;
    to.id = document().freeId(from->id);
    to.savedAt.reset();
    to.extras.remove(u"guideDone"_s); // nobody did these steps for the copy
    to.fields.insert(u"nickname"_s, forms::FieldValue(tr("%1 copy").arg(from->nickname())));
    to.fields.insert(u"default"_s, forms::FieldValue(false));
    workspace().setDraft(to.id, {});
    copySecrets(*from, to);
}

bool ProvidersPage::insertCopy(const workspace::ProviderConfiguration &copy)
{
    return insert(tr("Duplicate provider"), copy.id,
                  [&](workspace::Document &changed) { changed.providers.append(copy); });
}

void ProvidersPage::copySecrets(const workspace::ProviderConfiguration &from,
                                const workspace::ProviderConfiguration &to)
{
    QList<SecretChange> changes;
    if (const auto *kind = context().engine.registry().providerKind(from.kind))
        for (const auto &key : kind->secretKeys(from))
            changes.append({.key = {to.id, key.field}, .from = key});
    const QString name = shownName(from.id);
    if (document().environmentOf(from) == Environment::Sandbox) {
        // Its secrets never see the keychain: the copy has to be a sandbox object first.
        insertCopy(to);
        (new SecretChanges(context().engine.secretStore(), changes, this))->start();
        return;
    }
    auto *job = new SecretChanges(context().engine.secretStore(), changes, this);
    connect(job, &Job::finished, this, [this, job, to, name] {
        if (job->error())
            insertWithoutSecrets(to, name, *job->error());
        else
            insertCopy(to);
    });
    job->start();
}

/// Without their values the marks would say what is not so; the rows stay as a draft.
void ProvidersPage::insertWithoutSecrets(workspace::ProviderConfiguration copy, const QString &from,
                                         const Error &why)
{
    const forms::FieldValues all = copy.fields;
    NotCopied lacking{.from = from, .fields = {}};
    for (const auto &[key, value] : all) {
        if (!value.isSecret())
            continue;
        copy.fields.remove(key);
        lacking.fields.append(key);
    }
    m_notCopied.insert(copy.id, lacking);
    workspace().setDraft(copy.id, all);
    insertCopy(copy);
    context().prompts.tell(this, tr("The secrets were not copied"), diagnosis::sentence(why),
                           tr("Everything else was. Enter the secrets again in the copy."));
}

Findings ProvidersPage::notCopied() const
{
    Findings found;
    const NotCopied which = m_notCopied.value(currentId());
    for (const QString &field : which.fields)
        if (!editor().model()->hasSecret(field))
            found.append({.severity = Severity::Error,
                          .rule = u"secret.not-copied"_s,
                          .path = field,
                          .message = tr("This secret was not copied from “%1”.").arg(which.from),
                          .fix = tr("Enter it here and save.")});
    return found;
}

} // namespace sendbench::ui
