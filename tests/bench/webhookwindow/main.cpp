// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The longest stall of the UI thread while the page of webhooks has 5,000 of them: opened, read
// live, filtered, grouped, sorted, chosen all, planned, asked who receives, copied, removed, taken
// back and adopted. The argument is the number of sub-accounts (1000). Prints one JSON object.

#include "app/gui/application.h"
#include "bench/heartbeat.h"
#include "resources/resources.h"
#include "support/scriptedprompts.h"
#include "support/webhookfleet.h"
#include "ui/pages/webhooks/webhookspage.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr auto kQuiet = std::chrono::milliseconds(500); ///< what a use begins late is counted too

struct Use {
    QString name;
    std::function<void()> begin;
    std::function<bool()> isDone = [] { return true; };
};

/// One use after the other, each with its longest stall and how long it took.
class Walk final : public QObject
{
public:
    explicit Walk(QList<Use> uses)
        : m_uses(std::move(uses))
    {
        m_poll.setInterval(20);
        connect(&m_poll, &QTimer::timeout, this, [this] {
            if (!m_uses.at(m_at).isDone())
                return;
            m_poll.stop();
            m_ms = m_clock.elapsed();
            QTimer::singleShot(kQuiet, this, [this] { ended(); });
        });
        QTimer::singleShot(kQuiet, this, [this] { begin(); });
    }

private:
    void begin()
    {
        if (m_at == m_uses.size()) {
            std::fputs(QJsonDocument(QJsonObject{{u"benchmark"_s, u"webhookwindow"_s},
                                                 {u"aimMs"_s, 50},
                                                 {u"uses"_s, m_result}})
                           .toJson()
                           .constData(),
                       stdout);
            QCoreApplication::quit();
            return;
        }
        m_clock.start();
        m_heart.reset();
        m_uses.at(m_at).begin();
        m_poll.start();
    }
    void ended()
    {
        m_result.append(QJsonObject{{u"use"_s, m_uses.at(m_at).name},
                                    {u"tookMs"_s, m_ms},
                                    {u"longestStall"_s, m_heart.asJson()}});
        ++m_at;
        QTimer::singleShot(0, this, [this] { begin(); });
    }

    QList<Use> m_uses;
    qsizetype m_at = 0;
    QTimer m_poll;
    QElapsedTimer m_clock;
    qint64 m_ms = 0;
    Heartbeat m_heart;
    QJsonArray m_result;
};

/// The page, by the names of its parts.
struct Page {
    [[nodiscard]] ui::WebhooksPage *page() const
    {
        return qobject_cast<ui::WebhooksPage *>(program.window().page(u"webhooks"_s));
    }
    template <typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        for (T *one : page()->findChildren<T *>(name))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>(u"webhookTable"_s); }
    [[nodiscard]] int rows() const { return table() ? table()->model()->rowCount() : 0; }
    void filter(const QString &text) const { part<QLineEdit>(u"webhookSearch"_s)->setText(text); }
    void group(int how) const { part<QComboBox>(u"webhookGroup"_s)->setCurrentIndex(how); }
    void sort(int column) const
    {
        table()->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
    }
    void trigger(const QString &name) const { page()->findChild<QAction *>(name)->trigger(); }
    void close(const QString &name) const
    {
        if (auto *dialog = part<QDialog>(name))
            dialog->close();
    }
    [[nodiscard]] bool isRead() const { return !page()->fleet().isReading(); }
    [[nodiscard]] qsizetype wanted() const
    {
        return program.engine().workspace().document().webhooks.size();
    }

    gui::Application &program;
};

QList<Use> usesOf(const Page &at, int subAccounts, test::ScriptedPrompts &prompts)
{
    const int all = subAccounts * fleet::kOfEach;
    const auto typed = [at](const QString &text, int rows) {
        return Use{u"type "_s + text, [at, text] { at.filter(text); },
                   [at, rows] { return rows < 0 || at.rows() == rows; }};
    };
    const auto isJoined = [at] { return !at.page()->fleet().isJoining(); };
    const auto read = [at] {
        at.page()->fleet().read(
            {.accounts = {}, .products = {u"sms"_s, u"chatapps"_s, u"voice"_s}});
    };
    const auto planned = [at] {
        auto *table = at.part<QTableView>(u"planTable"_s);
        return table && table->model()->rowCount() > 0;
    };
    return {
        {u"open"_s, [at] { at.program.open(u"webhooks"_s, {}); },
         [at, all] { return at.page() && at.rows() == all; }},
        {u"read"_s, read, [at] { return at.isRead(); }},
        {u"readAgain"_s, read, [at] { return at.isRead(); }},
        typed(u"a"_s, all),
        typed(u"acme_9"_s, -1),
        typed(u"acme_999"_s, fleet::kOfEach),
        typed({}, all),
        {u"groupByAccount"_s, [at] { at.group(1); }},
        {u"groupByProduct"_s, [at] { at.group(2); }},
        {u"groupByNothing"_s, [at] { at.group(0); }},
        {u"sortByUrl"_s, [at] { at.sort(models::WebhookTableModel::Url); }},
        {u"sortByState"_s, [at] { at.sort(models::WebhookTableModel::State); }},
        {u"end"_s, [at] { at.table()->scrollToBottom(); }},
        {u"selectAll"_s, [at] { at.table()->selectAll(); }},
        {u"selectOne"_s, [at] { at.table()->selectRow(3); }},
        {u"planAll"_s, [at] { at.trigger(u"webhookPlan"_s); }, planned},
        {u"planClosed"_s, [at] { at.close(u"planDialog"_s); }},
        {u"who"_s, [at] { at.trigger(u"webhookWho"_s); },
         [at] { return at.part<QDialog>(u"whoDialog"_s) != nullptr; }},
        {u"whoOther"_s,
         [at] { at.part<QComboBox>(u"whoSubAccount"_s)->setCurrentText(u"acme_77"_s); }},
        {u"whoClosed"_s, [at] { at.close(u"whoDialog"_s); }},
        {u"readAllChosen"_s,
         [at, read] {
             at.table()->selectAll();
             read();
         },
         [at] { return at.isRead(); }},
        {u"deleteAllPlan"_s, [at] { at.trigger(u"webhookDeleteChosen"_s); }, planned},
        {u"deleteAllClosed"_s, [at] { at.close(u"planDialog"_s); }},
        {u"removeAll"_s,
         [at, &prompts] {
             prompts.answer(u"webhook.remove"_s, true);
             at.table()->selectAll();
             at.trigger(u"webhookRemoveHere"_s);
         },
         [at, isJoined] { return at.wanted() == 0 && isJoined(); }},
        {u"adoptAll"_s, [at] { at.trigger(u"webhookAdoptAll"_s); },
         [at, all, isJoined] { return at.wanted() == all && isJoined(); }},
        {u"undo"_s, [at] { at.program.engine().workspace().undo(); },
         [at, isJoined] { return at.wanted() == 0 && isJoined(); }},
        {u"undoAgain"_s, [at] { at.program.engine().workspace().undo(); },
         [at, all, isJoined] { return at.wanted() == all && isJoined(); }},
    };
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    qputenv("SENDBENCH_DATA", folder.path().toUtf8());
    QApplication application(argc, argv);
    sendbenchLoadResources();
    const int subAccounts = argc > 1 ? std::max(10, std::atoi(argv[1])) : 1000;
    http::Server server(fleet::answers(subAccounts, std::chrono::milliseconds(15)));
    const auto port = server.listen();
    gui::Options options;
    options.workspace = folder.filePath(u"fleet.sendbench.json"_s);
    options.page = u"overview"_s;
    options.secrets = engine::SecretsBackend::Memory;
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(port.value_or(0)));
    if (!port || !workspace::Workspace::createFile(options.workspace,
                                                   fleet::document(url, subAccounts, true)))
        return 1;
    engine::EngineOptions engine;
    engine.secrets = engine::SecretsBackend::Memory;
    engine.dataFolder = folder.path();
    engine.ownSandbox = true;
    engine.loopbackOnly = true;
    auto prompts = std::make_unique<test::ScriptedPrompts>();
    auto &script = *prompts;
    gui::Application program(options,
                             {.engine = engine, .prompts = std::move(prompts), .remember = false});
    if (!program.start())
        return 1;
    auto *key = program.engine().secretStore().write({u"acme"_s, u"apiKey"_s}, "fleet-demo-key",
                                                     &program.window());
    key->start();
    program.window().resize(1280, 800);
    Walk walk(usesOf(Page{program}, subAccounts, script));
    return QApplication::exec();
}
