// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace sendbench::ui
{

class ElidedLabel;

/// Whether the program listens, where, and the way to change that.
class ListenerBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ListenerBar(const PageContext &context, QWidget *parent = nullptr);

    /// Reads the listener's state again.
    void refresh();
    [[nodiscard]] QString address() const;

Q_SIGNALS:
    void changed();

private:
    void start();
    void stop();
    void draw();

    const PageContext &m_context;
    QLabel *m_icon;
    QLabel *m_state;
    ElidedLabel *m_address;
    QToolButton *m_copy;
    QPushButton *m_toggle;
    QLabel *m_error;
    quint16 m_lastPort = 0; ///< systems that were told it find it again
    QString m_shown;        ///< address that is on screen
};

} // namespace sendbench::ui
