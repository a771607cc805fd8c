// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace sendbench::ui
{

/// One finding below its field: icon and sentence; `quiet` shows it without alarm.
class FindingLabel final : public QWidget
{
    Q_OBJECT

public:
    FindingLabel(const Theme &theme, const Finding &finding, bool quiet, QWidget *parent = nullptr);

private:
    void draw();

    const Theme &m_theme;
    Severity m_severity;
    bool m_quiet;
    QLabel *m_icon;
};

/// Icon and colour of a severity.
struct SeverityLook {
    QString icon;
    Theme::Color color;
    QString role; ///< the style sheet's `role` for the sentence
    QString name; ///< for people: "Error"
};
[[nodiscard]] SeverityLook lookOf(Severity severity);

} // namespace sendbench::ui
