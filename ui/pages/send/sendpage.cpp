// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/sendpage.h"

#include "base/ids.h"
#include "diagnosis/errortext.h"
#include "phone/phonenumber.h"
#include "sending/curl.h"
#include "ui/exchange/exchangeview.h"
#include "ui/pages/send/composepane.h"
#include "ui/pages/send/messagepreview.h"
#include "ui/pages/send/templatemessage.h"
#include "ui/pages/send/timelimitrow.h"
#include "ui/shell/environment.h"

#include <QAction>
#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// From here on the exchange has room enough beside a phone.
constexpr int kBesideWidth = 760;
constexpr int kPhoneWidth = 356;

} // namespace

class SendPage::Private
{
public:
    Private(SendPage &owner, PageContext given)
        : q(owner)
        , context(std::move(given))
        , compose(new ComposePane(context, &owner))
        , phone(new MessagePreview(context, &owner))
        , view(new ExchangeView(
              context.theme, context.clipboard, context.prompts,
              [](const Error &error) { return diagnosis::fullText(error); }, &owner))
    {
    }

    void build();
    void trySend(bool confirmed);
    void start(const std::shared_ptr<const sending::Route> &route, sending::Message message);
    void ended(sending::SendJob &job);
    void stopped(const Error &error, const sending::Message &message);
    void addRecipient(const QString &number);
    void preview();
    void showTemplate();
    void arrange();
    void copyCurl();
    [[nodiscard]] Result<http::SentRequest> preparedRequest() const;

    SendPage &q;
    PageContext context;
    ComposePane *compose;
    MessagePreview *phone;
    QSplitter *right = nullptr; ///< message and exchange, one above the other where it is narrow
    ExchangeView *view;
    QPointer<sending::SendJob> job;
    std::optional<sending::SendRecord> record;
    QList<events::Event>
        recent; ///< received since the send began: a receipt may overtake the answer
};

void SendPage::Private::build()
{
    auto *scroll = new QScrollArea(&q);
    scroll->setAccessibleName(tr("Compose"));
    scroll->setWidget(compose);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *splitter = new QSplitter(Qt::Horizontal, &q);
    auto *left = new QWidget(&q);
    scroll->setMinimumWidth(340); // the buttons below it may need more
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(compose->foot());
    splitter->addWidget(left);
    right = new QSplitter(&q);
    right->setChildrenCollapsible(false);
    right->addWidget(phone);
    right->addWidget(view);
    right->setStretchFactor(1, 1);
    right->setSizes({kPhoneWidth, 500});
    right->installEventFilter(&q);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({430, 640});
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(compose, &ComposePane::sendRequested, &q, [this] { trySend(false); });
    connect(compose, &ComposePane::previewRequested, &q, [this] { preview(); });
    connect(compose, &ComposePane::curlRequested, &q, [this] { copyCurl(); });
    connect(compose, &ComposePane::templateShown, &q, [this] { showTemplate(); });
    showTemplate();
    connect(compose, &ComposePane::routeChanged, &q, [this] {
        const auto route = compose->route();
        q.setEnvironment(route ? std::optional(route->environment()) : std::nullopt);
    });
    connect(view, &ExchangeView::cancelRequested, &q, [this] {
        if (job)
            job->stop();
    });
    connect(&context.engine.workspace(), &workspace::Workspace::changed, &q,
            [this] { compose->refresh(); });
    connect(&context.engine, &engine::Engine::workspaceOpened, &q, [this] {
        view->clear();
        compose->refresh();
    });
    connect(&context.engine, &engine::Engine::sandboxStarted, &q, [this] { compose->refresh(); });
    connect(&context.engine, &engine::Engine::eventReceived, &q,
            [this](const events::Event &event) {
                recent.append(event);
                if (record && events::sharesId(event.ids, record->outcome.ids))
                    view->addEvent(event);
            });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), &q);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &q, [this] { trySend(false); });
    }
}

void SendPage::Private::showTemplate()
{
    const auto &chosen = compose->templateMessage();
    const bool shown = compose->kind() == sending::MessageKind::Template && chosen.value() &&
                       chosen.wantsPreview();
    if (shown)
        phone->show(*chosen.value(), chosen.values());
    phone->setVisible(shown);
}

void SendPage::Private::arrange()
{
    const bool narrow = right->width() < kBesideWidth;
    if (right->orientation() != (narrow ? Qt::Vertical : Qt::Horizontal)) {
        right->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
        right->setSizes(narrow ? QList<int>{300, 300} : QList<int>{kPhoneWidth, 500});
    }
}

void SendPage::Private::trySend(bool confirmed)
{
    auto route = compose->route();
    if (!route || job)
        return;
    compose->insist();
    compose->showProblem({});
    if (route->environment() == Environment::Sandbox) {
        if (const auto started = context.engine.startSandbox(); !started) {
            compose->showProblem(diagnosis::fullText(started.error()));
            return;
        }
        route = compose->route(); // with the sandbox's real port
    }
    // What cannot be built is not asked about, and the last exchange stays in sight.
    if (compose->kind() == sending::MessageKind::Template)
        if (const auto request = preparedRequest(); !request) {
            compose->showFailure(request.error());
            return;
        }
    sending::Message message = compose->message();
    message.id = newUlid();
    if (const auto guarded =
            sending::guard(context.engine.workspace().document(), *route, message, confirmed)) {
        stopped(*guarded, message);
        return;
    }
    start(route, message);
}

void SendPage::Private::stopped(const Error &error, const sending::Message &message)
{
    const auto route = compose->route();
    if (error.code == u"guard.no-recipient"_s) {
        const Prompts::Question question{
            .id = u"send.workflow"_s,
            .title = tr("Start the workflow?"),
            .text = tr("What “%1” starts, and whom it reaches, is set up at the other side. One "
                       "real request goes out.")
                        .arg(route->title()),
            .confirm = tr("Start the workflow")};
        context.prompts.ask(&q, question, [this](bool yes) {
            if (yes)
                trySend(true);
        });
        return;
    }
    if (error.code == u"guard.production"_s) {
        const Prompts::Question question{
            .id = u"send.production"_s,
            .title = tr("Send in production?"),
            .text = message.kind == sending::MessageKind::Preflight
                        ? tr("CleverTap's test message goes through “%1”, a production account.")
                              .arg(route->title())
                        : tr("A real message goes to %1 through “%2”, a production account.")
                              .arg(message.to, route->title()),
            .confirm = tr("Send in production")};
        context.prompts.ask(&q, question, [this](bool yes) {
            if (yes)
                trySend(true);
        });
        return;
    }
    if (error.code == u"guard.recipient-not-listed"_s && phone::toE164(message.to) &&
        !context.engine.workspace().isReadOnly())
        compose->showProblem(diagnosis::fullText(error), tr("Add to the list"),
                             [this, number = message.to] { addRecipient(number); });
    else
        compose->showProblem(diagnosis::fullText(error));
}

void SendPage::Private::addRecipient(const QString &number)
{
    context.engine.workspace().edit(tr("Add test recipient"), [&](workspace::Document &document) {
        document.testRecipients.append({.number = phone::toE164(number).value_or(number)});
    });
    compose->showProblem({});
}

void SendPage::Private::start(const std::shared_ptr<const sending::Route> &route,
                              sending::Message message)
{
    record.reset();
    recent.clear();
    view->clear();
    view->setEventsShown(true);
    view->setRunning(true);
    compose->setBusy(true);
    job = context.engine.send(route, message, &q);
    job->setAnswerLimit(std::chrono::seconds(compose->timeLimit().seconds()));
    connect(job, &sending::SendJob::received, &q,
            [this](qint64 done, qint64 total) { view->setProgress(done, total); });
    connect(job, &Job::finished, &q, [this, done = job.data()] { ended(*done); });
}

void SendPage::Private::ended(sending::SendJob &done)
{
    job.clear();
    compose->setBusy(false);
    view->setRunning(false);
    record = done.record();
    if (!record) {
        view->setError(*done.error());
        if (done.error()->kind == ErrorKind::Secret)
            compose->showProblem(
                diagnosis::fullText(*done.error()), tr("Open the form"),
                [this, id = compose->route()->id()] { context.open(u"providers"_s, id); });
        else
            compose->showFailure(*done.error());
        return;
    }
    view->setRecord(*record);
    for (const auto &event : std::as_const(recent))
        if (events::sharesId(event.ids, record->outcome.ids))
            view->addEvent(event);
}

Result<http::SentRequest> SendPage::Private::preparedRequest() const
{
    const auto route = compose->route();
    if (!route)
        return failure(ErrorKind::Input, u"route.unknown"_s);
    sending::Message message = compose->message();
    message.id = tr("‹new id›");
    const auto request = route->build(message, sending::markedSecrets(*route));
    if (!request)
        return Failure(request.error());
    return http::prepare(*request);
}

void SendPage::Private::preview()
{
    compose->insist();
    const auto request = preparedRequest();
    if (!request) {
        compose->showFailure(request.error());
        return;
    }
    view->clear();
    view->setPreview(*request);
}

void SendPage::Private::copyCurl()
{
    const auto request = preparedRequest();
    if (!request) {
        compose->showFailure(request.error());
        return;
    }
    context.clipboard.copy(&q, sending::asCurl(*request),
                           [this] { context.toast(tr("Copied. Secrets are shell variables.")); });
}

PagePlace SendPage::place()
{
    return {u"send"_s, tr("Send test"), u"send"_s};
}

SendPage::SendPage(PageContext context, QWidget *parent)
    : Page(place(), parent)
    , d(std::make_unique<Private>(*this, std::move(context)))
{
    d->build();
    connect(&d->compose->timeLimit(), &TimeLimitRow::changed, this, &SendPage::timeLimitChanged);
    const auto route = d->compose->route();
    setEnvironment(route ? std::optional(route->environment()) : std::nullopt);
}

SendPage::~SendPage()
{
    if (d->job)
        d->job->disconnect(this);
}

void SendPage::openRoute(const QString &routeId)
{
    d->compose->chooseRoute(routeId);
}

void SendPage::setTimeLimit(int seconds)
{
    d->compose->timeLimit().setSeconds(seconds);
}

void SendPage::compose(const QString &routeId, const sending::Message &message)
{
    d->compose->compose(routeId, message);
}

QList<PaletteEntry> SendPage::paletteEntries() const
{
    QList<PaletteEntry> all;
    all.append({.title = tr("Send the test"),
                .subtitle = u"Ctrl+Enter"_s,
                .icon = u"play"_s,
                .run =
                    [this] {
                        d->context.open(u"send"_s, {});
                        d->trySend(false);
                    },
                .group = PaletteEntry::Group::Actions});
    const auto routes = d->context.engine.routes();
    for (const auto &route : routes)
        all.append({.title = tr("Send through %1").arg(route->title()),
                    .subtitle = environmentTitle(route->environment()),
                    .icon = u"send"_s,
                    .keywords = {route->id()},
                    .run = [this, id = route->id()] { d->context.open(u"send"_s, id); },
                    .group = PaletteEntry::Group::Objects});
    return all;
}

QList<QWidget *> SendPage::panes()
{
    return {d->compose, d->view};
}

bool SendPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == d->right && event->type() == QEvent::Resize)
        d->arrange();
    return Page::eventFilter(object, event);
}

void SendPage::focusFirst()
{
    d->compose->focusFirst();
}

} // namespace sendbench::ui
