// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/bundles/bundlespage.h"
#include "ui/pages/bundles/choicemodel.h"
#include "ui/providers/pagefixture.h"
#include "workspace/codec.h"

#include <QTableView>

/// A page of bundles, and what a person does with its tables.
namespace sendbench::test
{

using Fixture = PageFixture<ui::BundlesPage>;

/// Two accounts, a provider with its password stored elsewhere, a recipient.
inline workspace::Document ours()
{
    workspace::Document document{.name = u"Acme test"_s};
    document.accounts.append(acme());
    document.accounts.append(acme());
    document.accounts.last().id = u"other"_s;
    document.providers.append(provider(u"WA_Main"_s, u"+6591234567"_s));
    document.providers.last().fields.insert(u"headers.password"_s,
                                            forms::FieldValue(forms::SecretMark{}));
    document.testRecipients.append({.number = u"+6591234567"_s, .label = u"Mei"_s});
    return document;
}

inline int rowOf(const QAbstractItemModel *model, const QString &id)
{
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, ui::ChoiceModel::Id).data().toString() == id)
            return row;
    return -1;
}

inline QAbstractItemModel *modelOf(const Fixture &f, const QString &table)
{
    return f.page->findChild<QTableView *>(table)->model();
}

inline QString cell(const Fixture &f, const QString &table, const QString &id, int column)
{
    const auto *model = modelOf(f, table);
    return model->index(rowOf(model, id), column).data().toString();
}

inline QVariant box(const Fixture &f, const QString &table, const QString &id)
{
    const auto *model = modelOf(f, table);
    return model->index(rowOf(model, id), ui::ChoiceModel::Id).data(Qt::CheckStateRole);
}

/// By the keyboard, as a person without a mouse would.
inline void tick(Fixture &f, const QString &table, const QString &id)
{
    auto *view = f.find<QTableView>(table);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(rowOf(view->model(), id), ui::ChoiceModel::Type));
    f.press(Qt::Key_Space);
}

inline QString writeBundle(const QTemporaryDir &folder, const workspace::Document &document)
{
    const QString path = folder.filePath(u"in.bundle.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no bundle");
    file.write(workspace::encode(document));
    return path;
}

inline void openBundle(Fixture &f, const QString &path)
{
    f.click(u"tabImport"_s);
    f.prompts.answer(u"openFile"_s, path);
    f.click(f.isThere(u"openBundle"_s) ? u"openBundle"_s : u"emptyBegin"_s);
    QTRY_VERIFY(f.isThere(u"importTable"_s) || f.isThere(u"importProblem"_s));
}

inline void store(Fixture &f, const secrets::SecretKey &key, const QByteArray &value)
{
    auto *job = f.engine.secretStore().write(key, value, &f.window);
    QSignalSpy done(job, &Job::finished);
    job->start();
    QVERIFY(done.wait());
}

} // namespace sendbench::test
