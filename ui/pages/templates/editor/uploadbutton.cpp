// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/uploadbutton.h"

#include "base/atomicfile.h"
#include "base/redactor.h"
#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "integrations/connect8x8/mediakinds.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/templates/eight/eightaccounts.h"
#include "ui/shell/announce.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::ui
{

namespace
{

constexpr int kProgressWidth = 56;

const MediaKindRow *rowOf(const QString &kind)
{
    const auto &all = mediaKinds();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const MediaKindRow &one) { return one.kind == kind; });
    return found == all.cend() ? nullptr : &*found;
}

/// Whoever has its address can load it: a file with a stored secret in it stays here.
Result<QByteArray> readClean(const QString &path, qint64 most, const Redactor &known)
{
    const auto bytes = readFile(path, most);
    if (!bytes)
        return bytes;
    auto secret = known.find(QFileInfo(path).fileName().toUtf8());
    if (!secret)
        secret = known.find(*bytes);
    if (secret)
        return Failure(
            Error{.kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = *secret});
    return bytes;
}

} // namespace

UploadButton::UploadButton(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_upload(new QPushButton(tr("Upload…"), this))
    , m_accounts(new QMenu(this))
    , m_progress(new QProgressBar(this))
    , m_share(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    m_upload->setObjectName(u"uploadMedia"_s);
    m_upload->setToolTip(tr("Gives a file of this machine to 8x8, and puts its address here"));
    m_stop->setObjectName(u"uploadStop"_s);
    m_stop->setAccessibleName(tr("Stop the upload"));
    m_progress->setObjectName(u"uploadProgress"_s);
    m_progress->setAccessibleName(tr("Uploading"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_share->setObjectName(u"uploadShare"_s);
    m_share->setTextFormat(Qt::PlainText);
    m_share->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_progress->setFixedSize(kProgressWidth, Theme::kSpace4);
    for (QPushButton *one : {m_upload, m_stop})
        one->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_progress);
    row->addWidget(m_share);
    row->addWidget(m_upload);
    row->addWidget(m_stop);
    connect(m_upload, &QPushButton::clicked, this, &UploadButton::begin);
    connect(m_stop, &QPushButton::clicked, this, &UploadButton::stop);
    connect(&context.session, &TemplateSession::opened, this, [this] {
        if (m_context.session.id() != m_of)
            stop();
    });
    update();
}

UploadButton::~UploadButton()
{
    delete m_job;
}

void UploadButton::setKind(const QString &kind)
{
    m_kind = kind;
    update();
}

void UploadButton::setUsable(bool usable)
{
    m_usable = usable;
    update();
}

bool UploadButton::isUploading() const
{
    return m_job || m_reading.isRunning();
}

void UploadButton::update()
{
    const bool busy = isUploading();
    const bool focused = m_upload->hasFocus() || m_stop->hasFocus();
    m_upload->setVisible(!busy && rowOf(m_kind));
    m_upload->setEnabled(m_usable);
    m_progress->setVisible(busy);
    m_share->setVisible(busy && m_sent >= 0);
    m_stop->setVisible(busy);
    if (focused && isVisible())
        (busy ? m_stop : m_upload)->setFocus(Qt::OtherFocusReason);
}

void UploadButton::begin()
{
    if (isUploading() || !rowOf(m_kind))
        return;
    m_of = m_context.session.id();
    Q_EMIT begun();
    const auto &document = m_context.session.workspace().document();
    const QStringList all = eightAccounts(document);
    const QString own = eightAccountOf(document, m_context.session.provider());
    if (!own.isEmpty())
        chooseFile(own);
    else if (all.size() == 1)
        chooseFile(all.first());
    else
        chooseAccount();
}

void UploadButton::chooseAccount()
{
    const auto &document = m_context.session.workspace().document();
    const QStringList all = eightAccounts(document);
    if (all.isEmpty()) {
        m_context.page.prompts.ask(
            this,
            {.id = u"template.uploadAccount"_s,
             .title = tr("An 8x8 account is needed"),
             .text = tr("A file is uploaded with the API key and a Chat Apps sub-account of an 8x8 "
                        "account. Without one, give the https address of a public file."),
             .confirm = tr("Open the accounts")},
            [this](bool yes) {
                if (yes)
                    m_context.page.open(u"accounts"_s, {});
            });
        return;
    }
    m_accounts->clear();
    for (const QString &id : all) {
        QAction *action =
            m_accounts->addAction(eightAccountTitle(document, id).replace(u'&', u"&&"_s));
        action->setObjectName(u"uploadWith:"_s + id);
        connect(action, &QAction::triggered, this, [this, id] { chooseFile(id); });
    }
    m_accounts->popup(m_upload->mapToGlobal(QPoint(0, m_upload->height())));
}

void UploadButton::chooseFile(const QString &account)
{
    const MediaKindRow *row = rowOf(m_kind);
    if (!row)
        return;
    QStringList patterns;
    for (const QString &one : row->extensions)
        patterns.append(u"*."_s + one);
    const QString filter = tr("Files that 8x8 takes (%1)").arg(patterns.join(u' '));
    m_context.page.prompts.openFile(this, tr("Upload to 8x8"), filter,
                                    [this, account](const QString &path) {
                                        if (!path.isEmpty())
                                            take(account, path);
                                    });
}

void UploadButton::take(const QString &account, const QString &path)
{
    const QFileInfo info(path);
    const MediaKindRow *row = rowOf(m_kind);
    const MediaKindRow *its = mediaKindOf(info.fileName());
    if (!row || isUploading())
        return;
    if (its != row) {
        tellError({.kind = ErrorKind::Input,
                   .code = u"media.kind-unknown"_s,
                   .where = info.fileName(),
                   .expected = row->extensions.join(u", "_s),
                   .found = info.suffix()});
        return;
    }
    // Before it is read: it may be a film of gigabytes.
    if (const auto good = checkMediaFile(info.fileName(), info.size()); !good) {
        tellError(good.error());
        return;
    }
    whenSecretsKnown(m_context.page, this, tr("Not uploaded"),
                     [this, account, path, most = row->maxBytes] { read(account, path, most); });
}

void UploadButton::read(const QString &account, const QString &path, qint64 most)
{
    if (isUploading())
        return;
    m_reading.run(
        [path, most, known = m_context.page.engine.redactor().snapshot()](
            const std::atomic_bool &) { return readClean(path, most, *known); },
        [this, account, name = QFileInfo(path).fileName()](const Result<QByteArray> &bytes) {
            update();
            if (bytes)
                askThenUpload(account, {.name = name, .bytes = *bytes});
            else
                tellError(bytes.error());
        });
    update();
}

void UploadButton::askThenUpload(const QString &account, const MediaFile &file)
{
    const auto *found = m_context.session.workspace().document().account(account);
    if (!found || m_context.session.id() != m_of)
        return;
    if (found->environment != Environment::Production) {
        upload(account, file);
        return;
    }
    m_context.page.prompts.ask(
        this,
        {.id = u"template.upload"_s,
         .title = tr("Upload “%1”?").arg(visibleText(file.name, 60)),
         .text = tr("The file goes to 8x8 with the production account “%1”. Whoever has its "
                    "address can load it there.")
                     .arg(visibleText(account, 60)),
         .confirm = tr("Upload in production"),
         .destructive = true},
        [this, account, file](bool yes) {
            if (yes)
                upload(account, file);
        });
}

void UploadButton::upload(const QString &account, const MediaFile &file)
{
    const auto *found = m_context.session.workspace().document().account(account);
    if (!found || isUploading())
        return;
    auto &engine = m_context.page.engine;
    if (found->environment == Environment::Sandbox)
        if (const auto started = engine.startSandbox(); !started) {
            tellError(started.error());
            return;
        }
    auto *job = new FileUploadJob(engine.sender(), *found, {}, file, this);
    m_job = job;
    showShare(-1, 0);
    connect(job, &Job::progress, this, &UploadButton::showShare);
    connect(job, &Job::finished, this, [this, job, account] { finish(*job, account); });
    job->start();
    update();
}

void UploadButton::showShare(qint64 done, qint64 total)
{
    m_sent = done;
    m_toSend = total;
    const bool known = done >= 0 && total > 0;
    const int percent = known ? static_cast<int>(100 * done / total) : 0;
    const QLocale locale;
    m_progress->setRange(0, known ? 100 : 0);
    m_progress->setValue(percent);
    m_share->setMinimumWidth(m_share->fontMetrics().horizontalAdvance(tr("%1 %").arg(100)));
    m_share->setText(known ? tr("%1 %").arg(percent) : QString());
    const QString whole =
        !known ? QString()
        : done == total
            ? tr("All of it is sent; 8x8 has not answered yet")
            : tr("%1 of %2").arg(locale.formattedDataSize(done), locale.formattedDataSize(total));
    m_progress->setToolTip(whole);
    m_progress->setAccessibleDescription(whole);
    m_share->setToolTip(whole);
    m_share->setVisible(isUploading() && known);
}

void UploadButton::finish(FileUploadJob &job, const QString &account)
{
    m_job = nullptr;
    update();
    const auto file = job.result();
    if (file) {
        Q_EMIT uploaded(file->url);
        const QString said = tr("Uploaded to 8x8 “%1”").arg(visibleText(account, 60));
        m_context.page.toast(said);
        announce(this, said);
    } else if (file.error().kind == ErrorKind::Cancelled) {
        tellStopped();
    } else {
        tellError(file.error());
    }
}

void UploadButton::tellStopped()
{
    const QString said =
        m_sent < 0 ? tr("Upload stopped")
        : m_sent < m_toSend
            ? tr("Upload stopped: 8x8 has no whole file")
            : tr("Upload stopped, but the whole file had gone out: 8x8 may have it");
    m_context.page.toast(said);
    announce(this, said);
}

void UploadButton::stop()
{
    m_reading.stop();
    if (m_job)
        m_job->cancel();
    update();
}

void UploadButton::tellError(const Error &error)
{
    m_context.page.prompts.tell(this, tr("Not uploaded"), diagnosis::fullText(error), error.detail);
}

} // namespace sendbench::ui
