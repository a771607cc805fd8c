// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/composepane.h"

#include "base/jsonreader.h"
#include "diagnosis/errortext.h"
#include "phone/phonenumber.h"
#include "ui/pages/send/composelabels.h"
#include "ui/pages/send/mediaeditor.h"
#include "ui/pages/send/templatemessage.h"
#include "ui/pages/send/timelimitrow.h"
#include "ui/pages/send/windowhint.h"
#include "ui/shell/environment.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using sending::MessageKind;

namespace
{

constexpr int kKindColumns = 3;

} // namespace

ComposePane::ComposePane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_route(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_toState(makeHelpLabel({}, this))
    , m_kinds(new QButtonGroup(this))
    , m_editors(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_counter(makeHelpLabel({}, this))
    , m_raw(new QPlainTextEdit(this))
    , m_rawState(makeHelpLabel({}, this))
    , m_media(new MediaEditor(this))
    , m_template(new TemplateMessage(context, this))
    , m_hint(new WindowHint(context, this))
    , m_limit(new TimeLimitRow(this))
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
    auto *to = makeTightColumn(m_toRow);
    to->addWidget(makeBuddyLabel(tr("&To"), m_to, m_toRow));
    to->addWidget(m_to);
    to->addWidget(m_toState);

    m_editors->addWidget(m_template);
    m_editors->addWidget(makeTextEditor());
    m_editors->addWidget(m_media);
    m_editors->addWidget(makePreflightNote());
    m_editors->addWidget(makeRawEditor());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kSpace16,
                               Theme::kSpace16);
    layout->setSpacing(Theme::kSpace8);
    layout->addWidget(makeBuddyLabel(tr("T&hrough"), m_route, this));
    layout->addWidget(m_route);
    layout->addWidget(makeKinds());
    layout->addWidget(m_toRow);
    layout->addWidget(m_editors, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_limit);

    connect(m_route, &QComboBox::currentIndexChanged, this, &ComposePane::followRoute);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ComposePane::followKind);
    connect(m_to, &QComboBox::editTextChanged, this, &ComposePane::followRecipient);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ComposePane::followText);
    connect(m_raw, &QPlainTextEdit::textChanged, this, &ComposePane::followText);
    connect(m_template, &TemplateMessage::changed, this, &ComposePane::templateShown);
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
    m_kindButtons[kComposeKinds.indexOf(message.kind)]->setChecked(true);
    followKind();
    m_to->setCurrentText(message.to);
    m_text->setPlainText(message.text);
    m_media->setMedia(message.media);
    if (message.kind == MessageKind::Template)
        m_template->setSend(message.filled);
    m_raw->setPlainText(QString::fromUtf8(message.rawBody));
}

std::shared_ptr<const sending::Route> ComposePane::route() const
{
    const int index = m_route->currentIndex();
    return index >= 0 && index < m_routes.size() ? m_routes[index] : nullptr;
}

MessageKind ComposePane::kind() const
{
    return kComposeKinds.value(m_kinds->checkedId(), MessageKind::Text);
}

sending::Message ComposePane::message() const
{
    sending::Message message{.kind = kind(), .to = m_to->currentText()};
    if (message.kind == MessageKind::Text)
        message.text = m_text->toPlainText();
    if (message.kind == MessageKind::Media)
        message.media = m_media->media();
    if (message.kind == MessageKind::Template)
        message.filled = m_template->send();
    if (message.kind == MessageKind::Raw)
        message.rawBody = m_raw->toPlainText().toUtf8();
    return message;
}

void ComposePane::followRoute()
{
    const auto chosen = route();
    const QList<MessageKind> accepted = chosen ? chosen->accepts() : QList<MessageKind>{};
    for (qsizetype i = 0; i < kComposeKinds.size(); ++i)
        m_kindButtons[i]->setVisible(accepted.contains(kComposeKinds[i]));
    placeKinds();
    if (!accepted.isEmpty() && !accepted.contains(kind()))
        m_kindButtons[kComposeKinds.indexOf(accepted.first())]->setChecked(true);
    if (chosen)
        m_hint->setNumber(chosen->businessNumber());
    m_media->setRoute(chosen);
    m_template->setRoute(chosen);
    const QString proof = chosen ? chosen->preflightText() : QString();
    m_preflightText->setText(
        !proof.isEmpty()
            ? proof
            : tr("The template message that CleverTap sends on Save: a dummy to a number that does "
                 "not exist, msgId 0|0|0|0. CleverTap saves the provider only if the answer is 200 "
                 "with {\"status\":\"success\"} within one second."));
    m_send->setEnabled(chosen != nullptr);
    offerStoredBody();
    showProblem({});
    followKind();
    followText();
    Q_EMIT routeChanged();
}

/// Where the body alone says what happens, the one of the form is what to begin with.
void ComposePane::offerStoredBody()
{
    const auto chosen = route();
    QString stored;
    if (chosen && !chosen->needsRecipient())
        if (const auto request =
                chosen->build({.kind = MessageKind::Preflight}, sending::markedSecrets(*chosen)))
            stored = QString::fromUtf8(request->body);
    // What was written here stays, also an empty body.
    if (m_raw->toPlainText() == std::exchange(m_offeredBody, stored))
        m_raw->setPlainText(stored);
}

void ComposePane::followKind()
{
    const auto chosen = route();
    // The editors that are not seen do not ask for room.
    const int shown = static_cast<int>(kComposeKinds.indexOf(kind()));
    for (int i = 0; i < m_editors->count(); ++i)
        m_editors->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_editors->setCurrentIndex(shown);
    const bool freeForm = kind() == MessageKind::Text || kind() == MessageKind::Media;
    m_toRow->setVisible(kind() != MessageKind::Preflight && (!chosen || chosen->needsRecipient()));
    m_hint->setVisible(chosen && chosen->needsConversationWindow() && freeForm &&
                       !chosen->businessNumber().isEmpty());
    showProblem({});
    Q_EMIT templateShown();
}

void ComposePane::placeKinds()
{
    int place = 0;
    for (QRadioButton *button : std::as_const(m_kindButtons)) {
        m_kindGrid->removeWidget(button);
        if (!button->isHidden()) {
            m_kindGrid->addWidget(button, place / kKindColumns, place % kKindColumns);
            ++place;
        }
    }
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
        setLabelRole(m_toState, u"help"_s);
    } else if (!phone::toE164(number)) {
        m_toState->setText(tr("⚠ Not in international form: a plus sign, country code, number."));
        setLabelRole(m_toState, u"caution"_s);
    } else {
        m_toState->setText(listed ? tr("✓ on the list of test recipients")
                                  : tr("Not on the list of test recipients."));
        setLabelRole(m_toState, listed ? u"good"_s : u"help"_s);
    }
}

void ComposePane::followText()
{
    const auto chosen = route();
    const qsizetype most = chosen ? chosen->maxTextLength() : 0;
    const qsizetype used = m_text->toPlainText().size();
    m_counter->setText(u"%1 / %2"_s.arg(used).arg(most));
    setLabelRole(m_counter, most > 0 && used > most ? u"error"_s : u"help"_s);
    const QByteArray body = m_raw->toPlainText().toUtf8();
    if (body.trimmed().isEmpty()) {
        m_rawState->setText(tr("Sent exactly as written."));
        setLabelRole(m_rawState, u"help"_s);
        return;
    }
    const auto parsed = JsonDocument::parse(body, tr("the body"));
    m_rawState->setText(parsed ? tr("✓ Valid JSON, %n byte(s). Sent exactly as written.", nullptr,
                                    static_cast<int>(body.size()))
                               : tr("⚠ Not valid JSON: %1. It is sent all the same if you want.")
                                     .arg(parsed.error().path));
    setLabelRole(m_rawState, parsed ? u"help"_s : u"caution"_s);
}

void ComposePane::showProblem(const QString &text, const QString &button, std::function<void()> run)
{
    m_problemRun = std::move(run);
    m_problemText->setText(text);
    m_problemButton->setText(button);
    m_problemButton->setVisible(!button.isEmpty());
    m_problem->setVisible(!text.isEmpty());
}

void ComposePane::showFailure(const Error &error)
{
    // The general sentence speaks to the command line.
    const bool missing = error.code == u"template.value.missing"_s;
    showProblem(missing ? tr("The template cannot be sent without a value: %1.").arg(error.expected)
                        : diagnosis::fullText(error));
    if (error.code.startsWith(u"template.value."_s))
        m_template->focusValue(error.path);
}

void ComposePane::insist()
{
    m_template->insist();
}

void ComposePane::setBusy(bool busy)
{
    m_send->setEnabled(!busy && route() != nullptr);
}

void ComposePane::focusFirst()
{
    if (kind() == MessageKind::Text)
        m_text->setFocus();
    else if (kind() == MessageKind::Media)
        m_media->focusFirst();
    else if (kind() == MessageKind::Template)
        m_template->focusFirst();
    else
        m_route->setFocus();
}

} // namespace sendbench::ui
