// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QComboBox;

namespace sendbench::ui
{

/// What linkActivated() says when the user wants another account than there is.
inline const QString kAddAccount = QStringLiteral("sendbench:accounts");

/// One of the workspace's accounts of a kind, by name. One that is gone stays shown as what it is.
class AccountControl final : public FieldControl
{
    Q_OBJECT

public:
    AccountControl(const FormContext &context, const forms::FieldDescriptor &field,
                   QWidget *parent);

    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QComboBox *m_box;
};

} // namespace sendbench::ui
