// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/keyvaluerow.h"

#include "forms/formmodel.h"
#include "forms/oddcharacters.h"
#include "ui/forms/findinglabel.h"
#include "ui/forms/iconbutton.h"
#include "ui/forms/secreteditor.h"
#include "ui/forms/secretline.h"

#include <QHBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

void mark(QWidget *editor, bool invalid)
{
    if (editor->property("invalid").toBool() == invalid)
        return;
    editor->setProperty("invalid", invalid);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

} // namespace

KeyValueRow::KeyValueRow(const FormContext &context, const forms::FieldDescriptor &field,
                         const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(field)
    , m_name(name)
    , m_key(new BoundedLineEdit(this))
    , m_value(new BoundedLineEdit(this))
    , m_secret(new SecretEditor(context, valueKey(), name, true, this))
    , m_lock(new IconButton(context.theme, u"unlock"_s, QString(), this))
    , m_remove(new IconButton(context.theme, u"close"_s, QString(), this))
    , m_findings(new QVBoxLayout)
{
    build();
    connect(m_key, &BoundedLineEdit::edited, this, &KeyValueRow::renamed);
    connect(m_value, &BoundedLineEdit::edited, this, [this](const QString &text) {
        m_context.model.setValue(valueKey(), forms::FieldValue(text));
    });
    for (BoundedLineEdit *line : {m_key, m_value})
        connect(line, &BoundedLineEdit::cut, this, &KeyValueRow::cut);
    connect(m_secret, &SecretEditor::cut, this, &KeyValueRow::cut);
    connect(m_lock, &QToolButton::clicked, this, &KeyValueRow::lockClicked);
    connect(m_remove, &QToolButton::clicked, this,
            [this] { m_context.model.removeRow(m_field.key, m_name); });
    setName(name);
    refresh();
}

void KeyValueRow::build()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::kSpace4);
    line->addWidget(m_key, 2);
    line->addWidget(m_value, 3);
    line->addWidget(m_secret, 3);
    line->addWidget(m_lock);
    line->addWidget(m_remove);
    m_findings->setSpacing(Theme::kSpace4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    layout->addLayout(line);
    layout->addLayout(m_findings);
    m_key->setPlaceholderText(tr("Key"));
    m_value->setPlaceholderText(tr("Value"));
    m_key->setProperty("formField", true);
    m_value->setProperty("formField", true);
    m_lock->setCheckable(true);
}

void KeyValueRow::setName(const QString &name)
{
    m_name = name;
    const QString key = valueKey();
    const QString shown = name.isEmpty() ? tr("new row") : forms::visibleText(name, 60);
    m_key->setObjectName(key + u".key"_s);
    m_key->setAccessibleName(tr("%1: key").arg(m_field.label));
    const QString label = tr("%1: value of %2").arg(m_field.label, shown);
    m_value->setAccessibleName(label);
    m_secret->setKey(key, label);
    m_secret->line()->setAccessibleName(label);
    m_secret->setHint(hint());
    m_lock->setObjectName(key + u".lock"_s);
    m_remove->setObjectName(key + u".remove-row"_s);
    m_remove->setMeaning(tr("Remove %1").arg(shown));
}

QString KeyValueRow::hint() const
{
    for (const forms::Preset &preset : m_field.presets)
        for (const forms::Preset::Row &row : preset.rows)
            if (row.name.compare(m_name, Qt::CaseInsensitive) == 0 && !row.value.isEmpty())
                return row.value.endsWith(u' ') ? row.value + u'…' : row.value;
    return tr("Value");
}

void KeyValueRow::renamed(const QString &name)
{
    const QString before = m_name;
    m_clash = name != before && m_context.model.values().contains(m_field.key + u'.' + name);
    if (!m_clash && name != before) {
        setName(name);
        m_context.model.renameRow(m_field.key, before, name);
        refresh();
    }
    refreshFindings();
}

void KeyValueRow::lockClicked(bool locked)
{
    const forms::FieldValue value = m_context.model.value(valueKey());
    if (locked) {
        const QString text = value.text();
        m_context.model.setValue(valueKey(), forms::FieldValue(forms::SecretMark{}));
        m_value->show(QString());
        if (!text.isEmpty())
            m_context.model.setSecret(valueKey(), text);
    } else {
        // What was a secret never turns into plain text by one click: it is to be typed again.
        m_context.model.setValue(valueKey(), forms::FieldValue(QString()));
    }
    focusValue();
}

void KeyValueRow::refresh()
{
    const forms::FieldValue value = m_context.model.value(valueKey());
    const bool secret = value.isSecret();
    if (!m_clash)
        m_key->show(m_name);
    m_value->show(secret ? QString() : value.text());
    m_value->setVisible(!secret);
    m_secret->setVisible(secret);
    m_secret->refresh();
    // The name that tests and help programs look for is that of the editor that shows.
    m_value->setObjectName(valueKey() + (secret ? u".plain"_s : u".value"_s));
    m_secret->line()->setObjectName(valueKey() + (secret ? u".value"_s : u".secret"_s));
    m_lock->setChecked(secret);
    m_lock->setIconName(secret ? u"lock"_s : u"unlock"_s);
    m_lock->setMeaning(secret ? tr("The value is a secret, kept in the keychain")
                              : tr("Make the value a secret"));
}

void KeyValueRow::refreshFindings()
{
    Findings found = m_context.model.findings(valueKey());
    if (m_clash)
        found.prepend(Finding{.severity = Severity::Error,
                              .rule = u"form.duplicate-row"_s,
                              .path = valueKey(),
                              .message = tr("This key stands in another row already."),
                              .fix = tr("Give it another name, or remove one of the rows.")});
    if (found == m_shown)
        return;
    m_shown = found;
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        // Out of the form at once, so that nobody finds or reads it any more.
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    bool badKey = false;
    for (const Finding &finding : found) {
        auto *label = new FindingLabel(m_context.theme, finding, false, this);
        m_findings->addWidget(label);
        label->show(); // counts in the layout now, and not a turn later
        badKey = badKey || finding.rule == u"form.header-name" ||
                 finding.rule == u"form.duplicate-row" || finding.rule == u"form.row-name";
    }
    mark(m_key, badKey);
    mark(m_value, hasErrors(found) && !badKey);
    mark(m_secret->line(), hasErrors(found) && !badKey);
}

void KeyValueRow::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

void KeyValueRow::focusValue()
{
    if (m_context.model.value(valueKey()).isSecret())
        m_secret->line()->setFocus(Qt::OtherFocusReason);
    else
        m_value->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui
