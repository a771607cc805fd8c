// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QClipboard>
#include <QObject>

class QDrag;
class QMimeData;
class QWidget;

namespace sendbench
{
class Redactor;
}

namespace sendbench::ui
{

class SecretGate;

/// Looks at what this program puts on clipboard and selection, or lets somebody drag, by whatever
/// way: a text field, a label and a table do so without asking anybody. A stored secret in it is
/// masked before another program can ask for it. What was copied is taken off until all that is
/// stored now is learned; while a secret is unknown, what is merely selected or dragged is not
/// handed on at all.
class ClipboardGuard final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the guard; `window` is where questions appear.
    ClipboardGuard(const Redactor &redactor, SecretGate &gate, QWidget *window);

    ~ClipboardGuard() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void masked(); ///< what was copied is not quite what was selected

private:
    void look(QClipboard::Mode mode);
    /// Takes it off the clipboard and puts it back, masked, when all that is stored is known.
    void waitFor(const QString &text, bool held);
    void put(const QString &text, QClipboard::Mode mode);
    void lookAtDrag(QDrag &drag);
    [[nodiscard]] bool holdsSecret(const QMimeData &data) const;

    const Redactor &m_redactor;
    SecretGate &m_gate;
    QWidget *m_window;
    int m_copies = 0; ///< by this program or another: a late answer never replaces a newer copy
    bool m_putting = false; ///< what comes now is the guard's own
};

} // namespace sendbench::ui
