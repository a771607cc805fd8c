// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/manualclock.h"
#include "workspace/codec.h"
#include "workspace/moves.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

/// Edits, undo and when they reach the disk.
class TestWorkspaceEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"work.json"_s);
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        m_clock = std::make_unique<ManualClock>();
        m_workspace = std::make_unique<Workspace>(*m_clock);
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::ReadWrite);
    }
    void cleanup() { m_workspace.reset(); }

    void editIsOneStep()
    {
        QSignalSpy changed(m_workspace.get(), &Workspace::changed);
        QVERIFY(rename(u"A"_s));
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_workspace->canUndo());
        QCOMPARE(m_workspace->undoLabel(), u"Rename"_s);
        m_workspace->undo();
        QCOMPARE(m_workspace->document(), fullDocument());
        QVERIFY(!m_workspace->canUndo());
        QCOMPARE(m_workspace->redoLabel(), u"Rename"_s);
        m_workspace->redo();
        QCOMPARE(m_workspace->document().name, u"A"_s);
        QVERIFY(!m_workspace->canRedo());
    }

    /// "Move to the keychain" and then Ctrl+Z, as often as one likes: the file never has it again.
    void noUndoPutsAMovedSecretBack()
    {
        const QByteArray planted = "planted-by-hand-71";
        const auto give = [&](const QString &id, const forms::FieldValue &value,
                              const QString &key = {}) {
            return m_workspace->edit(
                u"Give"_s,
                [&](Document &document) {
                    for (auto &account : document.accounts)
                        if (account.id == id)
                            account.fields.insert(u"extra"_s, value);
                },
                key);
        };
        const QString text = QString::fromUtf8(planted);
        m_workspace->edit(u"Two"_s, [&](Document &document) {
            document.accounts = {{.id = u"old"_s, .kind = u"8x8.connect"_s},
                                 {.id = u"other"_s, .kind = u"8x8.connect"_s}};
            document.providers.clear();
            document.webhooks.clear();
        });
        QVERIFY(give(u"old"_s, text));
        QVERIFY(give(u"other"_s, text));
        m_workspace->edit(u"Rename"_s,
                          [](Document &document) { document.accounts.first().id = u"acme"_s; });
        rename(u"A"_s);
        // A mark alone (a bundle's) says not that the keychain has it: undo gives the text back.
        QVERIFY(give(u"acme"_s, forms::SecretMark{}));
        m_workspace->undo();
        QCOMPARE(m_workspace->document().account(u"acme"_s)->fields.value(u"extra"_s).text(), text);
        QVERIFY(give(u"acme"_s, forms::SecretMark{}, kMovesSecrets));
        QCOMPARE(m_workspace->undoLabel(), u"Rename"_s); // the move itself is no step
        QCOMPARE(m_workspace->document().name, u"A"_s);
        // Also the steps before it: once renamed, once under its old id, once in both directions.
        const auto hasIt = [&](const QString &id) {
            const auto *account = m_workspace->document().account(id);
            return account && account->fields.value(u"extra"_s).text() == text;
        };
        while (m_workspace->canUndo() && m_workspace->document().account(u"other"_s)) {
            m_workspace->undo();
            QVERIFY(!hasIt(u"acme"_s) && !hasIt(u"old"_s));
        }
        while (m_workspace->canRedo()) {
            m_workspace->redo();
            QVERIFY(!hasIt(u"acme"_s) && !hasIt(u"old"_s));
        }
        // Another's text of the same letters is its own.
        QVERIFY(hasIt(u"other"_s));
        m_workspace->edit(u"Remove"_s, [](Document &document) { document.accounts.removeLast(); });
        QVERIFY(m_workspace->save());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(planted));
    }

    /// What a form has locked: also under the name that its row had before, and in the steps forth.
    void noUndoPutsAForgottenTextBack()
    {
        const auto set = [&](const QString &key, const forms::FieldValue &value) {
            m_workspace->edit(u"Set"_s, [&](Document &document) {
                document.accounts.first().fields.insert(key, value);
            });
        };
        QVERIFY(m_workspace->edit(u"One"_s, [&](Document &document) {
            document.accounts = {{.id = u"acme"_s, .kind = u"8x8.connect"_s}};
            document.providers.clear();
            document.webhooks.clear();
        }));
        const auto fields = [&] { return m_workspace->document().account(u"acme"_s)->fields; };
        set(u"headers.Old"_s, u"pw"_s);
        set(u"method"_s, u"pw"_s); // a short word elsewhere is what it says
        set(u"note"_s, u"planted-by-hand-72"_s);
        m_workspace->edit(u"Lock"_s, [&](Document &document) {
            auto &changed = document.accounts.first().fields;
            changed.remove(u"headers.Old"_s);
            changed.insert(u"headers.New"_s, forms::FieldValue(forms::SecretMark{}));
            changed.insert(u"auth"_s, forms::FieldValue(forms::SecretMark{}));
        });
        m_workspace->forgetTexts({{u"acme"_s, u"headers.New"_s, u"headers."_s, u"pw"_s},
                                  {u"acme"_s, u"auth"_s, {}, u"planted-by-hand-72"_s}});
        m_workspace->undo();
        QVERIFY(!fields().contains(u"headers.Old"_s));
        QCOMPARE(fields().value(u"method"_s).text(), u"pw"_s);
        QVERIFY(!fields().contains(u"note"_s));
        while (m_workspace->canUndo()) {
            m_workspace->undo();
            QVERIFY(!m_workspace->document().account(u"acme"_s) ||
                    !fields().contains(u"headers.Old"_s));
        }
        m_workspace->redo();
        m_workspace->redo();
        set(u"headers.Again"_s, u"pw"_s);
        m_workspace->undo();
        m_workspace->forgetTexts({{u"acme"_s, u"headers.New"_s, u"headers."_s, u"pw"_s}});
        m_workspace->redo();
        QVERIFY(!fields().contains(u"headers.Again"_s));
    }

    void anEditWithoutEffectIsNone()
    {
        QSignalSpy changed(m_workspace.get(), &Workspace::changed);
        QVERIFY(!rename(u"Demo"_s));
        QVERIFY(!m_workspace->canUndo());
        QCOMPARE(changed.size(), 0);
        QVERIFY(!m_workspace->hasUnsavedChanges());
    }

    void aNewEditEndsRedo()
    {
        rename(u"A"_s);
        m_workspace->undo();
        rename(u"B"_s);
        QVERIFY(!m_workspace->canRedo());
        m_workspace->redo();
        QCOMPARE(m_workspace->document().name, u"B"_s);
    }

    void goesBackManySteps()
    {
        for (int i = 0; i < 200; ++i)
            rename(u"name %1"_s.arg(i));
        for (int i = 198; i >= 0; --i) {
            m_workspace->undo();
            QCOMPARE(m_workspace->document().name, u"name %1"_s.arg(i));
        }
        m_workspace->undo();
        QCOMPARE(m_workspace->document(), fullDocument());
        for (int i = 0; i < 200; ++i)
            m_workspace->redo();
        QCOMPARE(m_workspace->document().name, u"name 199"_s);
    }

    void typingIsOneStep()
    {
        for (const QString &name : {u"a"_s, u"ab"_s, u"abc"_s}) {
            rename(name, u"name"_s);
            m_clock->advance(900ms);
        }
        m_workspace->undo();
        QCOMPARE(m_workspace->document().name, u"Demo"_s);
        m_workspace->redo();
        QCOMPARE(m_workspace->document().name, u"abc"_s);
    }

    void aPauseOrAnotherKeyIsAnotherStep()
    {
        rename(u"a"_s, u"name"_s);
        m_clock->advance(1100ms);
        rename(u"ab"_s, u"name"_s);
        rename(u"abc"_s, u"other"_s);
        rename(u"abcd"_s);
        rename(u"abcde"_s);
        for (const QString &name : {u"abcd"_s, u"abc"_s, u"ab"_s, u"a"_s, u"Demo"_s}) {
            m_workspace->undo();
            QCOMPARE(m_workspace->document().name, name);
        }
    }

    void typingAfterUndoIsAnotherStep()
    {
        rename(u"a"_s, u"name"_s);
        rename(u"b"_s, u"other"_s);
        m_workspace->undo();
        rename(u"ab"_s, u"name"_s);
        m_workspace->undo();
        QCOMPARE(m_workspace->document().name, u"a"_s);
    }

    void typedAndTakenBackLeavesNoStep()
    {
        rename(u"Demox"_s, u"name"_s);
        rename(u"Demo"_s, u"name"_s);
        QVERIFY(!m_workspace->canUndo());
        QVERIFY(!m_workspace->hasUnsavedChanges());
    }

    void anEditThatNoFileCouldHoldIsRefused()
    {
        QSignalSpy refused(m_workspace.get(), &Workspace::editRefused);
        QVERIFY(!m_workspace->edit(u"Remove"_s, [](Document &d) { d.accounts.clear(); }));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<Error>().code, u"workspace.unknown-account"_s);
        QVERIFY(!m_workspace->edit(u"Add"_s,
                                   [](Document &d) { d.accounts.append(d.accounts.first()); }));
        QCOMPARE(m_workspace->document(), fullDocument());
    }

    void isOnDiskWithinTwoSeconds()
    {
        QSignalSpy saved(m_workspace.get(), &Workspace::saved);
        rename(u"A"_s);
        QVERIFY(m_workspace->hasUnsavedChanges());
        QVERIFY(!m_workspace->savedAt());
        m_clock->advance(2s);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(onDisk().name, u"A"_s);
        QVERIFY(!m_workspace->hasUnsavedChanges());
        QVERIFY(m_workspace->savedAt() > m_clock->now().addSecs(-2));
        m_clock->advance(60s);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(m_clock->waiting(), 0);
    }

    void typingWithoutAPauseIsSavedToo()
    {
        for (int tenth = 1; tenth <= 100; ++tenth) {
            rename(QString::number(tenth), u"name"_s);
            m_clock->advance(100ms);
            if (tenth >= 20)
                QVERIFY(onDisk().name.toInt() > tenth - 20);
        }
    }

    void undoIsSaved()
    {
        rename(u"A"_s);
        m_clock->advance(2s);
        m_workspace->undo();
        m_clock->advance(2s);
        QCOMPARE(onDisk(), fullDocument());
    }

    void saveWritesNow()
    {
        rename(u"A"_s);
        QVERIFY(m_workspace->save());
        QCOMPARE(onDisk().name, u"A"_s);
    }

    void closingSaves()
    {
        rename(u"A"_s);
        m_workspace.reset();
        QCOMPARE(onDisk().name, u"A"_s);
        QVERIFY(!QFile::exists(m_path + u".lock"_s));
    }

    void closedWorkspaceTakesNothing()
    {
        m_workspace->close();
        QVERIFY(!m_workspace->isOpen());
        QVERIFY(!rename(u"A"_s));
        QCOMPARE(m_workspace->document(), Document());
        m_workspace->undo();
        QVERIFY(m_workspace->save());
        QCOMPARE(onDisk(), fullDocument());
    }

    void draftsOutliveTheProgram()
    {
        forms::FieldValues values;
        values.insert(u"nickname"_s, u"half typ"_s);
        values.insert(u"apiKey"_s, forms::SecretMark());
        m_workspace->setDraft(u"wa"_s, values);
        m_clock->advance(2s);
        const QString drafts = m_path + u".drafts"_s;
        QCOMPARE(QFile::permissions(drafts) & 0x0777, QFile::permissions(m_path) & 0x0777);
        // As after a crash: a second program reads what the first one left.
        const QString copy = m_folder->filePath(u"copy.json"_s);
        QVERIFY(QFile::copy(m_path, copy) && QFile::copy(drafts, copy + u".drafts"_s));
        Workspace second(*m_clock);
        QVERIFY(second.open(copy));
        QCOMPARE(second.draftIds(), QStringList(u"wa"_s));
        QCOMPARE(second.draft(u"wa"_s).value(), values);
        second.setDraft(u"wa"_s, std::nullopt);
        QVERIFY(second.hasUnsavedChanges());
        m_clock->advance(2s);
        QVERIFY(!QFile::exists(copy + u".drafts"_s));
        QVERIFY(!second.draft(u"wa"_s));
    }

    void draftsDoNotTouchTheDocument()
    {
        const QByteArray before = contentOf(m_path);
        m_workspace->setDraft(u"wa"_s, forms::FieldValues());
        m_clock->advance(2s);
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(!m_workspace->canUndo());
        QVERIFY(!QFile::exists(m_path + u".bak"_s));
    }

    void unreadableDraftsArePutAside()
    {
        m_workspace->close();
        writeContent(m_path + u".drafts"_s, "{\"half");
        QCOMPARE(m_workspace->open(m_path).value(), OpenState::ReadWrite);
        QVERIFY(m_workspace->draftIds().isEmpty());
        const QStringList aside =
            QDir(m_folder->path()).entryList({u"work.json.drafts-broken-*"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOf(m_folder->filePath(aside[0])), "{\"half"_ba);
    }

private:
    bool rename(const QString &name, const QString &key = {})
    {
        return m_workspace->edit(
            u"Rename"_s, [&](Document &d) { d.name = name; }, key);
    }
    [[nodiscard]] Document onDisk() const
    {
        return decode(contentOf(m_path), m_path).value_or(Document{.name = u"unreadable"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestWorkspaceEditing)
#include "tst_workspaceediting.moc"
