// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/multilinecontrol.h"

#include "forms/oddcharacters.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

MultilineControl::MultilineControl(const FormContext &context, const forms::FieldDescriptor &field,
                                   QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_text(new BoundedTextEdit)
    , m_counter(new QLabel)
{
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    layout->addWidget(m_text);
    layout->addWidget(m_counter, 0, Qt::AlignRight);
    m_text->setPlaceholderText(field.placeholder);
    m_text->setVisibleLines(3);
    m_counter->setVisible(field.maxLength.has_value()); // else there is nothing to count for
    m_counter->setObjectName(key() + u".counter"_s);
    m_counter->setFont(context.theme.font(Theme::FontRole::Help));
    setBody(body, m_text);
    connect(m_text, &BoundedTextEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedTextEdit::kLimit); });
    connect(m_text, &BoundedTextEdit::edited, this,
            [this](const QString &text) { model().setValue(key(), forms::FieldValue(text)); });
    count();
}

void MultilineControl::refresh()
{
    const QString value = model().value(key()).text();
    if (!m_text->hasFocus() || m_text->exactText() != value)
        m_text->showText(value);
    count();
}

void MultilineControl::count()
{
    const qsizetype now = forms::countCharacters(model().value(key()).text());
    const bool over = field().maxLength && now > *field().maxLength;
    if (field().maxLength)
        m_counter->setText(tr("%1 / %2").arg(now).arg(*field().maxLength));
    m_counter->setAccessibleName(tr("%n character(s)", nullptr, static_cast<int>(now)));
    const QString role = over ? u"caution"_s : u"muted"_s;
    if (m_counter->property("role").toString() == role)
        return;
    m_counter->setProperty("role", role);
    m_counter->style()->unpolish(m_counter);
    m_counter->style()->polish(m_counter);
}

} // namespace sendbench::ui
