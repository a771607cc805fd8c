// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "eightbench.h"
#include "support/plantedforms.h"
#include "ui/theme/clipboardguard.h"

#include <QAction>
#include <QDir>
#include <QTableView>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

constexpr int kLong = 30'000; // a slow machine
constexpr const char *kVariable = "SENDBENCH_SECRET_CARRY_HEADERS_PASSWORD";
const QString kMark = u"‹secret:carry/headers.password›"_s;

/// A configuration whose password is stored, beside the sandbox's account and these templates.
workspace::Document withStored(const QList<templates::Template> &all)
{
    auto document = withAccount(all);
    workspace::Account real{.id = u"real"_s, .kind = u"8x8.connect"_s};
    real.environment = Environment::Test; // the sandbox's are public
    document.accounts.append(real);
    workspace::ProviderConfiguration one{
        .id = u"carry"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"real"_s};
    one.fields.insert(u"nickname"_s, u"Carry"_s);
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(one);
    return document;
}

/// The channel's, with the password written into what a person may write.
templates::Template planted()
{
    auto t = ofTheChannel(u"order_ready"_s);
    t.body->text = u"Hello {{1}}: {{2}} "_s;
    const auto forms = plantedForms(kPlanted);
    for (const char *form : {"plain", "percent", "base64 at 0", "base64 at 1", "JSON"})
        t.body->text += u"begin %1 end\n"_s.arg(QString::fromUtf8(forms.value(form)));
    t.body->text += u"and {{3}}, please."_s;
    t.footer->text = u"begin %1 end"_s.arg(QString::fromUtf8(kPlanted));
    return t;
}

/// Copied from a window as the program ties it.
class CarryBench : public EightBench
{
public:
    explicit CarryBench(const QList<templates::Template> &all)
        : EightBench(withStored(all), engine::SecretsBackend::Env)
        , m_guard(engine.redactor(), gate, &window)
    {
    }

    /// What comes of Ctrl+A and Ctrl+C in each text below `root`, and of Ctrl+C in each cell.
    QStringList copies(const QWidget &root)
    {
        QStringList all;
        for (auto *one : root.findChildren<QWidget *>()) {
            if (!one->isVisible() || !one->isEnabled())
                continue;
            if (const auto *label = qobject_cast<QLabel *>(one);
                label && (label->textInteractionFlags() &
                          (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard)))
                all.append(label->text()); // whoever may select it takes it as it stands
            else if (auto *table = qobject_cast<QTableView *>(one))
                all.append(cells(*table));
            else if (isFilled<QPlainTextEdit>(one) || isFilled<QLineEdit>(one))
                all.append(copied(*one, true));
        }
        return all;
    }
    QString copied(QWidget &from, bool whole)
    {
        QApplication::clipboard()->setMimeData(ui::Clipboard::cleanedData(u"before"_s));
        if (whole)
            QTest::keyClick(&from, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&from, Qt::Key_C, Qt::ControlModifier);
        const auto text = [] { return QApplication::clipboard()->text(); };
        if (!QTest::qWaitFor([&] { return !text().isEmpty() && text() != u"before"_s; }, kLong)) {
            const QByteArray message = "nothing was copied from " + from.objectName().toUtf8();
            QTest::qFail(message.constData(), __FILE__, __LINE__);
        }
        return text();
    }
    /// The names of the forms of the secret in what left, wherever that went.
    [[nodiscard]] QByteArrayList leaks(const QStringList &texts) const
    {
        return formsIn(texts.join(u'\n').toUtf8(), kPlanted);
    }
    [[nodiscard]] QStringList told() const
    {
        QStringList all = toasts;
        for (const auto &one : prompts.told())
            all.append({one.title, one.text, one.details});
        for (const auto &one : prompts.asked())
            all.append({one.title, one.text});
        return all;
    }
    /// Files beside the workspace, in which the template stands as it was written.
    [[nodiscard]] QStringList filesBeside(const QByteArray &bytes)
    {
        QStringList names = filesWith(bytes);
        names.removeIf([](const QString &one) { return one.contains(u"work.sendbench.json"_s); });
        return names;
    }

private:
    template <typename T>
    static bool isFilled(const QWidget *one)
    {
        const auto *field = qobject_cast<const T *>(one);
        if constexpr (std::is_same_v<T, QLineEdit>)
            return field && !field->text().isEmpty();
        else
            return field && !field->toPlainText().isEmpty();
    }
    QStringList cells(QTableView &table)
    {
        QStringList all;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                table.setCurrentIndex(table.model()->index(row, column));
                if (!table.currentIndex().data().toString().isEmpty())
                    all.append(copied(table, false));
            }
        return all;
    }

    ui::ClipboardGuard m_guard;
};

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("no file", __FILE__, __LINE__);
    return file.fileName();
}

templates::Template withPicture()
{
    auto t = boatDelay();
    t.header = templates::Header{};
    t.header->format = templates::HeaderFormat::Image;
    return t;
}

} // namespace

/// What leaves 8x8's side of a template holds no stored secret, in no spelling.
class TestTemplateCarry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv(kVariable, kPlanted); }
    void cleanup() { qunsetenv(kVariable); }

    void nothingOfTheTabIsCopiedWithIt()
    {
        CarryBench bench({planted()});
        bench.click(u"eightRefresh"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(), u"Out of date (Approved)"_s, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.engine.redactor().find(kPlanted), kLong);
        bench.click(u"eightPush"_s);
        const auto *apply = bench.page->findChild<QAbstractButton *>(u"pushApply"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            apply->isVisible() && (apply->isEnabled() || bench.isThere(u"pushAnyway"_s)), kLong);
        if (bench.isThere(u"pushAnyway"_s))
            bench.click(u"pushAnyway"_s); // whatever the rules say of such a text
        QVERIFY(bench.ready(u"pushApply"_s));
        bench.click(u"pushDetails"_s);
        auto *requests = bench.find<QPlainTextEdit>(u"pushPlan"_s);
        QCOMPARE(formsIn(requests->toPlainText().toUtf8(), kPlanted), QByteArrayList());
        const QStringList all = bench.copies(*bench.page);
        QVERIFY(all.join(u'\n').contains(kMark));
        QCOMPARE(bench.leaks(all), QByteArrayList());
        // Nor is it submitted, in whatever spelling, and the refusal does not spell it.
        bench.prompts.answer(u"template.push"_s, true);
        bench.click(u"pushApply"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.prompts.told().size(), 1, kLong);
        QCOMPARE(bench.prompts.told().constFirst().title, u"Not submitted"_s);
        QCOMPARE(bench.leaks(bench.told()), QByteArrayList());
        QCOMPARE(bench.count(u"POST"_s), 0);
    }

    void nothingOfTheComparisonIsCopiedWithIt()
    {
        auto named = boatDelay();
        named.name = QString::fromUtf8(kPlanted); // as a file from elsewhere may call it
        CarryBench bench({planted(), named});
        bench.page->findChild<QAction *>(u"compareWithEight"_s)->trigger();
        QTRY_VERIFY(bench.dialog());
        auto *table = bench.dialog()->findChild<QTableView *>(u"syncTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, kLong);
        const QStringList all = bench.copies(*bench.dialog());
        QVERIFY(all.contains(u"order_ready"_s));
        QVERIFY(all.join(u'\n').contains(kMark));
        QCOMPARE(bench.leaks(all), QByteArrayList());
    }

    void nothingOfThePastedTextIsCopiedWithIt()
    {
        CarryBench bench({planted()});
        bench.click(u"tabCopySheet"_s);
        bench.click(u"cleverTapCheck"_s);
        auto held = planted();
        held.language = u"de"_s;
        // As another program puts it there: that is not this one's to mask.
        QGuiApplication::clipboard()->setMimeData(ui::Clipboard::cleanedData(
            QString::fromUtf8(templates::writeTemplate(held, templates::Form::MetaList))));
        bench.click(u"twinPaste"_s);
        auto *box = bench.find<QPlainTextEdit>(u"twinText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isThere(u"twinRow.0"_s), kLong);
        const auto isClean = [&](const QString &text) {
            QVERIFY(text.contains(kMark));
            QCOMPARE(formsIn(text.toUtf8(), kPlanted), QByteArrayList());
        };
        isClean(bench.copied(*box, true));
        const QStringList all = bench.copies(*bench.page);
        QCOMPARE(bench.leaks(all), QByteArrayList());
        // Cut, as well.
        box->setFocus();
        box->selectAll();
        QGuiApplication::clipboard()->setMimeData(ui::Clipboard::cleanedData(u"before"_s));
        QTest::keyClick(box, Qt::Key_X, Qt::ControlModifier);
        const auto text = [] { return QGuiApplication::clipboard()->text(); };
        QTRY_VERIFY(!text().isEmpty() && text() != u"before"_s);
        isClean(text());
        QVERIFY(box->toPlainText().isEmpty());
    }

    void aFileWithItStaysHere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const auto forms = plantedForms(kPlanted);
        for (const char *form : {"plain", "percent", "base64 at 1", "JSON"})
            QTest::newRow(form) << u"pier.png"_s << "\x89PNG pier " + forms.value(form) + " end";
        QTest::newRow("its name") << QString::fromUtf8(kPlanted.toPercentEncoding() + ".png")
                                  << QByteArray("\x89PNG pier");
    }
    void aFileWithItStaysHere()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        CarryBench bench({withPicture()});
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, written(folder, name, bytes));
        bench.click(u"uploadMedia"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.prompts.told().size(), 1, kLong);
        QCOMPARE(bench.prompts.told().constFirst().title, u"Not uploaded"_s);
        QVERIFY(bench.prompts.told().constFirst().text.contains(u"carry/headers.password"_s));
        QCOMPARE(bench.leaks(bench.told()), QByteArrayList());
        QCOMPARE(bench.records.size(), 0);
        QVERIFY(bench.value().header->media.isEmpty());
        QTRY_VERIFY(bench.isThere(u"uploadMedia"_s));
    }

    /// Whoever has the token loads the file: it stands in the template, and nowhere else.
    void theTokenOfAFileStandsInItsTemplateOnly()
    {
        CarryBench bench({withPicture()});
        QTemporaryDir folder;
        bench.prompts.answer(u"openFile"_s, written(folder, u"pier.png"_s, "\x89PNG pier"));
        bench.click(u"uploadMedia"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.value().header->media.isEmpty(), kLong);
        const QString address = bench.value().header->media.first();
        const QByteArray token = address.section(u"token="_s, 1).toLatin1();
        QVERIFY2(token.size() > 8, qPrintable(address));
        QTRY_COMPARE_WITH_TIMEOUT(bench.toasts.size(), 1, kLong);
        QVERIFY(!bench.told().join(u'\n').contains(QString::fromLatin1(token)));
        QTRY_COMPARE_WITH_TIMEOUT(bench.records.size(), 1, kLong);
        const auto &exchange = bench.records.constFirst().exchange;
        QVERIFY(exchange.response);
        QVERIFY(!exchange.response->body.contains(token));
        for (const auto &header : exchange.response->headers)
            QVERIFY(!header.value.contains(token));
        for (const QByteArray &form : {token, token.toBase64(), token.toPercentEncoding()})
            QCOMPARE(bench.filesBeside(form), QStringList());
    }
};

QTEST_MAIN(TestTemplateCarry)
#include "tst_templatecarry.moc"
