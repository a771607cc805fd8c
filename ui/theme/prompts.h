// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace sendbench::ui
{

/// Every question to the user goes through here, so that tests can answer. Never blocks: answers by
/// callback, in the UI thread; dropped without a call when `context` dies first.
class Prompts
{
public:
    virtual ~Prompts() = default;

    struct Question {
        QString id; ///< stable: "send.production", "history.delete"
        QString title;
        QString text;    ///< a sentence that names the target
        QString confirm; ///< the verb on the button: "Send to production"
        bool destructive = false;
    };
    virtual void ask(QWidget *context, const Question &question,
                     std::function<void(bool)> answer) = 0;
    virtual void tell(QWidget *context, const QString &title, const QString &text,
                      const QString &details = {}) = 0;
    virtual void text(QWidget *context, const Question &question, const QString &initial,
                      bool secret, std::function<void(std::optional<QString>)> answer) = 0;
    /// Both answer with an empty path when the user changed their mind.
    virtual void openFile(QWidget *context, const QString &title, const QString &filter,
                          std::function<void(const QString &path)> answer) = 0;
    virtual void saveFile(QWidget *context, const QString &title, const QString &suggestion,
                          const QString &filter,
                          std::function<void(const QString &path)> answer) = 0;
    /// Opens a web or mail address outside the program.
    virtual void openUrl(const QString &url) = 0;
};

/// The real ones: window-modal dialogs that delete themselves.
[[nodiscard]] std::unique_ptr<Prompts> makeDialogPrompts();

} // namespace sendbench::ui
