// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/eight/syncdialog.h"

#include "base/visibletext.h"
#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/history/spaceticks.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/templates/eight/channelbar.h"
#include "ui/pages/templates/side/differencerows.h"
#include "ui/shell/announce.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{

using Kind = SyncModel::Kind;

constexpr qsizetype kMostNamed = 8;
// Of the pane, to begin with.
constexpr int kTableHeight = 300;
constexpr int kDetailsHeight = 190;

std::optional<CellDelegate::Mark> markOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const SyncModel *>(index.model());
    if (!model)
        return std::nullopt;
    switch (SyncModel::kindOf(model->row(index.row()))) {
    case Kind::OnlyThere:
        return CellDelegate::Mark{u"plus"_s, Theme::Color::Accent};
    case Kind::Different:
        return CellDelegate::Mark{u"warning"_s, Theme::Color::Caution};
    case Kind::Same:
        return CellDelegate::Mark{u"check"_s, Theme::Color::Good};
    default:
        return CellDelegate::Mark{u"dot"_s, Theme::Color::Muted};
    }
}

} // namespace

SyncDialog::SyncDialog(const PageContext &context, EightChannels &channels, const QString &account,
                       QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_channels(channels)
    , m_bar(new ChannelBar(context, channels, this))
    , m_kind(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_table(new RecordTable(context.theme, context.clipboard, this))
    , m_rowTitle(new QLabel(this))
    , m_differences(new DifferenceRows(context.theme, u"eightGap:"_s))
    , m_all(new QPushButton(tr("Choose all shown"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_pull(new QPushButton(tr("Take over…"), this))
{
    setObjectName(u"syncDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Compare with 8x8"));
    build();
    connectParts();
    m_bar->bindRefresh(this);
    m_bar->setAccount(account); // first: else another account's list would be read
    m_bar->refresh();
    offerKinds();
    updateButtons();
    if (m_channels.state(m_bar->account()).hasList)
        join();
    else
        m_bar->read();
}

void SyncDialog::build()
{
    m_kind->setObjectName(u"syncKind"_s);
    m_kind->setAccessibleName(tr("Show"));
    m_search->setObjectName(u"syncSearch"_s);
    m_search->setAccessibleName(tr("Name or language"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_table->setObjectName(u"syncTable"_s);
    m_table->setAccessibleName(tr("Templates here and at 8x8"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->cells().setLook(SyncModel::Name, {.elide = Qt::ElideMiddle, .boxed = true});
    m_table->cells().setLook(SyncModel::State, {.mark = markOf});
    m_table->setColumnWidths({220, 80, 240, 180});
    new SpaceTicks(*m_table, [this](int row) { m_model.toggle(row); });
    m_rowTitle->setObjectName(u"syncRow"_s);
    m_rowTitle->setWordWrap(true);
    m_rowTitle->setTextFormat(Qt::PlainText);
    auto *inside = new QWidget;
    auto *below = new QVBoxLayout(inside);
    below->setContentsMargins(0, Theme::kSpace8, Theme::kSpace8, 0);
    below->setSpacing(Theme::kSpace8);
    below->addWidget(m_rowTitle);
    below->addWidget(m_differences);
    below->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(scroll);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({kTableHeight, kDetailsHeight});
    m_all->setObjectName(u"syncAll"_s);
    m_open->setObjectName(u"syncOpen"_s);
    m_pull->setObjectName(u"syncPull"_s);
    m_pull->setProperty("primary", true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"syncClose"_s);
    for (QPushButton *one : {m_all, m_open, m_pull, close})
        one->setAutoDefault(false);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_kind);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_all);
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_pull);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_bar);
    column->addLayout(filters);
    column->addWidget(split, 1);
    column->addLayout(row);
    resize(820, 680);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void SyncDialog::connectParts()
{
    connect(m_bar, &ChannelBar::accountChanged, this, [this] {
        m_joining.stop();
        m_model.setTable({});
        offerKinds();
        if (m_channels.state(m_bar->account()).hasList)
            join();
        else
            m_bar->read();
    });
    connect(&m_channels, &EightChannels::ended, this, [this](const QString &account) {
        if (account == m_bar->account())
            join();
    });
    const auto filter = [this] {
        m_model.setShown(static_cast<Kind>(m_kind->currentData().toInt()),
                         m_search->text().trimmed());
        showRow();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, filter);
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(&m_model, &SyncModel::choiceChanged, this, &SyncDialog::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SyncDialog::showRow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SyncDialog::showRow);
    connect(m_table, &RecordTable::opened, this, &SyncDialog::openRow);
    connect(m_open, &QPushButton::clicked, this, &SyncDialog::openRow);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model.setAllChecked(true); });
    connect(m_pull, &QPushButton::clicked, this, &SyncDialog::askPull);
    connect(&m_context.engine.workspace(), &workspace::Workspace::stateChanged, this,
            &SyncDialog::updateButtons);
}

void SyncDialog::offerKinds()
{
    const std::pair<Kind, QString> kinds[] = {{Kind::All, tr("All (%1)")},
                                              {Kind::OnlyThere, tr("Only at 8x8 (%1)")},
                                              {Kind::Different, tr("Different (%1)")},
                                              {Kind::OnlyHere, tr("Only here (%1)")},
                                              {Kind::Same, tr("The same (%1)")}};
    const QVariant chosen = m_kind->currentData();
    const QSignalBlocker blocked(m_kind);
    m_kind->clear();
    for (const auto &[kind, title] : kinds)
        m_kind->addItem(title.arg(m_model.count(kind)), static_cast<int>(kind));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(chosen)));
}

void SyncDialog::join()
{
    const auto channel = m_channels.channel(m_bar->account());
    const ChannelState &state = m_channels.state(m_bar->account());
    if (!channel || !state.hasList)
        return;
    const auto work = [document = m_context.engine.workspace().document(), channel = *channel,
                       live = state.live, news = m_channels.news()](const std::atomic_bool &stop) {
        auto all = live;
        for (LiveTemplate &one : all)
            if (const auto *told = news.of(one.value.name, one.value.language)) {
                one.value.remote.quality = told->quality;
                if (told->status == one.value.remote.status)
                    one.value.remote.reason = told->reason;
            }
        return syncTable(document, channel, all, stop);
    };
    m_joining.run(work, [this](const SyncTable &table) {
        m_model.setTable(table);
        offerKinds();
        if (m_model.rowCount() > 0)
            m_table->chooseRow(0, true);
        announce(m_table,
                 tr("%n template(s) only at 8x8", nullptr, m_model.count(Kind::OnlyThere)));
    });
}

void SyncDialog::showRow()
{
    const int at = m_table->currentIndex().row();
    const bool any = at >= 0 && at < m_model.rowCount();
    m_open->setEnabled(any && !m_model.idAt(at).isEmpty());
    if (!any) {
        m_rowTitle->clear();
        m_differences->show({}, {}, {});
        return;
    }
    const SyncRow &row = m_model.row(at);
    const QString name = visibleText(row.name + u" · "_s + row.language, 120);
    QString said;
    switch (SyncModel::kindOf(row)) {
    case Kind::OnlyThere:
        said = tr("%1: 8x8 has it, the workspace has not.").arg(name);
        break;
    case Kind::OnlyHere:
        said = tr("%1: the workspace has it, 8x8 has not.").arg(name);
        break;
    case Kind::Different:
        said = tr("%1 differs. Taking it over replaces what is here by what is at 8x8.").arg(name);
        break;
    default:
        said = tr("%1 is the same on both sides. Taking it over brings its status.").arg(name);
        break;
    }
    m_rowTitle->setText(said);
    m_differences->show(row.differences, tr("Here"), tr("At 8x8"));
}

void SyncDialog::updateButtons()
{
    const auto count = static_cast<int>(m_model.chosen().size());
    const QString reason = readOnlyReason(m_context.engine.workspace());
    m_all->setEnabled(m_model.rowCount() > 0);
    m_pull->setText(count > 0 ? tr("Take over %n…", nullptr, count) : tr("Take over…"));
    m_pull->setAccessibleName(m_pull->text());
    m_pull->setEnabled(count > 0 && reason.isEmpty() && !m_pulling.isRunning());
    m_pull->setToolTip(reason);
}

void SyncDialog::askPull()
{
    const auto items = m_model.chosen();
    const QStringList replaced = m_model.replaced();
    if (items.isEmpty() || m_pulling.isRunning())
        return;
    if (replaced.isEmpty()) {
        pull();
        return;
    }
    QString names = replaced.mid(0, kMostNamed).join(u", "_s);
    if (replaced.size() > kMostNamed)
        names += u' ' + tr("and %n more", nullptr, static_cast<int>(replaced.size() - kMostNamed));
    m_context.prompts.ask(
        this,
        {.id = u"template.pull"_s,
         .title = tr("Replace what is here?"),
         .text = tr("%n template(s) of this workspace get the content that 8x8 has; what was "
                    "written here is gone: %1. One step of Undo brings all of it back.",
                    nullptr, static_cast<int>(replaced.size()))
                     .arg(names),
         .confirm = tr("Replace"),
         .destructive = true},
        [this](bool yes) {
            if (yes)
                pull();
        });
}

void SyncDialog::pull()
{
    const auto items = m_model.chosen();
    auto &open = m_context.engine.workspace();
    const workspace::Document before = open.document();
    const auto work = [before, account = m_bar->account(), items](const std::atomic_bool &) {
        return pulled(before, account, items);
    };
    m_pulling.run(work, [this, before, count = items.size()](const auto &all) {
        auto &workspace = m_context.engine.workspace();
        if (workspace.document().templates != before.templates) {
            pull(); // something was changed meanwhile
            return;
        }
        const bool done =
            workspace.edit(tr("Take over templates from 8x8"),
                           [&](workspace::Document &document) { document.templates = all; });
        const QString said = done
                                 ? tr("%n template(s) taken over", nullptr, static_cast<int>(count))
                                 : tr("There already, as they are");
        m_context.toast(said);
        announce(this, said);
        updateButtons();
        join();
    });
    updateButtons();
}

void SyncDialog::openRow()
{
    const int at = m_table->currentIndex().row();
    if (at < 0 || at >= m_model.rowCount() || m_model.idAt(at).isEmpty())
        return;
    Q_EMIT openWanted(m_model.idAt(at));
    accept();
}

} // namespace sendbench::ui
