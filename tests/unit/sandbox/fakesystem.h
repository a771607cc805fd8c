// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

/// A system under /NAME: echoes the body; "/NAME/id" answers a UUID; "/NAME/callback" posts the
/// body to the receipt URL; "/NAME/to" posts to the URL in the body.
class FakeSystem final : public sendbench::integrations::SandboxBehaviour
{
public:
    explicit FakeSystem(QString name)
        : m_name(std::move(name))
    {
    }

    [[nodiscard]] QStringList paths() const override
    {
        return {QStringLiteral("POST /%1/id").arg(m_name)};
    }

    [[nodiscard]] std::optional<sendbench::http::ServerAnswer>
    answer(const sendbench::http::ReceivedRequest &request,
           sendbench::integrations::SandboxContext &context) override
    {
        const QString root = u'/' + m_name;
        if (!request.path.startsWith(root))
            return std::nullopt;
        sendbench::http::ServerAnswer out;
        out.body = request.body;
        const QString rest = request.path.sliced(root.size());
        if (rest == QStringLiteral("/id"))
            out.body = context.newUuid().toUtf8();
        else if (rest == QStringLiteral("/callback"))
            context.post({.url = context.receiptUrl, .body = request.body});
        else if (rest == QStringLiteral("/to"))
            context.post({.url = QUrl(QString::fromUtf8(request.body)), .body = "hello"});
        return out;
    }

private:
    QString m_name;
};

[[nodiscard]] inline std::vector<std::unique_ptr<sendbench::integrations::SandboxBehaviour>>
fakeSystems()
{
    std::vector<std::unique_ptr<sendbench::integrations::SandboxBehaviour>> all;
    all.push_back(std::make_unique<FakeSystem>(QStringLiteral("one")));
    all.push_back(std::make_unique<FakeSystem>(QStringLiteral("two")));
    return all;
}
