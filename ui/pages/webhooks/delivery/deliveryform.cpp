// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/delivery/deliveryform.h"

#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "ui/forms/findingslist.h"
#include "webhooks/sourceaddresses.h"
#include "webhooks/urlchecks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr double kFastest = 1000;
constexpr int kLongestUrl = 2000;
constexpr int kBodyLines = 10;

QLabel *labelOf(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

QLabel *words(const QString &name, const Theme &theme, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", u"help"_s);
    label->setFont(theme.font(Theme::FontRole::Help));
    return label;
}

} // namespace

DeliveryForm::DeliveryForm(const PageContext &context, const webhooks::Webhook &wanted,
                           QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_wanted(wanted)
    , m_event(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_why(words(u"deliveryWhy"_s, context.theme, this))
    , m_url(new QLineEdit(this))
    , m_auth(words(u"deliveryAuth"_s, context.theme, this))
    , m_body(new QPlainTextEdit(this))
    , m_problem(words(u"deliveryProblem"_s, context.theme, this))
    , m_here(new QPushButton(tr("To the listener here"), this))
    , m_anew(new QPushButton(tr("Fill in anew"), this))
    , m_ladder(new QCheckBox(tr("Repeat as 8x8 does"), this))
    , m_speedLabel(new QLabel(this))
    , m_speed(new QDoubleSpinBox(this))
    , m_findings(new FindingsList(context.theme, this))
    , m_from(words(u"deliveryFrom"_s, context.theme, this))
{
    m_event->setObjectName(u"deliveryEvent"_s);
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(16);
    m_url->setObjectName(u"deliveryUrl"_s);
    m_url->setMaxLength(kLongestUrl);
    m_url->setPlaceholderText(u"https://hooks.example.net/8x8"_s);
    m_body->setObjectName(u"deliveryBody"_s);
    m_body->setFont(context.theme.font(Theme::FontRole::Mono));
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(m_body->fontMetrics().lineSpacing() * kBodyLines);
    m_here->setObjectName(u"deliveryHere"_s);
    m_here->setToolTip(tr("The receiver of this program, which keeps what it is sent"));
    m_anew->setObjectName(u"deliveryAnew"_s);
    for (QPushButton *one : {m_here, m_anew})
        one->setAutoDefault(false);
    m_ladder->setObjectName(u"deliveryLadder"_s);
    m_speed->setObjectName(u"deliverySpeed"_s);
    m_speed->setRange(1, kFastest);
    m_speed->setDecimals(0);
    m_speed->setValue(10);
    m_from->setTextInteractionFlags(Qt::TextSelectableByMouse);
    build();
    m_here->setVisible(m_wanted.id.isEmpty());
    offerReceiver();
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        showTarget();
        showAuth();
        check();
    });
    connect(m_findings, &FindingsList::activated, m_url, [this] { m_url->setFocus(); });
    connect(m_event, &QComboBox::currentIndexChanged, this, &DeliveryForm::fillBody);
    connect(m_here, &QPushButton::clicked, this, &DeliveryForm::useListener);
    connect(m_anew, &QPushButton::clicked, this, &DeliveryForm::fillBody);
    connect(m_url, &QLineEdit::textChanged, this, &DeliveryForm::check);
    connect(m_body, &QPlainTextEdit::textChanged, this, &DeliveryForm::check);
    connect(m_ladder, &QCheckBox::toggled, m_speed, &QWidget::setEnabled);
    m_speed->setEnabled(false);
    fillEvents();
    fillBody();
}

void DeliveryForm::build()
{
    m_speedLabel->setText(tr("Pauses shorter by the factor"));
    m_speedLabel->setBuddy(m_speed);
    m_speed->setAccessibleName(m_speedLabel->text());
    auto *bodyRow = new QHBoxLayout;
    bodyRow->addWidget(labelOf(tr("Event as JSON"), m_body, this), 1);
    bodyRow->addWidget(m_anew);
    auto *repeat = new QHBoxLayout;
    repeat->addWidget(m_ladder, 1);
    repeat->addWidget(m_speedLabel);
    repeat->addWidget(m_speed);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, Theme::kSpace8, 0);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(labelOf(tr("Event"), m_event, this));
    column->addWidget(m_event);
    auto *addressRow = new QHBoxLayout;
    addressRow->addWidget(m_url, 1);
    addressRow->addWidget(m_here);
    column->addWidget(labelOf(tr("Address"), m_url, this));
    m_target->setAccessibleName(tr("Where the event goes"));
    column->addWidget(m_target);
    column->addLayout(addressRow);
    column->addWidget(m_why);
    column->addWidget(m_auth);
    column->addLayout(bodyRow);
    column->addWidget(m_body, 1);
    column->addWidget(m_problem);
    column->addLayout(repeat);
    column->addWidget(m_findings);
    column->addWidget(m_from);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QWidget *order[] = {m_event, m_target, m_url, m_here, m_anew, m_body, m_ladder, m_speed};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void DeliveryForm::fillEvents()
{
    const QSignalBlocker quiet(m_event);
    const auto events =
        m_wanted.id.isEmpty() ? webhooks::eventKinds() : webhooks::deliverableEvents(m_wanted);
    for (const webhooks::EventKind &event : events)
        if (webhooks::sampleOf(event.id))
            m_event->addItem(event.title, event.id);
    m_event->setEnabled(m_event->count() > 0);
    showAuth();
}

/// What of the demo is at hooks.example.net the sandbox must not reach: the first delivery would
/// else be a refusal.
void DeliveryForm::offerReceiver()
{
    m_target->setObjectName(u"deliveryTarget"_s);
    m_target->addItem(tr("The webhook's own address"), false);
    m_target->addItem(tr("The receiver of this program"), true);
    const bool sandbox = !m_wanted.id.isEmpty() && environment() == Environment::Sandbox;
    const bool elsewhere =
        hasSecretAddress() || !webhooks::isOnThisMachine(QUrl(m_wanted.url).host());
    m_target->setVisible(sandbox);
    if (sandbox && elsewhere && listen())
        m_target->setCurrentIndex(1);
    showTarget();
}

bool DeliveryForm::isToReceiver() const
{
    return m_target->currentData().toBool();
}

bool DeliveryForm::hasSecretAddress() const
{
    return m_wanted.more.value(u"address"_s).text() == u"secret"_s;
}

void DeliveryForm::showTarget()
{
    if (isToReceiver() && !listen()) {
        m_target->setCurrentIndex(0);
        return;
    }
    const QString own =
        hasSecretAddress() ? tr("(the secret address in the keychain)") : m_wanted.url;
    m_url->setText(isToReceiver() ? m_context.engine.listener().url().toString() : own);
    m_url->setReadOnly(isToReceiver() || hasSecretAddress());
    m_why->setVisible(isToReceiver());
    m_why->setText(tr("The sandbox sends nothing beyond this machine: the event goes to this "
                      "program in place of %1, and stands in Events then.")
                       .arg(visibleText(own, 200)));
}

/// A token endpoint elsewhere is not asked either.
webhooks::Webhook DeliveryForm::receiver() const
{
    webhooks::Webhook wanted = m_wanted;
    if (!isToReceiver()) {
        if (!m_url->isReadOnly())
            wanted.url = m_url->text().trimmed();
        return wanted;
    }
    wanted.url = m_context.engine.listener().url().toString();
    wanted.more.remove(u"address"_s);
    if (wanted.auth.kind == webhooks::AuthKind::OAuth &&
        !webhooks::isOnThisMachine(QUrl(wanted.auth.tokenUrl).host()))
        wanted.auth = {};
    return wanted;
}

void DeliveryForm::showAuth()
{
    const auto auth = receiver().auth;
    QString said = tr("Without authentication, as the webhook is set.");
    if (m_wanted.id.isEmpty())
        said = tr("Without authentication.");
    else if (auth != m_wanted.auth)
        said = tr("Without a token: its endpoint is not on this machine.");
    else if (auth.kind != webhooks::AuthKind::None)
        said = tr("With the webhook's authentication: %1.").arg(webhooks::authTitle(auth));
    m_auth->setText(said);
}

void DeliveryForm::fillBody()
{
    const auto sample = webhooks::sampleOf(m_event->currentData().toString());
    m_sample = sample ? std::optional(*sample) : std::nullopt;
    const QSignalBlocker quiet(m_body);
    m_body->setPlainText(m_sample ? QString::fromUtf8(webhooks::sampleFor(
                                        *m_sample, m_wanted, m_context.engine.clock().now(),
                                        webhooks::Layout::Indented))
                                  : QString());
    QStringList pauses;
    if (m_sample)
        for (const auto pause : m_sample->rules.pauses)
            pauses.append(QString::number(pause.count()));
    m_ladder->setToolTip(
        tr("Again after each failure, %1 seconds later").arg(pauses.join(u", "_s)));
    showAddresses();
    check();
}

QString DeliveryForm::region() const
{
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    return account ? account->fields.value(u"region"_s).text() : QString();
}

Environment DeliveryForm::environment() const
{
    const auto *account = m_context.engine.workspace().document().account(m_wanted.account);
    return account ? account->environment : Environment::Production;
}

void DeliveryForm::showAddresses()
{
    const auto event = m_sample ? webhooks::eventKind(m_sample->event)
                                : Result<webhooks::EventKind>(webhooks::EventKind{});
    const QString product = !m_wanted.product.isEmpty() ? m_wanted.product
                            : !event                    ? QString()
                                                        : event->products.value(0);
    const auto from = webhooks::sourceAddresses(product, region());
    m_from->setVisible(from.has_value());
    if (!from)
        return;
    QString text = tr("This comes from your machine. 8x8 itself calls from %1 (%2): a firewall has "
                      "to let them through.")
                       .arg(from->addresses.join(u", "_s), from->title);
    if (!from->date.isEmpty())
        text += u' ' + tr("8x8's list is of %1.").arg(from->date);
    m_from->setText(text);
}

bool DeliveryForm::listen()
{
    auto &listener = m_context.engine.listener();
    const auto heard = listener.port() != 0 ? Result<quint16>(listener.port()) : listener.listen();
    if (!heard)
        m_context.prompts.tell(this, tr("The listener did not start"),
                               diagnosis::fullText(heard.error()));
    return heard.has_value();
}

void DeliveryForm::useListener()
{
    if (listen())
        m_url->setText(m_context.engine.listener().url().toString());
}

Result<webhooks::Delivery> DeliveryForm::delivery() const
{
    const QByteArray body = m_body->toPlainText().toUtf8();
    QJsonParseError error;
    if (!QJsonDocument::fromJson(body, &error).isObject()) {
        const bool whole = error.error == QJsonParseError::NoError;
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"delivery.no-json"_s,
                             .found = QString::number(error.offset + 1),
                             .detail = whole ? tr("It is no object.") : error.errorString()});
    }
    const webhooks::Sample sample = m_sample.value_or(webhooks::Sample{});
    if (m_wanted.id.isEmpty())
        return webhooks::deliveryTo(m_url->text().trimmed(), sample, body);
    return webhooks::deliveryTo(receiver(), environment(), sample, body);
}

void DeliveryForm::check()
{
    const auto made = delivery();
    const bool none = !canDeliver();
    m_problem->setText(none   ? tr("8x8 posts no event of this record that is documented.")
                       : made ? QString()
                              : tr("The event is no JSON (character %1): %2")
                                    .arg(made.error().found, made.error().detail));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_findings->setVisible(made.has_value() && !none);
    if (made && !none)
        // Of the address of this program there is nothing to be said.
        m_findings->setFindings(
            isToReceiver() ? webhooks::deliveryNotes(*made) : webhooks::deliveryChecks(*made),
            [](const QString &path) { return path == u"url"_s ? tr("Address") : QString(); });
}

bool DeliveryForm::ladder() const
{
    return m_ladder->isChecked();
}

double DeliveryForm::speed() const
{
    return m_speed->value();
}

bool DeliveryForm::canDeliver() const
{
    return m_sample.has_value();
}

void DeliveryForm::setBusy(bool busy)
{
    m_event->setEnabled(!busy && m_event->count() > 0);
    m_target->setEnabled(!busy);
    m_url->setEnabled(!busy);
    m_body->setReadOnly(busy);
    m_here->setEnabled(!busy);
    m_anew->setEnabled(!busy);
    m_ladder->setEnabled(!busy);
    m_speed->setEnabled(!busy && m_ladder->isChecked());
}

} // namespace sendbench::ui
