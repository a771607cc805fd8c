// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/composepane.h"

#include "base/jsonreader.h"
#include "phone/phonenumber.h"
#include "ui/pages/send/windowhint.h"
#include "ui/shell/environment.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

using sending::MessageKind;

const QList<MessageKind> kKinds{MessageKind::Text, MessageKind::Preflight, MessageKind::Raw};

QLabel *makeLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

QLabel *makeHelp(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", u"help"_s);
    return label;
}

void setRole(QLabel *label, const QString &role)
{
    if (label->property("role").toString() == role)
        return;
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QVBoxLayout *makeColumn(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace4);
    return layout;
}

} // namespace

ComposePane::ComposePane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_route(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_toState(makeHelp({}, this))
    , m_kinds(new QButtonGroup(this))
    , m_editors(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_counter(makeHelp({}, this))
    , m_raw(new QPlainTextEdit(this))
    , m_rawState(makeHelp({}, this))
    , m_hint(new WindowHint(context, this))
{
    build();
    makeFoot();
    refresh();
}

void ComposePane::build()
{
    m_route->setObjectName(u"through"_s);
    m_route->setAccessibleName(tr("Through"));
    m_route->setMinimumContentsLength(18);
    m_route->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_to->setObjectName(u"to"_s);
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->setAccessibleName(tr("To"));
    m_to->lineEdit()->setPlaceholderText(u"+65 9123 4567"_s);
    m_to->lineEdit()->setAccessibleName(tr("To"));
    m_to->lineEdit()->setMaxLength(200);

    m_toRow = new QWidget(this);
    auto *to = makeColumn(m_toRow);
    to->addWidget(makeLabel(tr("&To"), m_to, m_toRow));
    to->addWidget(m_to);
    to->addWidget(m_toState);

    m_editors->addWidget(makeTextEditor());
    m_editors->addWidget(makePreflightNote());
    m_editors->addWidget(makeRawEditor());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kSpace16,
                               Theme::kSpace16);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(makeLabel(tr("T&hrough"), m_route, this));
    layout->addWidget(m_route);
    layout->addWidget(makeKinds());
    layout->addWidget(m_toRow);
    layout->addWidget(m_editors, 1);
    layout->addWidget(m_hint);

    connect(m_route, &QComboBox::currentIndexChanged, this, &ComposePane::followRoute);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ComposePane::followKind);
    connect(m_to, &QComboBox::editTextChanged, this, &ComposePane::followRecipient);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ComposePane::followText);
    connect(m_raw, &QPlainTextEdit::textChanged, this, &ComposePane::followText);
}

QWidget *ComposePane::makeKinds()
{
    auto *row = new QWidget(this);
    auto *layout = makeColumn(row);
    const QStringList titles{tr("Free-form te&xt"),
                             tr("The template message that CleverTap sends on &Save"),
                             tr("&JSON of your own")};
    for (qsizetype i = 0; i < kKinds.size(); ++i) {
        auto *button = new QRadioButton(titles[i], row);
        button->setObjectName(sending::messageKindName(kKinds[i]));
        button->setAccessibleName(QString(titles[i]).remove(u'&'));
        m_kinds->addButton(button, static_cast<int>(i));
        m_kindButtons.append(button);
        layout->addWidget(button);
    }
    m_kindButtons.first()->setChecked(true);
    return row;
}

QWidget *ComposePane::makeTextEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = makeColumn(editor);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(tr("Message"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(72);
    m_text->setPlaceholderText(tr("What the receiver will read"));
    m_counter->setAlignment(Qt::AlignRight);
    layout->addWidget(makeLabel(tr("&Message"), m_text, editor));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_counter);
    return editor;
}

QWidget *ComposePane::makeRawEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = makeColumn(editor);
    m_raw->setObjectName(u"body"_s);
    m_raw->setAccessibleName(tr("Body"));
    m_raw->setFont(m_context.theme.font(Theme::FontRole::Mono));
    m_raw->setMinimumHeight(120);
    m_raw->setPlaceholderText(u"{ … }"_s);
    layout->addWidget(makeLabel(tr("&Body"), m_raw, editor));
    layout->addWidget(m_raw, 1);
    layout->addWidget(m_rawState);
    return editor;
}

QWidget *ComposePane::makePreflightNote()
{
    auto *note = new QWidget(this);
    auto *layout = makeColumn(note);
    layout->addWidget(
        makeHelp(tr("A dummy template message to a number that does not exist, msgId 0|0|0|0. "
                    "CleverTap saves the provider only "
                    "if the answer is 200 with {\"status\":\"success\"} within one second."),
                 note));
    layout->addStretch();
    return note;
}

void ComposePane::makeFoot()
{
    m_foot = new QWidget;
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kSpace8, Theme::kSpace16,
                               Theme::kSpace12);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(makeProblem());
    layout->addWidget(makeButtons());
}

QWidget *ComposePane::makeProblem()
{
    m_problem = new QFrame(m_foot);
    m_problem->setProperty("notice", u"bad"_s);
    m_problemText = new QLabel(m_problem);
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setObjectName(u"problem"_s);
    m_problemButton = new QPushButton(m_problem);
    auto *layout = new QHBoxLayout(m_problem);
    layout->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(m_problemButton);
    m_problem->hide();
    connect(m_problemButton, &QPushButton::clicked, this, [this] {
        if (m_problemRun)
            m_problemRun();
    });
    return m_problem;
}

QWidget *ComposePane::makeButtons()
{
    auto *row = new QWidget(m_foot);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    m_preview = new QPushButton(tr("&Preview request"), row);
    m_preview->setObjectName(u"preview"_s);
    m_curl = new QPushButton(tr("Copy as c&URL"), row);
    m_curl->setObjectName(u"curl"_s);
    m_send = new QPushButton(tr("Send test"), row);
    m_send->setObjectName(u"send"_s);
    m_send->setProperty("primary", true);
    m_send->setToolTip(tr("Ctrl+Enter"));
    layout->addWidget(m_preview);
    layout->addWidget(m_curl);
    layout->addStretch();
    layout->addWidget(m_send);
    connect(m_preview, &QPushButton::clicked, this, &ComposePane::previewRequested);
    connect(m_curl, &QPushButton::clicked, this, &ComposePane::curlRequested);
    connect(m_send, &QPushButton::clicked, this, &ComposePane::sendRequested);
    return row;
}

void ComposePane::refresh()
{
    const QString chosen = m_route->currentData().toString();
    m_routes = m_context.engine.routes();
    {
        const QSignalBlocker quiet(m_route);
        m_route->clear();
        for (const auto &route : std::as_const(m_routes))
            m_route->addItem(
                tr("%1 — %2").arg(route->title(), environmentTitle(route->environment())),
                route->id());
        m_route->setCurrentIndex(std::max(0, m_route->findData(chosen)));
    }
    const QString typed = m_to->currentText();
    {
        const QSignalBlocker quiet(m_to);
        m_to->clear();
        const auto recipients = m_context.engine.workspace().document().testRecipients;
        for (const auto &recipient : recipients)
            m_to->addItem(recipient.number, recipient.label);
        m_to->setCurrentText(typed.isEmpty() && !recipients.isEmpty() ? recipients.first().number
                                                                      : typed);
    }
    followRoute();
    followRecipient();
}

void ComposePane::chooseRoute(const QString &routeId)
{
    int index = m_route->findData(routeId);
    // An account's id stands for its first route.
    for (int i = 0; index < 0 && i < m_route->count(); ++i)
        if (m_route->itemData(i).toString().startsWith(routeId + u'/'))
            index = i;
    if (index >= 0)
        m_route->setCurrentIndex(index);
}

void ComposePane::compose(const QString &routeId, const sending::Message &message)
{
    chooseRoute(routeId);
    m_kindButtons[kKinds.indexOf(message.kind)]->setChecked(true);
    followKind();
    m_to->setCurrentText(message.to);
    m_text->setPlainText(message.text);
    m_raw->setPlainText(QString::fromUtf8(message.rawBody));
}

std::shared_ptr<const sending::Route> ComposePane::route() const
{
    const int index = m_route->currentIndex();
    return index >= 0 && index < m_routes.size() ? m_routes[index] : nullptr;
}

MessageKind ComposePane::kind() const
{
    return kKinds.value(m_kinds->checkedId(), MessageKind::Text);
}

sending::Message ComposePane::message() const
{
    sending::Message message{.kind = kind(), .to = m_to->currentText()};
    if (message.kind == MessageKind::Text)
        message.text = m_text->toPlainText();
    if (message.kind == MessageKind::Raw)
        message.rawBody = m_raw->toPlainText().toUtf8();
    return message;
}

void ComposePane::followRoute()
{
    const auto chosen = route();
    const QList<MessageKind> accepted = chosen ? chosen->accepts() : QList<MessageKind>{};
    for (qsizetype i = 0; i < kKinds.size(); ++i)
        m_kindButtons[i]->setVisible(accepted.contains(kKinds[i]));
    if (chosen && !accepted.contains(kind()))
        m_kindButtons.first()->setChecked(true);
    if (chosen)
        m_hint->setNumber(chosen->businessNumber());
    m_send->setEnabled(chosen != nullptr);
    showProblem({});
    followKind();
    followText();
    Q_EMIT routeChanged();
}

void ComposePane::followKind()
{
    const auto chosen = route();
    m_editors->setCurrentIndex(static_cast<int>(kKinds.indexOf(kind())));
    m_toRow->setVisible(kind() != MessageKind::Preflight);
    m_hint->setVisible(chosen && chosen->needsConversationWindow() && kind() == MessageKind::Text &&
                       !chosen->businessNumber().isEmpty());
    showProblem({});
}

void ComposePane::followRecipient()
{
    const QString number = m_to->currentText().trimmed();
    const auto &recipients = m_context.engine.workspace().document().testRecipients;
    const QString plain = phone::toE164(number).value_or(number);
    const bool listed =
        std::any_of(recipients.begin(), recipients.end(), [&](const workspace::TestRecipient &one) {
            return phone::toE164(one.number).value_or(one.number) == plain;
        });
    if (number.isEmpty()) {
        m_toState->setText(tr("A number with its country code."));
        setRole(m_toState, u"help"_s);
    } else if (!phone::toE164(number)) {
        m_toState->setText(tr("⚠ Not in international form: a plus sign, country code, number."));
        setRole(m_toState, u"caution"_s);
    } else {
        m_toState->setText(listed ? tr("✓ on the list of test recipients")
                                  : tr("Not on the list of test recipients."));
        setRole(m_toState, listed ? u"good"_s : u"help"_s);
    }
}

void ComposePane::followText()
{
    const auto chosen = route();
    const qsizetype most = chosen ? chosen->maxTextLength() : 0;
    const qsizetype used = m_text->toPlainText().size();
    m_counter->setText(u"%1 / %2"_s.arg(used).arg(most));
    setRole(m_counter, most > 0 && used > most ? u"error"_s : u"help"_s);
    const QByteArray body = m_raw->toPlainText().toUtf8();
    if (body.trimmed().isEmpty()) {
        m_rawState->setText(tr("Sent exactly as written."));
        setRole(m_rawState, u"help"_s);
        return;
    }
    const auto parsed = JsonDocument::parse(body, tr("the body"));
    m_rawState->setText(parsed ? tr("✓ Valid JSON, %n byte(s). Sent exactly as written.", nullptr,
                                    static_cast<int>(body.size()))
                               : tr("⚠ Not valid JSON: %1. It is sent all the same if you want.")
                                     .arg(parsed.error().path));
    setRole(m_rawState, parsed ? u"help"_s : u"caution"_s);
}

void ComposePane::showProblem(const QString &text, const QString &button, std::function<void()> run)
{
    m_problemRun = std::move(run);
    m_problemText->setText(text);
    m_problemButton->setText(button);
    m_problemButton->setVisible(!button.isEmpty());
    m_problem->setVisible(!text.isEmpty());
}

void ComposePane::setBusy(bool busy)
{
    m_send->setEnabled(!busy && route() != nullptr);
}

void ComposePane::focusFirst()
{
    if (kind() == MessageKind::Text)
        m_text->setFocus();
    else
        m_route->setFocus();
}

} // namespace sendbench::ui
