// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

namespace sendbench::ui
{

class FieldBoard;

/// What each part of the template editor is given. All of it outlives the parts.
struct EditorContext {
    const PageContext &page;
    TemplateSession &session;
    FieldBoard &board;

    [[nodiscard]] const Theme &theme() const { return page.theme; }
};

} // namespace sendbench::ui
