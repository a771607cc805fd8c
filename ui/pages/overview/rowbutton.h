// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace sendbench::ui
{

class Theme;

/// A whole row that can be pressed: icon, title, and what there is to say about it. It paints its
/// own texts: there are many rows on the first page, and labels in each would double its time.
class RowButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `theme` has to live as long; the colour that the icon has is asked for once.
    RowButton(const Theme &theme, const QIcon &icon, const QString &title, const QString &detail,
              QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Something else is to be said about it now.
    void setState(const QIcon &icon, const QString &detail);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthBeforeDetail() const;
    /// Layouts ask many times; `known` is -1 until it has been measured.
    [[nodiscard]] int widthOf(const QString &text, int &known) const;

    const Theme &m_theme;
    QIcon m_picture;
    QString m_title;
    QString m_detail;
    mutable int m_titleWidth = -1;
    mutable int m_detailWidth = -1;
};

} // namespace sendbench::ui
