// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/clipboard.h"

#include "base/redactor.h"
#include "ui/theme/secretgate.h"

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

const QString kSecretHint = u"x-kde-passwordManagerHint"_s;
const QString kCleaned = u"application/x-sendbench-cleaned"_s;

QByteArray digest(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Clipboard::Clipboard(const Redactor &redactor, std::chrono::milliseconds secretLife,
                     SecretGate *gate)
    : m_redactor(redactor)
    , m_secretLife(secretLife)
    , m_gate(gate)
{
}

void Clipboard::whenKnown(QWidget *asker, const QString &title,
                          const std::function<void()> &then) const
{
    if (m_gate)
        m_gate->whenOpen(asker, title, then);
    else
        then();
}

void Clipboard::copy(QWidget *asker, const std::function<QString()> &text,
                     const std::function<void()> &done) const
{
    whenKnown(asker, tr("Not copied"), [this, text, done] {
        QGuiApplication::clipboard()->setMimeData(cleanedData(m_redactor.redact(text())));
        if (done)
            done();
    });
}

void Clipboard::copy(QWidget *asker, const QString &text, const std::function<void()> &done) const
{
    copy(
        asker, [text] { return text; }, done);
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
    data->setData(kSecretHint, QByteArrayLiteral("secret"));
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

bool Clipboard::isMarked(const QMimeData &data)
{
    return data.hasFormat(kSecretHint);
}

QMimeData *Clipboard::cleanedData(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(kCleaned, QByteArrayLiteral("1"));
    return data;
}

bool Clipboard::isCleaned(const QMimeData &data)
{
    return data.hasFormat(kCleaned);
}

QString Clipboard::text()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace sendbench::ui
