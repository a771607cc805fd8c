// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/sharing.h"

#include <algorithm>

namespace sendbench::workspace
{

namespace
{

/// A QString or QByteArray.
template <typename Text>
bool same(const Text &a, const Text &b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

} // namespace

bool areEqual(const StoredTemplate &a, const StoredTemplate &b)
{
    return same(a.id, b.id) && same(a.provider, b.provider) && same(a.name, b.name) &&
           same(a.language, b.language) && same(a.content, b.content) && a.extras == b.extras;
}

bool areEqual(const Document &a, const Document &b)
{
    const bool sameTemplates =
        a.templates.constData() == b.templates.constData()
            ? a.templates.size() == b.templates.size()
            : std::equal(a.templates.cbegin(), a.templates.cend(), b.templates.cbegin(),
                         b.templates.cend(),
                         [](const StoredTemplate &one, const StoredTemplate &other) {
                             return areEqual(one, other);
                         });
    return sameTemplates && a.name == b.name && a.accounts == b.accounts &&
           a.providers == b.providers && a.webhooks == b.webhooks &&
           a.testRecipients == b.testRecipients && a.extras == b.extras;
}

bool haveSameStructure(const Document &a, const Document &b)
{
    return a.accounts == b.accounts && a.providers == b.providers && a.webhooks == b.webhooks &&
           std::equal(a.templates.cbegin(), a.templates.cend(), b.templates.cbegin(),
                      b.templates.cend(),
                      [](const StoredTemplate &one, const StoredTemplate &other) {
                          return same(one.id, other.id);
                      });
}

} // namespace sendbench::workspace
