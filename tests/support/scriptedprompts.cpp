// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedprompts.h"

#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWidget>

namespace sendbench::test
{

using namespace Qt::StringLiterals;

namespace
{

/// As the dialogs do: later, and not at all once the context is gone.
void later(QWidget *context, std::function<void()> call)
{
    if (context)
        QTimer::singleShot(0, context, std::move(call));
    else
        QTimer::singleShot(0, std::move(call));
}

} // namespace

void ScriptedPrompts::answer(const QString &id, const QVariant &value)
{
    m_answers[id].append(value);
}

void ScriptedPrompts::clear()
{
    m_answers.clear();
    m_asked.clear();
    m_told.clear();
    m_opened.clear();
}

bool ScriptedPrompts::verifyDone() const
{
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        if (!it.value().isEmpty()) {
            const QByteArray message = "answer was never asked for: " + it.key().toUtf8();
            QTest::qFail(message.constData(), __FILE__, __LINE__);
            return false;
        }
    }
    return true;
}

std::optional<QVariant> ScriptedPrompts::take(const Asked &question)
{
    m_asked.append(question);
    QList<QVariant> &queue = m_answers[question.id];
    if (queue.isEmpty()) {
        const QByteArray message = "unexpected question \"" + question.id.toUtf8() +
                                   "\": " + question.title.toUtf8() + " / " +
                                   question.text.toUtf8();
        QTest::qFail(message.constData(), __FILE__, __LINE__);
        return std::nullopt;
    }
    return queue.takeFirst();
}

void ScriptedPrompts::ask(QWidget *context, const Question &question,
                          std::function<void(bool)> answer)
{
    const auto value =
        take({question.id, question.title, question.text, question.confirm, question.destructive});
    later(context, [answer, yes = value && value->toBool()] { answer(yes); });
}

void ScriptedPrompts::tell(QWidget *, const QString &title, const QString &text,
                           const QString &details)
{
    m_told.append({title, text, details});
}

void ScriptedPrompts::text(QWidget *context, const Question &question, const QString &, bool,
                           std::function<void(std::optional<QString>)> answer)
{
    const auto value =
        take({question.id, question.title, question.text, question.confirm, question.destructive});
    const auto given = value && value->isValid() ? std::optional(value->toString()) : std::nullopt;
    later(context, [answer, given] { answer(given); });
}

void ScriptedPrompts::openFile(QWidget *context, const QString &title, const QString &filter,
                               std::function<void(const QString &)> answer)
{
    const auto value = take({.id = u"openFile"_s, .title = title, .text = filter});
    later(context, [answer, path = value ? value->toString() : QString()] { answer(path); });
}

void ScriptedPrompts::saveFile(QWidget *context, const QString &title, const QString &suggestion,
                               const QString &, std::function<void(const QString &)> answer)
{
    const auto value = take({.id = u"saveFile"_s, .title = title, .text = suggestion});
    later(context, [answer, path = value ? value->toString() : QString()] { answer(path); });
}

void ScriptedPrompts::openUrl(const QString &url)
{
    m_opened.append(url);
}

} // namespace sendbench::test
