// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/templateeditor.h"

#include "ui/forms/formstyle.h"
#include "ui/pages/shared/hairline.h"
#include "ui/pages/templates/editor/authfields.h"
#include "ui/pages/templates/editor/bodyfields.h"
#include "ui/pages/templates/editor/buttonfields.h"
#include "ui/pages/templates/editor/cardfields.h"
#include "ui/pages/templates/editor/footerfields.h"
#include "ui/pages/templates/editor/headerfields.h"
#include "ui/pages/templates/editor/namefields.h"
#include "ui/pages/templates/editor/offerfields.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Authentication has no header, a carousel has it on its cards.
class MessageHeader final : public EditorPart
{
public:
    MessageHeader(const EditorContext &context, QWidget *parent)
        : EditorPart(context, parent)
        , m_fields(new HeaderFields(context, -1, this))
    {
        column()->addWidget(m_fields);
    }
    void refresh() override
    {
        const TemplateType type = typeOf(value());
        setVisible(value().header || type == TemplateType::Basic ||
                   type == TemplateType::LimitedTimeOffer);
        m_fields->refresh();
    }

private:
    HeaderFields *m_fields;
};

/// The bubble of a carousel has no buttons of its own.
class MessageButtons final : public EditorPart
{
public:
    MessageButtons(const EditorContext &context, QWidget *parent)
        : EditorPart(context, parent)
        , m_fields(new ButtonFields(context, -1, this))
    {
        column()->addWidget(m_fields);
    }
    void refresh() override
    {
        setVisible(typeOf(value()) != TemplateType::Carousel || !value().buttons.isEmpty());
        m_fields->refresh();
    }

private:
    ButtonFields *m_fields;
};

} // namespace

TemplateEditor::TemplateEditor(const PageContext &context, TemplateSession &session,
                               QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_board(session)
    , m_context{context, session, m_board}
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_notice(new QFrame(m_body))
    , m_noticeText(new QLabel(m_notice))
    , m_state(new QLabel(m_body))
{
    setObjectName(u"templateEditor"_s);
    setAccessibleName(tr("Template"));
    build();
    const auto style = [this, &context] { m_body->setStyleSheet(formStyleSheet(context.theme)); };
    connect(&context.theme, &Theme::changed, this, style);
    style();
    connect(&session, &TemplateSession::opened, this, [this] { m_scroll->ensureVisible(0, 0); });
    connect(&session, &TemplateSession::changed, this, &TemplateEditor::refresh);
    connect(&session, &TemplateSession::targetChanged, this, &TemplateEditor::refresh);
    connect(&session, &TemplateSession::usableChanged, this, &TemplateEditor::refresh);
    connect(&m_board, &FieldBoard::sourceWanted, this, &TemplateEditor::sourceWanted);
    refresh();
}

TemplateEditor::~TemplateEditor()
{
    delete m_scroll; // the fields leave the board while it is there
}

void TemplateEditor::build()
{
    m_notice->setProperty("notice", u"caution"_s);
    m_notice->hide();
    m_noticeText->setObjectName(u"templateNotice"_s);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    auto *inside = new QVBoxLayout(m_notice);
    inside->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    inside->addWidget(m_noticeText);
    m_state->setObjectName(u"templateState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("role", u"help"_s);
    m_column->setContentsMargins(Theme::kSpace24, Theme::kSpace16, Theme::kSpace24,
                                 Theme::kSpace24);
    m_column->setSpacing(Theme::kSpace16);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_state);
    m_name = new NameFields(m_context, m_body);
    m_cards = new CardFields(m_context, m_body);
    addPart(m_name);
    m_column->addWidget(new Hairline(m_context.theme(), m_body));
    addPart(new MessageHeader(m_context, m_body));
    addPart(new OfferFields(m_context, m_body));
    addPart(new BodyFields(m_context, -1, m_body));
    addPart(new AuthFields(m_context, m_body));
    addPart(new FooterFields(m_context, m_body));
    addPart(new MessageButtons(m_context, m_body));
    addPart(m_cards);
    m_column->addStretch(1);
    m_scroll->setObjectName(u"templateScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
}

void TemplateEditor::addPart(EditorPart *part)
{
    part->setMaximumWidth(Theme::kFormMax);
    m_column->addWidget(part);
    m_parts.append(part);
}

void TemplateEditor::refresh()
{
    m_body->setVisible(m_session.isOpen());
    if (!m_session.isOpen())
        return;
    showState();
    for (EditorPart *part : std::as_const(m_parts))
        part->refresh();
    m_board.dealSoon();
}

void TemplateEditor::showState()
{
    const auto &remote = m_session.value().remote;
    QString text;
    if (!remote.status.isEmpty()) {
        text = tr("At the other side: %1.").arg(remote.status);
        if (!remote.quality.isEmpty())
            text += u' ' + tr("Quality: %1.").arg(remote.quality);
        if (!remote.reason.isEmpty() && remote.reason != u"NONE"_s)
            text += u' ' + tr("Reason: %1.").arg(remote.reason);
        text += u' ' + tr("What you change here is another template until it is approved anew.");
    }
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

void TemplateEditor::focusPlace(const QString &path)
{
    const templates::Place place = placeOf(m_session.value(), path);
    if (place.card >= 0) {
        m_cards->openCard(place.card);
        m_board.deal();
    }
    if (PartField *field = m_board.fieldOf(path)) {
        m_scroll->ensureWidgetVisible(field, 0, Theme::kSpace24);
        field->focusControl();
    }
}

void TemplateEditor::focusName()
{
    m_scroll->ensureVisible(0, 0);
    m_name->focusName();
}

void TemplateEditor::fixNext()
{
    if (const Finding *next = m_board.nextFix(QApplication::focusWidget()))
        m_session.fix(Finding(*next));
}

void TemplateEditor::setObstacle(const QString &reason)
{
    m_noticeText->setText(reason);
    m_notice->setVisible(!reason.isEmpty());
}

} // namespace sendbench::ui
