// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sendbench::forms
{
class FormModel;
}

namespace sendbench::ui
{

class Clipboard;
class Theme;

/// What every control of one form is handed. All of it outlives the form's widgets.
struct FormContext {
    forms::FormModel &model;
    const Theme &theme;
    const Clipboard &clipboard;
};

} // namespace sendbench::ui
