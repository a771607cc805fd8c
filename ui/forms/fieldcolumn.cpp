// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/fieldcolumn.h"

#include "ui/forms/accountcontrol.h"
#include "ui/forms/choicecontrol.h"
#include "ui/forms/flagcontrol.h"
#include "ui/forms/groupcontrol.h"
#include "ui/forms/infocontrol.h"
#include "ui/forms/integercontrol.h"
#include "ui/forms/jsoncontrol.h"
#include "ui/forms/keyvaluescontrol.h"
#include "ui/forms/multilinecontrol.h"
#include "ui/forms/phonecontrol.h"
#include "ui/forms/radiocontrol.h"
#include "ui/forms/readonlycontrol.h"
#include "ui/forms/secretcontrol.h"
#include "ui/forms/sectioncontrol.h"
#include "ui/forms/tabscontrol.h"
#include "ui/forms/textcontrol.h"
#include "ui/forms/urlcontrol.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>

namespace sendbench::ui
{

FieldColumn::FieldColumn(const FormContext &context, const QList<forms::FieldDescriptor> &fields,
                         QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace16);
    QHBoxLayout *row = nullptr;
    for (const forms::FieldDescriptor &field : fields) {
        FieldControl *control = makeControl(context, field, this);
        if (field.narrow && !row) {
            row = new QHBoxLayout;
            row->setSpacing(Theme::kSpace12);
            column->addLayout(row);
        }
        if (row)
            row->addWidget(control, field.narrow ? 1 : 3, Qt::AlignTop);
        else
            column->addWidget(control);
        if (!field.narrow)
            row = nullptr;
    }
}

FieldControl *makeControl(const FormContext &context, const forms::FieldDescriptor &field,
                          QWidget *parent)
{
    using forms::FieldKind;
    switch (field.kind) {
    case FieldKind::Text:
        return new TextControl(context, field, parent);
    case FieldKind::Phone:
        return new PhoneControl(context, field, parent);
    case FieldKind::Url:
        return new UrlControl(context, field, parent);
    case FieldKind::Choice:
        if (field.radio)
            return new RadioControl(context, field, parent);
        return new ChoiceControl(context, field, parent);
    case FieldKind::Integer:
        return new IntegerControl(context, field, parent);
    case FieldKind::Group:
        return new GroupControl(context, field, parent);
    case FieldKind::Flag:
        return new FlagControl(context, field, parent);
    case FieldKind::Secret:
        return new SecretControl(context, field, parent);
    case FieldKind::KeyValues:
        return new KeyValuesControl(context, field, parent);
    case FieldKind::ReadOnly:
        return new ReadOnlyControl(context, field, parent);
    case FieldKind::Json:
        return new JsonControl(context, field, parent);
    case FieldKind::Multiline:
        return new MultilineControl(context, field, parent);
    case FieldKind::Account:
        return new AccountControl(context, field, parent);
    case FieldKind::Info:
        return new InfoControl(context, field, parent);
    case FieldKind::Tabs:
        return new TabsControl(context, field, parent);
    case FieldKind::Section:
        break;
    }
    return new SectionControl(context, field, parent);
}

} // namespace sendbench::ui
