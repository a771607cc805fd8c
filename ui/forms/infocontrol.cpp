// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/infocontrol.h"

#include "ui/forms/linklabel.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

InfoControl::InfoControl(const FormContext &context, const forms::FieldDescriptor &field,
                         QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
    , m_icon(new QLabel)
{
    auto *box = new QFrame(this);
    box->setProperty("notice", u"info"_s);
    box->setObjectName(field.key);
    box->setAccessibleName(field.label);
    box->setAccessibleDescription(field.help);
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::kSpace4);
    const auto add = [&](const QString &text, bool strong) {
        if (text.isEmpty())
            return;
        auto *label = new QLabel(text, box);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        QFont font = context.theme.font(strong ? Theme::FontRole::Body : Theme::FontRole::Help);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        label->setFont(font);
        words->addWidget(label);
    };
    add(field.label, true);
    add(field.help, false);
    if (field.link) {
        auto *link = new LinkLabel(field.link->text, field.link->url, box);
        link->setObjectName(field.key + u".link"_s);
        link->setFont(context.theme.font(Theme::FontRole::Help));
        connect(link, &QLabel::linkActivated, this, &FieldControl::linkActivated);
        words->addWidget(link);
    }
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    setBody(box, nullptr);
    connect(&context.theme, &Theme::changed, this, &InfoControl::draw);
    draw();
}

void InfoControl::draw()
{
    const QIcon icon = context().theme.icon(u"note"_s, Theme::Color::Accent);
    m_icon->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace sendbench::ui
