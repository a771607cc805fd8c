// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace sendbench::ui
{

/// The dialog's yellow box: a free-form message arrives only after the receiver has opened the
/// conversation window, with the three ways to open it.
class WindowHint final : public QFrame
{
    Q_OBJECT

public:
    explicit WindowHint(const PageContext &context, QWidget *parent = nullptr);

    /// The business number of the route, as written.
    void setNumber(const QString &number);
    [[nodiscard]] QString link() const;

private:
    PageContext m_context;
    QLabel *m_first;
    QLineEdit *m_link;
};

} // namespace sendbench::ui
