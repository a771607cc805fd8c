// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace sendbench::ui
{

/// How long a send may take, in whole seconds: a small field with its label. What is no number of
/// seconds becomes the last good one when the field is left.
class TimeLimitRow final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kUsual = 30; ///< what a request has by itself (http/request.h)
    static constexpr int kLongest = 600;

    explicit TimeLimitRow(QWidget *parent = nullptr);

    [[nodiscard]] int seconds() const { return m_seconds; }
    /// Ignored where it is none: a settings file may hold anything.
    void setSeconds(int seconds);

Q_SIGNALS:
    void changed(int seconds); ///< by the user

private:
    void follow(const QString &text);

    QLineEdit *m_field;
    int m_seconds = kUsual;
};

} // namespace sendbench::ui
