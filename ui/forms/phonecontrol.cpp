// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/phonecontrol.h"

#include "phone/phonenumber.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/countrybox.h"
#include "ui/forms/eyebutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

bool counts(QChar character)
{
    return character == u'+' || character.digitValue() >= 0;
}

/// Where the cursor stands after as many digits as before.
int cursorAfter(const QString &text, qsizetype digits)
{
    int at = 0;
    while (at < text.size() && digits > 0)
        digits -= counts(text[at++]) ? 1 : 0;
    return at;
}

QString international(const QString &value)
{
    const phone::PhoneCheck check = phone::check(value);
    return check.valid ? check.formatted : phone::formatWhileTyping(value);
}

} // namespace

PhoneControl::PhoneControl(const FormContext &context, const forms::FieldDescriptor &field,
                           QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_country(new CountryBox)
    , m_line(new BoundedLineEdit)
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_country);
    row->addWidget(m_line, 1);
    if (field.masked) {
        auto *eye = new EyeButton(context.theme, *m_line, field.label, body);
        row->addWidget(eye);
        connect(eye, &EyeButton::shownChanged, this,
                [this](bool shown) { model().setCovered(key(), !shown); });
    }
    m_line->setPlaceholderText(field.placeholder);
    m_line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_country->setObjectName(key() + u".country"_s);
    m_country->setAccessibleName(tr("Country of %1").arg(field.label));
    m_country->setProperty("formField", true);
    setBody(body, m_line);
    connect(m_line, &BoundedLineEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedLineEdit::kLimit); });
    connect(m_line, &BoundedLineEdit::edited, this, &PhoneControl::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &PhoneControl::finished);
    connect(m_country, &CountryBox::chosen, this, &PhoneControl::countryChosen);
}

QString PhoneControl::valueOf(const QString &text) const
{
    const phone::PhoneCheck check = phone::check(text, m_country->region());
    return check.e164.isEmpty() ? text : check.e164;
}

void PhoneControl::edited(const QString &text)
{
    if (m_formatting)
        return;
    formatLine(text);
    const phone::PhoneCheck check = phone::check(m_line->text());
    if (!check.region.isEmpty())
        m_country->setRegion(check.region);
    model().setValue(key(), forms::FieldValue(valueOf(m_line->text())));
}

void PhoneControl::formatLine(const QString &text)
{
    const QString formatted = phone::formatWhileTyping(text, m_country->region());
    const bool letters =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (letters || formatted == text)
        return;
    const QString before = text.left(m_line->cursorPosition());
    const auto digits = std::count_if(before.begin(), before.end(), counts);
    // By insert, so that the line's own undo goes on working.
    m_formatting = true;
    m_line->selectAll();
    m_line->insert(formatted);
    m_line->setCursorPosition(cursorAfter(formatted, digits));
    m_formatting = false;
}

void PhoneControl::countryChosen()
{
    const QString text = m_line->text().trimmed();
    const QString code = u"+%1"_s.arg(m_country->callingCode());
    QString national = text;
    if (const phone::PhoneCheck check = phone::check(text); !check.e164.isEmpty()) {
        national = check.formatted.section(u' ', 1);
    } else if (text.startsWith(u'+')) {
        national.clear();
    }
    m_line->show(phone::formatWhileTyping(code + national));
    setTouched(true);
    if (!text.isEmpty())
        model().setValue(key(), forms::FieldValue(valueOf(m_line->text())));
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->setCursorPosition(static_cast<int>(m_line->text().size()));
}

void PhoneControl::finished()
{
    const QString value = model().value(key()).text();
    if (!value.isEmpty())
        m_line->show(international(value));
}

void PhoneControl::refresh()
{
    const QString value = model().value(key()).text();
    const bool same = !m_line->text().isEmpty() && valueOf(m_line->text()) == value;
    // A country just chosen is not a number yet.
    const bool beginning = value.isEmpty() && m_line->hasFocus();
    if (same || beginning)
        return;
    m_line->show(international(value));
    const phone::PhoneCheck check = phone::check(value);
    if (!check.region.isEmpty())
        m_country->setRegion(check.region);
}

} // namespace sendbench::ui
