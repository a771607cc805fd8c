// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorcontext.h"
#include "ui/pages/templates/editor/fieldboard.h"

#include <QWidget>

class QFrame;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace sendbench::ui
{

class CardFields;
class EditorPart;
class NameFields;

/// The middle pane: the open template, part below part in the order of the message.
class TemplateEditor final : public QWidget
{
    Q_OBJECT

public:
    TemplateEditor(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);
    ~TemplateEditor() override;

    /// Brings the field that a finding names on screen, and the cursor into it.
    void focusPlace(const QString &path);
    void focusName();
    /// What one key mends, nearest to the cursor first.
    void fixNext();
    /// Why nothing can be changed; empty: it can.
    void setObstacle(const QString &reason);

Q_SIGNALS:
    void sourceWanted(const QString &url);

private:
    void build();
    void addPart(EditorPart *part);
    void refresh();
    void showState();

    TemplateSession &m_session;
    FieldBoard m_board;
    EditorContext m_context;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QFrame *m_notice;
    QLabel *m_noticeText;
    QLabel *m_state;
    NameFields *m_name = nullptr;
    CardFields *m_cards = nullptr;
    QList<EditorPart *> m_parts;
};

} // namespace sendbench::ui
