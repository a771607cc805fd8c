// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/who/whodialog.h"

#include "base/visibletext.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/recordtable.h"
#include "ui/shell/announce.h"
#include "webhooks/eventcatalogue.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kAnswerAfterMs = 120;
constexpr int kMostOffered = 2000;
constexpr int kLongestName = 60;
enum Column { Gets, Product, Scope, Type, Url, Why };

QString getsText(const webhooks::Candidate &one)
{
    if (!one.receives)
        return WhoDialog::tr("no");
    return one.certain ? WhoDialog::tr("yes") : WhoDialog::tr("probably");
}

/// By an icon too, not by its colour alone.
std::optional<CellDelegate::Mark> getsMark(const QModelIndex &index)
{
    const int gets = index.data(Qt::UserRole).toInt();
    if (gets == 2)
        return CellDelegate::Mark{u"check"_s, Theme::Color::Good};
    if (gets == 1)
        return CellDelegate::Mark{u"help"_s, Theme::Color::Caution};
    return CellDelegate::Mark{u"dot"_s, Theme::Color::Muted};
}

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

WhoDialog::WhoDialog(const PageContext &context, QList<webhooks::LiveWebhook> live,
                     QList<webhooks::ReadFailure> failures, const QString &subAccount,
                     QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_live(std::move(live))
    , m_failures(std::move(failures))
    , m_event(new QComboBox(this))
    , m_subAccount(new QComboBox(this))
    , m_sentence(words(u"whoSentence"_s, this))
    , m_table(new RecordTable(context.theme, context.clipboard, this))
    , m_why(words(u"whoWhy"_s, this))
    , m_findings(new FindingsList(context.theme))
    , m_nobody(words(u"whoNobody"_s, this))
{
    setObjectName(u"whoDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Who receives …?"));
    build();
    fillChoices(subAccount);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAnswerAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &WhoDialog::answer);
    connect(m_event, &QComboBox::currentIndexChanged, this, &WhoDialog::answer);
    connect(m_subAccount, &QComboBox::currentTextChanged, this, [this] { m_soon.start(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WhoDialog::showWhy);
    answer();
}

void WhoDialog::build()
{
    m_event->setObjectName(u"whoEvent"_s);
    m_subAccount->setObjectName(u"whoSubAccount"_s);
    m_subAccount->setEditable(true);
    m_subAccount->setInsertPolicy(QComboBox::NoInsert);
    m_subAccount->lineEdit()->setMaxLength(kLongestName);
    for (QComboBox *one : {m_event, m_subAccount}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(16);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::kSpace12);
    grid->setVerticalSpacing(Theme::kSpace8);
    const std::pair<QString, QComboBox *> fields[] = {{tr("Event"), m_event},
                                                      {tr("Sub-account or channel"), m_subAccount}};
    int row = 0;
    for (const auto &[text, field] : fields) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(text);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    m_sentence->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_rows.setHorizontalHeaderLabels(
        {tr("Gets it"), tr("Product"), tr("Scope"), tr("Type"), tr("Address"), tr("Why")});
    m_table->setObjectName(u"whoTable"_s);
    m_table->setAccessibleName(tr("Records that are about it"));
    m_table->setModel(&m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->cells().setLook(Gets, {.mark = getsMark});
    m_table->cells().setLook(Url, {.elide = Qt::ElideMiddle});
    m_table->setColumnWidths({90, 130, 130, 120, 210, 210});
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *inside = new QWidget;
    auto *below = new QVBoxLayout(inside);
    below->setContentsMargins(0, 0, Theme::kSpace8, 0);
    below->setSpacing(Theme::kSpace8);
    for (QWidget *one : {static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_findings),
                         static_cast<QWidget *>(m_nobody)})
        below->addWidget(one);
    below->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(scroll);
    split->setSizes({260, 260});
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"whoClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addLayout(grid);
    column->addWidget(m_sentence);
    column->addWidget(split, 1);
    column->addLayout(buttons);
    resize(940, 700);
}

void WhoDialog::fillChoices(const QString &subAccount)
{
    for (const webhooks::EventKind &event : webhooks::eventKinds())
        m_event->addItem(event.title, event.id);
    QSet<QString> names;
    for (const webhooks::LiveWebhook &one : m_live) {
        if (!one.scope.isEmpty() && one.scope != webhooks::kEverySubAccount)
            names.insert(one.scope);
        for (const QString &user : one.users)
            if (webhooks::namesUsers(one.product))
                names.insert(user);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    m_subAccount->addItems(sorted.mid(0, kMostOffered));
    m_subAccount->setCurrentText(subAccount.isEmpty() ? sorted.value(0) : subAccount);
    // The first event that somebody waits for, not the first of the catalogue.
    const auto concerned =
        std::find_if(m_live.begin(), m_live.end(), [&](const webhooks::LiveWebhook &one) {
            return one.scope == m_subAccount->currentText();
        });
    for (int i = 0; concerned != m_live.end() && i < m_event->count(); ++i) {
        const auto &event = webhooks::eventKinds().at(i);
        if (event.products.contains(concerned->product)) {
            m_event->setCurrentIndex(i);
            break;
        }
    }
}

void WhoDialog::answer()
{
    m_soon.stop();
    const QString subAccount = m_subAccount->currentText().trimmed();
    const auto event = webhooks::eventKinds().value(m_event->currentIndex());
    m_answer = webhooks::whoReceives(event, subAccount, m_live, m_failures);
    m_sentence->setText(subAccount.isEmpty() ? tr("Name a sub-account.") : m_answer.sentence);
    fillRows(m_answer);
    // What the sentence says stands there already.
    Findings others = m_answer.findings;
    others.removeIf([this](const Finding &one) { return one.message == m_answer.sentence; });
    m_findings->setFindings(others);
    m_findings->setVisible(!others.isEmpty());
    showNobody(subAccount);
    showWhy();
    announce(this, m_sentence->text());
}

void WhoDialog::fillRows(const webhooks::Answer &answer)
{
    m_rows.removeRows(0, m_rows.rowCount());
    for (const webhooks::Candidate &one : answer.candidates) {
        const webhooks::LiveWebhook &live = m_live.at(one.live);
        const QString where = live.scope.isEmpty() ? live.name : live.scope;
        const QString texts[] = {getsText(one),
                                 webhooks::productTitle(live.product),
                                 visibleText(where, 80),
                                 visibleText(live.type, 30),
                                 visibleText(live.url, 300),
                                 one.why};
        QList<QStandardItem *> cells;
        for (const QString &text : texts) {
            auto *cell = new QStandardItem(text);
            cell->setEditable(false);
            cell->setToolTip(text);
            cells.append(cell);
        }
        cells[Gets]->setData(!one.receives ? 0 : one.certain ? 2 : 1, Qt::UserRole);
        m_rows.appendRow(cells);
    }
    m_table->setVisible(m_rows.rowCount() > 0);
    if (m_rows.rowCount() > 0)
        m_table->chooseRow(0, false);
}

void WhoDialog::showWhy()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0 && row < m_answer.candidates.size();
    m_why->setText(any ? m_answer.candidates.at(row).why
                       : tr("No record that was read is about this event."));
}

void WhoDialog::showNobody(const QString &subAccount)
{
    QStringList titles;
    if (!subAccount.isEmpty())
        for (const webhooks::EventKind &event : webhooks::reachNobody(
                 subAccount, m_live, m_context.engine.workspace().document().accounts, m_failures))
            titles.append(event.title);
    m_nobody->setVisible(!titles.isEmpty());
    m_nobody->setText(
        tr("Events of %1 that reach nobody:").arg(visibleText(subAccount, kLongestName)) +
        u"\n• "_s + titles.join(u"\n• "_s));
}

WhoDialog *openWho(const PageContext &context, const QList<webhooks::LiveWebhook> &live,
                   const QList<webhooks::ReadFailure> &failures, const QString &subAccount,
                   QWidget *parent)
{
    auto *dialog = new WhoDialog(context, live, failures, subAccount, parent);
    dialog->open();
    return dialog;
}

} // namespace sendbench::ui
