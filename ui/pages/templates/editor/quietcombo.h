// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace sendbench::ui
{

/// A drop-down that keeps its choice while the form below the pointer is scrolled.
class QuietCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit QuietCombo(QWidget *parent = nullptr)
        : QComboBox(parent)
    {
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(8);
    }

    /// The row of this value; a row of its own where the list has none.
    void showData(const QVariant &value, const QString &otherwise = {})
    {
        const QSignalBlocker blocked(this);
        int row = findData(value);
        if (row < 0 && !otherwise.isEmpty()) {
            addItem(otherwise, value);
            row = count() - 1;
        }
        setCurrentIndex(row);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace sendbench::ui
