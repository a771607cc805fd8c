// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace sendbench::ui
{

class Theme;

/// One choice of a TabRow: a tab with a line below it, or a smaller segment.
class TabButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Tab, Segment };
    TabButton(const Theme &theme, Look look, const QString &text, QWidget *parent = nullptr);

    /// Nearer to its neighbours, where there is no room for all.
    void setTight(bool tight);
    [[nodiscard]] int widthFor(bool tight) const; ///< that shows the whole text
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Look m_look;
    bool m_tight = false;
};

} // namespace sendbench::ui
