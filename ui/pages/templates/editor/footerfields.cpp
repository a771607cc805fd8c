// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/footerfields.h"

#include "ui/pages/templates/editor/linefield.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

FooterFields::FooterFields(const EditorContext &context, QWidget *parent)
    : EditorPart(context, parent)
    , m_text(new LineField(context, u"footerText"_s, tr("Footer"),
                           {.part = templates::Place::Part::Footer}, this))
{
    m_text->setLimit(u"footer.text"_s);
    column()->addWidget(m_text);
    connect(m_text, &LineField::edited, this, [this](const QString &text) {
        session().edit(
            tr("Change the footer"),
            [&](templates::Template &t) {
                if (!t.footer)
                    t.footer = templates::Footer{};
                t.footer->text = text;
                // No footer rather than one that says nothing.
                templates::Footer bare = *t.footer;
                if (bare == templates::Footer{})
                    t.footer.reset();
            },
            u"footer"_s);
    });
}

void FooterFields::refresh()
{
    const QString text = value().footer ? value().footer->text : QString();
    const TemplateType type = typeOf(value());
    // Where the type has none it is shown only to be taken away.
    setVisible(!text.isEmpty() || type == TemplateType::Basic);
    m_text->show(text);
    m_text->setRightToLeft(isRightToLeft());
    m_text->setUsable(isUsable());
}

} // namespace sendbench::ui
