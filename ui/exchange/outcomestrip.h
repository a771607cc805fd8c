// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/sendjob.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sendbench::ui
{

class Theme;

/// The sentence about an error, made elsewhere from its kind and code.
using SentenceOf = std::function<QString(const Error &)>;

/// How a send went, in one line and a reason; while it runs, how far it is.
class OutcomeStrip final : public QFrame
{
    Q_OBJECT

public:
    OutcomeStrip(const Theme &theme, SentenceOf sentence, QWidget *parent = nullptr);

    void setRecord(const sending::SendRecord &record);
    void setError(const Error &error);
    void setPreview();
    /// Shown from 300 ms on; a quicker answer changes nothing on screen in between.
    void setRunning(bool running);
    void setProgress(qint64 done, qint64 total);
    /// Title and reason as text.
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void cancelRequested();
    /// The 300 ms are over.
    void runningShown();

private:
    enum class Mood { Plain, Good, Caution, Bad };
    void setMood(Mood mood);
    void updateIcon();
    void say(Mood mood, const QString &title, const QString &why, const QString &ids = {});

    const Theme &m_theme;
    SentenceOf m_sentence;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_ids;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_delay;
    Mood m_mood = Mood::Plain;
};

} // namespace sendbench::ui
