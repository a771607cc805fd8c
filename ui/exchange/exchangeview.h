// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"
#include "sending/sendjob.h"
#include "ui/exchange/latesttask.h"
#include "ui/exchange/outcomestrip.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace sendbench::ui
{

class Clipboard;
class EventsView;
class FactList;
class PayloadPane;
class Prompts;
class TabRow;
class TimingView;

/// One exchange as it was on the wire, how it is read, and the receipts that followed.
///
/// Everything given here went through the redactor already.
class ExchangeView final : public QWidget
{
    Q_OBJECT

public:
    /// All references outlive the view. `sentence` turns an error into words.
    ExchangeView(const Theme &theme, const Clipboard &clipboard, Prompts &prompts,
                 SentenceOf sentence, QWidget *parent = nullptr);
    ~ExchangeView() override;

    void setRecord(const sending::SendRecord &record);
    /// What would go out: the request side alone, and a strip that says so.
    void setPreview(const http::SentRequest &request);
    /// A send that left no record: the sentence alone.
    void setError(const Error &error);
    void clear();

    /// Ends by setRecord(), setError(), clear() or setRunning(false).
    void setRunning(bool running);
    /// Body bytes so far; total -1 if unknown.
    void setProgress(qint64 done, qint64 total);

    void setEvents(const QList<events::Event> &events);
    void addEvent(const events::Event &event);
    /// Off where receipts mean nothing (a preview).
    void setEventsShown(bool shown);

    [[nodiscard]] PayloadPane &payload() { return *m_payload; }

Q_SIGNALS:
    void cancelRequested();

private:
    [[nodiscard]] QWidget *makeToolRow();
    [[nodiscard]] QWidget *makeExchangePage();
    [[nodiscard]] QWidget *makeEventsPart();
    void showChosen();
    void showPayload(bool request, const QString &part);
    void showCurl();
    void showSentence(const QString &text);
    void copyShown();
    void saveBody();
    void write(const QString &path, const QByteArray &body);
    [[nodiscard]] bool isRequest() const;
    [[nodiscard]] QByteArray chosenBody() const;
    /// The body; of an answer that cannot be read, all that arrived.
    [[nodiscard]] QByteArray chosenBytes() const;
    [[nodiscard]] QString suggestedName() const;

    const Theme &m_theme;
    const Clipboard &m_clipboard;
    Prompts &m_prompts;
    SentenceOf m_sentence;
    std::optional<sending::SendRecord> m_record;

    QStackedWidget *m_pages;
    QLabel *m_empty;
    QSplitter *m_splitter;
    OutcomeStrip *m_strip;
    TabRow *m_sides;
    TabRow *m_parts;
    QStackedWidget *m_bodies;
    PayloadPane *m_payload;
    QLabel *m_message;
    TimingView *m_timing;
    FactList *m_tls;
    FactList *m_redirects;
    EventsView *m_events;
    QWidget *m_eventsPart = nullptr;
    QLabel *m_eventsTitle = nullptr;
    QToolButton *m_wrap = nullptr;
    QToolButton *m_find = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;

    LatestTask<QString> m_curl{this};
    LatestTask<std::optional<Error>> m_saving{this};
};

} // namespace sendbench::ui
