// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/clipboard.h"

#include "base/redactor.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray digest(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Clipboard::Clipboard(const Redactor &redactor, std::chrono::milliseconds secretLife)
    : m_redactor(redactor)
    , m_secretLife(secretLife)
{
}

void Clipboard::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(m_redactor.redact(text));
}

void Clipboard::copySecret(const QString &text) const
{
    QGuiApplication::clipboard()->setMimeData(secretData(text));
}

QMimeData *Clipboard::data(const QString &text) const
{
    auto *data = new QMimeData;
    data->setText(m_redactor.redact(text));
    return data;
}

QMimeData *Clipboard::secretData(const QString &text) const
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(u"x-kde-passwordManagerHint"_s, QByteArrayLiteral("secret"));
    data->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        QByteArrayLiteral("1"));
    QClipboard *clipboard = QGuiApplication::clipboard();
    // By content: a clipboard manager may have taken it over. The digest, so that the secret does
    // not live on in a timer.
    QTimer::singleShot(m_secretLife, clipboard, [clipboard, copied = digest(text)] {
        for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection})
            if ((mode == QClipboard::Clipboard || clipboard->supportsSelection()) &&
                digest(clipboard->text(mode)) == copied)
                clipboard->clear(mode);
    });
    return data;
}

QString Clipboard::text()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace sendbench::ui
