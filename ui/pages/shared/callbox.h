// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/sendjob.h"
#include "ui/pages/pagecontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

class OutcomeStrip;

/// A button that sends one prepared message, what came of it, and the way to its exchange. Asks
/// before production; starts the sandbox where it is the target.
class CallBox final : public QWidget
{
    Q_OBJECT

public:
    struct Call {
        std::shared_ptr<const sending::Route> route;
        sending::Message message;
        bool guarded = true; ///< false: a call that only reads
    };
    using MakeCall = std::function<Result<Call>()>;

    CallBox(const PageContext &context, MakeCall makeCall, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// A new run takes the place of one that is under way.
    void run();
    /// Another object is shown: what is under way leaves its record and says nothing here.
    void clear();
    void showError(const Error &error);
    /// What the last call proved, in words; empty: it failed, or there was none.
    [[nodiscard]] QString proved() const { return m_proved; }

Q_SIGNALS:
    void provedChanged();
    void wanted(); ///< the button; the page calls run() when it is ready
    /// An answer, or why there is none, was shown; ended() follows.
    void answered(const sendbench::sending::SendRecord &record);
    void ended();

private:
    [[nodiscard]] QWidget *makeFoot();
    void askFirst(const Call &call, int generation);
    void send(const Call &call);
    void finished(const sending::SendJob &job, std::chrono::milliseconds limit);
    void setProved(const QString &words);
    [[nodiscard]] static QString provedBy(const sending::SendRecord &record,
                                          std::chrono::milliseconds limit);
    void sayLimit(const sending::SendRecord &record, std::chrono::milliseconds limit);

    const PageContext &m_context;
    MakeCall m_makeCall;
    QPushButton *m_button;
    OutcomeStrip *m_strip;
    QLabel *m_limit;
    QPushButton *m_show;
    QPointer<sending::SendJob> m_job;
    QString m_exchange;
    QString m_proved;
    int m_generation = 0;
};

} // namespace sendbench::ui
