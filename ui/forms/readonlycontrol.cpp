// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/readonlycontrol.h"

#include "base/urlcredentials.h"
#include "forms/oddcharacters.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/iconbutton.h"
#include "ui/theme/clipboard.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ReadOnlyControl::ReadOnlyControl(const FormContext &context, const forms::FieldDescriptor &field,
                                 QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_line(new BoundedLineEdit)
    , m_copy(new IconButton(context.theme, u"copy"_s, tr("Copy: %1").arg(field.label)))
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_line, 1);
    m_line->setReadOnly(true);
    m_line->setPlaceholderText(field.placeholder);
    m_copy->setObjectName(key() + u".copy"_s);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { this->context().clipboard.copy(this, model().value(key()).text()); });
    if (field.pasted) {
        auto *paste = new QPushButton(tr("Paste"), body);
        paste->setObjectName(key() + u".paste"_s);
        paste->setAccessibleName(paste->text());
        paste->setAccessibleDescription(field.label);
        paste->setAutoDefault(false);
        connect(paste, &QPushButton::clicked, this, &ReadOnlyControl::paste);
        row->addWidget(paste);
        m_clear = new IconButton(context.theme, u"close"_s, tr("Clear: %1").arg(field.label), body);
        m_clear->setObjectName(key() + u".clear"_s);
        connect(m_clear, &QToolButton::clicked, this, &ReadOnlyControl::clear);
        row->addWidget(m_clear);
        if (field.placeholder.isEmpty())
            m_line->setPlaceholderText(tr("Paste it here"));
    }
    row->addWidget(m_copy);
    connect(m_line, &BoundedLineEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedLineEdit::kLimit); });
    setBody(body, m_line);
}

void ReadOnlyControl::refresh()
{
    const QString text = model().value(key()).text();
    m_line->show(text);
    m_line->setToolTip(text.isEmpty()
                           ? QString()
                           : forms::visibleText(withoutUrlSecret(text), 1000).toHtmlEscaped());
    m_copy->setEnabled(!text.isEmpty());
    if (m_clear)
        m_clear->setEnabled(!text.isEmpty());
}

void ReadOnlyControl::paste()
{
    const QString text = Clipboard::text().trimmed();
    if (text.isEmpty()) {
        setNotice(tr("The clipboard holds no text."));
        return;
    }
    setNotice({});
    setTouched(true);
    model().setValue(key(), forms::FieldValue(text.left(BoundedLineEdit::kLimit)));
    if (text.size() > BoundedLineEdit::kLimit)
        setCut(BoundedLineEdit::kLimit + 1, BoundedLineEdit::kLimit);
}

void ReadOnlyControl::clear()
{
    setTouched(true);
    model().setValue(key(), forms::FieldValue(QString()));
}

bool ReadOnlyControl::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = watched == m_line && event->type() == QEvent::KeyPress;
    if (pressed && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        context().clipboard.copy(this, m_line->hasSelectedText() ? m_line->selectedText()
                                                                 : model().value(key()).text());
        return true;
    }
    if (pressed && field().pasted) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (press->key() == Qt::Key_Delete || press->key() == Qt::Key_Backspace) {
            clear();
            return true;
        }
    }
    return FieldControl::eventFilter(watched, event);
}

} // namespace sendbench::ui
