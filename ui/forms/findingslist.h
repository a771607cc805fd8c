// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace sendbench::forms
{
struct FormDescriptor;
}

namespace sendbench::ui
{

/// All findings, errors first: icon, sentence, the place as a link, what to do.
class FindingsList final : public QWidget
{
    Q_OBJECT

public:
    /// The name of a place for people; empty: no link.
    using PlaceName = std::function<QString(const QString &path)>;

    explicit FindingsList(const Theme &theme, QWidget *parent = nullptr);

    void setFindings(const Findings &findings, const PlaceName &placeName = {});

    /// Names the fields of a form by their labels.
    [[nodiscard]] static PlaceName placesOf(const forms::FormDescriptor &form);

Q_SIGNALS:
    void activated(const QString &path);

private:
    void clear();
    [[nodiscard]] QWidget *makeRow(const Finding &finding, const QString &place);
    void addMessage(const QString &text, const QString &icon, Theme::Color color);

    const Theme &m_theme;
    QVBoxLayout *m_rows;
    Findings m_findings;
    PlaceName m_placeName;
};

} // namespace sendbench::ui
