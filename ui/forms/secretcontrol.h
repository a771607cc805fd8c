// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class SecretEditor;

/// A secret: the keychain has it, the form only says so.
class SecretControl final : public FieldControl
{
    Q_OBJECT

public:
    SecretControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;
    void refreshFindings() override;

private:
    SecretEditor *m_secret;
};

} // namespace sendbench::ui
