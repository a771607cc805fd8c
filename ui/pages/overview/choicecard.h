// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/overview/card.h"

class QPushButton;

namespace sendbench::ui
{

/// A way to begin: what it is, and the button that does it.
class ChoiceCard final : public QWidget
{
    Q_OBJECT

public:
    struct Texts {
        QString title;
        QString about;
        QString button;
    };
    ChoiceCard(const Theme &theme, const Texts &texts, bool primary, QWidget *parent = nullptr);

    /// Why it cannot be chosen now; empty: it can.
    void setObstacle(const QString &reason);

Q_SIGNALS:
    void chosen();

private:
    QPushButton *m_button;
};

} // namespace sendbench::ui
