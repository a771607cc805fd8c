// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/clipboardguard.h"

#include "base/redactor.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/secretgate.h"

#include <QApplication>
#include <QChildEvent>
#include <QDrag>
#include <QMimeData>
#include <QPointer>
#include <QScopedValueRollback>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Platforms without other programs do not say whose it is: there it can only be ours.
bool isOurs(const QClipboard &clipboard, QClipboard::Mode mode)
{
    const bool own =
        mode == QClipboard::Selection ? clipboard.ownsSelection() : clipboard.ownsClipboard();
    const QString platform = QGuiApplication::platformName();
    return own || platform == u"offscreen"_s || platform == u"minimal"_s;
}

} // namespace

ClipboardGuard::ClipboardGuard(const Redactor &redactor, SecretGate &gate, QWidget *window)
    : QObject(window)
    , m_redactor(redactor)
    , m_gate(gate)
    , m_window(window)
{
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &ClipboardGuard::look);
    qApp->installEventFilter(this);
}

ClipboardGuard::~ClipboardGuard() = default;

bool ClipboardGuard::eventFilter(QObject *watched, QEvent *event)
{
    // A drag is a child of where it began; its data are set right after, and asked for at the drop.
    if (event->type() == QEvent::ChildAdded)
        QMetaObject::invokeMethod(
            this,
            [this, child = QPointer(static_cast<QChildEvent *>(event)->child())] {
                if (auto *drag = qobject_cast<QDrag *>(child.data()))
                    lookAtDrag(*drag);
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool ClipboardGuard::holdsSecret(const QMimeData &data) const
{
    return m_redactor.find(data.text().toUtf8()) || m_redactor.find(data.html().toUtf8());
}

void ClipboardGuard::lookAtDrag(QDrag &drag)
{
    const QMimeData *data = drag.mimeData();
    if (!data || Clipboard::isMarked(*data) || !(data->hasText() || data->hasHtml()))
        return;
    const bool open = m_gate.isOpen();
    if (open && !holdsSecret(*data))
        return;
    auto *clean = new QMimeData;
    if (open)
        clean->setText(m_redactor.redact(data->text()));
    drag.setMimeData(clean);
}

void ClipboardGuard::look(QClipboard::Mode mode)
{
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    if (m_putting || mode == QClipboard::FindBuffer)
        return;
    const QMimeData *data = clipboard.mimeData(mode);
    if (!data || !(data->hasText() || data->hasHtml()))
        return;
    if (mode == QClipboard::Clipboard)
        ++m_copies;
    if (!isOurs(clipboard, mode) || Clipboard::isMarked(*data) || Clipboard::isCleaned(*data))
        return;
    const bool open = m_gate.isOpen();
    const bool held = open && holdsSecret(*data);
    // A selection changes with each move of the mouse, which cannot wait.
    if (mode == QClipboard::Selection) {
        if (held || !open)
            put(open ? m_redactor.redact(data->text()) : QString(), mode);
        if (held)
            Q_EMIT masked();
        return;
    }
    waitFor(data->text(), held);
}

void ClipboardGuard::waitFor(const QString &text, bool held)
{
    // Another program may have stored a secret since this one learned those that were there.
    const auto ended = std::make_shared<bool>(false);
    const auto cleared = std::make_shared<bool>(false);
    m_gate.whenOpen(m_window, tr("Not copied"),
                    [this, text, held, ended, cleared, number = m_copies] {
                        *ended = true;
                        if (number != m_copies)
                            return; // something else was copied meanwhile
                        const QString clean = m_redactor.redact(text);
                        if (*cleared || held || clean != text)
                            put(clean, QClipboard::Clipboard);
                        if (held || clean != text)
                            Q_EMIT masked();
                    });
    if (*ended)
        return;
    *cleared = true;
    put({}, QClipboard::Clipboard);
}

void ClipboardGuard::put(const QString &text, QClipboard::Mode mode)
{
    const QScopedValueRollback own(m_putting, true);
    if (text.isEmpty())
        QGuiApplication::clipboard()->clear(mode);
    else
        QGuiApplication::clipboard()->setMimeData(Clipboard::cleanedData(text), mode);
}

} // namespace sendbench::ui
