// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

namespace sendbench::ui
{

class BubbleView;

/// Fetches the pictures of a bubble: those that the user asks for, and none by itself. Only from
/// https addresses (http on this computer), at most 16 MB, and only the formats that WhatsApp has.
/// What goes wrong is said in a toast. UI thread.
class PictureFetch final : public QObject
{
    Q_OBJECT

public:
    PictureFetch(const PageContext &context, BubbleView *bubble);

private:
    void fetch(const QUrl &url);
    void stop(const QUrl &url);
    void take(const QUrl &url, const QByteArray &bytes);
    void fail(const QUrl &url, const QString &why);

    PageContext m_context;
    BubbleView *m_bubble;
    QHash<QUrl, QPointer<Job>> m_running;
};

} // namespace sendbench::ui
