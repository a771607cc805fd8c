// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/guidevalues.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QCheckBox;
class QVBoxLayout;

namespace sendbench::ui
{

/// One numbered step: a box to tick, its values with a copy button each, and its mail.
class GuideStep final : public QFrame
{
    Q_OBJECT

public:
    GuideStep(const Theme &theme, int number, const forms::GuideStep &step, bool hasMail,
              QWidget *parent = nullptr);

    [[nodiscard]] const forms::GuideStep &step() const { return m_step; }
    void setDone(bool done);
    /// False if they are there already.
    bool setValues(const QList<GuideValue> &values);
    void setTickable(bool tickable);

Q_SIGNALS:
    void ticked(bool done);
    void copyWanted(const sendbench::ui::GuideValue &value);
    void mailWanted();

private:
    [[nodiscard]] QWidget *makeRow(const GuideValue &value);

    const Theme &m_theme;
    forms::GuideStep m_step;
    QCheckBox *m_box;
    QVBoxLayout *m_rows;
    QList<GuideValue> m_values;
};

} // namespace sendbench::ui
