// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/picture.h"

#include "base/opensecrets.h"
#include "diagnosis/errortext.h"
#include "engine/opensecretcheck.h"
#include "events/progress.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

namespace
{

constexpr int kSecretsExit = 5; ///< as in the CLI

/// All that is there to read, hidden pages left out: what a screen reader would say.
void gatherTexts(QAccessibleInterface *part, QString &texts)
{
    if (!part || part->state().invisible)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        texts += part->text(kind) + u'\n';
    if (auto *text = part->textInterface(); text && !part->state().passwordEdit)
        texts += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < part->childCount(); ++i)
        gatherTexts(part->child(i), texts);
}

void refuse(const Error &error)
{
    qCritical("%s", qPrintable(diagnosis::fullText(error)));
    QCoreApplication::exit(kSecretsExit);
}

/// Nothing can be masked in a picture: with a stored secret in sight none is saved.
void saveAndQuit(Application &application, const QString &file)
{
    auto *learning =
        application.engine().learnSecrets(&application, secrets::LearnJob::Ask::Nobody);
    QObject::connect(learning, &Job::finished, &application, [&application, learning, file] {
        if (const auto &unread = learning->error()) {
            refuse({.kind = ErrorKind::Secret,
                    .code = u"secrets.unknown"_s,
                    .where = unread->where,
                    .path = unread->path,
                    .found = unread->code,
                    .detail = unread->detail});
            return;
        }
        ui::MainWindow &window = application.window();
        QString texts;
        gatherTexts(QAccessible::queryAccessibleInterface(&window), texts);
        if (const auto secret = openSecretLabel(texts, application.engine().redactor(),
                                                engine::publicSecrets(application.engine()))) {
            refuse(
                {.kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = *secret});
            return;
        }
        const bool saved = window.grab().save(file);
        if (!saved)
            qCritical("The picture could not be written to %s", qPrintable(file));
        QCoreApplication::exit(saved ? 0 : 1);
    });
    learning->start();
}

/// Milliseconds since the process began, from the kernel's own books.
double sinceProcessStart()
{
    QFile stat(u"/proc/self/stat"_s);
    QFile uptime(u"/proc/uptime"_s);
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(19).toDouble();
    const double now = uptime.readAll().split(' ').value(0).toDouble();
    return (now - ticks / 100.0) * 1000.0;
}

qint64 residentKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    return -1;
}

/// Tells the first paint of the window.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                std::printf("{\"firstPaintMs\": %.0f, \"rssKb\": %lld}\n", sinceProcessStart(),
                            static_cast<long long>(residentKb()));
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

} // namespace

void takePicture(Application &application, const QString &file, bool afterSend)
{
    ui::MainWindow &window = application.window();
    window.resize(1280, 800);
    if (!afterSend) {
        QTimer::singleShot(500, &window, [&application, file] { saveAndQuit(application, file); });
        return;
    }
    application.open(u"send"_s, {});
    QObject::connect(&application.engine(), &engine::Engine::eventReceived, &window,
                     [&application, &window, file](const events::Event &event) {
                         // One more turn, so that the last receipt is painted.
                         if (events::isFinal(event))
                             QTimer::singleShot(300, &window, [&application, file] {
                                 saveAndQuit(application, file);
                             });
                     });
    QTimer::singleShot(15'000, &window, [&application, file] { saveAndQuit(application, file); });
    if (auto *text = window.findChild<QWidget *>(u"text"_s))
        text->setProperty("plainText", Application::tr("Hello from Sendbench"));
    if (auto *send = window.findChild<QPushButton *>(u"send"_s))
        QTimer::singleShot(100, send, &QPushButton::click);
}

void measureStart(ui::MainWindow &window)
{
    auto *watch = new FirstPaint(&window);
    window.installEventFilter(watch);
}

} // namespace sendbench::gui
