// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/plantext.h"

#include "base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::changes", text);
}

QString fieldLine(const FieldDifference &field)
{
    switch (field.state) {
    case FieldState::Equal:
        return {};
    case FieldState::Different:
        return u"      %1: %2 → %3\n"_s.arg(visibleText(field.name), visibleText(field.before),
                                            visibleText(field.after));
    case FieldState::Unverifiable:
        break;
    }
    return u"      "_s +
           tr("%1: cannot be compared, the other side does not tell it")
               .arg(visibleText(field.name)) +
           u'\n';
}

} // namespace

QString planText(const Plan &plan)
{
    QString text = visibleText(plan.title) + u"\n\n"_s;
    for (const Change &change : plan.changes) {
        text += u"%1  %2\n"_s.arg(actionName(change.action), -8).arg(visibleText(change.title));
        for (const auto &field : change.fields)
            text += fieldLine(field);
        for (const Step &step : change.steps)
            text += u"      %1 %2\n"_s.arg(QString::fromLatin1(step.method), visibleText(step.url));
        for (const QString &warning : change.warnings)
            text += u"    ! %1\n"_s.arg(visibleText(warning, 400));
    }
    if (!plan.hasWork())
        text += tr("Nothing to do: both sides are the same.") + u'\n';
    return text;
}

QString runText(const Run &run)
{
    QString text = visibleText(run.title) + u'\n';
    for (const RunStep &step : run.steps)
        text += u"  %1  %2  %3\n"_s.arg(stepStateName(step.state), -8)
                    .arg(step.status > 0 ? QString::number(step.status) : u"-"_s, 3)
                    .arg(visibleText(step.step.title));
    return text;
}

} // namespace sendbench::changes
