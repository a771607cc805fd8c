// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretrules.h"
#include "ui/pages/shared/secretchanges.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

namespace
{

/// A keychain behind a prompt: works off one call after the other, each when it is answered, and
/// also those that nobody waits for any more.
class PromptingStore final : public SecretStore
{
public:
    QMap<SecretKey, QByteArray> values;

    [[nodiscard]] QString name() const override { return u"prompting"_s; }
    [[nodiscard]] bool isWritable() const override { return true; }
    [[nodiscard]] ReadJob *read(const SecretKey &key, QObject *parent) override;
    [[nodiscard]] WriteJob *write(const SecretKey &key, const QByteArray &value,
                                  QObject *parent) override;
    [[nodiscard]] WriteJob *remove(const SecretKey &key, QObject *parent) override;

    [[nodiscard]] qsizetype waiting() const { return m_calls.size(); }
    void ask(std::function<void()> call) { m_calls.append(std::move(call)); }
    void answerOne()
    {
        if (!m_calls.isEmpty())
            m_calls.takeFirst()();
    }

private:
    QList<std::function<void()>> m_calls;
};

template <typename Base>
class PromptJob final : public Base
{
public:
    using Work = std::function<Result<QByteArray>()>;

    PromptJob(PromptingStore &store, Work work, QObject *parent)
        : Base(parent)
        , m_store(store)
        , m_work(std::move(work))
    {
    }

protected:
    void doStart() override
    {
        m_store.ask([self = QPointer<PromptJob>(this), work = m_work] {
            const auto result = work();
            if (self)
                self->take(result);
        });
    }

private:
    void take(const Result<QByteArray> &result)
    {
        if (!result)
            this->fail(result.error());
        else if constexpr (std::is_same_v<Base, ReadJob>)
            this->succeedWith(*result);
        else
            this->succeed();
    }

    PromptingStore &m_store;
    Work m_work;
};

ReadJob *PromptingStore::read(const SecretKey &key, QObject *parent)
{
    return new PromptJob<ReadJob>(
        *this,
        [this, key]() -> Result<QByteArray> {
            if (!values.contains(key))
                return Failure(secretError(u"secret.not-found"_s, key));
            return values.value(key);
        },
        parent);
}

WriteJob *PromptingStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    return new PromptJob<WriteJob>(
        *this,
        [this, key, value]() -> Result<QByteArray> {
            values.insert(key, value);
            return value;
        },
        parent);
}

WriteJob *PromptingStore::remove(const SecretKey &key, QObject *parent)
{
    return new PromptJob<WriteJob>(
        *this,
        [this, key]() -> Result<QByteArray> {
            values.remove(key);
            return QByteArray();
        },
        parent);
}

} // namespace

/// A save of secrets that is taken back in the middle leaves the store as it was.
class SecretChangesTest : public QObject
{
    Q_OBJECT

    const SecretKey m_old{u"one"_s, u"old"_s};
    const SecretKey m_new{u"one"_s, u"new"_s};

    [[nodiscard]] QMap<SecretKey, QByteArray> before() const { return {{m_old, "was here"}}; }
    [[nodiscard]] QList<ui::SecretChange> changes() const
    {
        return {{.key = m_old, .value = "typed"}, {.key = m_new, .value = "typed too"}};
    }

private Q_SLOTS:
    void writesAll()
    {
        PromptingStore store;
        store.values = before();
        ui::SecretChanges job(store, changes(), nullptr);
        job.setAutoDelete(false);
        job.start();
        QTRY_VERIFY((store.answerOne(), job.isFinished()));
        QVERIFY(!job.error());
        QCOMPARE(store.values.value(m_old), "typed");
        QCOMPARE(store.values.value(m_new), "typed too");
    }

    void aCancelLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("answered");
        // Read, write, read, write.
        for (int n = 0; n < 4; ++n)
            QTest::newRow(qPrintable(u"after %1 answers"_s.arg(n))) << n;
    }
    void aCancelLeavesNothingBehind()
    {
        QFETCH(int, answered);
        PromptingStore store;
        store.values = before();
        ui::SecretChanges job(store, changes(), nullptr);
        job.setAutoDelete(false);
        job.start();
        for (int n = 0; n < answered; ++n) {
            QTRY_COMPARE(store.waiting(), 1);
            store.answerOne();
        }
        QTRY_COMPARE(store.waiting(), 1);
        QSignalSpy finished(&job, &Job::finished);
        job.cancel();
        QTRY_COMPARE(finished.size(), 1);
        // The prompt is answered after all, and then what the cancel asked for.
        QTRY_VERIFY((store.answerOne(), store.waiting() == 0 && store.values == before()));
    }
};

QTEST_GUILESS_MAIN(SecretChangesTest)
#include "tst_secretchanges.moc"
