// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/templatelist.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::clevertap
{

/// Asks the partner's template endpoint as CleverTap would: one page with `limit`, and if there is
/// more, the next one by `after`. Reads only. What the partner does is in the findings; the job
/// itself fails only when it is cancelled or a secret is missing.
class TemplateImportCheck final : public providers::OnlineCheckJob
{
    Q_OBJECT

public:
    TemplateImportCheck(changes::Sender sender, workspace::ProviderConfiguration provider,
                        Environment environment, QObject *parent = nullptr);

protected:
    void doStart() override;

private:
    void ask(const QString &after);
    void answered(const QByteArray &body);
    [[nodiscard]] changes::Step step(const QString &after) const;
    void end();

    changes::Sender m_sender;
    workspace::ProviderConfiguration m_provider;
    Environment m_environment;
    qint64 m_limit;
    QList<TemplateList> m_pages;
    Findings m_findings;
};

} // namespace sendbench::integrations::clevertap
