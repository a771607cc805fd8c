// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What ExchangeView shows of its record, copies and saves.
#include "base/atomicfile.h"
#include "base/redactor.h"
#include "diagnosis/exchangenotes.h"
#include "http/unfinished.h"
#include "sending/curl.h"
#include "ui/exchange/exchangetexts.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/factlist.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabrow.h"
#include "ui/exchange/timingview.h"
#include "ui/exchange/visiblebytes.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/prompts.h"

#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kCurlAtOnce = 64 * 1024;
}

bool ExchangeView::isRequest() const
{
    return m_sides->chosen() == u"Request"_s;
}

void ExchangeView::showChosen()
{
    if (!m_record)
        return;
    const QString side = m_sides->chosen();
    const bool request = isRequest();
    const bool payload = request || side == u"Response"_s;
    m_parts->setAvailable(u"cURL"_s, request);
    for (QWidget *widget : {static_cast<QWidget *>(m_parts), static_cast<QWidget *>(m_wrap),
                            static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_save)})
        widget->setVisible(payload);
    m_save->setEnabled(!chosenBytes().isEmpty());
    m_copy->setEnabled(true);
    m_curl.stop();
    if (payload)
        showPayload(request, m_parts->chosen());
    else if (side == u"Timing"_s)
        m_bodies->setCurrentWidget(m_timing);
    else if (side == u"TLS"_s)
        m_bodies->setCurrentWidget(m_tls);
    else
        m_bodies->setCurrentWidget(m_redirects);
}

void ExchangeView::showSentence(const QString &text)
{
    m_message->setText(text);
    m_copy->setEnabled(false);
    m_bodies->setCurrentWidget(m_message);
}

void ExchangeView::showPayload(bool request, const QString &part)
{
    const http::Exchange &exchange = m_record->exchange;
    m_payload->view().setAccessibleName(
        tr("%1, %2").arg(m_sides->chosenText(), m_parts->chosenText()));
    if (!request && !exchange.response && exchange.interim.isEmpty()) {
        showSentence(exchange.error ? tr("No answer came: %1").arg(m_sentence(*exchange.error))
                                    : tr("No answer came."));
        return;
    }
    if (part == u"cURL"_s) {
        m_bodies->setCurrentWidget(m_payload);
        showCurl();
        return;
    }
    if (part == u"Headers"_s && !request && exchange.response && exchange.response->status == 0) {
        showSentence(http::hasUnfinishedHead(exchange)
                         ? tr("Incomplete head: not even its first line arrived whole; “Raw” shows "
                              "its bytes.")
                         : tr("The head of the answer cannot be read; “Raw” shows its bytes."));
        return;
    }
    if (part == u"Headers"_s) {
        const bool unfinished = !request && http::hasUnfinishedHead(exchange);
        m_payload->setContent(
            {request ? requestHead(exchange.request) : responseHead(exchange), false,
             unfinished ? tr("Incomplete head: the lines that arrived whole.") : QString()});
        m_bodies->setCurrentWidget(m_payload);
        return;
    }
    if (chosenBytes().isEmpty()) {
        showSentence(request ? tr("The request has no body.") : tr("The answer has no body."));
        return;
    }
    PayloadContent content{chosenBytes(), part == u"Pretty"_s, {}};
    if (!request && http::hasUnfinishedHead(exchange))
        content.note = tr("Incomplete head: all bytes that arrived.");
    else if (!request && exchange.response && !exchange.response->wire.isEmpty())
        content.note = tr("Not readable as HTTP: all bytes as they arrived.");
    else if (!request)
        content.note = diagnosis::exchangeNotes(exchange).join(u' ');
    m_payload->setContent(content);
    m_bodies->setCurrentWidget(m_payload);
}

void ExchangeView::showCurl()
{
    const http::SentRequest &request = m_record->exchange.request;
    const QStringList variables = sending::curlVariables(request);
    const QString note = variables.isEmpty()
                             ? QString()
                             : tr("Set these variables first: %1").arg(variables.join(u", "_s));
    const auto show = [this, note](const QString &command) {
        m_payload->setContent({command.toUtf8(), false, note});
    };
    if (request.body.size() <= kCurlAtOnce) {
        show(sending::asCurl(request));
        return;
    }
    m_payload->setContent({{}, false, tr("Writing the command…")});
    m_curl.run([request](const std::atomic_bool &) { return sending::asCurl(request); }, show);
}

QByteArray ExchangeView::chosenBody() const
{
    if (!m_record)
        return {};
    if (isRequest())
        return m_record->exchange.request.body;
    return m_record->exchange.response ? m_record->exchange.response->body : QByteArray();
}

QByteArray ExchangeView::chosenBytes() const
{
    const bool unread = m_record && !isRequest() && m_record->exchange.response &&
                        !m_record->exchange.response->wire.isEmpty();
    return unread ? m_record->exchange.response->wire : chosenBody();
}

void ExchangeView::copyShown()
{
    const QWidget *const shown = m_bodies->currentWidget();
    if (shown == m_timing)
        m_clipboard.copy(this, m_timing->asText());
    else if (shown == m_tls)
        m_clipboard.copy(this, m_tls->asText());
    else if (shown == m_redirects)
        m_clipboard.copy(this, m_redirects->asText());
    if (shown != m_payload)
        return;
    const QByteArray &bytes = m_payload->view().document().bytes;
    if (!m_payload->isSettled()) {
        m_payload->setNotice(tr("Still being laid out."));
    } else if (bytes.size() > PayloadView::kMaxCopy) {
        m_payload->setNotice(tr("Too large for the clipboard: use “Save body…”."));
    } else {
        const bool isText = codingOf(bytes) != TextCoding::Other;
        m_clipboard.copy(this, copyableText(bytes), [this, isText] {
            m_payload->setNotice(isText
                                     ? tr("Copied.")
                                     : tr("Copied; bytes that are no text stand there as \\xHH."));
        });
    }
}

QString ExchangeView::suggestedName() const
{
    const http::Exchange &exchange = m_record->exchange;
    const http::Headers headers = isRequest()         ? exchange.request.headers
                                  : exchange.response ? exchange.response->headers
                                                      : http::Headers();
    const QString time = exchange.startedAt.toLocalTime().toString(u"yyyyMMdd-HHmmss"_s);
    return (isRequest() ? u"request-"_s : u"response-"_s) + time + u'.' +
           fileSuffix(headers, chosenBytes());
}

void ExchangeView::saveBody()
{
    const QByteArray body = chosenBytes();
    if (body.isEmpty())
        return;
    m_prompts.saveFile(this, tr("Save body"), suggestedName(), tr("All files (*)"),
                       [this, body](const QString &path) {
                           if (!path.isEmpty())
                               m_clipboard.whenKnown(this, tr("The body could not be saved"),
                                                     [this, path, body] { write(path, body); });
                       });
}

void ExchangeView::write(const QString &path, const QByteArray &body)
{
    m_payload->setNotice(tr("Saving…"));
    m_saving.run(
        [path, body, known = m_clipboard.redactor().snapshot()](
            const std::atomic_bool &) -> std::optional<Error> {
            if (const auto written = writeFileAtomically(path, known->redact(body)); !written)
                return written.error();
            return std::nullopt;
        },
        [this, path](const std::optional<Error> &error) {
            m_payload->setNotice(error ? tr("Not saved.") : tr("Saved to %1").arg(path));
            if (error)
                m_prompts.tell(this, tr("The body could not be saved"), m_sentence(*error),
                               error->detail);
        });
}

} // namespace sendbench::ui
