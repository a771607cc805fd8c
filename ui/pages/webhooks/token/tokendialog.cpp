// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/token/tokendialog.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "ui/exchange/exchangeview.h"
#include "ui/shell/announce.h"
#include "webhooks/urlchecks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kLongest = 400;

/// May it go out? Nothing but this machine is spoken to in the clear, and the sandbox speaks to
/// nothing else.
std::optional<Error> stopped(const workspace::Document &document,
                             const webhooks::TokenRequest &request)
{
    const QUrl url(request.url, QUrl::StrictMode);
    if (url.scheme() == u"http"_s && !webhooks::isOnThisMachine(url.host()))
        return Error{.kind = ErrorKind::Guard,
                     .code = u"delivery.not-https"_s,
                     .where = request.owner,
                     .found = url.host()};
    const webhooks::TokenRoute route(request, std::make_shared<webhooks::TokenSeen>());
    return sending::guard(document, route, {.kind = sending::MessageKind::Raw}, true);
}

/// How long it lives, and for what; the token itself is nobody's to read.
QString factsOf(const webhooks::Token &token)
{
    QStringList facts;
    facts.append(token.type.isEmpty()
                     ? TokenDialog::tr("Kind: not told")
                     : TokenDialog::tr("Kind: %1").arg(visibleText(token.type, 40)));
    facts.append(token.lifetime ? TokenDialog::tr("Valid for: %1 s")
                                      .arg(QLocale().toString(qint64(token.lifetime->count())))
                                : TokenDialog::tr("Valid for: not told"));
    facts.append(token.scope.isEmpty()
                     ? TokenDialog::tr("Scopes: not told")
                     : TokenDialog::tr("Scopes: %1").arg(visibleText(token.scope, kLongest)));
    return facts.join(u" · "_s);
}

} // namespace

TokenDialog::TokenDialog(const PageContext &context, const webhooks::Webhook &wanted,
                         QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_wanted(wanted)
    , m_said(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_view(new ExchangeView(
          context.theme, context.clipboard, context.prompts,
          [](const Error &error) { return diagnosis::fullText(error); }, this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_again(new QPushButton(tr("Get a token now"), this))
{
    setObjectName(u"tokenDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Token of %1").arg(visibleText(wanted.id, 60)));
    build();
    connect(m_again, &QPushButton::clicked, this, &TokenDialog::ask);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(Qt::CTRL | key, this);
        connect(enter, &QShortcut::activated, m_again, &QPushButton::click);
    }
    // When the dialog is there: a question stands before it.
    QMetaObject::invokeMethod(this, &TokenDialog::ask, Qt::QueuedConnection);
}

TokenDialog::~TokenDialog()
{
    delete m_job;
}

void TokenDialog::build()
{
    m_said->setObjectName(u"tokenSaid"_s);
    m_said->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_facts->setObjectName(u"tokenFacts"_s);
    for (QLabel *one : {m_said, m_facts}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
        one->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *note = new QLabel(tr("As 8x8 would ask before it delivers, with the client id and the "
                               "secret in the keychain. The token itself is neither shown nor "
                               "kept."),
                            this);
    note->setProperty("role", u"help"_s);
    note->setFont(m_context.theme.font(Theme::FontRole::Help));
    note->setWordWrap(true);
    m_view->setEventsShown(false);
    m_view->clear();
    m_stop->setObjectName(u"tokenStop"_s);
    m_again->setObjectName(u"tokenGo"_s);
    m_again->setProperty("primary", true);
    m_again->setToolTip(tr("Ctrl+Enter"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"tokenClose"_s);
    for (QPushButton *one : {m_stop, m_again, close})
        one->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(close);
    row->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_said);
    column->addWidget(m_facts);
    column->addWidget(note);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    resize(720, 620);
    m_said->setText(tr("No token was asked for yet."));
    update();
}

Environment TokenDialog::environment() const
{
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    return account ? account->environment : Environment::Production;
}

void TokenDialog::ask()
{
    if (m_job)
        return;
    if (environment() != Environment::Production) {
        fetch();
        return;
    }
    m_context.prompts.ask(this,
                          {.id = u"webhook.token"_s,
                           .title = windowTitle(),
                           .text = tr("Ask the token endpoint of the production account “%1” for a "
                                      "token?")
                                       .arg(visibleText(m_wanted.account, 60)),
                           .confirm = tr("Ask in production"),
                           .destructive = false},
                          [this](bool yes) {
                              if (yes && !m_job)
                                  fetch();
                          });
}

void TokenDialog::fetch()
{
    const auto request = webhooks::tokenRequest(m_wanted, environment());
    if (!request)
        return;
    m_view->clear();
    m_facts->clear();
    if (const auto error = stopped(m_context.engine.workspace().document(), *request)) {
        say(tr("No token was asked for."));
        m_view->setError(*error);
        announce(this, diagnosis::fullText(*error));
        return;
    }
    auto *job = new webhooks::FetchTokenJob(m_context.engine.sender(), *request, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] { ended(*job); });
    m_view->setRunning(true);
    say(tr("Asking %1…").arg(visibleText(QUrl(request->url).host(), 100)));
    job->start();
    update();
}

void TokenDialog::ended(const webhooks::FetchTokenJob &job)
{
    m_job = nullptr;
    m_view->setRunning(false);
    if (job.record())
        m_view->setRecord(*job.record());
    else if (job.error())
        m_view->setError(*job.error());
    if (const auto token = job.result()) {
        m_facts->setText(factsOf(*token));
        say(tr("A token came."));
    } else if (job.error()->kind == ErrorKind::Cancelled) {
        say(tr("Stopped."));
    } else {
        m_facts->setText(diagnosis::fullText(*job.error()));
        say(tr("No token came."));
    }
    update();
}

void TokenDialog::say(const QString &text)
{
    m_said->setText(text);
    const QString more = m_facts->text();
    announce(this, more.isEmpty() ? text : text + u' ' + more);
    update();
}

void TokenDialog::update()
{
    m_stop->setVisible(m_job);
    m_again->setEnabled(!m_job);
    m_facts->setVisible(!m_facts->text().isEmpty());
}

TokenDialog *openToken(const PageContext &context, const webhooks::Webhook &wanted, QWidget *parent)
{
    auto *dialog = new TokenDialog(context, wanted, parent);
    dialog->open();
    return dialog;
}

} // namespace sendbench::ui
