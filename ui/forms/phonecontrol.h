// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class BoundedLineEdit;
class CountryBox;

/// A phone number: country beside it, formatted while typing, stored as E.164. What is no number is
/// stored as it was typed, so that it can be seen and mended.
class PhoneControl final : public FieldControl
{
    Q_OBJECT

public:
    PhoneControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

private:
    void edited(const QString &text);
    void formatLine(const QString &text);
    void countryChosen();
    void finished();
    [[nodiscard]] QString valueOf(const QString &text) const;

    CountryBox *m_country;
    BoundedLineEdit *m_line;
    bool m_formatting = false;
};

} // namespace sendbench::ui
