// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/copysheet.h"
#include "providers/providerkind.h"
#include "ui/pages/pagecontext.h"

#include <QMap>
#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class SafeTextView;

/// What is carried to the other dashboard by hand: the copy sheet, the mail to the partner, and
/// bodies to import. Secrets are masked; one that the user reveals is shown until another
/// configuration or page is, may be copied as a secret, and never gets into a file.
class SheetTab final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetTab(const PageContext &context, QWidget *parent = nullptr);
    ~SheetTab() override;

    /// As typed; `kind` is nullptr where no configuration is shown.
    void setProvider(const providers::ProviderKind *kind, const workspace::Document &document,
                     const workspace::ProviderConfiguration &provider);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeReveals();
    void reveal(const QString &field, bool on);
    void forget();
    void show();
    void copy();
    void saveSheet();
    void openMail();
    void saveMail();
    void saveExport();
    /// Makes the content when every stored secret is known; an error of it is told.
    void write(const QString &path, const std::function<Result<QByteArray>()> &content);
    /// As it is shown, with what was revealed.
    [[nodiscard]] QString shownText() const;
    /// As it may leave.
    [[nodiscard]] QString cleanText(const providers::CopySheet &sheet,
                                    providers::SheetFormat format) const;
    [[nodiscard]] providers::MailDraft
    cleanMail(const providers::ProviderKind &kind,
              const workspace::ProviderConfiguration &provider) const;
    [[nodiscard]] QString formatName() const;
    [[nodiscard]] providers::SheetFormat format() const;

    const PageContext &m_context;
    const providers::ProviderKind *m_kind = nullptr;
    workspace::ProviderConfiguration m_provider;
    bool m_hasMail = false;
    QList<providers::ExportedFile> m_files;
    QMap<QString, QString> m_revealed;
    QStringList m_secretFields;
    QList<QCheckBox *> m_reveals;

    QComboBox *m_format;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_mail;
    QPushButton *m_eml;
    QComboBox *m_file;
    QPushButton *m_export;
    QVBoxLayout *m_revealColumn;
    SafeTextView *m_view;
};

} // namespace sendbench::ui
