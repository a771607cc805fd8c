// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/message.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QList>
#include <QStyle>
#include <QVBoxLayout>

namespace sendbench::ui
{

/// In the order of the panel's choices and editors.
inline const QList<sending::MessageKind> kComposeKinds{
    sending::MessageKind::Template, sending::MessageKind::Text, sending::MessageKind::Media,
    sending::MessageKind::Preflight, sending::MessageKind::Raw};

[[nodiscard]] inline QLabel *makeBuddyLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

[[nodiscard]] inline QLabel *makeHelpLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("help"));
    return label;
}

/// "help", "good", "caution", "error": the style sheet reads the property only when it is polished
/// again.
inline void setLabelRole(QLabel *label, const QString &role)
{
    if (label->property("role").toString() == role)
        return;
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

[[nodiscard]] inline QVBoxLayout *makeTightColumn(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    return layout;
}

} // namespace sendbench::ui
