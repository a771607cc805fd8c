// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

/// One part of the template's editor. It shows the session's value whenever that changes, and says
/// by the session what is to be changed.
class EditorPart : public QWidget
{
    Q_OBJECT

public:
    EditorPart(const EditorContext &context, QWidget *parent);

    /// Cheap where nothing of it changed: it comes with every key.
    virtual void refresh() = 0;

protected:
    [[nodiscard]] const EditorContext &context() const { return m_context; }
    [[nodiscard]] TemplateSession &session() const { return m_context.session; }
    [[nodiscard]] const templates::Template &value() const { return m_context.session.value(); }
    [[nodiscard]] bool isUsable() const { return m_context.session.isUsable(); }
    /// The template's language is written from right to left.
    [[nodiscard]] bool isRightToLeft() const;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Of the message, or of one card; nullptr where there is none.
    [[nodiscard]] const templates::Card *card(qsizetype index) const;

private:
    const EditorContext &m_context;
    QVBoxLayout *m_column;
};

} // namespace sendbench::ui
