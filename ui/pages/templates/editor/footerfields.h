// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

namespace sendbench::ui
{

class LineField;

/// The grey line at the end of the message.
class FooterFields final : public EditorPart
{
    Q_OBJECT

public:
    FooterFields(const EditorContext &context, QWidget *parent);

    void refresh() override;

private:
    LineField *m_text;
};

} // namespace sendbench::ui
