// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sendbench::ui
{

/// What an empty page says: one sentence, one button to begin, one link to the guide. A part whose
/// text is empty is absent.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &iconName, const QString &sentence,
               const QString &button, const QString &link, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// Why there is nothing to begin with now; empty: there is.
    void setObstacle(const QString &reason);

    /// Below the button, on the screen: where a menu of it opens.
    [[nodiscard]] QPoint menuPlace() const;

Q_SIGNALS:
    void begun();      ///< the button
    void linkOpened(); ///< the link

private:
    QLabel *m_sentence;
    QPushButton *m_begin = nullptr;
};

} // namespace sendbench::ui
