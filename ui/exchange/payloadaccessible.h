// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>

namespace sendbench::ui
{

class PayloadView;

/// A payload as read-only text for screen readers: all of it under 1 MB, else the beginning.
class PayloadAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PayloadAccessible(PayloadView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] PayloadView &view() const;
    [[nodiscard]] QString all() const;
    [[nodiscard]] int unitsOf(qsizetype bytes) const;
    [[nodiscard]] qsizetype bytesOf(int units) const;
};

/// Makes Qt use it; safe to call again.
void installPayloadAccessibility();

} // namespace sendbench::ui
