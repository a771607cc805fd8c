// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;

namespace sendbench::ui
{

/// A card over the dimmed window. Keeps the focus inside; Esc or a click beside the card closes it
/// and gives the focus back.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    explicit Overlay(QWidget *window);

    [[nodiscard]] bool isOpen() const { return m_open; }
    void open();
    void close();

Q_SIGNALS:
    void closed();

protected:
    [[nodiscard]] QFrame *card() const { return m_card; }
    [[nodiscard]] virtual QSize cardSize(const QSize &room) const = 0;
    virtual QWidget *firstFocus() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QFrame *m_card;
    QPointer<QWidget> m_before;
    bool m_open = false;
};

} // namespace sendbench::ui
