// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/keyvaluescontrol.h"

#include "diagnosis/errortext.h"
#include "forms/pastedrows.h"
#include "forms/rowchecks.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/keyvaluerow.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

KeyValuesControl::KeyValuesControl(const FormContext &context, const forms::FieldDescriptor &field,
                                   QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
    , m_rowLayout(new QVBoxLayout)
    , m_add(new QPushButton(tr("+ Key-Value Pair")))
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::kCardPadding, Theme::kSpace12, Theme::kCardPadding,
                               Theme::kSpace12);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(makeHead(card));
    m_rowLayout->setSpacing(Theme::kSpace8);
    layout->addLayout(m_rowLayout);
    m_add->setAutoDefault(false);
    auto *below = new QHBoxLayout;
    below->setSpacing(Theme::kSpace8);
    below->addWidget(m_add);
    if (forms::holdsHeaders(field))
        below->addWidget(makePaste());
    below->addStretch(1);
    layout->addLayout(below);
    setBody(card, m_add);
    // The button is where the focus goes, yet it is not the list.
    m_add->setProperty("formField", {});
    m_add->setObjectName(field.key + u".add"_s);
    m_add->setAccessibleName(m_add->text());
    m_add->setAccessibleDescription(tr("Adds a row to %1").arg(field.label));
    card->setObjectName(field.key);
    card->setAccessibleName(field.label);
    connect(m_add, &QPushButton::clicked, this, &KeyValuesControl::addRow);
}

QWidget *KeyValuesControl::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    auto *label = new QLabel(field().required ? field().label + u" *"_s : field().label, head);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    if (QWidget *help = makeTooltipButton())
        layout->addWidget(help);
    if (!field().presets.isEmpty()) {
        auto *button = new QPushButton(tr("Fill in"), head);
        button->setProperty("flat", true);
        addPresetMenu(button);
        layout->addWidget(button);
    }
    return head;
}

void KeyValuesControl::addPresetMenu(QPushButton *button)
{
    button->setObjectName(key() + u".presets"_s);
    button->setAccessibleName(button->text()); // without the room for the arrow
    button->setAccessibleDescription(tr("Ready-made rows of %1").arg(field().label));
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const forms::Preset &preset : field().presets) {
        QAction *action = menu->addAction(QString(preset.title).replace(u'&', u"&&"_s));
        action->setObjectName(key() + u".preset."_s + preset.id);
        if (!preset.source.isEmpty())
            action->setToolTip(tr("From %1").arg(preset.source));
        connect(action, &QAction::triggered, this,
                [this, &preset] { model().applyPreset(key(), preset); });
    }
    button->setMenu(menu);
    // The style draws the arrow into the padding on the right.
    button->setText(button->text() + u"    "_s);
}

QPushButton *KeyValuesControl::makePaste()
{
    auto *button = new QPushButton(tr("Paste headers"));
    button->setObjectName(key() + u".paste"_s);
    button->setAccessibleName(button->text());
    button->setAccessibleDescription(
        tr("Takes lines “Name: value”, or JSON, from the clipboard into %1").arg(field().label));
    button->setToolTip(tr("Lines “Name: value”, or JSON. Values become secrets."));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &KeyValuesControl::paste);
    return button;
}

void KeyValuesControl::paste()
{
    const auto rows = forms::readPastedRows(Clipboard::text());
    if (!rows) {
        setNotice(diagnosis::fullText(rows.error()));
        return;
    }
    forms::putPastedRows(model(), key(), *rows);
    setNotice(tr("%n header(s) pasted; locked values go to the keychain when you save.", nullptr,
                 static_cast<int>(rows->size())));
}

KeyValueRow *KeyValuesControl::row(const QString &name) const
{
    for (KeyValueRow *one : m_rows)
        if (one->name() == name)
            return one;
    return nullptr;
}

void KeyValuesControl::addRow()
{
    model().addRow(key(), QString(), false);
    if (KeyValueRow *added = row(QString()))
        added->focusKey();
}

void KeyValuesControl::removeMissing(const QStringList &names)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        KeyValueRow *one = m_rows[i];
        if (names.contains(one->name()))
            continue;
        const bool hadFocus = one->isAncestorOf(focusWidget());
        m_rows.removeAt(i);
        m_rowLayout->removeWidget(one);
        one->hide();
        one->deleteLater();
        if (hadFocus && !m_rows.isEmpty())
            m_rows[qMin(i, m_rows.size() - 1)]->focusKey();
        else if (hadFocus)
            m_add->setFocus(Qt::OtherFocusReason);
    }
}

void KeyValuesControl::refresh()
{
    const QStringList names = model().rowNames(key());
    QStringList shown;
    for (const KeyValueRow *one : m_rows)
        shown.append(one->name());
    removeMissing(names);
    QList<KeyValueRow *> ordered;
    for (const QString &name : names) {
        KeyValueRow *one = row(name);
        if (!one) {
            one = new KeyValueRow(context(), field(), name, this);
            connect(one, &KeyValueRow::cut, this,
                    [this](qsizetype whole) { setCut(whole, BoundedLineEdit::kLimit); });
        }
        m_rowLayout->removeWidget(one);
        m_rowLayout->addWidget(one);
        one->refresh();
        one->show();
        ordered.append(one);
    }
    m_rows = ordered;
    refreshFindings();
    if (shown != names)
        Q_EMIT structureChanged();
}

void KeyValuesControl::refreshRow(const QString &valueKey)
{
    if (KeyValueRow *one = row(valueKey.mid(key().size() + 1)))
        one->refresh();
}

void KeyValuesControl::refreshFindings()
{
    // Those of the rows stand below their rows.
    Findings own = model().findings(key());
    own.removeIf([this](const Finding &finding) { return finding.path != key(); });
    showFindings(own);
    for (KeyValueRow *one : m_rows)
        one->refreshFindings();
}

void KeyValuesControl::focusValue(const QString &valueKey)
{
    KeyValueRow *wanted = row(valueKey.mid(key().size() + 1));
    if (valueKey == key() || !wanted)
        FieldControl::focusValue(valueKey);
    else if (valueKey == key() + u'.')
        wanted->focusKey();
    else
        wanted->focusValue();
}

} // namespace sendbench::ui
