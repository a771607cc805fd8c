// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"
#include "changes/since.h"
#include "changes/steproute.h"

#include <QMutex>

namespace sendbench::changes
{

/// What a look at a thing told, where its answer still was what came back: in a record every
/// earlier value of a secret has the same mark. Shared by a route and who sent it; any thread.
class Seen
{
public:
    void set(const QList<Since> &since);
    [[nodiscard]] QList<Since> since() const;

private:
    mutable QMutex m_mutex;
    QList<Since> m_since;
};

/// Reads again what a step left: the address of its way back is that of the thing, and GET reads
/// it. So it is at 8x8's Chat Gateway and at Zendesk.
class LookRoute final : public sending::Route
{
public:
    /// `known`: secrets of the step's body that can be had; the others are not compared.
    LookRoute(QString owner, QString system, Environment environment, const RunStep &step,
              const QList<secrets::SecretKey> &known, std::shared_ptr<Seen> seen);

    [[nodiscard]] QString id() const override { return m_look.id(); }
    [[nodiscard]] QString title() const override { return m_look.title(); }
    [[nodiscard]] QString system() const override { return m_look.system(); }
    [[nodiscard]] Environment environment() const override { return m_look.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return m_look.accepts(); }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    /// What stands where a secret was or comes: somebody's other one.
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    Step m_done; ///< with the places of secrets that are known
    Step m_back;
    bool m_unsure; ///< whether it was done at all
    StepRoute m_look;
    Left m_shape; ///< without its body
    std::shared_ptr<Seen> m_seen;
    mutable QMutex m_mutex;
    mutable QByteArray m_left; ///< with the secrets; empty before build()
};

/// The body's secrets of a step: those that a look compares.
[[nodiscard]] QList<secrets::SecretKey> bodySecrets(const Step &step);

} // namespace sendbench::changes
