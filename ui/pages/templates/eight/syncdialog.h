// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/latesttask.h"
#include "ui/pages/templates/eight/eightchannels.h"
#include "ui/pages/templates/eight/syncmodel.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sendbench::ui
{

class ChannelBar;
class DifferenceRows;
class RecordTable;

/// All templates of an account here and at 8x8: what only one side has, what differs, and taking
/// over what 8x8 has. Deletes itself.
class SyncDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` and `channels` outlive it.
    SyncDialog(const PageContext &context, EightChannels &channels, const QString &account,
               QWidget *parent);

Q_SIGNALS:
    void openWanted(const QString &templateId);

private:
    void build();
    void connectParts();
    void offerKinds();
    void join();
    void showRow();
    void updateButtons();
    void askPull();
    void pull();
    void openRow();

    const PageContext &m_context;
    EightChannels &m_channels;
    SyncModel m_model;
    ChannelBar *m_bar;
    QComboBox *m_kind;
    QLineEdit *m_search;
    RecordTable *m_table;
    QLabel *m_rowTitle;
    DifferenceRows *m_differences;
    QPushButton *m_all;
    QPushButton *m_open;
    QPushButton *m_pull;
    LatestTask<SyncTable> m_joining{this};
    LatestTask<QList<workspace::StoredTemplate>> m_pulling{this};
};

} // namespace sendbench::ui
