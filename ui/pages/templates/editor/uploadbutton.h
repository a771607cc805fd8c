// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "integrations/connect8x8/fileupload.h"
#include "ui/exchange/latesttask.h"
#include "ui/pages/templates/editor/editorcontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace sendbench::ui
{

/// Gives a file of this machine to 8x8 and says its address, for a field that wants one. One at a
/// time; another template that is opened meanwhile stops it.
class UploadButton final : public QWidget
{
    Q_OBJECT

public:
    UploadButton(const EditorContext &context, QWidget *parent);
    ~UploadButton() override;

    /// As 8x8's media rules call it: "image", "video", "document".
    void setKind(const QString &kind);
    void setUsable(bool usable);
    [[nodiscard]] bool isUploading() const;

Q_SIGNALS:
    void begun(); ///< a file is asked for; what is open now is what it will be for
    void uploaded(const QString &url);

private:
    void begin();
    void chooseAccount();
    void chooseFile(const QString &account);
    void take(const QString &account, const QString &path);
    void read(const QString &account, const QString &path, qint64 most);
    void askThenUpload(const QString &account, const integrations::connect8x8::MediaFile &file);
    void upload(const QString &account, const integrations::connect8x8::MediaFile &file);
    void showShare(qint64 done, qint64 total);
    void finish(integrations::connect8x8::FileUploadJob &job, const QString &account);
    void stop();
    void tellStopped();
    void tellError(const Error &error);
    void update();
    using QWidget::update;

    const EditorContext &m_context;
    QString m_kind;
    bool m_usable = true;
    QString m_of; ///< the template that it is for
    QPushButton *m_upload;
    QMenu *m_accounts;
    QProgressBar *m_progress;
    QLabel *m_share; ///< "42 %", once it is known
    QPushButton *m_stop;
    qint64 m_sent = -1; ///< of the upload under way; -1: not told
    qint64 m_toSend = 0;
    QPointer<integrations::connect8x8::FileUploadJob> m_job;
    LatestTask<Result<QByteArray>> m_reading{this};
};

} // namespace sendbench::ui
