// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Journey 5 of product.md: a bundle leaves one workspace, is compared with another, comes in, is
// completed by the secrets that it lists, and leaves again as the same bytes.

#include "journey.h"
#include "ui/pages/bundles/choicemodel.h"

#include <QFile>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString cell(test::Journey &tour, const QString &table, const QString &id, int column)
{
    const auto *view = tour.find<QTableView>(table);
    const auto *model = view ? view->model() : nullptr;
    for (int row = 0; model && row < model->rowCount(); ++row)
        if (model->index(row, ui::ChoiceModel::Id).data().toString() == id)
            return model->index(row, column).data().toString();
    return {};
}

} // namespace

class BundleTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outHereInThere();

private:
    void leave(const QString &path);
    void comeIn(const QString &path, const QString &again);
};

void BundleTour::leave(const QString &path)
{
    test::Journey from(u"bundle-out"_s);
    QVERIFY(from.begin());
    from.addAccount(u"acme"_s, u"8x8.connect"_s,
                    {{u"region"_s, u"ap"_s}, {u"subAccounts.chatapps"_s, u"Acme_WA"_s}});
    from.addObject(u"providers"_s, u"clevertap.whatsapp.8x8"_s);
    from.enter(u"nickname"_s, u"8x8_WA_India"_s);
    from.enter(u"mobileNumber"_s, u"+918889500122"_s);
    from.pick(u"headers.presets"_s, u"headers.preset.clevertap"_s);
    from.enter(u"headers.user.value"_s, u"sandbox-user"_s);
    from.enter(u"headers.password.value"_s, u"sandbox-password-1"_s);
    from.save();
    from.goTo(u"bundles"_s);
    QCOMPARE(cell(from, u"exportTable"_s, u"8x8_WA_India"_s, ui::ChoiceModel::Note),
             u"Needs acme"_s);
    from.picture(u"choice"_s);
    from.prompts().answer(u"saveFile"_s, path);
    from.press(u"exportBundle"_s);
    QTRY_VERIFY(!contentOf(path).isEmpty());
    QVERIFY(!contentOf(path).contains("sandbox-password-1"));
    QVERIFY(!contentOf(path).contains("sandbox-user"));
}

void BundleTour::comeIn(const QString &path, const QString &again)
{
    test::Journey into(u"bundle-in"_s);
    QVERIFY(into.begin());
    into.goTo(u"bundles"_s);
    into.press(u"tabImport"_s);
    into.picture(u"empty"_s);
    into.prompts().answer(u"openFile"_s, path);
    into.press(u"emptyBegin"_s);
    QTRY_VERIFY(into.isThere(u"importTable"_s));
    QTRY_COMPARE(cell(into, u"importTable"_s, u"acme"_s, ui::ChoiceModel::State), u"New"_s);
    QCOMPARE(cell(into, u"importTable"_s, u"8x8_WA_India"_s, ui::ChoiceModel::State), u"New"_s);
    into.picture(u"compared"_s);
    QTRY_COMPARE(into.text(u"importObjects"_s), u"Import 2 objects"_s);
    into.press(u"importObjects"_s);
    QTRY_COMPARE(into.document().providers.size(), 1);
    QTRY_VERIFY(into.isThere(u"importResult"_s));
    QTRY_COMPARE(cell(into, u"importTable"_s, u"acme"_s, ui::ChoiceModel::State), u"Same"_s);
    QTRY_VERIFY(into.text(u"importReason"_s).contains(u"nothing to import"_s));
    into.picture(u"imported"_s);

    // One step back, and forward again.
    into.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(into.document().providers.isEmpty() && into.document().accounts.isEmpty());
    into.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(into.document().providers.size(), 1);

    // The same bytes, whatever secrets were given here.
    into.press(u"tabExport"_s);
    into.prompts().answer(u"saveFile"_s, again);
    into.press(u"exportBundle"_s);
    QTRY_VERIFY(!contentOf(again).isEmpty());
    into.goTo(u"providers"_s, u"8x8_WA_India"_s);
    into.enter(u"headers.user.value"_s, u"sandbox-user"_s);
    into.enter(u"headers.password.value"_s, u"sandbox-password-1"_s);
    into.save();
    const auto preflight = into.preflight();
    QVERIFY(preflight);
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));
    into.picture(u"works"_s);
}

void BundleTour::outHereInThere()
{
    QTemporaryDir folder;
    const QString first = folder.filePath(u"acme.bundle.json"_s);
    const QString second = folder.filePath(u"again.bundle.json"_s);
    leave(first);
    if (QTest::currentTestFailed())
        return;
    comeIn(first, second);
    // Its name is that of the workspace it left.
    QByteArray one = contentOf(first);
    QByteArray two = contentOf(second);
    QVERIFY(!one.isEmpty() && !two.isEmpty());
    QCOMPARE(two, one);
}

QTEST_MAIN(BundleTour)
#include "tst_bundles.moc"
