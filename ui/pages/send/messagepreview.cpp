// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/messagepreview.h"

#include "base/pool.h"
#include "ui/templates/bubbleview.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qint64 kMostBytes = 16LL * 1024 * 1024;
constexpr int kMostRedirects = 3;

} // namespace

MessagePreview::MessagePreview(const PageContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_bubble(new BubbleView)
{
    setObjectName(u"messagePreview"_s);
    setAccessibleName(tr("The message as a phone shows it"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_bubble->setNarrow(true);
    m_bubble->setDark(context.theme.isDark());
    auto *middle = new QWidget;
    auto *centre = new QHBoxLayout(middle);
    centre->setContentsMargins(Theme::kSpace8, Theme::kSpace16, Theme::kSpace8, Theme::kSpace16);
    centre->addStretch(1);
    centre->addWidget(m_bubble, 0, Qt::AlignTop);
    centre->addStretch(1);
    setWidget(middle);
    setMinimumSize(180, 120);
    connect(&context.theme, &Theme::changed, this,
            [this] { m_bubble->setDark(m_context.theme.isDark()); });
    connect(m_bubble, &BubbleView::mediaWanted, this, &MessagePreview::fetch);
}

void MessagePreview::show(const templates::Template &t, const templates::Values &values)
{
    const auto now = templates::preview(t, values, QDateTime::currentDateTimeUtc());
    if (now == m_shown)
        return;
    m_shown = now;
    m_bubble->setPreview(m_shown);
}

void MessagePreview::fetch(const QUrl &url)
{
    http::Request request;
    request.method = "GET";
    request.url = url;
    request.maxResponseBytes = kMostBytes;
    request.maxRedirects = kMostRedirects;
    auto *job = m_context.engine.client().send(request, this);
    connect(job, &Job::finished, this, [this, job, url] {
        const auto &response = job->exchange().response;
        const bool good =
            !job->error() && response && response->status == 200 && !response->truncated;
        take(url, good ? response->body : QByteArray());
    });
    job->start();
}

void MessagePreview::take(const QUrl &url, const QByteArray &bytes)
{
    // A large picture takes longer to read than the window may stand still.
    const auto reading = [bytes] { return QImage::fromData(bytes); };
    inPool(this, reading, [this, url](const QImage &image) {
        m_bubble->setMedia(url, image);
        if (image.isNull())
            m_context.toast(tr("The picture could not be had from %1").arg(url.host()));
    });
}

} // namespace sendbench::ui
