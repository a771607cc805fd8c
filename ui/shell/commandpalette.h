// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/paletteentry.h"
#include "ui/theme/theme.h"

class QLabel;
class QLineEdit;
class QListView;

namespace sendbench::ui
{

class PaletteModel;

/// Ctrl+K: type, arrow, Return. Entries are given each time it opens.
class CommandPalette final : public Overlay
{
    Q_OBJECT

public:
    CommandPalette(const Theme &theme, QWidget *window);

    void open(const QList<PaletteEntry> &entries);
    /// More has been found meanwhile; what was typed and chosen stays.
    void complete(const QList<PaletteEntry> &entries);

protected:
    QSize cardSize(const QSize &room) const override;
    QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void select(int row);
    void move(int lines);
    void runCurrent();

    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    bool m_hasMoved = false; ///< to a row of the user's choice since something was typed
};

} // namespace sendbench::ui
