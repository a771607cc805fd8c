// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

/// One finding of a template: sign, sentence, what to do, the code that the other side would
/// answer, where that is written, and the key that mends it.
class FindingRow final : public QWidget
{
    Q_OBJECT

public:
    /// `place`: a link to it; empty: the row stands beside it.
    FindingRow(const Theme &theme, const Finding &finding, const QString &place, bool usable,
               QWidget *parent = nullptr);

Q_SIGNALS:
    void fixWanted(const sendbench::Finding &finding);
    void placeWanted(const QString &path);
    void sourceWanted(const QString &url);

private:
    void addWords(QVBoxLayout *column, const QString &place);
    void addLinks(QVBoxLayout *column, const QString &place);
    void draw();

    const Theme &m_theme;
    Finding m_finding;
    QLabel *m_icon;
};

} // namespace sendbench::ui
