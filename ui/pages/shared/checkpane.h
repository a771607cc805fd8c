// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/findingslist.h"
#include "ui/pages/shared/callbox.h"

#include <optional>

class QFrame;
class QLabel;

namespace sendbench::ui
{

class PassedList;

/// What is wrong and what is right with the open form as it is typed, and the call that proves it.
class CheckPane final : public QWidget
{
    Q_OBJECT

public:
    CheckPane(const PageContext &context, CallBox::MakeCall makeCall, const QString &about,
              QWidget *parent = nullptr);

    [[nodiscard]] CallBox &call() { return *m_call; }
    void setFindings(const Findings &findings, const FindingsList::PlaceName &placeName);
    /// What the call does, in words; what cannot be called has none.
    void setCallAbout(const std::optional<QString> &about);
    /// What was checked and is right; what the call proved is added here.
    void setPassed(const QStringList &words);

Q_SIGNALS:
    void activated(const QString &path);

private:
    void showPassed();

    FindingsList *m_findings;
    PassedList *m_passed;
    QStringList m_words;
    CallBox *m_call;
    QFrame *m_foot;
    QLabel *m_about;
    std::optional<Findings> m_shown;
};

} // namespace sendbench::ui
