// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/formview.h"

#include "ui/forms/fieldcolumn.h"
#include "ui/forms/formstyle.h"
#include "ui/forms/keyvaluescontrol.h"
#include "ui/forms/settle.h"
#include "ui/forms/taborder.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace sendbench::ui
{

FormView::FormView(forms::FormModel &model, const Theme &theme, const Clipboard &clipboard,
                   QWidget *parent)
    : QWidget(parent)
    , m_context{model, theme, clipboard}
{
    setAccessibleName(model.descriptor().title);
    applyStyle();
    m_column = new FieldColumn(m_context, model.descriptor().fields, this);
    m_column->setMinimumWidth(Theme::kFormMin);
    m_column->setMaximumWidth(Theme::kFormMax);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_column, 1, Qt::AlignTop);
    layout->addStretch(0);
    m_controls = findChildren<FieldControl *>();
    for (FieldControl *one : std::as_const(m_controls)) {
        connect(one, &FieldControl::linkActivated, this, &FormView::linkActivated);
        connect(one, &FieldControl::structureChanged, this, [this] {
            setTabOrderByLayout(*this);
            settleLayouts(*this);
        });
    }
    connectModel();
    refreshAll();
    setTabOrderByLayout(*this);
    connect(&theme, &Theme::changed, this, &FormView::applyStyle);
}

void FormView::setNarrow()
{
    m_column->setMinimumWidth(0);
}

void FormView::connectModel()
{
    const forms::FormModel *model = &m_context.model;
    connect(model, &forms::FormModel::valueChanged, this, &FormView::refreshValue);
    connect(model, &forms::FormModel::rowsChanged, this, &FormView::refreshValue);
    connect(model, &forms::FormModel::loaded, this, &FormView::refreshAll);
    connect(model, &forms::FormModel::secretStatesChanged, this, [this] {
        for (FieldControl *one : std::as_const(m_controls))
            if (one->field().kind == forms::FieldKind::Secret ||
                one->field().kind == forms::FieldKind::KeyValues)
                one->refresh();
    });
    connect(model, &forms::FormModel::findingsChanged, this, [this] {
        for (FieldControl *one : std::as_const(m_controls))
            one->refreshFindings();
        settleLayouts(*this);
    });
}

void FormView::applyStyle()
{
    setStyleSheet(formStyleSheet(m_context.theme));
}

FieldControl *FormView::control(const QString &valueKey) const
{
    const forms::FieldDescriptor *field = m_context.model.descriptor().fieldForValue(valueKey);
    for (FieldControl *one : m_controls)
        if (&one->field() == field || one->field().key == valueKey)
            return one;
    return nullptr;
}

bool FormView::isShown(const FieldControl &control) const
{
    const forms::FormModel &model = m_context.model;
    return forms::isShown(model.descriptor(), control.field(), model.values());
}

void FormView::followConditions()
{
    bool any = false;
    for (FieldControl *one : std::as_const(m_controls)) {
        const bool shown = isShown(*one);
        if (!one->field().visibleWhen || one->isHidden() == !shown)
            continue;
        one->setVisible(shown);
        any = true;
    }
    if (any)
        setTabOrderByLayout(*this);
}

void FormView::refreshValue(const QString &key)
{
    followConditions();
    FieldControl *one = control(key);
    if (!one)
        return;
    auto *rows = qobject_cast<KeyValuesControl *>(one);
    if (rows && key != one->field().key)
        rows->refreshRow(key);
    else
        one->refresh();
    settleLayouts(*this);
}

void FormView::refreshAll()
{
    for (FieldControl *one : std::as_const(m_controls)) {
        one->refresh();
        one->setTouched(false);
    }
    followConditions();
    settleLayouts(*this);
}

bool FormView::focusField(const QString &valueKey)
{
    FieldControl *one = control(valueKey);
    // What is not shown is brought in by the field that decides about it.
    while (one && !isShown(*one))
        one = control(one->field().visibleWhen->field);
    if (!one)
        return false;
    // Inside a closed group nothing takes the focus: go to the box that opens it.
    for (QWidget *around = one->parentWidget(); around && around != this;
         around = around->parentWidget()) {
        auto *outer = qobject_cast<FieldControl *>(around);
        if (outer && outer->field().kind == forms::FieldKind::Group &&
            !m_context.model.value(outer->field().key).flag())
            one = outer;
    }
    for (QWidget *around = one->parentWidget(); around && around != this;
         around = around->parentWidget())
        if (auto *outer = qobject_cast<FieldControl *>(around))
            outer->reveal(one);
    one->setTouched(true);
    one->focusValue(valueKey);
    scrollTo(*one);
    return true;
}

void FormView::scrollTo(QWidget &control) const
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(&control, Theme::kSpace24, Theme::kSpace24);
}

bool FormView::isMissing(const forms::FieldDescriptor &field) const
{
    using forms::FieldKind;
    const forms::FormModel &model = m_context.model;
    if (!field.required || !holdsValue(field.kind) || field.kind == FieldKind::Group ||
        field.kind == FieldKind::Flag || field.kind == FieldKind::KeyValues)
        return false;
    return field.kind == FieldKind::Secret ? !model.hasSecret(field.key)
                                           : model.value(field.key).text().trimmed().isEmpty();
}

bool FormView::focusMissing()
{
    for (FieldControl *one : std::as_const(m_controls)) {
        // Not in a closed group, and not on a tab that nobody sees.
        if (!isMissing(one->field()) || !one->isVisibleTo(this))
            continue;
        one->focusValue(one->field().key);
        scrollTo(*one);
        return true;
    }
    return false;
}

void FormView::showAllFindings()
{
    for (FieldControl *one : std::as_const(m_controls))
        one->setTouched(true);
}

} // namespace sendbench::ui
