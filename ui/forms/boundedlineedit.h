// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace sendbench::ui
{

/// A line edit that stays quick whatever is pasted into it, and never cuts a text in silence.
class BoundedLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// Longer than any value of a form; Qt lays out one line of this size in a few milliseconds.
    static constexpr int kLimit = 16384;

    explicit BoundedLineEdit(QWidget *parent = nullptr);

    /// Shows a text of the program without moving the cursor where it can stay.
    void show(const QString &text);
    using QLineEdit::show;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void keepPlaceholderLegible();

    bool m_showing = false;

Q_SIGNALS:
    /// By whoever uses the program: typed, pasted, or set by a help program (which `textEdited`
    /// leaves out). Not by `show`.
    void edited(const QString &text);
    /// `whole`: what the text would have been long; 0: nothing is cut any more.
    void cut(qsizetype whole);
};

} // namespace sendbench::ui
