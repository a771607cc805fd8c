// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/providerstate.h"

#include "engine/opensecretcheck.h"
#include "providers/checkall.h"
#include "ui/pages/overview/overviewpage.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ProviderState checkedState(engine::Engine &engine, const workspace::ProviderConfiguration &provider)
{
    const auto *kind = engine.registry().providerKind(provider.kind);
    if (!kind)
        return {u"error"_s, Theme::Color::Bad,
                OverviewPage::tr("of a kind that this version does not know")};
    const Findings findings =
        providers::checkAll(*kind, engine.workspace().document(), provider,
                            engine.secretWatch().states(kind->secretKeys(provider))) +
        engine::openSecretsOf(engine, provider.id, provider.fields);
    if (hasErrors(findings))
        return {u"error"_s, Theme::Color::Bad,
                OverviewPage::tr("needs attention: %1").arg(findings.first().message)};
    if (findings.isEmpty())
        return {u"check"_s, Theme::Color::Good, OverviewPage::tr("nothing to mend")};
    return {u"warning"_s, Theme::Color::Caution,
            OverviewPage::tr("%n remark(s)", nullptr, static_cast<int>(findings.size()))};
}

} // namespace sendbench::ui
