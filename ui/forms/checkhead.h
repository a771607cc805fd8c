// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;

namespace sendbench::ui
{

/// A checkbox whose text wraps: German labels and large fonts are never cut off.
class CheckHead final : public QWidget
{
    Q_OBJECT

public:
    CheckHead(const QString &label, QWidget *beside, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox *box() const { return m_box; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QCheckBox *m_box;
};

} // namespace sendbench::ui
