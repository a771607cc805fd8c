// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/checkall.h"

#include "forms/formmodel.h"

namespace sendbench::providers
{

namespace
{

Findings joined(const forms::FormDescriptor &descriptor, const forms::FieldValues &values,
                const Findings &extra)
{
    forms::FormModel model(descriptor);
    model.load(values);
    Findings all = model.findings();
    for (const Finding &finding : extra)
        if (!all.contains(finding))
            all.append(finding);
    sortFindings(all);
    return all;
}

} // namespace

Findings checkAll(const ProviderKind &kind, const workspace::Document &document,
                  const workspace::ProviderConfiguration &provider)
{
    return joined(kind.descriptor(), provider.fields, kind.check(document, provider));
}

Findings checkAll(const AccountKind &kind, const workspace::Document &document,
                  const workspace::Account &account)
{
    return joined(kind.descriptor(), account.fields, kind.check(document, account));
}

} // namespace sendbench::providers
