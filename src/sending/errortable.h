// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace sendbench::sending
{

/// What a code of a remote system means: one row of `resources/errors/<table>.json`.
struct ErrorRow {
    QString table;
    QString code;
    QString name;
    QString meaning;
    QStringList causes;
    QString owner; ///< who must act: "you", "8x8", "partner", "recipient", "meta"
    QString next;  ///< what to do now
    QString source;
    QString text{}; ///< the fixed part of the system's words, where no code tells; else empty

    bool operator==(const ErrorRow &) const = default;
};

/// One table, read from the program's resources. An empty table if there is none of that name.
class ErrorTable
{
public:
    /// `name` is the file's base name: "8x8-api", "clevertap-send".
    [[nodiscard]] static ErrorTable load(const QString &name);
    /// Strict, with paths; for the data lint and load().
    [[nodiscard]] static Result<ErrorTable> parse(const QByteArray &json, const QString &source);
    /// The tables there are.
    [[nodiscard]] static QStringList names();

    [[nodiscard]] const ErrorRow *row(const QString &code) const;
    /// The row of any table whose `text` stands in a system's words; nullptr: none. Any thread.
    [[nodiscard]] static const ErrorRow *rowOfText(const QString &words);
    [[nodiscard]] const QList<ErrorRow> &rows() const { return m_rows; }
    [[nodiscard]] const QString &title() const { return m_title; }

private:
    QString m_title;
    QList<ErrorRow> m_rows;
};

} // namespace sendbench::sending
