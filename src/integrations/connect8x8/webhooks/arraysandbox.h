// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/webhooks/legacyrecords.h"
#include "integrations/sandboxbehaviour.h"

#include <memory>

namespace sendbench::integrations::connect8x8
{

/// 8x8's webhooks of SMS and Chat Apps with state: GET, POST and DELETE of
/// `/api/v1/accounts/{id}/webhooks`, which both products have at hosts of their own. Here the host
/// or the path tells them apart: `sms.…`, `/sms/api/…`; at the bare path GET answers both, and an
/// element's type or the name of its sub-account tells. One sandbox's, one thread.
class ArraySandbox
{
public:
    static const QString kTypedAccount;     ///< answers typed records, headers in clear
    static const QString kDuplicateAccount; ///< begins with two records of one key, twice
    static const QString kOldAccount;       ///< begins with records of the old (Wavecell) form

    /// `legacy` outlives it, and gets the old records of kOldAccount.
    explicit ArraySandbox(LegacyRecords &legacy);
    ~ArraySandbox();
    ArraySandbox(const ArraySandbox &) = delete;
    ArraySandbox &operator=(const ArraySandbox &) = delete;

    [[nodiscard]] static QStringList paths();
    [[nodiscard]] static QStringList hints();
    /// Nothing if the path is another.
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context);

private:
    struct Call;
    struct State;

    [[nodiscard]] http::ServerAnswer list(const Call &call);
    [[nodiscard]] http::ServerAnswer post(const Call &call, const QByteArray &body,
                                          SandboxContext &context);
    [[nodiscard]] http::ServerAnswer remove(const Call &call, const QByteArray &body,
                                            SandboxContext &context);
    void tellLegacy(const QString &account);

    LegacyRecords &m_legacy;
    std::unique_ptr<State> m_state;
};

} // namespace sendbench::integrations::connect8x8
