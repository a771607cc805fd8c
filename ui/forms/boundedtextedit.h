// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace sendbench::ui
{

/// A text of several lines that stays quick whatever is pasted into it, and never cuts in silence.
/// Its text is exact: no-break spaces stay what they are.
class BoundedTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Qt lays out a paragraph anew with each key: a longer one would be felt.
    static constexpr qsizetype kLimit = 32'768;

    explicit BoundedTextEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString exactText() const;
    /// Shows a text of the program without moving the cursor where it can stay.
    void showText(const QString &text);
    void setVisibleLines(int lines);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text); ///< by the user
    void cut(qsizetype whole);        ///< as BoundedLineEdit

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_showing = false;
};

} // namespace sendbench::ui
