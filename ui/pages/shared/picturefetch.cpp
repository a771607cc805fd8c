// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/picturefetch.h"

#include "base/pool.h"
#include "diagnosis/errortext.h"
#include "providers/commonchecks.h"
#include "ui/templates/bubbleview.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qint64 kMostMegabytes = 16;
constexpr int kMostRedirects = 3;

/// Nothing that is drawn by a program of its own, as SVG is.
QImage imageOf(const QByteArray &bytes)
{
    static const QList<QByteArray> known{"png", "jpeg", "jpg", "webp", "gif"};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    return known.contains(reader.format()) ? reader.read() : QImage();
}

} // namespace

PictureFetch::PictureFetch(const PageContext &context, BubbleView *bubble)
    : QObject(bubble)
    , m_context(context)
    , m_bubble(bubble)
{
    connect(bubble, &BubbleView::mediaWanted, this, &PictureFetch::fetch);
    connect(bubble, &BubbleView::mediaUnwanted, this, &PictureFetch::stop);
}

void PictureFetch::fetch(const QUrl &url)
{
    if (url.scheme() != u"https"_s && !providers::isLoopback(url.host())) {
        fail(url, tr("Pictures are loaded from https addresses only."));
        return;
    }
    http::Request request;
    request.method = "GET";
    request.url = url;
    request.maxResponseBytes = kMostMegabytes * 1024 * 1024;
    request.maxRedirects = kMostRedirects;
    auto *job = m_context.engine.client().send(request, this);
    m_running.insert(url, job);
    connect(job, &Job::finished, this, [this, job, url] {
        if (m_running.value(url) != job)
            return; // stopped, and perhaps asked for again
        m_running.remove(url);
        const auto &response = job->exchange().response;
        if (job->error())
            fail(url, diagnosis::fullText(*job->error()));
        else if (!response || response->status != 200)
            fail(url, tr("The answer is %1.").arg(response ? response->status : 0));
        else if (response->truncated)
            fail(url, tr("It is larger than %1 MB.").arg(kMostMegabytes));
        else
            take(url, response->body);
    });
    job->start();
}

void PictureFetch::stop(const QUrl &url)
{
    if (const QPointer<Job> job = m_running.take(url))
        job->cancel();
}

void PictureFetch::take(const QUrl &url, const QByteArray &bytes)
{
    // A large picture takes longer to read than the window may stand still.
    inPool(
        this, [bytes] { return imageOf(bytes); },
        [this, url](const QImage &image) {
            if (image.isNull())
                fail(url, tr("What came is no picture that WhatsApp shows."));
            else
                m_bubble->setMedia(url, image);
        });
}

void PictureFetch::fail(const QUrl &url, const QString &why)
{
    m_bubble->setMedia(url, QImage());
    m_context.toast(tr("The picture could not be had from %1: %2").arg(url.host(), why));
}

} // namespace sendbench::ui
