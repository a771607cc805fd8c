// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/authfields.h"

#include "templates/rules/limits.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using Part = templates::Place::Part;

AuthFields::AuthFields(const EditorContext &context, QWidget *parent)
    : EditorPart(context, parent)
    , m_warns(new QCheckBox(tr("Add “For your security, do not share this code.”"), this))
    , m_warnsField(new PartField(context, {}, m_warns, {.part = Part::Body}, this))
    , m_expires(new QCheckBox(tr("Say when the code expires"), this))
    , m_minutes(new QSpinBox(this))
    , m_minutesField(new PartField(context, tr("Minutes until the code expires"), m_minutes,
                                   {.part = Part::Footer}, this))
{
    m_warns->setObjectName(u"authWarns"_s);
    m_expires->setObjectName(u"authExpires"_s);
    m_minutes->setObjectName(u"authMinutes"_s);
    // What a file said is shown even where it is not allowed: the finding says so.
    m_minutes->setRange(0, 9999);
    m_minutes->setFocusPolicy(Qt::StrongFocus);
    m_minutes->setMaximumWidth(120);
    m_warnsField->setHelp(tr("The message itself is Meta's: “*123456* is your verification code.”, "
                             "in the language of the template."));
    m_minutesField->setHelp(tr("%1 to %2 minutes.")
                                .arg(templates::rules::limit(u"auth.expiry.least"_s).value)
                                .arg(templates::rules::limit(u"auth.expiry"_s).value));
    for (QWidget *one : QList<QWidget *>{m_warnsField, m_expires, m_minutesField})
        column()->addWidget(one);
    connect(m_warns, &QCheckBox::clicked, this, [this](bool on) {
        session().edit(tr("Change the security advice"), [&](templates::Template &t) {
            if (!t.body)
                t.body = templates::Body{};
            t.body->addSecurityRecommendation = on;
        });
    });
    connect(m_expires, &QCheckBox::clicked, this,
            [this](bool on) { setMinutes(on ? std::optional(10) : std::nullopt); });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) { setMinutes(minutes); });
}

void AuthFields::setMinutes(std::optional<int> minutes)
{
    session().edit(
        tr("Change when the code expires"),
        [&](templates::Template &t) {
            if (!t.footer)
                t.footer = templates::Footer{};
            t.footer->codeExpirationMinutes = minutes;
            if (*t.footer == templates::Footer{})
                t.footer.reset();
        },
        u"auth.minutes"_s);
}

void AuthFields::refresh()
{
    const bool shown = typeOf(value()) == TemplateType::Authentication;
    setVisible(shown);
    if (!shown)
        return;
    const auto &body = value().body;
    m_warns->setChecked(body && body->addSecurityRecommendation.value_or(false));
    const auto minutes = value().footer ? value().footer->codeExpirationMinutes : std::nullopt;
    m_expires->setChecked(minutes.has_value());
    m_minutesField->setVisible(minutes.has_value());
    const QSignalBlocker blocked(m_minutes);
    if (minutes)
        m_minutes->setValue(*minutes);
    m_minutes->setEnabled(isUsable());
    m_warns->setEnabled(isUsable());
    m_expires->setEnabled(isUsable());
}

} // namespace sendbench::ui
