// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "forms/descriptor.h"
#include "ui/forms/formcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

class BoundedLineEdit;
class IconButton;
class SecretEditor;

/// One row of a key/value list: Key, Value, a lock that makes the value a secret, ✕.
class KeyValueRow final : public QWidget
{
    Q_OBJECT

public:
    KeyValueRow(const FormContext &context, const forms::FieldDescriptor &field,
                const QString &name, QWidget *parent);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString valueKey() const { return m_field.key + u'.' + m_name; }
    void refresh();
    void refreshFindings();
    void focusKey();
    void focusValue();

Q_SIGNALS:
    void cut(qsizetype whole);

private:
    void build();
    void renamed(const QString &name);
    void setName(const QString &name);
    void lockClicked(bool locked);
    [[nodiscard]] QString hint() const;

    FormContext m_context;
    const forms::FieldDescriptor &m_field;
    QString m_name;
    bool m_clash = false;
    BoundedLineEdit *m_key;
    BoundedLineEdit *m_value;
    SecretEditor *m_secret;
    IconButton *m_lock;
    IconButton *m_remove;
    QVBoxLayout *m_findings;
    Findings m_shown;
};

} // namespace sendbench::ui
