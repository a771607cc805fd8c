// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/overviewpage.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "providers/checkall.h"
#include "ui/pages/overview/rowbutton.h"
#include "ui/pages/overview/unreadableview.h"
#include "ui/pages/overview/welcomeview.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/shell/environment.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
enum PageIndex { WelcomeIndex, SummaryIndex, UnreadableIndex };
} // namespace

class OverviewPage::Private
{
public:
    Private(OverviewPage &owner, PageContext given)
        : q(owner)
        , context(std::move(given))
        , stack(new QStackedWidget(&owner))
    {
    }

    void build();
    [[nodiscard]] QWidget *makeSummary();
    void refresh();
    void fillProviders();
    void fillAccounts();
    void fillRecent();
    void showRecent(const QList<history::HistoryRow> &rows);
    void addRow(QVBoxLayout *list, const QString &icon, Theme::Color color, const QString &title,
                const QString &detail, const std::function<void()> &run);
    static void clear(QVBoxLayout *list);

    OverviewPage &q;
    PageContext context;
    QStackedWidget *stack;
    WelcomeView *welcome = nullptr;
    UnreadableView *unreadable = nullptr;
    QVBoxLayout *providers = nullptr;
    QVBoxLayout *accounts = nullptr;
    QVBoxLayout *recent = nullptr;
    QString obstacle; ///< why nothing can be added; empty: it can
    int generation = 0;
};

void OverviewPage::Private::build()
{
    auto *scroll = new QScrollArea(&q);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(q.title());
    welcome = new WelcomeView(context.theme, stack);
    unreadable = new UnreadableView(context.theme, stack);
    stack->addWidget(welcome);
    stack->addWidget(makeSummary());
    stack->addWidget(unreadable);
    scroll->setWidget(stack);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(welcome, &WelcomeView::sandboxWanted, &q, &OverviewPage::sandboxWanted);
    connect(welcome, &WelcomeView::workspaceWanted, &q, &OverviewPage::workspaceWanted);
    connect(welcome, &WelcomeView::providerWanted, &q,
            [this] { context.open(u"providers"_s, {}); });
    connect(welcome, &WelcomeView::accountWanted, &q, [this] { context.open(u"accounts"_s, {}); });
    connect(unreadable, &UnreadableView::sandboxWanted, &q, &OverviewPage::sandboxWanted);
    connect(unreadable, &UnreadableView::workspaceWanted, &q, &OverviewPage::workspaceWanted);
    const auto &workspace = context.engine.workspace();
    connect(&workspace, &workspace::Workspace::changed, &q, [this] { refresh(); });
    connect(&workspace, &workspace::Workspace::stateChanged, &q, [this] { refresh(); });
    connect(&context.engine, &engine::Engine::workspaceOpened, &q, [this] { refresh(); });
    connect(&context.engine, &engine::Engine::sendRecorded, &q, [this] { fillRecent(); });
    connect(&context.theme, &Theme::changed, &q, [this] { refresh(); });
    refresh();
}

QWidget *OverviewPage::Private::makeSummary()
{
    auto *page = new QWidget(&q);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin,
                               Theme::kPageMargin);
    layout->setSpacing(Theme::kSpace16);
    const auto addCard = [&](const QString &title) {
        auto *card = new Card(context.theme, title, page);
        auto *list = new QVBoxLayout;
        list->setSpacing(0);
        static_cast<QVBoxLayout *>(card->layout())->addLayout(list);
        layout->addWidget(card);
        return list;
    };
    providers = addCard(tr("Providers"));
    accounts = addCard(tr("Accounts"));
    recent = addCard(tr("Last sends"));
    layout->addStretch();
    return page;
}

void OverviewPage::Private::clear(QVBoxLayout *list)
{
    while (auto *item = list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void OverviewPage::Private::addRow(QVBoxLayout *list, const QString &icon, Theme::Color color,
                                   const QString &title, const QString &detail,
                                   const std::function<void()> &run)
{
    auto *row = new RowButton(context.theme.icon(icon, color), title, detail, &q);
    connect(row, &QPushButton::clicked, &q, run);
    list->addWidget(row);
}

void OverviewPage::Private::refresh()
{
    const auto &document = context.engine.workspace().document();
    const bool empty = document.accounts.isEmpty() && document.providers.isEmpty();
    const auto &workspace = context.engine.workspace();
    const bool readable = workspace.isOpen() && workspace.state() != workspace::OpenState::Broken;
    stack->setCurrentIndex(!readable ? UnreadableIndex : empty ? WelcomeIndex : SummaryIndex);
    obstacle = readOnlyReason(workspace);
    welcome->setObstacle(obstacle);
    QStringList problems;
    for (const Error &problem : workspace.problems())
        problems.append(diagnosis::fullText(problem));
    unreadable->setProblems(problems);
    if (!readable || empty)
        return;
    fillProviders();
    fillAccounts();
    fillRecent();
}

void OverviewPage::Private::fillProviders()
{
    clear(providers);
    const auto &document = context.engine.workspace().document();
    for (const auto &provider : document.providers) {
        const auto *kind = context.engine.registry().providerKind(provider.kind);
        const Findings findings = kind ? providers::checkAll(*kind, document, provider,
                                                             context.engine.secretWatch().states(
                                                                 kind->secretKeys(provider)))
                                       : Findings{};
        const bool bad = !kind || hasErrors(findings);
        const QString state = !kind ? tr("of a kind that this version does not know")
                              : bad ? tr("needs attention: %1").arg(findings.first().message)
                              : findings.isEmpty()
                                  ? tr("nothing to mend")
                                  : tr("%n remark(s)", nullptr, static_cast<int>(findings.size()));
        addRow(providers,
               bad                  ? u"error"_s
               : findings.isEmpty() ? u"check"_s
                                    : u"warning"_s,
               bad                  ? Theme::Color::Bad
               : findings.isEmpty() ? Theme::Color::Good
                                    : Theme::Color::Caution,
               visibleText(provider.nickname().isEmpty() ? provider.id : provider.nickname(), 80),
               state, [this, id = provider.id] { context.open(u"providers"_s, id); });
    }
    if (document.providers.isEmpty() && obstacle.isEmpty())
        addRow(providers, u"plus"_s, Theme::Color::Accent, tr("Add a provider configuration"), {},
               [this] { context.open(u"providers"_s, {}); });
}

void OverviewPage::Private::fillAccounts()
{
    clear(accounts);
    const auto &document = context.engine.workspace().document();
    for (const auto &account : document.accounts)
        addRow(accounts, u"dot"_s, environmentColor(account.environment), account.id,
               environmentTitle(account.environment),
               [this, id = account.id] { context.open(u"accounts"_s, id); });
    if (document.accounts.isEmpty() && obstacle.isEmpty())
        addRow(accounts, u"plus"_s, Theme::Color::Accent, tr("Add an account"), {},
               [this] { context.open(u"accounts"_s, {}); });
}

void OverviewPage::Private::fillRecent()
{
    if (!context.engine.history())
        return;
    const int asked = ++generation;
    auto *job = context.engine.history()->rows({}, 0, 5, &q);
    connect(job, &Job::finished, &q, [this, job, asked] {
        const auto rows = job->result();
        if (asked == generation && rows)
            showRecent(*rows);
    });
    job->start();
}

void OverviewPage::Private::showRecent(const QList<history::HistoryRow> &rows)
{
    clear(recent);
    for (const auto &row : rows) {
        const bool good = row.outcome == sending::OutcomeKind::Accepted;
        const QString time = QLocale().toString(row.startedAt.toLocalTime(), QLocale::ShortFormat);
        addRow(recent, good ? u"check"_s : u"error"_s,
               good ? Theme::Color::Good : Theme::Color::Bad,
               tr("%1 to %2")
                   .arg(row.routeTitle, row.to.isEmpty() ? tr("nobody (preflight)") : row.to),
               time, [this, id = row.id] { context.open(u"history"_s, id); });
    }
    if (rows.isEmpty())
        addRow(recent, u"send"_s, Theme::Color::Accent, tr("Send the first test"), {},
               [this] { context.open(u"send"_s, {}); });
}

OverviewPage::OverviewPage(PageContext context, QWidget *parent)
    : Page(u"overview"_s, tr("Overview"), u"overview"_s, parent)
    , d(std::make_unique<Private>(*this, std::move(context)))
{
    d->build();
}

OverviewPage::~OverviewPage() = default;

QList<PaletteEntry> OverviewPage::paletteEntries() const
{
    auto *self = const_cast<OverviewPage *>(this);
    return {{.title = tr("Try it in the sandbox"),
             .icon = u"play"_s,
             .run = [self] { Q_EMIT self->sandboxWanted(); },
             .group = PaletteEntry::Group::Actions},
            {.title = tr("Open a workspace…"),
             .icon = u"save"_s,
             .run = [self] { Q_EMIT self->workspaceWanted(); },
             .group = PaletteEntry::Group::Actions}};
}

} // namespace sendbench::ui
