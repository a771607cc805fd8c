// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/distinctlabel.h"

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

struct Search {
    const FieldDescriptor &wanted;
    int sameLabel = 0;
    QStringList cards; ///< that the wanted one stands in
};

void look(Search &search, const QList<FieldDescriptor> &fields, const QStringList &cards)
{
    for (const FieldDescriptor &field : fields) {
        const bool frame = field.kind == FieldKind::Section || field.kind == FieldKind::Tabs ||
                           field.kind == FieldKind::Info;
        if (field.label == search.wanted.label && !frame)
            ++search.sameLabel;
        if (field.key == search.wanted.key)
            search.cards = cards;
        const bool card = field.kind == FieldKind::Group || field.kind == FieldKind::Section;
        look(search, field.children, card ? cards + QStringList{field.label} : cards);
    }
}

} // namespace

QString distinctLabel(const FormDescriptor &form, const FieldDescriptor &field)
{
    Search search{.wanted = field, .cards = {}};
    look(search, form.fields, {});
    return search.sameLabel > 1 ? (search.cards + QStringList{field.label}).join(u" ▸ "_s)
                                : field.label;
}

} // namespace sendbench::forms
