// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/languagebox.h"

#include "templates/languages.h"
#include "ui/pages/templates/editor/undopass.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

LanguageBox::LanguageBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"templateLanguage"_s);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setMaxVisibleItems(14);
    for (const templates::Language &one : templates::languages())
        addItem(titleOf(one.code), one.code);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->setObjectName(u"languageMatches"_s);
    lineEdit()->setObjectName(u"templateLanguageLine"_s);
    lineEdit()->setMaxLength(60);
    passUndoOn(lineEdit());
    setCurrentIndex(-1);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (row >= 0)
            setEditText(itemText(row));
        take();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &LanguageBox::take);
}

QString LanguageBox::titleOf(const QString &code)
{
    const auto *known = templates::language(code);
    return known ? known->name + u" · "_s + code : code;
}

QString LanguageBox::codeOf(const QString &typed)
{
    const QString text = typed.trimmed();
    for (const templates::Language &one : templates::languages())
        if (text.compare(one.name, Qt::CaseInsensitive) == 0 ||
            text.compare(titleOf(one.code), Qt::CaseInsensitive) == 0)
            return one.code;
    return templates::normalisedLanguage(text);
}

void LanguageBox::showCode(const QString &code)
{
    const bool same = m_code == code && !lineEdit()->text().isEmpty();
    m_code = code;
    if (same && lineEdit()->hasFocus())
        return; // somebody looks for another one
    const QSignalBlocker blocked(this);
    setCurrentIndex(findData(code));
    setEditText(titleOf(code));
    lineEdit()->setCursorPosition(0);
}

void LanguageBox::take()
{
    const QString code = codeOf(lineEdit()->text());
    if (code != m_code) {
        m_code = code;
        Q_EMIT chosen(code);
    }
    if (lineEdit()->text() != titleOf(code))
        setEditText(titleOf(code));
}

void LanguageBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the form scrolls below the pointer; nothing is chosen by that
}

} // namespace sendbench::ui
