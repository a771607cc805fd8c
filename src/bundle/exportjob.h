// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "base/redactor.h"
#include "bundle/selection.h"
#include "secrets/secretstore.h"

#include <memory>

namespace sendbench::bundle
{

/// The bytes of a bundle, searched for secrets before anybody can write them.
///
/// Reads every secret of the workspace (not only of what is exported), so that the redactor knows
/// them all, and looks for each in every encoding. Errors: Guard "guard.secret-in-export" (`where`
/// is the secret's ID/FIELD; nothing leaves); Secret, as the store gives it, when one cannot be
/// looked at: then nobody knows whether it is in there, and nothing leaves either. A secret that
/// is not stored is no obstacle, nor is one that everybody knows (the sandbox's own).
///
/// What of a webhook's address looks like a token and stands in the workspace in the clear is not
/// in the bundle: "…" is in its place, and covered() says of which.
class ExportJob final : public ResultJob<QByteArray>
{
    Q_OBJECT

public:
    /// `content` is what selection() made; `known` every secret that the workspace says it has;
    /// `open` those of them that are public.
    ExportJob(secrets::SecretStore &store, const Redactor &redactor,
              const workspace::Document &content, QList<secrets::SecretKey> known,
              QList<secrets::SecretKey> open, QObject *parent = nullptr);
    ~ExportJob() override;

    /// Ids of webhooks that leave without a part of their address; known from the start.
    [[nodiscard]] const QStringList &covered() const;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void search();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::bundle
