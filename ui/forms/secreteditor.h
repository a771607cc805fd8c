// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/formcontext.h"

#include <QWidget>

class QPushButton;

namespace sendbench::ui
{

class EyeButton;
class IconButton;
class SecretLine;

/// Edits one secret of the model. What is stored is never shown, only said to be there, with
/// Replace and Remove; what is typed can be looked at with the eye.
class SecretEditor final : public QWidget
{
    Q_OBJECT

public:
    /// `compact`: in a row, where the row's own ✕ removes.
    SecretEditor(const FormContext &context, const QString &key, const QString &label, bool compact,
                 QWidget *parent);

    void setKey(const QString &key, const QString &label);
    void setHint(const QString &hint);
    void refresh();
    [[nodiscard]] SecretLine *line() const { return m_line; }

Q_SIGNALS:
    void cut(qsizetype whole);

private:
    enum class State { Empty, Stored, Missing, Typing, Removed };

    [[nodiscard]] State state() const;
    [[nodiscard]] QString words(State state) const;
    void replace();
    void keep();

    FormContext m_context;
    QString m_key;
    QString m_label;
    QString m_hint;
    bool m_compact;
    bool m_replacing = false;
    SecretLine *m_line;
    EyeButton *m_eye;
    QPushButton *m_replace;
    QPushButton *m_remove;
    IconButton *m_keep;
};

} // namespace sendbench::ui
