// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QLabel;

namespace sendbench::ui
{

/// A whole row that can be pressed: icon, title, and what there is to say about it.
class RowButton final : public QPushButton
{
    Q_OBJECT

public:
    RowButton(const QIcon &icon, const QString &title, const QString &detail,
              QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// Something else is to be said about it now.
    void setState(const QIcon &icon, const QString &detail);

private:
    QString m_title;
    QLabel *m_picture;
    QLabel *m_detail;
};

} // namespace sendbench::ui
