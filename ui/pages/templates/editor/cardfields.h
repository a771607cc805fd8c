// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

class QHBoxLayout;

namespace sendbench::ui
{

class BodyFields;
class ButtonFields;
class HeaderFields;
class IconButton;
class PartField;
class TabRow;

/// The cards of a carousel: one is open at a time, as in its strip.
class CardFields final : public EditorPart
{
    Q_OBJECT

public:
    CardFields(const EditorContext &context, QWidget *parent);

    void refresh() override;
    /// Opens the card, so that its fields are on screen.
    void openCard(qsizetype card);

private:
    void makeTools();
    void makeTabs(qsizetype count);
    void change(const QString &label, qsizetype openThen,
                const std::function<void(QList<templates::Card> &)> &change);

    PartField *m_field;
    QWidget *m_head;
    QHBoxLayout *m_row;
    TabRow *m_tabs = nullptr;
    QList<QWidget *> m_tools;
    HeaderFields *m_header;
    BodyFields *m_body;
    ButtonFields *m_buttons;
    qsizetype m_open = 0;
    qsizetype m_count = 0;
};

} // namespace sendbench::ui
