// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <functional>

class QMimeData;
class QWidget;

namespace sendbench
{
class Redactor;
}

namespace sendbench::ui
{

class SecretGate;

/// The only road to the clipboard: text goes through the gate and the redactor. `copySecret` is for
/// the one explicit "copy secret": it marks the content as secret for clipboard managers and clears
/// it after 30 s if it is still ours. What Qt's own text fields copy is watched by ClipboardGuard.
class Clipboard
{
    Q_DECLARE_TR_FUNCTIONS(Clipboard)

public:
    /// The gate outlives it; without one there is nothing to learn.
    explicit Clipboard(const Redactor &redactor,
                       std::chrono::milliseconds secretLife = std::chrono::seconds(30),
                       SecretGate *gate = nullptr);

    /// `text` is made, and `done` called, when every stored secret is known; neither if one cannot
    /// be looked at, which is told beside `asker`, or if `asker` dies first.
    void copy(QWidget *asker, const std::function<QString()> &text,
              const std::function<void()> &done = {}) const;
    void copy(QWidget *asker, const QString &text, const std::function<void()> &done = {}) const;
    void copySecret(const QString &text) const;
    /// The same for what somebody selects: not on the clipboard yet, and the receiver's. A secret
    /// is cleared from clipboard and selection alike.
    [[nodiscard]] QMimeData *data(const QString &text) const;
    [[nodiscard]] QMimeData *secretData(const QString &text) const;
    /// True for what secretData() made: somebody asked for the secret itself.
    [[nodiscard]] static bool isMarked(const QMimeData &data);
    /// A text that was redacted after all that is stored was learned, and how to tell it: nobody
    /// need look at it again.
    [[nodiscard]] static QMimeData *cleanedData(const QString &text);
    [[nodiscard]] static bool isCleaned(const QMimeData &data);
    /// What a paste would bring; empty if it is no text.
    [[nodiscard]] static QString text();

    /// SecretGate::whenOpen() for what leaves by another way from the same place.
    void whenKnown(QWidget *asker, const QString &title, const std::function<void()> &then) const;
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    const Redactor &m_redactor;
    std::chrono::milliseconds m_secretLife;
    SecretGate *m_gate;
};

} // namespace sendbench::ui
