// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/connect8x8/templatesync.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class DifferenceRows;

/// What 8x8 has of one template: its state, what is known of it, what to do, what differs.
class EightStatus final : public QWidget
{
    Q_OBJECT

public:
    EightStatus(const Theme &theme, QWidget *parent = nullptr);

    /// `live` and `told` may be nullptr.
    /// `usable`: what the findings say can be mended here.
    void show(const integrations::connect8x8::SyncRow &row,
              const integrations::connect8x8::LiveTemplate *live,
              const integrations::connect8x8::TemplateTold *told, bool usable);
    using QWidget::show;
    /// The state in one line.
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void fixWanted(const sendbench::Finding &finding);
    void placeWanted(const QString &path);
    void sourceWanted(const QString &url);

private:
    using Facts = QList<std::pair<QString, QString>>;
    void showFacts(const Facts &facts);
    void showFindings(const Findings &findings, bool usable);

    const Theme &m_theme;
    QLabel *m_title;
    QWidget *m_factsBox;
    QGridLayout *m_facts;
    QVBoxLayout *m_findings;
    QLabel *m_differencesTitle;
    DifferenceRows *m_differences;
    Facts m_shownFacts;
    Findings m_shownFindings;
    bool m_usable = false;
};

} // namespace sendbench::ui
