// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

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

Q_SIGNALS:
    void begun();      ///< the button
    void linkOpened(); ///< the link

private:
    QLabel *m_sentence;
};

} // namespace sendbench::ui
