// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/editorpart.h"

#include "templates/languages.h"

#include <QVBoxLayout>

namespace sendbench::ui
{

EditorPart::EditorPart(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::kSpace12);
}

bool EditorPart::isRightToLeft() const
{
    return templates::isRightToLeft(value().language);
}

const templates::Card *EditorPart::card(qsizetype index) const
{
    const auto &cards = value().cards;
    return cards && index >= 0 && index < cards->size() ? &cards->at(index) : nullptr;
}

} // namespace sendbench::ui
