// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/descriptor.h"
#include "lint/sourcetree.h"
#include "sending/errortable.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::lint;

namespace
{

QString said(const Error &error)
{
    return u"%1 at %2: expected %3, found %4"_s.arg(error.code, error.path, error.expected,
                                                    error.found);
}

void addFiles(const QString &folder)
{
    QTest::addColumn<QString>("file");
    const QStringList files = filesBelow(folder, {u"*.json"_s});
    QVERIFY2(!files.isEmpty(), qPrintable(folder));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

/// What breaks the rules of a field and of those inside it.
QStringList problemsOf(const QList<forms::FieldDescriptor> &fields, QSet<QString> &keys)
{
    QStringList problems;
    for (const auto &field : fields) {
        if (keys.contains(field.key))
            problems.append(field.key + u": stands twice"_s);
        keys.insert(field.key);
        const bool limited = field.minimum || field.maximum || field.maxLength;
        if (limited && field.source.isEmpty())
            problems.append(field.key + u": has limits but no source"_s);
        if (field.minimum && field.maximum && *field.minimum > *field.maximum)
            problems.append(field.key + u": minimum above maximum"_s);
        if (field.kind == forms::FieldKind::Choice && field.choices.isEmpty())
            problems.append(field.key + u": a choice of nothing"_s);
        if (field.kind != forms::FieldKind::Info && field.label.trimmed().isEmpty())
            problems.append(field.key + u": no label"_s);
        if (field.label.endsWith(u'*'))
            problems.append(field.key + u": the star is drawn, not written"_s);
        for (const auto &preset : field.presets)
            if (preset.source.isEmpty())
                problems.append(field.key + u": preset "_s + preset.id + u" has no source"_s);
        problems += problemsOf(field.children, keys);
    }
    return problems;
}

} // namespace

/// The data files of resources/: read by the program's own strict parsers, each row with its
/// source.
class DataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJson_data() { addFiles(u"resources"_s); }
    void isJson()
    {
        QFETCH(const QString, file);
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(contentOf(file), &error);
        QVERIFY2(error.error == QJsonParseError::NoError,
                 qPrintable(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset)));
        QVERIFY(document.isObject());
    }

    void providerIsDescriptor_data() { addFiles(u"resources/providers"_s); }
    void providerIsDescriptor() { checkDescriptor(); }
    void accountIsDescriptor_data() { addFiles(u"resources/accounts"_s); }
    void accountIsDescriptor() { checkDescriptor(); }

    void errorTableIsComplete_data() { addFiles(u"resources/errors"_s); }
    void errorTableIsComplete()
    {
        QFETCH(const QString, file);
        const auto table = sending::ErrorTable::parse(contentOf(file), file);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(said(table.error())));
        QVERIFY(!table->title().isEmpty());
        QVERIFY(!table->rows().isEmpty());
        static const QSet<QString> owners{u"you"_s, u"8x8"_s, u"partner"_s, u"recipient"_s,
                                          u"meta"_s};
        QSet<QString> codes;
        QStringList problems;
        for (const auto &row : table->rows()) {
            if (codes.contains(row.code))
                problems.append(row.code + u": stands twice"_s);
            codes.insert(row.code);
            if (row.source.isEmpty())
                problems.append(row.code + u": no source"_s);
            if (!owners.contains(row.owner))
                problems.append(row.code + u": who must act is “"_s + row.owner + u'”');
            if (row.next.isEmpty() || row.meaning.isEmpty())
                problems.append(row.code + u": no meaning or no next step"_s);
            if (row.table != QFileInfo(file).completeBaseName())
                problems.append(row.code + u": table is "_s + row.table);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

private:
    static void checkDescriptor()
    {
        QFETCH(const QString, file);
        const auto form = forms::parseDescriptor(contentOf(file), file);
        QVERIFY2(form.has_value(), form ? "" : qPrintable(said(form.error())));
        QCOMPARE(form->id, QFileInfo(file).completeBaseName());
        QVERIFY(!form->title.isEmpty());
        QVERIFY(!form->name.isEmpty());
        QVERIFY(!form->source.isEmpty());
        QSet<QString> keys;
        QStringList problems = problemsOf(form->fields, keys);
        for (const auto &step : form->guide)
            for (const QString &key : step.fields)
                if (!keys.contains(key) && !keys.contains(key.section(u'.', 0, 0)))
                    problems.append(u"guide "_s + step.id + u": no field "_s + key);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(DataTest)
#include "tst_data.moc"
