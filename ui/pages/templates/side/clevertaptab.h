// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

namespace sendbench::ui
{

class TwinCheck;

/// CleverTap's side of a template: its form field by field, and whether what it holds is right.
class CleverTapTab final : public QWidget
{
    Q_OBJECT

public:
    CleverTapTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

    [[nodiscard]] TwinCheck *check() const { return m_check; }

private:
    TwinCheck *m_check;
};

} // namespace sendbench::ui
