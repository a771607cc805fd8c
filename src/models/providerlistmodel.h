// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/documentlistmodel.h"

namespace sendbench::models
{

/// The provider configurations of the workspace in the order of the file; titled by their nickname.
class ProviderListModel final : public DocumentListModel
{
    Q_OBJECT

public:
    explicit ProviderListModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QList<Row> rowsOf(const workspace::Document &document) const override;
};

} // namespace sendbench::models
