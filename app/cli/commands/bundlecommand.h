// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/commands/bundleoutput.h"
#include "bundle/comparison.h"

namespace sendbench::cli
{

/// `bundle export|inspect|diff|import`: a part of a workspace as a file, in and out.
class BundleCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;

private:
    /// Asks without a prompt which of the items' secrets are stored here; only where a workspace is
    /// open, for they belong to one.
    void lookAt(const QList<bundle::ImportItem> &items,
                const std::function<void(const KnownSecrets &)> &then);
    void exportTo(const QString &path, const Arguments &arguments);
    void inspect(const workspace::Document &bundle);
    void diff(const workspace::Document &bundle);
    void import(const workspace::Document &bundle, const Arguments &arguments);

    /// The file as a document; on failure the command has ended.
    [[nodiscard]] std::optional<workspace::Document> read(const QString &path);
    /// Says what a bundle should not bring in; false if it is not taken for that (the command has
    /// ended then).
    [[nodiscard]] bool isFit(const QString &path, const workspace::Document &bundle,
                             bool onlyLooks);
    [[nodiscard]] QList<bundle::ImportItem> compared(const workspace::Document &bundle) const;
    /// Without the secrets, before a text for people cuts what they stand in.
    [[nodiscard]] QList<bundle::ImportItem> cleaned(QList<bundle::ImportItem> items) const;
    /// What --only names, each found in `source`; nothing if one is not there (the command has
    /// ended).
    [[nodiscard]] std::optional<QList<bundle::ObjectRef>> named(const workspace::Document &source,
                                                                const QStringList &ids);
    [[nodiscard]] std::optional<QList<bundle::ObjectRef>>
    chosen(const workspace::Document &bundle, const QList<bundle::ImportItem> &items,
           const Arguments &arguments);
};

} // namespace sendbench::cli
