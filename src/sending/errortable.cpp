// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/errortable.h"

#include "base/jsonreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

namespace
{
const QString kFolder = u":/sendbench/errors/"_s;

QStringList texts(const QList<JsonReader> &list)
{
    QStringList all;
    for (const JsonReader &item : list)
        all.append(item.asText());
    return all;
}
} // namespace

Result<ErrorTable> ErrorTable::parse(const QByteArray &json, const QString &source)
{
    auto document = JsonDocument::parse(json, source);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
    ErrorTable table;
    const QString name = root.text(u"table"_s);
    const QString from = root.text(u"source"_s);
    table.m_title = root.text(u"title"_s);
    for (const JsonReader &row : root.list(u"rows"_s)) {
        table.m_rows.append(ErrorRow{.table = name,
                                     .code = row.text(u"code"_s),
                                     .name = row.text(u"name"_s, {}),
                                     .meaning = row.text(u"meaning"_s),
                                     .causes = texts(row.optionalList(u"causes"_s)),
                                     .owner = row.text(u"owner"_s),
                                     .next = row.text(u"next"_s),
                                     .source = row.text(u"source"_s, from),
                                     .text = row.text(u"text"_s, {})});
        const JsonExtras unknown = row.extras({u"code"_s, u"name"_s, u"meaning"_s, u"causes"_s,
                                               u"owner"_s, u"next"_s, u"source"_s, u"text"_s});
        for (const auto &[key, value] : unknown)
            row.problem(u"json.unknown"_s, {}, key);
    }
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return table;
}

ErrorTable ErrorTable::load(const QString &name)
{
    QFile file(kFolder + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll(), file.fileName()).value_or(ErrorTable{});
}

QStringList ErrorTable::names()
{
    QStringList all;
    const auto files = QDir(kFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        all.append(file.chopped(5));
    return all;
}

const ErrorRow *ErrorTable::row(const QString &code) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const ErrorRow &row) { return row.code == code; });
    return found == m_rows.cend() ? nullptr : &*found;
}

const ErrorRow *ErrorTable::rowOfText(const QString &words)
{
    static const QList<ErrorRow> all = [] {
        QList<ErrorRow> rows;
        for (const QString &name : names()) {
            const ErrorTable table = load(name);
            for (const ErrorRow &row : table.rows())
                if (!row.text.isEmpty())
                    rows.append(row);
        }
        return rows;
    }();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const ErrorRow &row) { return words.contains(row.text); });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace sendbench::sending
