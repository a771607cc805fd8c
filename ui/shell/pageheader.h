// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;

namespace sendbench::ui
{

class Page;

/// Title of the shown page and its actions as buttons; the primary one stands at the end.
class PageHeader final : public QFrame
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme &theme, QWidget *parent = nullptr);

    void showPage(Page *page);

Q_SIGNALS:
    void actionsShown(); ///< other buttons stand there

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void retitle();

    const Theme &m_theme;
    QPointer<Page> m_page;
    QLabel *m_title;
    QWidget *m_buttons = nullptr;
    QHBoxLayout *m_layout;
};

} // namespace sendbench::ui
