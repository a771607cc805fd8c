// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/checkall.h"

#include "forms/formmodel.h"

namespace sendbench::providers
{

Findings checkForm(const forms::FormDescriptor &form, const forms::FieldValues &values,
                   const Findings &extra, const SecretStates &secrets)
{
    forms::FormModel model(form);
    model.load(values);
    model.setSecretStates(secrets);
    Findings all = model.findings();
    for (const Finding &finding : extra)
        if (!all.contains(finding))
            all.append(finding);
    sortFindings(all);
    return all;
}

Findings checkAll(const ProviderKind &kind, const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider, const SecretStates &secrets)
{
    return checkForm(kind.descriptor(), provider.fields, kind.check(document, provider), secrets);
}

Findings checkAll(const AccountKind &kind, const workspace::Document &document,
                  const workspace::Account &account, const SecretStates &secrets)
{
    return checkForm(kind.descriptor(), account.fields, kind.check(document, account), secrets);
}

} // namespace sendbench::providers
