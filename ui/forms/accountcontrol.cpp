// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/accountcontrol.h"

#include "forms/oddcharacters.h"
#include "ui/forms/linklabel.h"
#include "ui/theme/elidedcombo.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

AccountControl::AccountControl(const FormContext &context, const forms::FieldDescriptor &field,
                               QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_box(new ElidedCombo)
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setFocusPolicy(Qt::StrongFocus);
    auto *add = new LinkLabel(tr("Add account…"), kAddAccount);
    add->setObjectName(field.key + u".add"_s);
    add->setFont(context.theme.font(Theme::FontRole::Help));
    add->setWordWrap(false);
    connect(add, &QLabel::linkActivated, this, &FieldControl::linkActivated);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_box, 1);
    row->addWidget(add);
    setBody(body, m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        model().setValue(key(), forms::FieldValue(m_box->itemData(index).toString()));
    });
    connect(&model(), &forms::FormModel::accountChoicesChanged, this, [this] {
        fill();
        refresh();
    });
    fill();
}

void AccountControl::fill()
{
    m_box->clear();
    for (const forms::Choice &choice : model().accountChoices(field().accountKind))
        m_box->addItem(forms::visibleText(choice.label), choice.value);
    m_box->setPlaceholderText(m_box->count() > 0 ? tr("Choose") : tr("None yet"));
}

void AccountControl::refresh()
{
    const QString value = model().value(key()).text().trimmed();
    const auto known = static_cast<int>(model().accountChoices(field().accountKind).size());
    while (m_box->count() > known)
        m_box->removeItem(known);
    int index = m_box->findData(value);
    if (index < 0 && !value.isEmpty()) {
        m_box->addItem(tr("%1 (not there)").arg(forms::visibleText(value)), value);
        index = known;
    }
    m_box->setCurrentIndex(index);
}

bool AccountControl::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form must not change what stands under the mouse.
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return FieldControl::eventFilter(watched, event);
}

} // namespace sendbench::ui
