// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What is asked beyond the form itself: the other side, the stored secrets, a published recipe.

#include "diagnosis/errortext.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/pages/providers/recipeuse.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

Findings ProvidersPage::asked() const
{
    Findings all;
    const bool typed = editor().isDirty();
    for (const Asked *one : {&m_answered, &m_asked})
        if (one->id == currentId() && !typed)
            all += one->findings;
    const auto *open = editor().model();
    if (m_secrets.id == currentId() && open)
        for (const Finding &finding : m_secrets.findings)
            if (open->usesStoredSecret(finding.path))
                all.append(finding);
    return all;
}

void ProvidersPage::askOtherSide()
{
    delete m_asking;
    m_asked = {};
    const auto *kind = currentKind();
    if (!kind)
        return;
    m_asking = kind->onlineCheck(context().engine.sender(), document(), *current(), this);
    if (!m_asking)
        return;
    connect(m_asking, &Job::finished, this, [this, job = m_asking.data(), id = currentId()] {
        m_asked.id = id;
        if (const auto found = job->result())
            m_asked.findings = *found;
        else
            m_asked.findings = {{.severity = Severity::Warning,
                                 .rule = u"provider.online"_s,
                                 .path = {},
                                 .message = tr("The other side could not be asked: %1")
                                                .arg(diagnosis::fullText(job->result().error()))}};
        if (id == currentId())
            refreshChecks();
    });
    m_asking->start();
}

void ProvidersPage::checkSecrets(providers::SecretCheckJob::Ask ask)
{
    delete m_looking;
    m_secrets = {};
    const auto *kind = currentKind();
    if (!kind)
        return;
    m_looking =
        new providers::SecretCheckJob(context().engine.secretStore(), *kind, *current(), ask, this);
    connect(m_looking, &Job::finished, this, [this, job = m_looking.data(), id = currentId()] {
        const auto found = job->result();
        m_secrets = {id, found ? *found : Findings{}};
        if (id == currentId())
            refreshChecks();
    });
    m_looking->start();
}

void ProvidersPage::useRecipe(const QString &id)
{
    const auto *kind = currentKind();
    if (const auto *recipe = kind ? providers::findRecipe(kind->descriptor(), id) : nullptr)
        m_recipes->ask(*recipe);
}

} // namespace sendbench::ui
