// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/offerfields.h"

#include "ui/forms/boundedlineedit.h"
#include "ui/pages/templates/editor/linefield.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// A value of this form; no word of a language.
const QString kExampleCode = u"SAVE25"_s;
} // namespace

using templates::Button;
using templates::ButtonType;
using Part = templates::Place::Part;

namespace
{

qsizetype codeAt(const QList<Button> &buttons)
{
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const Button &one) {
        return one.type == ButtonType::CopyCode;
    });
    return found == buttons.cend() ? -1 : found - buttons.cbegin();
}

} // namespace

OfferFields::OfferFields(const EditorContext &context, QWidget *parent)
    : EditorPart(context, parent)
    , m_text(new LineField(context, u"offerText"_s, tr("Offer heading *"), {.part = Part::Offer},
                           this))
    , m_expires(new QCheckBox(tr("The offer ends: a countdown stands in the message"), this))
    , m_expiresField(new PartField(context, {}, m_expires,
                                   {.part = Part::Offer, .members = {u"has_expiration"_s}}, this))
    , m_code(new LineField(context, u"offerCode"_s, tr("Offer code, as a sample"),
                           {.part = Part::Offer, .members = {u"code"_s}}, this))
{
    m_expires->setObjectName(u"offerExpires"_s);
    m_text->setLimit(u"offer.text"_s);
    m_code->setLimit(u"button.code.offer"_s);
    m_code->line().setPlaceholderText(kExampleCode);
    m_code->field().setHelp(tr("Makes the button “Copy code”; empty takes it away."));
    m_expiresField->setHelp(tr("The moment itself is given with each send."));
    for (QWidget *one : QList<QWidget *>{m_text, m_expiresField, m_code})
        column()->addWidget(one);
    connect(m_text, &LineField::edited, this, [this](const QString &text) {
        session().edit(
            tr("Change the offer"),
            [&](templates::Template &t) {
                if (t.offer)
                    t.offer->text = text;
            },
            u"offer"_s);
    });
    connect(m_expires, &QCheckBox::clicked, this, [this](bool on) {
        session().edit(tr("Change the offer's end"), [&](templates::Template &t) {
            if (t.offer)
                t.offer->hasExpiration = on;
        });
    });
    connect(m_code, &LineField::edited, this, &OfferFields::setCode);
}

void OfferFields::setCode(const QString &code)
{
    session().edit(
        tr("Change the offer's code"),
        [&](templates::Template &t) {
            const qsizetype at = codeAt(t.buttons);
            if (code.isEmpty()) {
                if (at >= 0)
                    t.buttons.removeAt(at);
            } else if (at >= 0) {
                t.buttons[at].samples = QStringList{code};
            } else {
                Button button;
                button.type = ButtonType::CopyCode;
                button.samples = QStringList{code};
                t.buttons.prepend(button); // where an offer has it
            }
        },
        u"offer.code"_s);
}

void OfferFields::refresh()
{
    setVisible(value().offer.has_value());
    if (!value().offer)
        return;
    m_text->show(value().offer->text);
    m_text->setRightToLeft(isRightToLeft());
    m_expires->setChecked(value().offer->hasExpiration.value_or(false));
    const qsizetype at = codeAt(value().buttons);
    m_code->show(at < 0 ? QString() : value().buttons.at(at).samples.value(0));
    m_text->setUsable(isUsable());
    m_code->setUsable(isUsable());
    m_expires->setEnabled(isUsable());
}

} // namespace sendbench::ui
