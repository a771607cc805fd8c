// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/importreading.h"

#include "diagnosis/errortext.h"
#include "forms/oddcharacters.h"
#include "library/adder.h"
#include "library/library.h"
#include "library/twice.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kMostProblems = 20;
constexpr qsizetype kLongestName = 80;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("sendbench::ui::ImportDialog", text, nullptr, n);
}

} // namespace

ImportReading readImport(const QByteArray &text, const QString &source,
                         const workspace::Document &document, const QString &provider)
{
    ImportReading reading;
    const auto read = templates::readTemplates(text, source);
    if (!read) {
        reading.error = diagnosis::fullText(read.error());
        return reading;
    }
    reading.templates = read->templates;
    if (read->templates.isEmpty()) {
        reading.error = tr("There is no template in it.");
        return reading;
    }
    reading.summary =
        tr("Recognised: %1, %n template(s).", static_cast<int>(read->templates.size()))
            .arg(templates::formTitle(read->form));
    const auto twice = library::saidTwice(read->templates, source);
    for (const Error &one : twice)
        if (reading.error.isEmpty())
            reading.error = diagnosis::fullText(one);
        else if (reading.problems.size() < kMostProblems)
            reading.problems.append(diagnosis::sentence(one));
    for (const Finding &finding : read->findings)
        reading.problems.append(finding.message);
    workspace::Document there = document;
    const library::Adder known(there, provider);
    for (const auto &one : read->templates) {
        const auto &t = one.value;
        QString name =
            t.name.isEmpty() ? tr("(no name)") : forms::visibleText(t.name, kLongestName);
        if (!t.language.isEmpty())
            name += u" · "_s + forms::visibleText(t.language, 20);
        if (known.twin(t)) {
            ++reading.known;
            name += u' ' + tr("(there is one already)");
        }
        reading.names.append(name);
        for (const Finding &finding : one.findings)
            if (reading.problems.size() < kMostProblems)
                reading.problems.append(finding.path.isEmpty()
                                            ? finding.message
                                            : finding.path + u": "_s + finding.message);
    }
    return reading;
}

QString freeName(const workspace::Document &document, const QString &provider, const QString &name,
                 const QString &language)
{
    QString free = name;
    for (int number = 2; library::twin(document, provider, free, language); ++number)
        free = name + u'_' + QString::number(number);
    return free;
}

QStringList import(workspace::Document &document, const QList<templates::ReadTemplate> &all,
                   const QString &provider, bool replace)
{
    QStringList ids;
    QSet<QString> newcomers;
    library::Adder adder(document, provider);
    for (const auto &one : all) {
        templates::Template value = one.value;
        const auto *twin = adder.twin(value);
        if (twin && library::read(*twin).value == value) {
            ids.append(twin->id);
            continue;
        }
        // What came along in the same text is never replaced.
        const auto stays = [&] {
            const auto *there = adder.twin(value);
            return there && (!replace || newcomers.contains(there->id));
        };
        for (int number = 2; stays(); ++number)
            value.name = one.value.name + u'_' + QString::number(number);
        ids.append(adder.put(value).id);
        newcomers.insert(ids.constLast());
    }
    return ids;
}

} // namespace sendbench::ui
