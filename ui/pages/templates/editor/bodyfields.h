// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

namespace sendbench::ui
{

class MessageText;
class PartField;
class SampleRows;

/// The body of the message, or of one card, with a sample for each variable. When a variable goes,
/// those behind it are counted anew and take their samples along.
class BodyFields final : public EditorPart
{
    Q_OBJECT

public:
    /// `card` -1: of the message.
    BodyFields(const EditorContext &context, qsizetype card, QWidget *parent);

    void setCard(qsizetype card);
    void refresh() override;

private:
    [[nodiscard]] const templates::Body *body() const;
    void change(const QString &label, const std::function<void(templates::Body &)> &change,
                const QString &mergeKey);
    void takeText(const QString &text);
    [[nodiscard]] QString nextVariable() const;
    [[nodiscard]] QString limitKey() const;

    qsizetype m_card;
    MessageText *m_text;
    PartField *m_field;
    SampleRows *m_samples;
};

} // namespace sendbench::ui
