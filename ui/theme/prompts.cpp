// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/prompts.h"

#include "ui/theme/promptdialog.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

class DialogPrompts final : public Prompts
{
public:
    void ask(QWidget *context, const Question &question, std::function<void(bool)> answer) override
    {
        auto *dialog = new PromptDialog(context, question.title, question.text);
        dialog->setObjectName(question.id);
        dialog->addAnswers(question.confirm, question.destructive);
        QObject::connect(dialog, &QDialog::finished, dialog,
                         [answer](int result) { answer(result == QDialog::Accepted); });
        dialog->open();
    }

    void tell(QWidget *context, const QString &title, const QString &text,
              const QString &details) override
    {
        auto *dialog = new PromptDialog(context, title, text);
        if (!details.isEmpty()) {
            auto *view = new QPlainTextEdit(details, dialog);
            view->setReadOnly(true);
            view->setAccessibleName(PromptDialog::tr("Details"));
            dialog->body()->addWidget(view);
        }
        dialog->addClose();
        dialog->open();
    }

    void text(QWidget *context, const Question &question, const QString &initial, bool secret,
              std::function<void(std::optional<QString>)> answer) override
    {
        auto *dialog = new PromptDialog(context, question.title, question.text);
        dialog->setObjectName(question.id);
        auto *edit = new QLineEdit(initial, dialog);
        edit->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
        edit->setAccessibleName(question.title);
        dialog->body()->addWidget(edit);
        dialog->addAnswers(question.confirm, question.destructive);
        edit->selectAll();
        edit->setFocus();
        QObject::connect(dialog, &QDialog::finished, edit, [answer, edit](int result) {
            answer(result == QDialog::Accepted ? std::optional(edit->text()) : std::nullopt);
        });
        dialog->open();
    }

    void openFile(QWidget *context, const QString &title, const QString &filter,
                  std::function<void(const QString &)> answer) override
    {
        auto *dialog = new QFileDialog(context, title, {}, filter);
        dialog->setFileMode(QFileDialog::ExistingFile);
        run(dialog, answer);
    }

    void saveFile(QWidget *context, const QString &title, const QString &suggestion,
                  const QString &filter, std::function<void(const QString &)> answer) override
    {
        auto *dialog = new QFileDialog(context, title, {}, filter);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(suggestion);
        run(dialog, answer);
    }

    void openUrl(const QString &url) override
    {
        const QUrl address(url, QUrl::StrictMode);
        const QStringList allowed{u"https"_s, u"http"_s, u"mailto"_s};
        if (address.isValid() && allowed.contains(address.scheme()))
            QDesktopServices::openUrl(address);
    }

private:
    static void run(QFileDialog *dialog, const std::function<void(const QString &)> &answer)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::finished, dialog, [answer, dialog](int result) {
            answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
        });
        dialog->open();
    }
};

} // namespace

std::unique_ptr<Prompts> makeDialogPrompts()
{
    return std::make_unique<DialogPrompts>();
}

} // namespace sendbench::ui
