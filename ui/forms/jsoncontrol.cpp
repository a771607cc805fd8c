// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/jsoncontrol.h"

#include "base/jsonreader.h"
#include "base/jsontext.h"
#include "ui/forms/boundedtextedit.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
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
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace4);
    column->addWidget(m_text);
    column->addWidget(makeButtons());
    setBody(body, m_text);
    connect(m_text, &BoundedTextEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedTextEdit::kLimit); });
    connect(m_text, &BoundedTextEdit::edited, this,
            [this](const QString &text) { model().setValue(key(), forms::FieldValue(text)); });
    connect(&context.theme, &Theme::changed, this, &JsonControl::tintMistake);
}

QWidget *JsonControl::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    if (!field().samples.isEmpty()) {
        auto *samples = new QPushButton(tr("View Sample JSON"), row);
        addSamples(samples);
        layout->addWidget(samples);
    }
    m_format = new QPushButton(tr("Format"), row);
    m_format->setObjectName(key() + u".format"_s);
    m_format->setAccessibleName(m_format->text());
    m_format->setAccessibleDescription(tr("Lays out %1, one member a line").arg(field().label));
    m_format->setAutoDefault(false);
    connect(m_format, &QPushButton::clicked, this, &JsonControl::layOut);
    layout->addWidget(m_format);
    layout->addStretch(1);
    return row;
}

void JsonControl::addSamples(QPushButton *button)
{
    button->setObjectName(key() + u".samples"_s);
    button->setAccessibleName(button->text()); // without the room for the arrow
    button->setAccessibleDescription(tr("Puts a published text into %1").arg(field().label));
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const forms::Sample &sample : field().samples) {
        QAction *action = menu->addAction(QString(sample.title).replace(u'&', u"&&"_s));
        action->setObjectName(key() + u".sample."_s + sample.id);
        action->setToolTip(sample.source.isEmpty()
                               ? sample.text
                               : tr("From %1").arg(sample.source) + u"\n\n"_s + sample.text);
        connect(action, &QAction::triggered, this,
                [this, text = sample.text] { replaceText(text); });
    }
    button->setMenu(menu);
    // The style draws the arrow into the padding on the right.
    button->setText(button->text() + u"    "_s);
}

void JsonControl::replaceText(const QString &text)
{
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_text->setFocus(Qt::OtherFocusReason);
}

void JsonControl::layOut()
{
    // At most BoundedTextEdit::kLimit characters: no work worth a thread.
    const auto laid = jsontext::indented(m_text->exactText().toUtf8());
    if (laid)
        replaceText(QString::fromUtf8(laid->text).trimmed());
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
    m_format->setEnabled(document.has_value());
}

} // namespace sendbench::ui
