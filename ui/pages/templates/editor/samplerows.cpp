// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/samplerows.h"

#include "templates/variables.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/taborder.h"
#include "ui/pages/templates/editor/undopass.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// More variables than any template may have; a text that was pasted may hold thousands.
constexpr qsizetype kMostRows = 60;

qsizetype numberOf(const QString &variable)
{
    return templates::Variable{.position = 0, .length = 0, .name = variable}.number();
}
} // namespace

QString sampleOf(const QList<templates::Sample> &samples, const QString &variable)
{
    for (const auto &sample : samples)
        if (!sample.name.isEmpty() && sample.name == variable)
            return sample.value;
    const auto byNumber = samples.value(numberOf(variable) - 1);
    return byNumber.name.isEmpty() ? byNumber.value : QString();
}

void setSample(QList<templates::Sample> &samples, const QString &variable, const QString &value)
{
    for (auto &sample : samples) {
        if (!sample.name.isEmpty() && sample.name == variable) {
            sample.value = value;
            return;
        }
    }
    const qsizetype number = numberOf(variable);
    if (number < 1 || number > 1000) {
        samples.append({.name = variable, .value = value});
        return;
    }
    while (samples.size() < number)
        samples.append(templates::Sample{});
    samples[number - 1].value = value;
}

SampleRows::SampleRows(const EditorContext &context, const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_what(what)
    , m_title(new QLabel(tr("Samples, for those who review the template"), this))
    , m_column(new QVBoxLayout(this))
{
    m_title->setFont(context.theme().font(Theme::FontRole::Help));
    m_title->setProperty("role", u"help"_s);
    m_title->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::kSpace4);
    m_column->addWidget(m_title);
    hide();
}

void SampleRows::show(const QString &text, const QList<templates::Sample> &samples)
{
    const QStringList names = templates::variableNames(text).mid(0, kMostRows);
    QStringList shown;
    for (const Row &row : std::as_const(m_rows))
        shown.append(row.name);
    if (names != shown)
        rebuild(names);
    setVisible(!names.isEmpty());
    for (const Row &row : std::as_const(m_rows)) {
        row.line->show(sampleOf(samples, row.name));
        row.line->setReadOnly(!m_context.session.isUsable());
    }
}

void SampleRows::rebuild(const QStringList &names)
{
    while (m_rows.size() > names.size()) {
        QWidget *row = m_rows.takeLast().line->parentWidget();
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    while (m_rows.size() < names.size()) {
        auto *row = new QWidget(this);
        auto *label = new QLabel(row);
        label->setFont(m_context.theme().font(Theme::FontRole::Mono));
        label->setMinimumWidth(label->fontMetrics().horizontalAdvance(u"{{10}}"_s));
        auto *line = new BoundedLineEdit(row);
        passUndoOn(line);
        label->setBuddy(line);
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(Theme::kSpace8);
        across->addWidget(label);
        across->addWidget(line, 1);
        m_column->addWidget(row);
        const qsizetype at = m_rows.size();
        connect(line, &BoundedLineEdit::edited, this, [this, at](const QString &text) {
            if (at < m_rows.size())
                Q_EMIT edited(m_rows.at(at).name, text);
        });
        m_rows.append(Row{.name = {}, .line = line});
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        Row &row = m_rows[i];
        row.name = names.at(i);
        const QString variable = u"{{"_s + row.name + u"}}"_s;
        auto *label = row.line->parentWidget()->findChild<QLabel *>();
        label->setText(variable);
        row.line->setAccessibleName(tr("%1: sample of %2").arg(m_what, variable));
        row.line->setPlaceholderText(tr("Sample"));
        row.line->setObjectName(objectName() + u'.' + row.name);
        row.line->setLayoutDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    }
    setTabOrderByLayout(*this);
}

void SampleRows::setRightToLeft(bool on)
{
    m_rightToLeft = on;
    for (const Row &row : std::as_const(m_rows))
        row.line->setLayoutDirection(on ? Qt::RightToLeft : Qt::LeftToRight);
}

} // namespace sendbench::ui
