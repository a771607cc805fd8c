// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "ui/theme/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// No secret reaches the clipboard but the one that was asked for, and that one leaves again.
class TestClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyHidesSecrets();
    void copiedSecretIsMarkedAndCleared();
    void clearingSparesWhatCameLater();
};

void TestClipboard::copyHidesSecrets()
{
    Redactor redactor;
    redactor.add(u"acc/key"_s, "planted-value-1");
    const ui::Clipboard clipboard(redactor);
    clipboard.copy(nullptr, u"Authorization: planted-value-1"_s);
    const QString held = QGuiApplication::clipboard()->text();
    QVERIFY(!held.contains(u"planted-value-1"_s));
    QVERIFY(held.contains(u"acc/key"_s));
}

void TestClipboard::copiedSecretIsMarkedAndCleared()
{
    const Redactor redactor;
    const ui::Clipboard clipboard(redactor, std::chrono::milliseconds(1));
    clipboard.copySecret(u"planted-value-2"_s);
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(held->text(), u"planted-value-2"_s);
    QCOMPARE(held->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestClipboard::clearingSparesWhatCameLater()
{
    const Redactor redactor;
    const ui::Clipboard brief(redactor, std::chrono::milliseconds(1));
    brief.copySecret(u"planted-value-3"_s);
    brief.copy(nullptr, u"something else"_s);
    // A later secret timer has run, so the earlier one has too.
    bool later = false;
    QTimer::singleShot(20, QGuiApplication::clipboard(), [&] { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
