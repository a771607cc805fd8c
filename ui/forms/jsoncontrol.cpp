// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/jsoncontrol.h"

#include "base/jsonreader.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

JsonControl::JsonControl(const FormContext &context, const forms::FieldDescriptor &field,
                         QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_text(new BoundedTextEdit)
{
    m_text->setFont(context.theme.font(Theme::FontRole::Mono));
    m_text->setPlaceholderText(field.placeholder);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setVisibleLines(6);
    setBody(m_text, m_text);
    connect(m_text, &BoundedTextEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedTextEdit::kLimit); });
    connect(m_text, &BoundedTextEdit::edited, this,
            [this](const QString &text) { model().setValue(key(), forms::FieldValue(text)); });
    connect(&context.theme, &Theme::changed, this, &JsonControl::tintMistake);
}

void JsonControl::refresh()
{
    const QString value = model().value(key()).text();
    if (!m_text->hasFocus() || m_text->exactText() != value)
        m_text->showText(value);
    tintMistake();
}

void JsonControl::tintMistake()
{
    static const QRegularExpression place(u"\\Aline (\\d+), column"_s);
    QList<QTextEdit::ExtraSelection> tints;
    const QByteArray json = m_text->exactText().toUtf8();
    const auto document = JsonDocument::parse(json, key());
    if (!document && !json.trimmed().isEmpty()) {
        const auto match = place.match(document.error().path);
        const QTextBlock line =
            m_text->document()->findBlockByNumber(match.captured(1).toInt() - 1);
        if (match.hasMatch() && line.isValid()) {
            QTextEdit::ExtraSelection tint;
            tint.cursor = QTextCursor(line);
            tint.format.setBackground(context().theme.color(Theme::Color::BadBack));
            tint.format.setProperty(QTextFormat::FullWidthSelection, true);
            tints.append(tint);
        }
    }
    m_text->setExtraSelections(tints);
}

} // namespace sendbench::ui
