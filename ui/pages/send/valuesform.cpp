// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/valuesform.h"

#include "templates/values/keys.h"
#include "ui/forms/taborder.h"
#include "ui/pages/send/composelabels.h"
#include "ui/pages/send/valuerow.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Ten cards with all that they may have; nobody fills in more by hand.
constexpr qsizetype kMostRows = 120;

/// What only a filled template tells does not make other rows.
QList<templates::ValueField> withoutSamples(QList<templates::ValueField> fields)
{
    for (templates::ValueField &field : fields)
        field.sample.clear();
    return fields;
}

} // namespace

ValuesForm::ValuesForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_more(makeHelpLabel({}, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::kSpace8);
    m_column->addWidget(m_more);
    m_more->hide();
}

void ValuesForm::setTemplate(const templates::Template &t, const templates::Values &values)
{
    const QList<templates::ValueField> all =
        templates::valueFields(templates::withGivenCards(t, values));
    makeRows(withoutSamples(all.mid(0, kMostRows)));
    const auto unseen = static_cast<int>(all.size() - m_rows.size());
    m_more->setText(
        tr("%n more value(s) have no field here; the command line takes them.", nullptr, unseen));
    m_more->setVisible(unseen > 0);
    const templates::Values samples = templates::sampleValues(t);
    m_unseen = values;
    for (ValueRow *row : std::as_const(m_rows)) {
        const QString &key = row->field().key;
        row->setSample(samples.value(key));
        row->setText(values.value(key));
        m_unseen.remove(key);
    }
}

void ValuesForm::makeRows(const QList<templates::ValueField> &fields)
{
    if (fields == m_fields)
        return;
    m_fields = fields;
    for (ValueRow *row : std::as_const(m_rows)) {
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    m_rows.clear();
    for (const auto &field : fields) {
        auto *row = new ValueRow(m_theme, field, this);
        m_column->insertWidget(static_cast<int>(m_rows.size()), row);
        connect(row, &ValueRow::edited, this, &ValuesForm::edited);
        m_rows.append(row);
        row->show(); // else a turn later, and the focus could not go there
    }
    setTabOrderByLayout(*this);
}

templates::Values ValuesForm::values() const
{
    templates::Values values;
    for (const ValueRow *row : m_rows)
        if (const QString text = row->text(); !text.isEmpty())
            values.insert(row->field().key, text);
    for (const auto &[key, text] : m_unseen)
        values.insert(key, text);
    return values;
}

Findings ValuesForm::setFindings(const Findings &findings)
{
    Findings others = findings;
    for (ValueRow *row : std::as_const(m_rows)) {
        Findings own;
        for (const Finding &finding : findings)
            if (finding.path == row->field().key)
                own.append(finding);
        row->setFindings(own);
        others.removeIf([&](const Finding &finding) { return finding.path == row->field().key; });
    }
    return others;
}

void ValuesForm::insist()
{
    for (ValueRow *row : std::as_const(m_rows))
        row->insist();
}

void ValuesForm::focusKey(const QString &key)
{
    for (ValueRow *row : std::as_const(m_rows))
        if (row->field().key == key)
            row->focusField();
}

bool ValuesForm::focusFirst()
{
    if (m_rows.isEmpty())
        return false;
    m_rows.constFirst()->focusField();
    return true;
}

} // namespace sendbench::ui
