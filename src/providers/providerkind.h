// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "forms/descriptor.h"
#include "providers/maildraft.h"
#include "providers/namedcheck.h"
#include "providers/remoteside.h"
#include "sending/route.h"
#include "workspace/document.h"

#include <memory>

namespace sendbench::sending
{
struct SendRecord;
}

namespace sendbench::providers
{

/// An endpoint that a form can be filled with: a region's host with the account's sub-account in
/// its place.
struct EndpointChoice {
    QString label;
    QString url;
    bool operator==(const EndpointChoice &) const = default;
};

/// Something to carry to the other side.
struct ExportedFile {
    QString name;  ///< "trigger-a.json"
    QString title; ///< "Trigger A: ticket solved"
    QByteArray content;
    bool operator==(const ExportedFile &) const = default;
};

using OnlineCheckJob = ResultJob<Findings>;

/// One set-up dialog as code: its form is data (`resources/providers/<id>.json`), the rest is here.
/// Stateless.
class ProviderKind
{
public:
    virtual ~ProviderKind() = default;

    [[nodiscard]] virtual const forms::FormDescriptor &descriptor() const = 0;
    /// The descriptor's, also before it was read.
    [[nodiscard]] virtual QString id() const { return descriptor().id; }

    /// Findings beyond what the descriptor alone can tell. `provider` is as edited (it may not be
    /// in the document yet, or stand there with other values); the rest of the document is what it
    /// is compared with.
    [[nodiscard]] virtual Findings
    check(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const = 0;
    /// What is wrong with the secrets, which were read for this and are forgotten after; no finding
    /// holds any of them. By default what checkSecretForm() finds in each.
    [[nodiscard]] virtual Findings checkSecrets(const workspace::ProviderConfiguration &provider,
                                                const sending::SecretValues &secrets) const;
    /// What the answer to the preflight says against the set-up.
    [[nodiscard]] virtual Findings answerFindings(const sending::SendRecord &record) const;
    /// What `check` and the form look at, by names for people.
    [[nodiscard]] virtual QList<NamedCheck> namedChecks() const { return {}; }

    /// What the endpoint field can be filled with: first what follows from the account.
    [[nodiscard]] virtual QList<EndpointChoice>
    endpoints(const workspace::Document &document,
              const workspace::ProviderConfiguration &provider) const = 0;

    /// How a test is sent through it; nullptr for a kind that sends nothing itself.
    [[nodiscard]] virtual std::shared_ptr<const sending::Route>
    route(const workspace::Document &document,
          const workspace::ProviderConfiguration &provider) const = 0;

    /// What the dialog calls its own test: "Send Test WhatsApp"; empty if it has none.
    [[nodiscard]] virtual QString testName() const { return {}; }

    /// The remote side that the program can set up; nullptr where only a person can.
    [[nodiscard]] virtual const RemoteSide *remoteSide() const { return nullptr; }
    /// Asks the other side, read-only, whether it agrees with the form; nullptr if there is nothing
    /// to ask. A job that is not started yet.
    [[nodiscard]] virtual OnlineCheckJob *
    onlineCheck(const changes::Sender & /*sender*/, const workspace::Document & /*document*/,
                const workspace::ProviderConfiguration & /*provider*/, QObject * /*parent*/) const
    {
        return nullptr;
    }
    /// The mail that a step of the set-up asks for; nothing if there is none.
    [[nodiscard]] virtual std::optional<MailDraft>
    mailDraft(const workspace::ProviderConfiguration & /*provider*/) const
    {
        return std::nullopt;
    }
    /// Files for the other side, made from the form: bodies to import or to paste. No secrets.
    [[nodiscard]] virtual QList<ExportedFile>
    exports(const workspace::Document & /*document*/,
            const workspace::ProviderConfiguration & /*provider*/) const
    {
        return {};
    }

    /// Which secrets this configuration uses.
    [[nodiscard]] QList<secrets::SecretKey>
    secretKeys(const workspace::ProviderConfiguration &provider) const;

    /// Configurations of one group share one default ("Mark this as a default").
    [[nodiscard]] virtual QString defaultGroup() const = 0;
};

/// How one kind of account reaches its system: `resources/accounts/<id>.json`. Stateless.
class AccountKind
{
public:
    virtual ~AccountKind() = default;

    [[nodiscard]] virtual const forms::FormDescriptor &descriptor() const = 0;
    /// The descriptor's, also before it was read.
    [[nodiscard]] virtual QString id() const { return descriptor().id; }

    [[nodiscard]] virtual Findings check(const workspace::Document &document,
                                         const workspace::Account &account) const = 0;
    [[nodiscard]] virtual QList<NamedCheck> namedChecks() const { return {}; }
    /// Straight ways to send: one for each product and sub-account.
    [[nodiscard]] virtual QList<std::shared_ptr<const sending::Route>>
    routes(const workspace::Account &account) const = 0;
    /// The cheapest read-only call that proves address and key; nothing if the system has none for
    /// this account.
    [[nodiscard]] virtual std::shared_ptr<const sending::Route>
    testRoute(const workspace::Account &account) const = 0;

    [[nodiscard]] QList<secrets::SecretKey> secretKeys(const workspace::Account &account) const;
};

/// Secret fields of a form and secret rows among the values.
[[nodiscard]] QList<secrets::SecretKey> secretKeys(const forms::FormDescriptor &descriptor,
                                                   const QString &owner,
                                                   const forms::FieldValues &values);

} // namespace sendbench::providers
