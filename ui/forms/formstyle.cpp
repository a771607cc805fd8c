// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/formstyle.h"

#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

QString formStyleSheet(const Theme &theme)
{
    QString sheet = uR"(
        QLineEdit[formField="true"], QComboBox[formField="true"], QPlainTextEdit[formField="true"] {
            border-bottom: 1px dashed $muted; padding-bottom: 1px;
            border-bottom-left-radius: 0px; border-bottom-right-radius: 0px;
        }
        QLineEdit[formField="true"][invalid="true"], QComboBox[formField="true"][invalid="true"],
        QPlainTextEdit[formField="true"][invalid="true"] {
            border-bottom: 2px solid $bad; padding-bottom: 0px;
        }
        QLineEdit[formField="true"]:focus, QComboBox[formField="true"]:focus,
        QPlainTextEdit[formField="true"]:focus {
            border-bottom: 2px solid $accent; padding-bottom: 0px;
        })"_s;
    sheet.replace(u"$muted"_s, theme.color(Theme::Color::Muted).name());
    sheet.replace(u"$accent"_s, theme.color(Theme::Color::Accent).name());
    return sheet.replace(u"$bad"_s, theme.color(Theme::Color::Bad).name());
}

} // namespace sendbench::ui
