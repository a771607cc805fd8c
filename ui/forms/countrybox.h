// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace sendbench::ui
{

/// Chooses the country of a phone number: names in alphabetical order with the calling code; closed
/// it shows only "IN +91".
class CountryBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit CountryBox(QWidget *parent = nullptr);

    [[nodiscard]] QString region() const; ///< "IN", or "" while none is chosen
    [[nodiscard]] int callingCode() const;
    void setRegion(const QString &region);

Q_SIGNALS:
    void chosen(); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showPopup() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] QString shortText() const;
};

} // namespace sendbench::ui
