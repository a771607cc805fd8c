// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/secreteditor.h"

#include "forms/formmodel.h"
#include "ui/forms/eyebutton.h"
#include "ui/forms/secretline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

SecretEditor::SecretEditor(const FormContext &context, const QString &key, const QString &label,
                           bool compact, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_compact(compact)
    , m_line(new SecretLine(this))
    , m_eye(new EyeButton(context.theme, *m_line, label, this))
    , m_replace(new QPushButton(tr("Replace"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_keep(new IconButton(context.theme, u"undo"_s, QString(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_line, 1);
    for (QWidget *one : {static_cast<QWidget *>(m_eye), static_cast<QWidget *>(m_replace),
                         static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_keep)})
        row->addWidget(one);
    m_replace->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_line->setProperty("formField", true);
    connect(m_line, &BoundedLineEdit::edited, this,
            [this](const QString &text) { m_context.model.setSecret(m_key, text); });
    connect(m_line, &BoundedLineEdit::cut, this, &SecretEditor::cut);
    connect(m_replace, &QPushButton::clicked, this, &SecretEditor::replace);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_context.model.setSecret(m_key, QString()); });
    connect(m_keep, &QToolButton::clicked, this, &SecretEditor::keep);
    setKey(key, label);
}

void SecretEditor::setKey(const QString &key, const QString &label)
{
    if (key != m_key)
        m_replacing = false;
    m_key = key;
    m_label = label;
    m_replace->setObjectName(key + u".replace"_s);
    m_replace->setAccessibleName(m_replace->text());
    m_replace->setAccessibleDescription(label);
    m_remove->setObjectName(key + u".remove"_s);
    m_remove->setAccessibleName(m_remove->text());
    m_remove->setAccessibleDescription(label);
    m_keep->setObjectName(key + u".keep"_s);
    m_keep->setMeaning(tr("Keep the stored one: %1").arg(label));
    refresh();
}

void SecretEditor::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

SecretEditor::State SecretEditor::state() const
{
    const forms::FormModel &model = m_context.model;
    const QString *typed = model.typedSecrets().find(m_key);
    if (m_replacing || (typed && !typed->isEmpty()))
        return State::Typing;
    if (model.usesStoredSecret(m_key)) {
        const bool missing = model.secretState(m_key).presence == SecretState::Presence::Missing;
        return missing ? State::Missing : State::Stored;
    }
    return typed ? State::Removed : State::Empty;
}

/// Where a stored secret is, in words; nothing of it is ever shown.
QString SecretEditor::words(State state) const
{
    if (state == State::Removed)
        return tr("Removed when you save");
    if (state == State::Missing)
        return tr("Missing: enter it again");
    if (state != State::Stored)
        return m_hint;
    const SecretState stored = m_context.model.secretState(m_key);
    if (stored.presence == SecretState::Presence::Unreachable)
        return tr("The keychain could not be asked");
    if (stored.presence == SecretState::Presence::Unknown)
        return tr("Asking whether it is stored…");
    switch (stored.place) {
    case SecretPlace::Keychain:
        break;
    case SecretPlace::ThisRun:
        return tr("In memory, for this run only");
    case SecretPlace::Environment:
        return tr("From an environment variable");
    case SecretPlace::Program:
        return tr("The sandbox's own, from the program");
    }
    return tr("Stored in the keychain");
}

void SecretEditor::refresh()
{
    const bool stored = m_context.model.storedValues().value(m_key).isSecret();
    const QString typed = m_context.model.typedSecrets().value(m_key);
    // What was typed was saved or given up, or nothing was typed at all.
    const bool waiting = m_line->text().isEmpty() && window()->focusWidget() == m_line;
    if (!stored || (!m_context.model.typedSecrets().contains(m_key) && !waiting))
        m_replacing = false;
    const State now = state();
    if (typed.isEmpty() && m_eye->isShown())
        m_eye->setShown(false);
    m_line->show(typed);
    if (m_line->isReadOnly() != (now == State::Stored)) {
        m_line->setReadOnly(now == State::Stored);
        m_line->style()->unpolish(m_line);
        m_line->style()->polish(m_line);
    }
    const QString state = words(now);
    const bool there = now == State::Stored && m_context.model.secretState(m_key).presence ==
                                                   SecretState::Presence::Present;
    // A row has no room for words.
    m_line->setPlaceholderText(m_compact && there ? QString(8, QChar(0x2022)) : state);
    m_line->setToolTip(now == State::Typing || now == State::Empty ? QString() : state);
    if (m_compact)
        m_line->setAccessibleDescription(now == State::Typing ? QString() : state);
    m_eye->setVisible(now == State::Empty || now == State::Missing || now == State::Typing);
    m_replace->setVisible(now == State::Stored);
    m_remove->setVisible((now == State::Stored || now == State::Missing) && !m_compact);
    m_keep->setVisible(stored && (now == State::Typing || now == State::Removed));
}

void SecretEditor::replace()
{
    m_replacing = true;
    m_line->setFocus(Qt::OtherFocusReason);
    refresh();
}

void SecretEditor::keep()
{
    m_replacing = false;
    m_context.model.keepStoredSecret(m_key);
    refresh();
}

} // namespace sendbench::ui
