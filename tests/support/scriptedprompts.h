// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/prompts.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QVariant>

namespace sendbench::test
{

/// Prompts that answer from a script, at once on the next turn of the event loop. A question
/// without an answer fails the test; so does an answer that nobody asked for, in verifyDone().
class ScriptedPrompts final : public ui::Prompts
{
public:
    struct Asked {
        QString id; ///< of the question; "openFile" / "saveFile" for the file dialogs
        QString title;
        QString text;
        QString confirm;
        bool destructive = false;
    };
    struct Told {
        QString title;
        QString text;
        QString details;
    };

    /// The next answer to this question: true/false for ask, text or an invalid QVariant
    /// (cancelled) for text, a path for "openFile" and "saveFile".
    void answer(const QString &id, const QVariant &value);

    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    [[nodiscard]] const QList<Told> &told() const { return m_told; }
    [[nodiscard]] const QStringList &opened() const { return m_opened; }
    /// Forgets what was asked and told, and the answers that are left.
    void clear();
    /// False, with a test failure, if answers are left over.
    bool verifyDone() const;

    void ask(QWidget *context, const Question &question, std::function<void(bool)> answer) override;
    void tell(QWidget *context, const QString &title, const QString &text,
              const QString &details) override;
    void text(QWidget *context, const Question &question, const QString &initial, bool secret,
              std::function<void(std::optional<QString>)> answer) override;
    void openFile(QWidget *context, const QString &title, const QString &filter,
                  std::function<void(const QString &path)> answer) override;
    void saveFile(QWidget *context, const QString &title, const QString &suggestion,
                  const QString &filter, std::function<void(const QString &path)> answer) override;
    void openUrl(const QString &url) override;

private:
    std::optional<QVariant> take(const Asked &question);

    QHash<QString, QList<QVariant>> m_answers;
    QList<Asked> m_asked;
    QList<Told> m_told;
    QStringList m_opened;
};

} // namespace sendbench::test
