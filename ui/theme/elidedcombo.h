// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace sendbench::ui
{

/// A choice whose text ends in dots where it does not fit, and is whole in its tool tip then; by
/// itself one is cut within a letter.
class ElidedCombo final : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// As it is painted now.
    [[nodiscard]] QString shownText() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sendbench::ui
