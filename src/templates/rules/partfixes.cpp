// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/languages.h"
#include "templates/rules/fixing.h"
#include "templates/rules/linting.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

void groupQuickReplies(Fixing &fixing)
{
    QList<Button> &buttons = fixing.t.buttons;
    if (buttons.isEmpty())
        return;
    const bool quickFirst = buttons.first().type == ButtonType::QuickReply;
    std::stable_partition(buttons.begin(), buttons.end(), [&](const Button &button) {
        return (button.type == ButtonType::QuickReply) == quickFirst;
    });
}

void groupButtons(Fixing &fixing)
{
    QStringList kinds;
    for (const Button &button : std::as_const(fixing.t.buttons))
        if (!kinds.contains(buttonTypeKey(button)))
            kinds.append(buttonTypeKey(button));
    std::stable_sort(fixing.t.buttons.begin(), fixing.t.buttons.end(),
                     [&](const Button &a, const Button &b) {
                         return kinds.indexOf(buttonTypeKey(a)) < kinds.indexOf(buttonTypeKey(b));
                     });
}

void codeFirst(Fixing &fixing)
{
    std::stable_partition(fixing.t.buttons.begin(), fixing.t.buttons.end(),
                          [](const Button &button) { return button.type == ButtonType::CopyCode; });
}

void fixLabel(Fixing &fixing)
{
    Button *button = buttonAt(fixing);
    if (button == nullptr)
        return;
    const QString fixed = fixedLabel(button->type);
    if (!fixed.isEmpty())
        button->text = fixed;
}

void addScheme(Fixing &fixing)
{
    if (Button *button = buttonAt(fixing))
        button->url = u"https://"_s + button->url.trimmed();
}

void mendName(Fixing &fixing)
{
    static const QRegularExpression marks(u"\\p{M}"_s);
    static const QRegularExpression bad(u"[^a-z0-9_]+"_s);
    static const QRegularExpression edges(u"^_+|_+$"_s);
    QString name = fixing.t.name.normalized(QString::NormalizationForm_D).remove(marks).toLower();
    name.replace(bad, u"_"_s);
    const bool hadEdges = fixing.t.name.startsWith(u'_') || fixing.t.name.endsWith(u'_');
    if (!hadEdges)
        name.remove(edges);
    fixing.t.name = name;
}

void mendLanguage(Fixing &fixing)
{
    fixing.t.language = normalisedLanguage(fixing.t.language);
}

void makeMarketing(Fixing &fixing)
{
    fixing.t.category = Category::Marketing;
}

void makeAuthentication(Fixing &fixing)
{
    fixing.t.category = Category::Authentication;
}

void dropTimeToLive(Fixing &fixing)
{
    fixing.t.ttlSeconds.reset();
}

void dropHeader(Fixing &fixing)
{
    fixing.t.header.reset();
}

void dropFooter(Fixing &fixing)
{
    fixing.t.footer.reset();
}

void dropBodyText(Fixing &fixing)
{
    if (!fixing.t.body)
        return;
    fixing.t.body->text.clear();
    fixing.t.body->samples.clear();
}

void dropFooterText(Fixing &fixing)
{
    if (!fixing.t.footer)
        return;
    fixing.t.footer->text.clear();
    if (!fixing.t.footer->codeExpirationMinutes)
        fixing.t.footer.reset();
}

void dropExpiry(Fixing &fixing)
{
    if (!fixing.t.footer)
        return;
    fixing.t.footer->codeExpirationMinutes.reset();
    if (fixing.t.footer->text.isEmpty())
        fixing.t.footer.reset();
}

} // namespace sendbench::templates::rules
