// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorcontext.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class DragHandle;
class LineField;
class OtpFields;
class PartField;
class QuietCombo;

/// One button of the message or of a card: its type, the lines of its type, and where it stands.
class ButtonCard final : public QFrame
{
    Q_OBJECT

public:
    using Change = std::function<void(templates::Button &)>;

    ButtonCard(const EditorContext &context, qsizetype card, qsizetype index, QWidget *parent);

    void setPlace(qsizetype card, qsizetype index, qsizetype count);
    void show(const templates::Button &button);
    using QWidget::show;
    void focusFirst();

Q_SIGNALS:
    void edited(const QString &label, const std::function<void(templates::Button &)> &change,
                const QString &mergeKey);
    void typeWanted(int type);
    void moveWanted(int by);
    void duplicateWanted();
    void removeWanted();
    void dragged(const QPoint &global);
    void dropped(const QPoint &global);

private:
    void makeHead();
    void makeLines(const templates::Button &button);
    void retitle();

    const EditorContext &m_context;
    qsizetype m_card;
    qsizetype m_index;
    QLabel *m_number;
    DragHandle *m_handle;
    QuietCombo *m_type;
    PartField *m_field;
    QVBoxLayout *m_lines;
    OtpFields *m_otp = nullptr;
    QList<QWidget *> m_tools;
    QWidget *m_up = nullptr;
    QWidget *m_down = nullptr;
    QStringList m_names;
    QList<LineField *> m_shown;
};

} // namespace sendbench::ui
