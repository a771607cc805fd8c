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

constexpr qsizetype kLongest = 2000; ///< of a value; longer ones are cut in the middle

/// A value of several lines stands below its name, further in.
QString valueText(const QString &value)
{
    QString text = visibleLines(value.size() > kLongest ? value.left(kLongest / 2) + u" … "_s +
                                                              value.right(kLongest / 2)
                                                        : value);
    if (!text.contains(u'\n'))
        return text;
    text.replace(u'\n', u"\n          "_s);
    return u"\n          "_s + text;
}

QString fieldLine(const FieldDifference &field, bool isNew)
{
    const QString name = u"      "_s + visibleText(field.name) + u": "_s;
    switch (field.state) {
    case FieldState::Equal:
        return {};
    case FieldState::Different:
        return isNew ? name + valueText(field.after) + u'\n'
                     : name + (field.before.isEmpty() ? tr("nothing") : valueText(field.before)) +
                           u" → "_s + valueText(field.after) + u'\n';
    case FieldState::Unverifiable:
        break;
    }
    return name + tr("cannot be compared, the other side does not tell it") + u'\n';
}

} // namespace

QString planText(const Plan &plan)
{
    QString text = visibleText(plan.title) + u'\n';
    for (const Change &change : plan.changes) {
        text += u'\n';
        text += u"%1  %2\n"_s.arg(actionName(change.action), -8).arg(visibleText(change.title));
        for (const auto &field : change.fields)
            text += fieldLine(field, change.action == Action::Create);
        for (const Step &step : change.steps)
            text += u"      %1 %2\n"_s.arg(QString::fromLatin1(step.method), visibleText(step.url));
        for (const QString &warning : change.warnings)
            text += u"    ! %1\n"_s.arg(visibleText(warning, 400));
    }
    if (!plan.hasWork())
        text += u'\n' + tr("Nothing to do: both sides are the same.") + u'\n';
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
