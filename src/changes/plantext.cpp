// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/plantext.h"

#include "base/jsontext.h"
#include "base/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

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

/// Nested JSON laid out; all else as it is.
QString laidOut(const QString &value)
{
    const bool nested = value.size() > 2 && (value.startsWith(u'{') || value.startsWith(u'['));
    if (!nested || value.contains(u'\n'))
        return value;
    const auto laid = jsontext::indented(value.toUtf8());
    return laid ? QString::fromUtf8(laid->text).trimmed() : value;
}

/// A value of several lines stands below its name, further in.
QString valueText(const QString &whole, const PlanIndent &indent)
{
    const QString value = laidOut(whole);
    QString text = visibleLines(value.size() > kLongest ? value.left(kLongest / 2) + u" … "_s +
                                                              value.right(kLongest / 2)
                                                        : value);
    if (!text.contains(u'\n'))
        return text;
    const QString lineBreak = u'\n' + QString(indent.value, u' ');
    return lineBreak + text.replace(u'\n', lineBreak);
}

QString fieldText(const FieldDifference &field, bool isNew, const PlanIndent &indent)
{
    const QString name = QString(indent.field, u' ') + visibleText(field.name) + u": "_s;
    if (field.state == FieldState::Unverifiable)
        return name + tr("cannot be compared, the other side does not tell it");
    const QString after = valueText(field.after, indent);
    if (isNew)
        return name + after;
    return name + (field.before.isEmpty() ? tr("nothing") : valueText(field.before, indent)) +
           u" → "_s + after;
}

bool isAllCompared(const Plan &plan)
{
    return std::none_of(plan.changes.begin(), plan.changes.end(), [](const Change &change) {
        return std::any_of(change.fields.begin(), change.fields.end(), [](const auto &field) {
            return field.state == FieldState::Unverifiable;
        });
    });
}

} // namespace

QList<PlanLine> planLines(const Plan &plan, const PlanIndent &indent)
{
    using Kind = PlanLine::Kind;
    QList<PlanLine> lines{{Kind::Title, visibleText(plan.title)}};
    const QString in(indent.field, u' ');
    for (const Change &change : plan.changes) {
        lines.append({Kind::Change, u"%1  %2"_s.arg(actionName(change.action), -indent.action)
                                        .arg(visibleText(change.title))});
        for (const auto &field : change.fields)
            if (field.state != FieldState::Equal)
                lines.append(
                    {Kind::Field, fieldText(field, change.action == Action::Create, indent)});
        for (const Step &step : change.steps)
            lines.append({Kind::Request,
                          in + QString::fromLatin1(step.method) + u' ' + visibleText(step.url)});
        for (const QString &warning : change.warnings)
            lines.append({Kind::Warning, QString(qMax(0, indent.field - 2), u' ') + u"! "_s +
                                             visibleText(warning, 400)});
    }
    if (!plan.hasWork())
        lines.append({Kind::Note, isAllCompared(plan)
                                      ? tr("Nothing to do: both sides are the same.")
                                      : tr("Nothing to do: both sides are the same as far as the "
                                           "other one tells.")});
    return lines;
}

QString planText(const Plan &plan)
{
    QString text;
    for (const PlanLine &line : planLines(plan)) {
        if (line.kind == PlanLine::Kind::Change || line.kind == PlanLine::Kind::Note)
            text += u'\n';
        text += line.text + u'\n';
    }
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

QString unsureText(const Run &run)
{
    for (const RunStep &step : run.steps)
        if (step.mayBeThere() && step.state == StepState::Sent)
            return tr("Whether “%1” happened is not known. Make a new plan: it shows what is there "
                      "now.")
                .arg(visibleText(step.step.title));
    return {};
}

} // namespace sendbench::changes
