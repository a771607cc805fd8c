// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/overviewpage.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "ui/pages/overview/providerstate.h"
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
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::ui
{

namespace
{
/// Checks read forms: not before the page has been painted, and then one provider a turn.
constexpr auto kAfterPaint = 30ms;
/// An overview of thousands is none, and each is a widget: the rest is a line that leads to its
/// page, with a filter there.
constexpr qsizetype kMostRows = 50;
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

    struct Unchecked {
        RowButton *row = nullptr;
        QString id;
    };

    void build();
    enum class View { Welcome, Summary, Unreadable };
    /// Made when it is first shown.
    void show(View view);
    [[nodiscard]] QWidget *makeWelcome();
    [[nodiscard]] QWidget *makeSummary();
    [[nodiscard]] QWidget *makeUnreadable();
    /// At once if somebody sees it, else when it is shown.
    void refreshSoon();
    void checkNext();
    /// What is stored is another: the rows stay, what they say may change.
    void checkAgain();
    void refresh();
    void fillProviders();
    void fillAccounts();
    void addRest(QVBoxLayout *list, qsizetype objects, const QString &page);
    /// The first to ask opens the history, which a start leaves to when the page has been painted.
    void fillRecentSoon();
    void fillRecent();
    void showRecent(const QList<history::HistoryRow> &rows);
    RowButton *addRow(QVBoxLayout *list, const QString &icon, Theme::Color color,
                      const QString &title, const QString &detail,
                      const std::function<void()> &run);
    static void clear(QVBoxLayout *list);

    OverviewPage &q;
    PageContext context;
    QStackedWidget *stack;
    WelcomeView *welcome = nullptr;
    QWidget *summary = nullptr;
    UnreadableView *unreadable = nullptr;
    QVBoxLayout *providers = nullptr;
    QVBoxLayout *accounts = nullptr;
    QVBoxLayout *recent = nullptr;
    QString obstacle; ///< why nothing can be added; empty: it can
    int generation = 0;
    bool stale = false;
    bool painted = false; ///< since it was shown last
    bool recentWaits = false;
    QTimer checking;
    QList<Unchecked> all;                ///< rows of `providers`
    QList<Unchecked> unchecked;          ///< those of them that are still to be checked
    QHash<QString, ProviderState> known; ///< by id: what the last check said
};

void OverviewPage::Private::build()
{
    auto *scroll = new QScrollArea(&q);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(q.title());
    scroll->setWidget(stack);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    const auto &workspace = context.engine.workspace();
    connect(&workspace, &workspace::Workspace::changed, &q, [this] { refreshSoon(); });
    connect(&workspace, &workspace::Workspace::stateChanged, &q, [this] { refreshSoon(); });
    connect(&context.engine, &engine::Engine::workspaceOpened, &q, [this] {
        known.clear();
        refreshSoon();
    });
    connect(&context.engine, &engine::Engine::sendRecorded, &q, [this] {
        stale = !q.isVisible();
        if (!stale)
            fillRecentSoon();
    });
    connect(&context.engine.secretWatch(), &secrets::SecretWatch::changed, &q,
            [this] { checkAgain(); });
    connect(&context.engine, &engine::Engine::secretsLearned, &q, [this] { checkAgain(); });
    connect(&context.theme, &Theme::changed, &q, [this] { refreshSoon(); });
    checking.setSingleShot(true);
    connect(&checking, &QTimer::timeout, &q, [this] { checkNext(); });
    refresh();
}

void OverviewPage::Private::refreshSoon()
{
    stale = !q.isVisible();
    if (!stale)
        refresh();
}

void OverviewPage::Private::show(View view)
{
    QWidget *wanted = view == View::Welcome   ? welcome
                      : view == View::Summary ? summary
                                              : static_cast<QWidget *>(unreadable);
    if (!wanted) {
        wanted = view == View::Welcome   ? makeWelcome()
                 : view == View::Summary ? makeSummary()
                                         : makeUnreadable();
        stack->addWidget(wanted);
    }
    stack->setCurrentWidget(wanted);
}

QWidget *OverviewPage::Private::makeWelcome()
{
    welcome = new WelcomeView(context.theme, stack);
    connect(welcome, &WelcomeView::sandboxWanted, &q, &OverviewPage::sandboxWanted);
    connect(welcome, &WelcomeView::workspaceWanted, &q, &OverviewPage::workspaceWanted);
    connect(welcome, &WelcomeView::providerWanted, &q,
            [this] { context.open(u"providers"_s, {}); });
    connect(welcome, &WelcomeView::accountWanted, &q, [this] { context.open(u"accounts"_s, {}); });
    return welcome;
}

QWidget *OverviewPage::Private::makeUnreadable()
{
    unreadable = new UnreadableView(context.theme, stack);
    connect(unreadable, &UnreadableView::sandboxWanted, &q, &OverviewPage::sandboxWanted);
    connect(unreadable, &UnreadableView::workspaceWanted, &q, &OverviewPage::workspaceWanted);
    return unreadable;
}

QWidget *OverviewPage::Private::makeSummary()
{
    auto *page = summary = new QWidget(stack);
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

RowButton *OverviewPage::Private::addRow(QVBoxLayout *list, const QString &icon, Theme::Color color,
                                         const QString &title, const QString &detail,
                                         const std::function<void()> &run)
{
    auto *row = new RowButton(context.theme, context.theme.icon(icon, color), title, detail,
                              list->parentWidget());
    connect(row, &QPushButton::clicked, &q, run);
    list->addWidget(row);
    return row;
}

void OverviewPage::Private::refresh()
{
    stale = false;
    const auto &document = context.engine.workspace().document();
    const bool empty = document.accounts.isEmpty() && document.providers.isEmpty();
    const auto &workspace = context.engine.workspace();
    const bool readable = workspace.isOpen() && workspace.state() != workspace::OpenState::Broken;
    show(!readable ? View::Unreadable : empty ? View::Welcome : View::Summary);
    obstacle = readOnlyReason(workspace);
    if (welcome)
        welcome->setObstacle(obstacle);
    if (unreadable) {
        QStringList problems;
        for (const Error &problem : workspace.problems())
            problems.append(context.engine.redactor().redact(diagnosis::fullText(problem)));
        unreadable->setProblems(problems);
    }
    if (!readable || empty)
        return;
    fillProviders();
    fillAccounts();
    fillRecentSoon();
}

void OverviewPage::Private::fillProviders()
{
    clear(providers);
    all.clear();
    const auto &document = context.engine.workspace().document();
    for (const auto &provider : document.providers.mid(0, kMostRows)) {
        const ProviderState state = known.value(
            provider.id, {u"dot"_s, Theme::Color::Muted, tr("not checked in this run yet")});
        auto *row = addRow(
            providers, state.icon, state.color,
            visibleText(provider.nickname().isEmpty() ? provider.id : provider.nickname(), 80),
            state.text, [this, id = provider.id] { context.open(u"providers"_s, id); });
        all.append({row, provider.id});
    }
    addRest(providers, document.providers.size(), u"providers"_s);
    checkAgain();
    if (document.providers.isEmpty() && obstacle.isEmpty())
        addRow(providers, u"plus"_s, Theme::Color::Accent, tr("Add a provider configuration"), {},
               [this] { context.open(u"providers"_s, {}); });
}

void OverviewPage::Private::checkAgain()
{
    unchecked = all;
    if (painted)
        checking.start(kAfterPaint);
}

void OverviewPage::Private::checkNext()
{
    if (unchecked.isEmpty() || !q.isVisible())
        return;
    const Unchecked next = unchecked.takeFirst();
    const auto &now = context.engine.workspace().document().providers;
    const auto at = std::find_if(now.begin(), now.end(),
                                 [&](const auto &provider) { return provider.id == next.id; });
    if (at != now.end()) {
        const ProviderState state = checkedState(context.engine, *at);
        known.insert(next.id, state);
        next.row->setState(context.theme.icon(state.icon, state.color), state.text);
    }
    if (!unchecked.isEmpty())
        checking.start(0ms);
}

void OverviewPage::Private::fillAccounts()
{
    clear(accounts);
    const auto &document = context.engine.workspace().document();
    for (const auto &account : document.accounts.mid(0, kMostRows))
        addRow(accounts, u"dot"_s, environmentColor(account.environment), account.id,
               environmentTitle(account.environment),
               [this, id = account.id] { context.open(u"accounts"_s, id); });
    addRest(accounts, document.accounts.size(), u"accounts"_s);
    if (document.accounts.isEmpty() && obstacle.isEmpty())
        addRow(accounts, u"plus"_s, Theme::Color::Accent, tr("Add an account"), {},
               [this] { context.open(u"accounts"_s, {}); });
}

/// How many there are beyond those that are shown.
void OverviewPage::Private::addRest(QVBoxLayout *list, qsizetype objects, const QString &page)
{
    if (objects > kMostRows)
        addRow(list, u"dot"_s, Theme::Color::Muted,
               tr("%n more", nullptr, static_cast<int>(objects - kMostRows)),
               tr("all of them in their list, with a filter"),
               [this, page] { context.open(page, {}); });
}

void OverviewPage::Private::fillRecentSoon()
{
    recentWaits = !painted;
    if (painted)
        fillRecent();
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

PagePlace OverviewPage::place()
{
    return {u"overview"_s, tr("Overview"), u"overview"_s};
}

OverviewPage::OverviewPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , d(std::make_unique<Private>(*this, std::move(context)))
{
    d->build();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    d->painted = false;
    if (d->stale)
        d->refresh();
    else
        d->checkAgain(); // more may be known by now
}

void OverviewPage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    if (std::exchange(d->painted, true))
        return;
    d->checking.start(kAfterPaint);
    if (std::exchange(d->recentWaits, false))
        QTimer::singleShot(0, this, [this] { d->fillRecent(); });
}

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
