// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/descriptor.h"
#include "integrations/clevertap/partner.h"
#include "integrations/descriptormerge.h"
#include "lint/sourcetree.h"
#include "sending/errortable.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
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

/// The forms of webhooks; beside them stands what is no form.
QStringList webhookForms()
{
    QStringList forms = filesBelow(u"resources/webhooks"_s, {u"*.json"_s});
    forms.removeIf([](const QString &file) {
        return file.endsWith(u"/by-hand.json"_s) || file.endsWith(u"/events.json"_s);
    });
    return forms;
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

    void partnerNamesItsSources_data() { addFiles(u"resources/providers"_s); }
    void partnerNamesItsSources()
    {
        QFETCH(const QString, file);
        const auto whole = loaded(file);
        QVERIFY(whole.has_value());
        if (whole->partner.isEmpty())
            return; // no partner's form
        const auto partner = integrations::clevertap::parsePartner(whole->partner, file);
        QVERIFY2(partner.has_value(), partner ? "" : qPrintable(said(partner.error())));
        QVERIFY(!partner->name.isEmpty() && !partner->source.isEmpty());
        for (const auto &one : partner->endpoints)
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.url));
        for (const auto &one : partner->credentials)
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.id));
        for (const auto &one : partner->prerequisites)
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.text));
        QVERIFY(partner->number == integrations::clevertap::Partner::NumberForm::Either ||
                !partner->numberSource.isEmpty());
        QVERIFY(partner->callbacks.isEmpty() || !partner->callbackSource.isEmpty());
        // The sandbox tells partners apart by their path.
        QVERIFY2(!integrations::clevertap::sandboxPathOf(*partner).isEmpty(), qPrintable(file));
    }
    void accountIsDescriptor_data() { addFiles(u"resources/accounts"_s); }
    void accountIsDescriptor() { checkDescriptor(); }
    void trialIsDescriptor_data() { addFiles(u"resources/trials"_s); }
    void trialIsDescriptor() { checkDescriptor(); }

    void webhookIsDescriptor_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : webhookForms())
            QTest::newRow(qPrintable(file)) << file;
    }
    void webhookIsDescriptor() { checkDescriptor(); }

    void descriptorsFitTheSchema()
    {
        // One run for all files; python3-jsonschema is the judge.
        const QString program = u"import json,sys\n"
                                "try:\n"
                                "  import jsonschema as j\n"
                                "except ImportError:\n"
                                "  sys.exit(9)\n"
                                "s=json.load(open(sys.argv[1],encoding='utf-8'))\n"
                                "v=j.Draft202012Validator(s)\n"
                                "for f in sys.argv[2:]:\n"
                                "  for e in v.iter_errors(json.load(open(f,encoding='utf-8'))):\n"
                                "    print(f,list(e.absolute_path),e.message[:200])\n"_s;
        QStringList files = filesBelow(u"resources/providers"_s, {u"*.json"_s}) +
                            filesBelow(u"resources/accounts"_s, {u"*.json"_s}) +
                            filesBelow(u"resources/trials"_s, {u"*.json"_s}) + webhookForms();
        for (QString &file : files)
            file.prepend(QStringLiteral(SENDBENCH_SOURCE_DIR "/"));
        QProcess judge;
        judge.start(
            u"python3"_s,
            QStringList{u"-W"_s, u"ignore"_s, u"-c"_s, program,
                        QStringLiteral(SENDBENCH_SOURCE_DIR "/resources/schema/form.schema.json")} +
                files);
        QVERIFY(judge.waitForFinished(120'000));
        if (judge.exitCode() == 9)
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(QString::fromUtf8(judge.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(judge.readAllStandardOutput()), QString());
    }

    void theExampleOfContributingIsOne()
    {
        const QString page = QString::fromUtf8(contentOf(u"CONTRIBUTING.md"_s));
        const QByteArray example =
            page.section(u"```json\n"_s, 1, 1).section(u"```"_s, 0, 0).toUtf8();
        const auto whole = loaded(u"resources/providers/clevertap.whatsapp.acme.json"_s, example);
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(said(whole.error())));
        QVERIFY(integrations::clevertap::parsePartner(whole->partner, u"CONTRIBUTING.md"_s));
    }

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
    /// The file with what it extends; its id is its name.
    static Result<integrations::LoadedDescriptor> loaded(const QString &file,
                                                         const QByteArray &text = {})
    {
        const QFileInfo info(file);
        const QString folder = info.path();
        const auto lookup = [&](const QString &id) -> std::optional<integrations::DescriptorFile> {
            const QString base = folder + u'/' + id + u".json"_s;
            const QByteArray found = contentOf(base);
            return found.isEmpty() ? std::nullopt
                                   : std::optional(integrations::DescriptorFile{id, base, found});
        };
        return integrations::readDescriptor(
            {info.completeBaseName(), file, text.isEmpty() ? contentOf(file) : text}, lookup);
    }
    static void checkDescriptor()
    {
        QFETCH(const QString, file);
        const auto whole = loaded(file);
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(said(whole.error())));
        const forms::FormDescriptor *form = &whole->form;
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
