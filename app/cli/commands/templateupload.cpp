// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// `template upload`: a file of this machine to 8x8, for a sample or a send.
#include "app/cli/commands/templatecommand.h"
#include "app/cli/exitcode.h"
#include "base/atomicfile.h"
#include "base/redactor.h"
#include "integrations/connect8x8/fileupload.h"
#include "integrations/connect8x8/mediakinds.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::cli
{

namespace
{

/// The file as it may go out: of a kind and size that 8x8 takes.
Result<MediaFile> mediaFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(ErrorKind::Input, u"file.not-found"_s, path);
    // Before it is read: it may be a film of gigabytes.
    if (const auto good = checkMediaFile(info.fileName(), info.size()); !good)
        return Failure(good.error());
    const auto bytes = sendbench::readFile(path, mediaKindOf(info.fileName())->maxBytes);
    if (!bytes)
        return Failure(bytes.error());
    return MediaFile{.name = info.fileName(), .bytes = *bytes};
}

QString shareText(const QString &name, qint64 done, qint64 total)
{
    const QLocale locale;
    return TemplateCommand::tr("Uploading %1: %2 % (%3 of %4)")
        .arg(name)
        .arg(100 * done / total)
        .arg(locale.formattedDataSize(done), locale.formattedDataSize(total));
}

} // namespace

void TemplateCommand::upload()
{
    const auto *account = wantedAccount(m_arguments.word(2));
    if (!account)
        return;
    if (account->kind != u"8x8.connect"_s) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.not-connect"_s,
                   .where = account->id,
                   .path = u"kind"_s});
        return;
    }
    const auto file = mediaFile(m_arguments.word(1));
    if (!file) {
        fail(file.error());
        return;
    }
    if (account->environment == Environment::Production && !m_arguments.has(u"--yes"_s)) {
        fail(Error{.kind = ErrorKind::Guard, .code = u"guard.production"_s, .where = account->id});
        return;
    }
    // Whoever has its address can load it: a file with a stored secret in it stays here.
    knowingSecrets([this, account = *account, file = *file] {
        auto secret = engine().redactor().find(file.name.toUtf8());
        if (!secret)
            secret = engine().redactor().find(file.bytes);
        if (secret)
            fail(Error{
                .kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = *secret});
        else
            send(account, file);
    });
}

void TemplateCommand::send(const workspace::Account &account, const MediaFile &file)
{
    const auto ready =
        account.environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
    if (!ready) {
        fail(ready.error());
        return;
    }
    auto *job = new FileUploadJob(engine().sender(), account, m_arguments.value(u"--sub-account"_s),
                                  file, this);
    m_running = job;
    auto whole = std::make_shared<bool>(false);
    connect(job, &Job::progress, this, [this, whole, name = file.name](qint64 done, qint64 total) {
        *whole = done == total;
        printer().progress(shareText(name, done, total));
    });
    connect(job, &Job::finished, this, [this, job, whole, size = file.bytes.size()] {
        m_running = nullptr;
        endUpload(*job, size, *whole);
    });
    job->start();
}

void TemplateCommand::endUpload(const FileUploadJob &job, qint64 size, bool whole)
{
    const auto file = job.result();
    if (file) {
        printer().answer({{"url", file->url.toStdString()},
                          {"fileName", file->fileName.toStdString()},
                          {"bytes", size}},
                         file->url);
        end(ExitGood);
        return;
    }
    if (file.error().kind == ErrorKind::Cancelled && whole)
        printer().note(tr("The whole file had gone out: 8x8 may have it."));
    fail(file.error());
}

} // namespace sendbench::cli
