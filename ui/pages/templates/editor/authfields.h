// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

class QCheckBox;
class QSpinBox;

namespace sendbench::ui
{

class PartField;

/// What an authentication template says beside its code; the sentence itself is Meta's.
class AuthFields final : public EditorPart
{
    Q_OBJECT

public:
    AuthFields(const EditorContext &context, QWidget *parent);

    void refresh() override;

private:
    void setMinutes(std::optional<int> minutes);

    QCheckBox *m_warns;
    PartField *m_warnsField;
    QCheckBox *m_expires;
    QSpinBox *m_minutes;
    PartField *m_minutesField;
};

} // namespace sendbench::ui
