// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/report.h"

#include "base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::wavecell
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

QString oldLine(const OldRecord &old)
{
    return u"  %1  %2  %3  %4\n      %5\n"_s.arg(
        visibleText(old.record.type, 16).leftJustified(4),
        visibleText(old.record.scope, 50).leftJustified(16),
        visibleText(old.record.oldVersion, 10).leftJustified(3),
        old.record.url.isEmpty() ? tr("(address not known)") : visibleText(old.record.url, 160),
        sourceText(old));
}

QString payloadLines(const PayloadChange &one)
{
    QString text = u"  %1  %2\n"_s.arg(one.type, one.title);
    if (!one.nameSpace.isEmpty())
        text += u"      namespace %1 · eventType %2\n      payload: %3\n"_s.arg(
            one.nameSpace, one.eventTypes.join(u", "_s), one.fields.join(u", "_s));
    return text + u"      %1\n"_s.arg(one.note);
}

} // namespace

QString noListText()
{
    return tr("8x8 documents no call that lists old (Wavecell) webhooks. What stands here was told "
              "by lists of today, by refusals in the history, or by you; there may be more. "
              "Compare "
              "it with what the portal shows at %1.")
        .arg(kPortal);
}

QString inventoryText(const Inventory &inventory)
{
    QString text = tr("Old (Wavecell) webhooks that are known:") + u'\n';
    for (const OldRecord &one : inventory.old)
        text += oldLine(one);
    if (inventory.old.isEmpty())
        text += u"  "_s + tr("none") + u'\n';
    text += u'\n' + tr("Webhooks of today:") + u'\n';
    for (const auto &live : inventory.current)
        text += u"  %1  %2  %3  %4\n"_s.arg(visibleText(live.product, 12).leftJustified(8),
                                            visibleText(live.scope, 50).leftJustified(16),
                                            visibleText(live.type, 16).leftJustified(4),
                                            visibleText(live.url, 160));
    if (inventory.current.isEmpty())
        text += u"  "_s + tr("none") + u'\n';
    if (!inventory.predictions.isEmpty())
        text += u'\n' + tr("What would block what:") + u'\n';
    for (const Prediction &one : inventory.predictions)
        text += u"  %1\n      %2\n"_s.arg(conflictKey(one.conflict.kind), one.text);
    return text;
}

QString payloadText(const Migration &migration)
{
    QList<const PayloadChange *> all;
    for (const PayloadChange &known : payloadChanges())
        for (const MigrationPart &part : migration.parts)
            for (const PayloadChange &one : part.payloads)
                if (one.type == known.type && one.title == known.title && !all.contains(&known))
                    all.append(&known);
    if (all.isEmpty())
        return {};
    QString text = tr("What receivers have to be prepared for:") + u'\n';
    for (const PayloadChange *one : all)
        text += payloadLines(*one);
    for (const QString &rule : payloadRules())
        text += u"  "_s + rule + u'\n';
    return text;
}

QString findingsText(const Findings &findings)
{
    QString text;
    for (const Finding &one : findings)
        text +=
            u"%1: %2%3\n"_s.arg(severityName(one.severity), visibleText(one.message, 400),
                                one.fix.isEmpty() ? QString() : u' ' + visibleText(one.fix, 400));
    return text;
}

} // namespace sendbench::integrations::wavecell
