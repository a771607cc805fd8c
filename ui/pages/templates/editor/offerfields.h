// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

class QCheckBox;

namespace sendbench::ui
{

class LineField;
class PartField;

/// What a limited-time offer adds: its heading, whether it ends, its code.
class OfferFields final : public EditorPart
{
    Q_OBJECT

public:
    OfferFields(const EditorContext &context, QWidget *parent);

    void refresh() override;

private:
    void setCode(const QString &code);

    LineField *m_text;
    QCheckBox *m_expires;
    PartField *m_expiresField;
    LineField *m_code;
};

} // namespace sendbench::ui
