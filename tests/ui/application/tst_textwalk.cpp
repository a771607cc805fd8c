// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/plantedforms.h"
#include "textwalk.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace sendbench;
using namespace sendbench::test;

/// The walk finds what it is there for, wherever it stands; or that of the pages could not fail.
class TextWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItWhereverItStands_data()
    {
        using Put = std::function<void(QWidget &, const QString &)>;
        QTest::addColumn<Put>("put");
        const auto add = [](const char *name, const Put &put) { QTest::newRow(name) << put; };
        add("title", [](QWidget &w, const QString &text) { w.setWindowTitle(text); });
        add("tooltip", [](QWidget &w, const QString &text) { w.setToolTip(text); });
        add("description",
            [](QWidget &w, const QString &text) { w.setAccessibleDescription(text); });
        add("label",
            [](QWidget &w, const QString &text) { w.findChild<QLabel *>()->setText(text); });
        add("placeholder", [](QWidget &w, const QString &text) {
            w.findChild<QLineEdit *>()->setPlaceholderText(text);
        });
        add("a choice's data", [](QWidget &w, const QString &text) {
            w.findChild<QComboBox *>()->addItem(u"One"_s, text);
        });
        add("a cell's tooltip", [](QWidget &w, const QString &text) {
            auto *item = new QStandardItem(u"cell"_s);
            item->setToolTip(text);
            w.findChild<QStandardItemModel *>()->appendRow(item);
        });
        add("an action",
            [](QWidget &w, const QString &text) { w.addAction(new QAction(text, &w)); });
        add("hidden", [](QWidget &w, const QString &text) {
            w.findChild<QLabel *>()->hide();
            w.findChild<QLabel *>()->setText(text);
        });
        add("a property of its own",
            [](QWidget &w, const QString &text) { w.setProperty("note", text); });
    }
    void findsItWhereverItStands()
    {
        using Put = std::function<void(QWidget &, const QString &)>;
        QFETCH(const Put, put);
        Redactor planted;
        planted.add(u"here/secret"_s, kPlanted);
        for (const QString &text :
             {QString::fromUtf8(kPlanted), QString::fromLatin1(kPlanted.toBase64()),
              QString::fromUtf8(plantedForms(kPlanted).value("JSON")), u"nothing"_s}) {
            QWidget window;
            auto *column = new QVBoxLayout(&window);
            auto *table = new QTableView(&window);
            table->setModel(new QStandardItemModel(&window));
            for (QWidget *one :
                 {static_cast<QWidget *>(new QLabel(&window)),
                  static_cast<QWidget *>(new QLineEdit(&window)),
                  static_cast<QWidget *>(new QComboBox(&window)), static_cast<QWidget *>(table)})
                column->addWidget(one);
            put(window, u"begin "_s + text + u" end"_s);
            window.show();
            TextWalk walk(planted);
            walk.walk();
            QCOMPARE(walk.found().contains(u"here/secret"_s), text != u"nothing"_s);
            QVERIFY(!walk.found().contains(QString::fromUtf8(kPlanted)));
        }
    }

    void knowsWhatPagesThereAre()
    {
        const QStringList all = windowClasses(QStringLiteral(SENDBENCH_SOURCE_DIR "/ui"));
        for (const QString &name : {u"WebhooksPage"_s, u"ProvidersPage"_s, u"PlanDialog"_s})
            QVERIFY2(all.contains(name), qPrintable(name));
    }
};

QTEST_MAIN(TextWalkTest)
#include "tst_textwalk.moc"
