// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::lint;

/// Calls and headers that no file of the program may have, with the reason.
class ForbiddenTest final : public QObject
{
    Q_OBJECT

    struct Rule {
        const char *name;
        QString pattern;
        QString reason;
        QString where = {};       ///< only files that match; empty: all of src, ui, app
        QStringList allowed = {}; ///< files and folders that may
    };

    static QList<Rule> rules()
    {
        return {
            {"QtGui in src",
             uR"re(#\s*include\s*<(Q(tGui|tWidgets|GuiApplication|Widget|Pixmap|Image|Icon|Color|Font\w*|Painter|Clipboard|DesktopServices|Action|KeySequence|Palette|TextDocument|Application)\b))re"_s,
             u"src and the CLI are built without Gui and Widgets"_s, u"^(src|app/cli)/"_s},
            {"nested event loop",
             uR"re(\bQEventLoop\b|\bprocessEvents\s*\(|\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Encrypted|Finished|Started|NewConnection)\s*\(|(?<!m_query)(?<!query)(\.|->)exec\s*\(\s*\)|\bQTest::q(Wait|WaitFor|Sleep)\b)re"_s,
             u"what runs inside it destroys what waits; use a job and its signal"_s,
             {},
             {u"app/cli/main.cpp"_s, u"app/gui/main.cpp"_s}},
            {"sleep",
             uR"re(\bQThread::[mu]?sleep\b|\bsleep_(for|until)\b|\b(us|nano)?sleep\s*\()re"_s,
             u"no thread of the program stands still; use a timer or a condition with a time-out"_s},
            {"hand-overs that no sanitizer sees",
             uR"re(\bQtConcurrent\b|\bQThreadPool\b|\bQFutureWatcher\b|\bBlockingQueuedConnection\b|\bstd::(j?thread|async)\b)re"_s,
             u"base/inbox.h and base/pool.h take work to another thread and bring its result back"_s,
             {},
             {u"src/base/pool.cpp"_s}},
            {"QNetworkAccessManager", u"\\bQNetworkAccessManager\\b"_s,
             u"http/client is the only way out: the other one hides what was on the wire"_s},
            {"opening addresses",
             u"\\bQDesktopServices\\b"_s,
             u"only ui/theme/prompts.h opens an address, so that tests can answer"_s,
             {},
             {u"ui/theme/"_s}},
            {"clipboard",
             u"\\bQClipboard\\b|\\bclipboard\\s*\\(\\s*\\)\\s*->"_s,
             u"only ui/theme/clipboard.h, which redacts, touches it"_s,
             {},
             {u"ui/theme/clipboard.cpp"_s, u"ui/theme/clipboard.h"_s,
              u"ui/theme/clipboardguard.cpp"_s, u"ui/theme/clipboardguard.h"_s}},
            {"files written by the window",
             uR"re(\bwriteFileAtomically\s*\(|\bQ(Save|Temporary)File\b|\bQIODevice(Base)?::(WriteOnly|ReadWrite|Append|NewOnly)\b|\.save\(\s*\w)re"_s,
             u"what leaves the window waits for whenSecretsKnown() and is searched; a new place is "
             u"tried in tests/ui/outlets and named here"_s,
             u"^(ui|app/gui)/"_s,
             {u"ui/exchange/exchangeshown.cpp"_s, u"ui/pages/bundles/exportpane.cpp"_s,
              u"ui/pages/providers/sheettab.cpp"_s, u"ui/pages/templates/templateexchange.cpp"_s,
              u"ui/pages/templates/side/previewtab.cpp"_s, u"app/gui/picture.cpp"_s}},
            {"what the command line lets out",
             uR"re(\bwriteFileAtomically\s*\(|\bQ(Save|Temporary)File\b|\bQIODevice(Base)?::(WriteOnly|ReadWrite|Append|NewOnly)\b|\bterminal\(\)\s*\.\s*(out|err)\b|\bm_terminal\s*\.\s*(out|err)\b|\bstd::c(out|err|log)\b|(?<![.>])\bf?(printf|puts|write)\s*\()re"_s,
             u"text goes by the Printer and files by Command::writeOut(), which know the stored "
             u"secrets; allowed are those two, prompts without a value, and the bundle, whose job "
             u"has searched it"_s,
             u"^app/cli/"_s,
             {u"app/cli/printer.cpp"_s, u"app/cli/command.cpp"_s, u"app/cli/terminal.cpp"_s,
              u"app/cli/cli.cpp"_s, u"app/cli/interrupt.cpp"_s,
              u"app/cli/commands/secretcommand.cpp"_s, u"app/cli/commands/bundlecommand.cpp"_s}},
            {"message boxes",
             u"\\bQMessageBox\\b|\\bQInputDialog\\b|\\bQFileDialog::get"_s,
             u"ui/theme/prompts.h asks, without a nested loop"_s,
             {},
             {u"ui/theme/"_s}},
            {"QtHttpServer and other GPL modules",
             u"\\bQHttpServer\\b|\\bQOAuth\\w*\\b|#\\s*include\\s*<Qsci"_s,
             u"the licence is Apache-2.0; nothing under the GPL is linked"_s},
            {"keyword macros", u"^\\s*(signals|public slots|private slots)\\s*:|\\bemit\\s+\\w"_s,
             u"QT_NO_KEYWORDS: Q_SIGNALS, Q_SLOTS, Q_EMIT"_s},
            {"debug output", u"\\bq(Debug|Info|Warning|Critical)\\s*\\("_s,
             u"base/log redacts; Qt's own output does not"_s, u"^src/"_s},
        };
    }

    static QStringList breaches(const Rule &rule, const QString &file, const QString &text)
    {
        for (const QString &one : rule.allowed)
            if (file == one || (one.endsWith(u'/') && file.startsWith(one)))
                return {};
        if (!rule.where.isEmpty() && !QRegularExpression(rule.where).match(file).hasMatch())
            return {};
        QStringList wrong;
        const QRegularExpression pattern(rule.pattern, QRegularExpression::MultilineOption);
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            wrong.append(u"%1:%2: %3"_s.arg(file)
                             .arg(lineAt(text, match.capturedStart()))
                             .arg(match.captured().trimmed()));
        }
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &file : programSources())
            m_texts.append({file, code(file, Literals::Blank)});
        QVERIFY(m_texts.size() > 100);
    }

    void isAbsent_data()
    {
        QTest::addColumn<int>("index");
        const auto all = rules();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void isAbsent()
    {
        QFETCH(const int, index);
        const Rule rule = rules()[index];
        QVERIFY2(QRegularExpression(rule.pattern).isValid(), rule.name);
        QStringList wrong;
        for (const auto &[file, text] : m_texts)
            wrong += breaches(rule, file, text);
        QVERIFY2(wrong.isEmpty(), qPrintable(rule.reason + u":\n"_s + wrong.join(u'\n')));
    }

    void isFound_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        const QStringList bad{u"#include <QWidget>"_s,
                              u"QEventLoop loop;"_s,
                              u"QThread::msleep(5);"_s,
                              u"QThreadPool::globalInstance()->start(work);"_s,
                              u"QNetworkAccessManager m;"_s,
                              u"QDesktopServices::openUrl(x);"_s,
                              u"QGuiApplication::clipboard()->text();"_s,
                              u"(void)writeFileAtomically(path, bytes);"_s,
                              u"terminal().out(bytes);"_s,
                              u"QMessageBox::warning(this);"_s,
                              u"QHttpServer s;"_s,
                              u"    emit changed();"_s,
                              u"qWarning() << secret;"_s};
        const auto all = rules();
        QCOMPARE(bad.size(), all.size());
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name)
                << i
                << (all[i].where.startsWith(u"^(ui"_s)       ? u"ui/x.cpp"_s
                    : all[i].where.startsWith(u"^app/cli"_s) ? u"app/cli/x.cpp"_s
                                                             : u"src/base/x.cpp"_s)
                << bad[i];
    }
    void isFound()
    {
        QFETCH(const int, index);
        QFETCH(const QString, file);
        QFETCH(const QString, text);
        QCOMPARE(breaches(rules()[index], file, text).size(), 1);
        // The same words in a comment or a text are no breach.
        QCOMPARE(breaches(rules()[index], file, codeOf(u"// "_s + text, Literals::Blank)).size(),
                 0);
        if (!text.startsWith(u'#'))
            QCOMPARE(
                breaches(rules()[index], file, codeOf(u'"' + text + u'"', Literals::Blank)).size(),
                0);
    }

private:
    struct Text {
        QString file;
        QString text;
    };
    QList<Text> m_texts;
};

QTEST_GUILESS_MAIN(ForbiddenTest)
#include "tst_forbidden.moc"
