// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace sendbench::ui
{

/// A box for a text that somebody pastes, however long: of a very long one the beginning is shown,
/// and it can only be replaced or taken away as a whole.
class PastedText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Laying out more is felt.
    static constexpr qsizetype kMostShown = 200'000;

    explicit PastedText(QWidget *parent = nullptr);

    void setWhole(const QString &text);
    [[nodiscard]] QString whole() const;
    [[nodiscard]] bool isShortened() const { return !m_hidden.isEmpty(); }

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_hidden; ///< the whole of it, where only the beginning is shown
};

} // namespace sendbench::ui
