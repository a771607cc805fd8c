// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QPushButton;

namespace sendbench::ui
{

class KeyValueRow;

/// Rows of keys and values in a card, ready-made fillings, "+ Key-Value Pair", and for headers
/// "Paste headers".
class KeyValuesControl final : public FieldControl
{
    Q_OBJECT

public:
    KeyValuesControl(const FormContext &context, const forms::FieldDescriptor &field,
                     QWidget *parent);

    void refresh() override;
    void refreshFindings() override;
    void focusValue(const QString &valueKey) override;
    void refreshRow(const QString &valueKey);

private:
    [[nodiscard]] QWidget *makeHead(QWidget *parent);
    void addPresetMenu(QPushButton *button);
    [[nodiscard]] QPushButton *makePaste();
    /// Takes the clipboard's headers over; says what came of it.
    void paste();
    void addRow();
    void removeMissing(const QStringList &names);
    [[nodiscard]] KeyValueRow *row(const QString &name) const;

    QVBoxLayout *m_rowLayout;
    QPushButton *m_add;
    QList<KeyValueRow *> m_rows;
};

} // namespace sendbench::ui
