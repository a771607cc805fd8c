// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace sendbench::ui
{

/// A link that wraps, takes the focus and is opened by click or Enter. Opens nothing by itself:
/// linkActivated(url) goes up to the page.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    LinkLabel(const QString &text, const QString &target, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void draw();

    QString m_shown;
    QString m_target;
    QColor m_color;
};

} // namespace sendbench::ui
