// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plantext.h"
#include "ui/theme/safetextview.h"

namespace sendbench::ui
{

class Theme;

/// A plan to be read in a narrow pane: each change below its heading, its requests apart from its
/// fields. Follows the theme.
class PlanView final : public SafeTextView
{
    Q_OBJECT

public:
    /// Both outlive the view.
    PlanView(const Theme &theme, const Clipboard &clipboard, QWidget *parent = nullptr);

    /// `plan` is redacted; `after` follows it as it is.
    void showPlan(const changes::Plan &plan, const QString &after);
    void showText(const QString &text);

private:
    void fill();
    [[nodiscard]] QTextCharFormat formatOf(changes::PlanLine::Kind kind) const;

    const Theme &m_theme;
    QList<changes::PlanLine> m_lines; ///< none while a text is shown
    QString m_after;
};

} // namespace sendbench::ui
