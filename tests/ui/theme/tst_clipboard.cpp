// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/clipboardguard.h"
#include "ui/theme/secretgate.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
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
    void nothingIsCopiedUntilAllIsKnown();
    void whatAFieldCopiesIsMasked();
    void whatAFieldCopiesWaitsUntilAllIsKnown();
    void whatAnotherProgramStoredMeanwhileIsMasked();
    void anAskedForSecretStays();
    void aDragIsMasked();
};

namespace
{

/// Opens when the test says so, and learns one secret by it.
class TestGate final : public ui::SecretGate
{
public:
    explicit TestGate(Redactor &redactor)
        : m_redactor(redactor)
    {
    }
    [[nodiscard]] bool isOpen() const override { return m_open; }
    void whenOpen(QWidget * /*asker*/, const QString &title,
                  const std::function<void()> &then) override
    {
        asked.append(title);
        if (m_open && !m_changed)
            then();
        else
            m_waiting.append(then);
    }
    /// Another program has stored something: the next copy has to learn it.
    void storeElsewhere() { m_changed = true; }
    void open()
    {
        m_redactor.add(u"acc/key"_s, kPlain.toUtf8());
        m_open = true;
        m_changed = false;
        for (const auto &then : std::exchange(m_waiting, {}))
            then();
    }

    static inline const QString kPlain = u"planted-value-4"_s;
    static inline const QString kMark = u"‹secret:acc/key›"_s;
    QStringList asked;

private:
    Redactor &m_redactor;
    bool m_open = false;
    bool m_changed = false;
    QList<std::function<void()>> m_waiting;
};

QString held()
{
    return QGuiApplication::clipboard()->text();
}

/// Ctrl+A, Ctrl+C in a field of Qt's own.
void copyFrom(QLineEdit &line)
{
    line.show();
    QTest::keyClick(&line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&line, Qt::Key_C, Qt::ControlModifier);
}

} // namespace

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

void TestClipboard::nothingIsCopiedUntilAllIsKnown()
{
    Redactor redactor;
    TestGate gate(redactor);
    const ui::Clipboard clipboard(redactor, std::chrono::seconds(30), &gate);
    QGuiApplication::clipboard()->setText(u"before"_s);
    bool done = false;
    clipboard.copy(
        nullptr, [] { return u"key: "_s + TestGate::kPlain; }, [&done] { done = true; });
    QCOMPARE(held(), u"before"_s);
    QVERIFY(!done);
    gate.open();
    QCOMPARE(held(), u"key: "_s + TestGate::kMark);
    QVERIFY(done);
}

void TestClipboard::whatAFieldCopiesIsMasked()
{
    Redactor redactor;
    TestGate gate(redactor);
    gate.open();
    QWidget window;
    ui::ClipboardGuard guard(redactor, gate, &window);
    int masked = 0;
    connect(&guard, &ui::ClipboardGuard::masked, this, [&masked] { ++masked; });
    QLineEdit line(u"key: "_s + TestGate::kPlain);
    copyFrom(line);
    QCOMPARE(held(), u"key: "_s + TestGate::kMark);
    QCOMPARE(masked, 1);
    line.setText(u"nothing to hide"_s);
    copyFrom(line);
    QCOMPARE(held(), u"nothing to hide"_s);
    QCOMPARE(masked, 1);
    auto *rich = new QMimeData;
    rich->setText(u"plain"_s);
    rich->setHtml(u"<b>"_s + TestGate::kPlain + u"</b>"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestClipboard::whatAFieldCopiesWaitsUntilAllIsKnown()
{
    Redactor redactor;
    TestGate gate(redactor);
    QWidget window;
    const ui::ClipboardGuard guard(redactor, gate, &window);
    QLineEdit line(TestGate::kPlain);
    copyFrom(line);
    QCOMPARE(held(), QString());
    QCOMPARE(gate.asked, QStringList{u"Not copied"_s});
    gate.open();
    QCOMPARE(held(), TestGate::kMark);
}

void TestClipboard::whatAnotherProgramStoredMeanwhileIsMasked()
{
    Redactor redactor;
    TestGate gate(redactor);
    gate.open();
    gate.storeElsewhere();
    QWidget window;
    const ui::ClipboardGuard guard(redactor, gate, &window);
    QLineEdit line(TestGate::kPlain);
    copyFrom(line);
    QCOMPARE(held(), QString());
    // The newest copy counts, whatever was waiting before it.
    line.setText(u"newest: "_s + TestGate::kPlain);
    copyFrom(line);
    gate.open();
    QCOMPARE(held(), u"newest: "_s + TestGate::kMark);
    // Nothing comes back over what was copied by somebody else in between.
    gate.storeElsewhere();
    copyFrom(line);
    const ui::Clipboard clipboard(redactor);
    clipboard.copy(nullptr, u"by a button"_s);
    gate.open();
    QCOMPARE(held(), u"by a button"_s);
}

void TestClipboard::anAskedForSecretStays()
{
    Redactor redactor;
    TestGate gate(redactor);
    gate.open();
    QWidget window;
    const ui::ClipboardGuard guard(redactor, gate, &window);
    const ui::Clipboard clipboard(redactor, std::chrono::seconds(30), &gate);
    clipboard.copySecret(TestGate::kPlain);
    QCOMPARE(held(), TestGate::kPlain);
    QGuiApplication::clipboard()->clear();
}

void TestClipboard::aDragIsMasked()
{
    Redactor redactor;
    TestGate gate(redactor);
    QWidget window;
    const ui::ClipboardGuard guard(redactor, gate, &window);
    const auto dragged = [&window] {
        QPointer<QDrag> drag = new QDrag(&window);
        auto *data = new QMimeData;
        data->setText(TestGate::kPlain);
        drag->setMimeData(data);
        QCoreApplication::processEvents(); // as its own loop would, before anything is dropped
        const QString text = drag->mimeData()->text();
        delete drag;
        return text;
    };
    QCOMPARE(dragged(), QString());
    gate.open();
    QCOMPARE(dragged(), TestGate::kMark);
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
