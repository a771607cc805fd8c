// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/manualclock.h"
#include "workspace/codec.h"
#include "workspace/readahead.h"
#include "workspace/references.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

namespace
{

constexpr int kMany = 10'000;

/// About as long as a template with a header, two variables, a footer and two buttons.
QByteArray contentOf(int number)
{
    return R"({"form":"sendbench.template/1","name":"order_ready_)" + QByteArray::number(number) +
           R"(","language":"en_GB","category":"UTILITY","components":[{"type":"HEADER",)"
           R"("format":"TEXT","text":"Order {{1}}","example":{"header_text":["4711"]}},)"
           R"({"type":"BODY","text":")" +
           QByteArray("Hello {{1}}, your order is ready at {{2}} from now on. ").repeated(8) +
           R"(","example":{"body_text":[["Ines","Pier 2"]]}},{"type":"FOOTER","text":"Harbor"},)"
           R"({"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"On my way"},)"
           R"({"type":"URL","text":"See","url":"https://shop.example.org/{{1}}","example":["1"]}]}]})";
}

Document manyTemplates()
{
    Document document = fullDocument();
    document.templates.clear();
    for (int i = 0; i < kMany; ++i)
        document.templates.append({.id = u"t%1"_s.arg(i),
                                   .provider = u"wa"_s,
                                   .name = u"order_ready_%1"_s.arg(i),
                                   .language = u"en_GB"_s,
                                   .content = contentOf(i),
                                   .extras = {}});
    return document;
}

} // namespace

/// Templates as a part of the document: thousands of them, and those whose provider goes.
class TestWorkspaceTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(u"work.json"_s); }

    void whatWasReadAheadIsOpenedAsReadThen()
    {
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        const auto ahead = readAhead(m_path);
        ManualClock clock;
        Workspace workspace(clock);
        const auto state = workspace.open(m_path, ahead);
        QVERIFY(state);
        QCOMPARE(*state, OpenState::ReadWrite);
        QCOMPARE(workspace.document(), fullDocument());
        QVERIFY(workspace.document().accounts.constData() ==
                ahead->document->accounts.constData()); // it was not read twice
        Workspace second(clock);
        QCOMPARE(*second.open(m_path, ahead), OpenState::LockedByOther);
    }

    void whatChangedSinceItWasReadAheadIsReadAgain()
    {
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        const auto ahead = readAhead(m_path);
        Document other = fullDocument();
        other.name = u"Another"_s;
        QVERIFY(QFile::remove(m_path));
        QVERIFY(Workspace::createFile(m_path, other));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path, ahead));
        QCOMPARE(workspace.document().name, u"Another"_s);
        workspace.close();
        QVERIFY(QFile::remove(m_path));
        const auto gone = workspace.open(m_path, ahead);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, u"file.not-found"_s);
    }

    void aBrokenFileReadAheadIsBrokenWithItsProblems()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"sendbench":"workspace","schemaVersion":1,"name":7,"accounts":{}})");
        file.close();
        ManualClock clock;
        Workspace plain(clock);
        QCOMPARE(*plain.open(m_path), OpenState::Broken);
        const QList<Error> problems = plain.problems();
        plain.close();
        Workspace ahead(clock);
        QCOMPARE(*ahead.open(m_path, readAhead(m_path)), OpenState::Broken);
        QCOMPARE(ahead.problems().size(), problems.size());
        for (qsizetype i = 0; i < problems.size(); ++i) {
            QCOMPARE(ahead.problems().at(i).code, problems.at(i).code);
            QCOMPARE(ahead.problems().at(i).path, problems.at(i).path);
            QCOMPARE(ahead.problems().at(i).where, problems.at(i).where);
        }
        QVERIFY(ahead.isReadOnly());
    }

    void cleanup() { QVERIFY(!QFile::exists(m_path) || QFile::remove(m_path)); }

    void thousandsAreOpenedEditedSavedAndTakenBack()
    {
        const Document many = manyTemplates();
        QElapsedTimer timer;
        const auto took = [&timer](const char *what, qint64 most) {
            const qint64 ms = timer.restart();
            qInfo("%d templates: %s in %lld ms", kMany, what, ms);
            QVERIFY2(ms < most, what);
        };
        timer.start();
        QVERIFY(Workspace::createFile(m_path, many));
        took("made", 20'000);
        ManualClock clock;
        Workspace workspace(clock);
        QCOMPARE(workspace.open(m_path).value(), OpenState::ReadWrite);
        took("opened", 30'000);
        QCOMPARE(workspace.document(), many);
        timer.restart();
        QVERIFY(workspace.edit(u"Edit"_s, [](Document &changed) {
            changed.storedTemplate(u"t7777"_s)->content = contentOf(1);
        }));
        took("edited", 1'000);
        QVERIFY(workspace.save());
        took("saved", 20'000);
        workspace.undo();
        took("taken back", 500);
        QCOMPARE(workspace.document(), many);
        QVERIFY(workspace.save());
        const auto back = decode(tests::contentOf(m_path), m_path);
        QVERIFY(back);
        QCOMPARE(*back, many);
    }

    void theAutosaveOfThousandsHoldsNobodyUp()
    {
        QVERIFY(Workspace::createFile(m_path, manyTemplates()));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        QSignalSpy saved(&workspace, &Workspace::saved);
        const auto put = [&](const QByteArray &content) {
            return workspace.edit(u"Edit"_s, [&](Document &changed) {
                changed.storedTemplate(u"t7777"_s)->content = content;
            });
        };
        QVERIFY(put(R"({"name":"first"})"));
        QElapsedTimer timer;
        timer.start();
        clock.advance(2s);
        qInfo("%d templates: the autosave holds its caller up for %lld ms", kMany, timer.elapsed());
        QCOMPARE(saved.size(), 0); // it is being written elsewhere
        QVERIFY(put(R"({"name":"second"})"));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
        QVERIFY(tests::contentOf(m_path).contains("\"first\""));
        QVERIFY(workspace.hasUnsavedChanges());
        clock.advance(2s);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, 30'000);
        QVERIFY(!workspace.hasUnsavedChanges());
        QVERIFY(tests::contentOf(m_path).contains("\"second\""));
        // Closed in the middle of one: nothing is lost.
        QVERIFY(put(R"({"name":"third"})"));
        clock.advance(2s);
        QVERIFY(put(R"({"name":"fourth"})"));
        workspace.close();
        QVERIFY(tests::contentOf(m_path).contains("\"fourth\""));
    }

    void anotherProgramsContentIsNotOverwrittenByIt()
    {
        QVERIFY(Workspace::createFile(m_path, manyTemplates()));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        QSignalSpy theirs(&workspace, &Workspace::changedOnDisk);
        QVERIFY(workspace.edit(u"Edit"_s, [](Document &changed) { changed.name = u"ours"_s; }));
        writeContent(m_path, encode({.name = u"theirs"_s}));
        clock.advance(2s);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.size(), 1, 30'000);
        QCOMPARE(workspace.document().name, u"theirs"_s);
        QVERIFY(tests::contentOf(workspace.conflictCopy()).contains("\"ours\""));
    }

    /// Every step has its own list: as many as would fill the memory are not kept.
    void fewerStepsAreKeptOfThousands()
    {
        QVERIFY(Workspace::createFile(m_path, manyTemplates()));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        for (int i = 0; i < 60; ++i)
            QVERIFY(workspace.edit(
                u"Edit"_s, [i](Document &changed) { changed.templates[i].content = "{}"; }));
        int steps = 0;
        for (; workspace.canUndo(); ++steps)
            workspace.undo();
        QCOMPARE(steps, 50);
    }

    void theyStayWhenTheirProviderGoes()
    {
        QVERIFY(Workspace::createFile(m_path, fullDocument()));
        ManualClock clock;
        Workspace workspace(clock);
        QVERIFY(workspace.open(m_path));
        QCOMPARE(templatesFor(workspace.document(), u"wa"_s), 1);
        QVERIFY(workspace.edit(u"Remove"_s, [](Document &changed) { changed.providers.clear(); }));
        QVERIFY(workspace.save());
        const auto back = decode(tests::contentOf(m_path), m_path);
        QVERIFY(back);
        QCOMPARE(back->templates, fullDocument().templates);
    }

    void theyFollowANewName()
    {
        Document document = fullDocument();
        moveTemplates(document, u"wa"_s, u"wa-eu"_s);
        QCOMPARE(document.templates.at(0).provider, u"wa-eu"_s);
        QCOMPARE(document.templates.at(1).provider, QString());
    }

    void anIdOfTheirOwn()
    {
        Document document = fullDocument();
        QVERIFY(structuralProblems(document, u"f"_s).isEmpty());
        QCOMPARE(document.freeTemplateId(u"wa"_s), u"wa-2"_s);
        QCOMPARE(document.freeTemplateId(u"wa-eu"_s), u"wa-eu"_s);
        document.templates.append(document.templates.constFirst());
        const auto problems = structuralProblems(document, u"f"_s);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.constFirst().path, u"templates[2].id"_s);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestWorkspaceTemplates)
#include "tst_workspacetemplates.moc"
