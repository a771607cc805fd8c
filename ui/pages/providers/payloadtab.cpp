// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/payloadtab.h"

#include "diagnosis/errortext.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/shared/knownsecrets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kWhole = u"payloadWhole"_s;
const QString kBody = u"payloadBody"_s;
} // namespace

PayloadTab::PayloadTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_parts(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_message(new QLabel(this))
    , m_payload(new PayloadPane(context.theme, context.clipboard, this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    m_parts->add(kWhole, tr("Request"));
    m_parts->add(kBody, tr("Body, laid out"));
    m_message->setObjectName(u"payloadMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", u"muted"_s);
    m_message->setMargin(Theme::kSpace16);
    m_copy->setObjectName(u"copyPayload"_s);
    m_copy->setAccessibleDescription(tr("The request as shown"));
    m_payload->takeShortcutsOf(this);
    m_payload->view().setWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    row->addWidget(m_parts);
    row->addStretch(1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_payload, 1);
    column->addStretch(0);
    connect(m_parts, &TabRow::chosenChanged, this, &PayloadTab::show);
    connect(m_copy, &QPushButton::clicked, this, &PayloadTab::copy);
}

void PayloadTab::setRequest(const Result<http::SentRequest> &request)
{
    const auto &redactor = m_context.engine.redactor();
    const QByteArray head = request ? redactor.redact(http::wireHead(*request)) : QByteArray();
    const QByteArray body = request ? redactor.redact(request->body) : QByteArray();
    const QString message =
        request
            ? QString()
            : tr("The request cannot be made yet. %1").arg(diagnosis::fullText(request.error()));
    if (head == m_whole && body == m_body && message == m_message->text())
        return;
    m_whole = head;
    m_head = head;
    m_head.replace("\r\n", "\n"); // every line would else end in a mark
    m_body = body;
    m_message->setText(message);
    show();
}

void PayloadTab::showEvent(QShowEvent *event)
{
    learnQuietly(m_context, this);
    QWidget::showEvent(event);
}

void PayloadTab::show()
{
    const bool there = !m_head.isEmpty();
    m_message->setVisible(!there);
    m_payload->setVisible(there);
    m_copy->setEnabled(there);
    m_parts->setEnabled(there);
    const bool body = m_parts->chosen() == kBody;
    m_payload->setContent({.bytes = body ? m_body : m_head + m_body, .pretty = body, .note = {}});
}

void PayloadTab::copy()
{
    const QByteArray bytes = m_parts->chosen() == kBody ? m_body : m_head + m_body;
    m_context.clipboard.copy(this, QString::fromUtf8(bytes),
                             [this] { m_context.toast(tr("Copied")); });
}

} // namespace sendbench::ui
