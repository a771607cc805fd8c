// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/jsonreader.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <optional>

namespace sendbench::templates
{

/// A sentence of this folder, translated.
[[nodiscard]] QString tr(const char *text);

/// What is known while one template is read.
struct Reading {
    Findings findings;
    bool entities = false; ///< 8x8's values may hold HTML entities

    void note(Severity severity, const QString &rule, const QString &path, const QString &message,
              const QString &fix = {}, const QString &code = {});
};

/// A value with its JSON pointer.
struct JsonItem {
    JsonReader json;
    QString path;
};

/// The members of one object, each taken once; what nobody took, or nobody could read, is `rest()`.
/// The first of `names` that is there counts. Internal to the codecs; `reading` outlives it.
class ObjectReader
{
public:
    using Names = std::initializer_list<QStringView>;

    /// What is no object is a finding, and has no members.
    ObjectReader(const JsonItem &object, Reading &reading);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Reading &reading() const { return m_reading; }
    [[nodiscard]] QString path(QStringView name) const;

    [[nodiscard]] bool has(Names names) const;
    /// Whatever it is; null counts as absent, but is kept in the rest.
    [[nodiscard]] std::optional<JsonItem> take(Names names);
    /// Only looks.
    [[nodiscard]] std::optional<JsonItem> peek(Names names) const;

    /// Other types that can mean the same are taken with a finding; those that cannot are an error,
    /// and stay in the rest. So does an empty text, which no struct tells from an absent one.
    [[nodiscard]] QString text(Names names);
    [[nodiscard]] std::optional<bool> flag(Names names);
    [[nodiscard]] std::optional<qint64> number(Names names);
    /// The elements of a list; absent or no list (an error): nothing.
    [[nodiscard]] std::optional<QList<JsonItem>> list(Names names);

    /// Puts something into the rest, under this name.
    void keep(const QString &name, const QByteArray &json);
    /// A text without its HTML entities where the form may have some, said at `from`.
    [[nodiscard]] QString decoded(const QString &text, const JsonItem &from);
    /// "There should be … here" at a member.
    void wrongType(const JsonItem &item, const QString &expected);

    [[nodiscard]] JsonExtras rest() const;

private:
    using Member = OrderedMap<JsonReader>::Item;

    /// Index of the first of these that is not taken; -1: none.
    [[nodiscard]] qsizetype find(Names names) const;
    [[nodiscard]] const Member &member(qsizetype index) const;
    [[nodiscard]] JsonItem item(qsizetype index) const;
    OrderedMap<JsonReader> m_members;
    QList<bool> m_taken; ///< by index of the member
    QString m_path;
    Reading &m_reading;
    JsonExtras m_kept;
};

/// The elements of a list with their pointers; the caller knows that it is one.
[[nodiscard]] QList<JsonItem> elementsOf(const JsonItem &list);

} // namespace sendbench::templates
