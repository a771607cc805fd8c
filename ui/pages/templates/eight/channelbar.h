// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/eight/eightchannels.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sendbench::ui
{

/// Whose channel it is, reading its list, and what keeps one from it. Where there is no account or
/// no channel it says what to do.
class ChannelBar final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    ChannelBar(const PageContext &context, EightChannels &channels, QWidget *parent = nullptr);

    /// The accounts may be others now.
    void refresh();
    void setAccount(const QString &account);
    [[nodiscard]] const QString &account() const { return m_account; }
    /// There is a channel to ask.
    [[nodiscard]] bool isReady() const { return m_ready; }
    void read();
    void focusFirst();
    /// F5 reads, wherever the focus is in `where`.
    void bindRefresh(QWidget *where);

Q_SIGNALS:
    void accountChanged();

private:
    void build();
    void fill();
    void show();
    using QWidget::show;
    void showReading();
    void openAccount();

    const PageContext &m_context;
    EightChannels &m_channels;
    QString m_account;
    bool m_ready = false;
    QList<std::pair<QString, QString>> m_offered;
    QLabel *m_label;
    QComboBox *m_box;
    QLabel *m_lack;
    QPushButton *m_open;
    QWidget *m_tools;
    QPushButton *m_read;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_raw;
};

} // namespace sendbench::ui
