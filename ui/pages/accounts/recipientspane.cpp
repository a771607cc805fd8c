// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/accounts/recipientspane.h"

#include "forms/oddcharacters.h"
#include "phone/phonenumber.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kWidest = 720;
} // namespace

RecipientsPane::RecipientsPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RecipientModel(context.engine.workspace(), this))
    , m_number(new QLineEdit(this))
    , m_label(new QLineEdit(this))
    , m_store(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_problem(new QLabel(this))
    , m_table(new QTableView(this))
    , m_none(
          new QLabel(tr("Nobody is on the list yet, so test accounts can send to nobody."), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(u"recipients"_s);
    auto *about = new QLabel(tr("Accounts of the environment Test send to these numbers only."));
    about->setProperty("role", u"help"_s);
    about->setWordWrap(true);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(about);
    column->addWidget(makeEntry());
    column->addWidget(makeTable(), 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                            Theme::kPageMargin);
    row->addWidget(inside, 1);
    row->addStretch(0);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->rowCount() > 0 && chosenRow() < 0)
            m_table->selectRow(0);
        updateState();
    });
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    endEdit();
}

QWidget *RecipientsPane::makeEntry()
{
    auto *entry = new QWidget(this);
    auto *numberLabel = new QLabel(tr("Number *"), entry);
    numberLabel->setBuddy(m_number);
    auto *labelLabel = new QLabel(tr("Label"), entry);
    labelLabel->setBuddy(m_label);
    m_number->setObjectName(u"recipientNumber"_s);
    m_number->setAccessibleName(tr("Number"));
    m_number->setPlaceholderText(u"+91 88895 00122"_s);
    m_number->setMaxLength(60);
    m_label->setObjectName(u"recipientLabel"_s);
    m_label->setAccessibleName(tr("Label"));
    m_label->setPlaceholderText(tr("Ines' phone"));
    m_label->setMaxLength(200);
    m_store->setObjectName(u"storeRecipient"_s);
    m_cancel->setObjectName(u"cancelRecipient"_s);
    m_problem->setObjectName(u"recipientProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setFont(m_context.theme.font(Theme::FontRole::Help));
    auto *grid = new QGridLayout(entry);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Theme::kSpace4);
    grid->addWidget(numberLabel, 0, 0);
    grid->addWidget(labelLabel, 0, 1);
    grid->addWidget(m_number, 1, 0);
    grid->addWidget(m_label, 1, 1);
    grid->addWidget(m_store, 1, 2);
    grid->addWidget(m_cancel, 1, 3);
    grid->addWidget(m_problem, 2, 0, 1, 4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_number, &QLineEdit::textChanged, this, &RecipientsPane::updateProblem);
    connect(m_number, &QLineEdit::returnPressed, this, &RecipientsPane::store);
    connect(m_label, &QLineEdit::returnPressed, this, &RecipientsPane::store);
    connect(m_store, &QPushButton::clicked, this, &RecipientsPane::store);
    connect(m_cancel, &QPushButton::clicked, this, &RecipientsPane::endEdit);
    return entry;
}

QWidget *RecipientsPane::makeTable()
{
    auto *part = new QWidget(this);
    m_table->setObjectName(u"recipientTable"_s);
    m_table->setAccessibleName(tr("Test recipients"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(RecipientModel::NumberColumn, 220);
    m_none->setProperty("role", u"muted"_s);
    m_none->setWordWrap(true);
    m_edit->setObjectName(u"editRecipient"_s);
    m_edit->setAccessibleDescription(tr("The chosen recipient"));
    m_remove->setObjectName(u"removeRecipient"_s);
    m_remove->setAccessibleDescription(tr("The chosen recipient"));
    m_remove->setProperty("destructive", true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addStretch(0);
    auto *keys = new QShortcut(QKeySequence::Delete, m_table);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecipientsPane::updateState);
    connect(m_table, &QTableView::activated, m_edit, &QPushButton::click);
    connect(m_edit, &QPushButton::clicked, this, &RecipientsPane::beginEdit);
    connect(m_remove, &QPushButton::clicked, this, &RecipientsPane::askRemove);
    return part;
}

int RecipientsPane::chosenRow() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void RecipientsPane::setReadOnly(const QString &reason)
{
    m_reason = reason;
    updateState();
}

void RecipientsPane::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
}

void RecipientsPane::updateState()
{
    const bool usable = m_reason.isEmpty();
    const bool any = m_model->rowCount() > 0;
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_edit->setVisible(any);
    m_remove->setVisible(any);
    m_edit->setEnabled(usable && chosenRow() >= 0);
    m_remove->setEnabled(usable && chosenRow() >= 0);
    m_number->setEnabled(usable);
    m_label->setEnabled(usable);
    m_store->setText(m_editing.isEmpty() ? tr("Add") : tr("Save"));
    m_cancel->setVisible(!m_editing.isEmpty());
    m_cancel->setAccessibleDescription(tr("Leaves the recipient as it is"));
    updateProblem();
}

QString RecipientsPane::obstacle() const
{
    const QString typed = m_number->text().trimmed();
    const auto number = phone::toE164(typed);
    if (!number)
        return typed.startsWith(u'+')
                   ? tr("A number has a plus sign and 7 to 15 digits.")
                   : tr("Begin with the country code: a plus sign and 7 to 15 digits.");
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto other = m_model->recipient(row);
        if (other.number != m_editing && phone::toE164(other.number) == number)
            return tr("This number is on the list already.");
    }
    return {};
}

void RecipientsPane::updateProblem()
{
    const QString typed = m_number->text().trimmed();
    const QString stop = typed.isEmpty() ? QString() : obstacle();
    QString text = stop;
    if (!m_reason.isEmpty()) {
        text = m_reason;
    } else if (stop.isEmpty() && !typed.isEmpty() && !phone::check(typed).valid) {
        // The metadata of numbers ages: a doubt, no refusal.
        text = tr("The digits do not look like a number of that country; check them.");
    }
    m_problem->setProperty("role", stop.isEmpty() ? u"caution"_s : u"error"_s);
    m_problem->style()->unpolish(m_problem);
    m_problem->style()->polish(m_problem);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_number->setAccessibleDescription(text);
    m_store->setEnabled(m_reason.isEmpty() && !typed.isEmpty() && stop.isEmpty());
}

void RecipientsPane::store()
{
    if (!m_store->isEnabled())
        return;
    const QString number = phone::toE164(m_number->text()).value_or(QString());
    const QString label = m_label->text().trimmed();
    const QString before = m_editing;
    m_context.engine.workspace().edit(
        before.isEmpty() ? tr("Add test recipient") : tr("Change test recipient"),
        [&](workspace::Document &changed) {
            for (auto &one : changed.testRecipients) {
                if (before.isEmpty() || one.number != before)
                    continue;
                one.number = number;
                one.label = label;
                return;
            }
            changed.testRecipients.append({.number = number, .label = label});
        });
    endEdit();
    focusNumber();
}

void RecipientsPane::beginEdit()
{
    const auto one = m_model->recipient(chosenRow());
    if (one.number.isEmpty())
        return;
    m_editing = one.number;
    m_number->setText(one.number);
    m_label->setText(one.label);
    updateState();
    focusNumber();
    m_number->selectAll();
}

void RecipientsPane::endEdit()
{
    m_editing.clear();
    m_number->clear();
    m_label->clear();
    updateState();
}

void RecipientsPane::askRemove()
{
    const auto one = m_model->recipient(chosenRow());
    if (one.number.isEmpty())
        return;
    const QString name = one.label.isEmpty() ? one.number : forms::visibleText(one.label, 60);
    m_context.prompts.ask(this,
                          {.id = u"recipient.remove"_s,
                           .title = tr("Remove “%1”?").arg(name),
                           .text = tr("Test accounts can no longer send to %1. Undo brings it "
                                      "back.")
                                       .arg(forms::visibleText(one.number, 60)),
                           .confirm = tr("Remove"),
                           .destructive = true},
                          [this, number = one.number](bool yes) {
                              if (!yes)
                                  return;
                              if (m_editing == number)
                                  endEdit();
                              m_context.engine.workspace().edit(
                                  tr("Remove test recipient"), [&](workspace::Document &changed) {
                                      changed.testRecipients.removeIf(
                                          [&](const auto &r) { return r.number == number; });
                                  });
                          });
}

} // namespace sendbench::ui
