// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0

// The widgets of the compose pane; what they do is in composepane.cpp.

#include "ui/pages/send/composepane.h"

#include "ui/pages/send/composelabels.h"

#include <QButtonGroup>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

QWidget *ComposePane::makeKinds()
{
    auto *row = new QWidget(this);
    m_kindGrid = new QGridLayout(row);
    m_kindGrid->setContentsMargins(0, 0, 0, 0);
    m_kindGrid->setHorizontalSpacing(Theme::kSpace12);
    m_kindGrid->setVerticalSpacing(Theme::kSpace4);
    const QStringList titles{tr("Templ&ate"), tr("Te&xt"), tr("Me&dia"), tr("Pre&flight"),
                             tr("Raw &JSON")};
    for (qsizetype i = 0; i < kComposeKinds.size(); ++i) {
        auto *button = new QRadioButton(titles[i], row);
        button->setObjectName(sending::messageKindName(kComposeKinds[i]));
        button->setAccessibleName(QString(titles[i]).remove(u'&'));
        m_kinds->addButton(button, static_cast<int>(i));
        m_kindButtons.append(button);
        button->setMinimumHeight(Theme::kSpace24);
        m_kindGrid->addWidget(button, 0, static_cast<int>(i));
    }
    m_kindButtons[kComposeKinds.indexOf(sending::MessageKind::Text)]->setChecked(true);
    return row;
}

QWidget *ComposePane::makeTextEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = makeTightColumn(editor);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(tr("Message"));
    m_text->setTabChangesFocus(true);
    // Room that is left over goes to the text; its own wish for ten lines would push the hint off
    // the pane.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_text->setMinimumHeight(72);
    m_text->setPlaceholderText(tr("What the receiver will read"));
    m_counter->setAlignment(Qt::AlignRight);
    layout->addWidget(makeBuddyLabel(tr("&Message"), m_text, editor));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_counter);
    return editor;
}

QWidget *ComposePane::makeRawEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = makeTightColumn(editor);
    m_raw->setObjectName(u"body"_s);
    m_raw->setAccessibleName(tr("Body"));
    m_raw->setFont(m_context.theme.font(Theme::FontRole::Mono));
    m_raw->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_raw->setMinimumHeight(120);
    m_raw->setPlaceholderText(u"{ … }"_s);
    layout->addWidget(makeBuddyLabel(tr("&Body"), m_raw, editor));
    layout->addWidget(m_raw, 1);
    layout->addWidget(m_rawState);
    return editor;
}

QWidget *ComposePane::makePreflightNote()
{
    auto *note = new QWidget(this);
    auto *layout = makeTightColumn(note);
    m_preflightText = makeHelpLabel({}, note);
    layout->addWidget(m_preflightText);
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

} // namespace sendbench::ui
