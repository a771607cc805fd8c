// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"
#include "base/result.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>

namespace sendbench
{

/// Members of an object that this version does not know: name → JSON text, kept to be written
/// again.
using JsonExtras = OrderedMap<QByteArray>;

class JsonReader;

/// Parsed JSON in the order of its text. Reading never throws; problems are collected with their
/// path
/// (`hooks[2].url: expected text, found number 7`).
class JsonDocument
{
public:
    /// `source` names the text in errors (a path, "standard input"). Code "json.syntax" with line
    /// and column in `path`; a key that stands twice in one object is "json.duplicate-key".
    [[nodiscard]] static Result<JsonDocument> parse(const QByteArray &text, const QString &source);

    [[nodiscard]] JsonReader root();
    [[nodiscard]] const QString &source() const;

    /// The problems that the readers met so far, as errors of kind Input ("json.type",
    /// "json.missing", "json.value").
    [[nodiscard]] const QList<Error> &problems() const;

private:
    friend class JsonReader;
    struct Data;
    std::shared_ptr<Data> m_data;
};

/// A cursor on one value of a JsonDocument; cheap to copy, keeps the document alive. A getter that
/// meets the wrong thing records a problem and returns the fallback, so that one pass over a file
/// finds all its mistakes.
class JsonReader
{
public:
    [[nodiscard]] QString path() const { return m_path; } ///< "accounts[2].region"; "" for the root

    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isArray() const;
    [[nodiscard]] bool isText() const;
    [[nodiscard]] bool isBool() const;
    [[nodiscard]] bool isInteger() const;
    [[nodiscard]] bool isNull() const;

    /// Members of an object.
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] QStringList keys() const;
    /// Required members: absent or of another type is a problem.
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] qint64 integer(const QString &key) const;
    [[nodiscard]] bool flag(const QString &key) const;
    [[nodiscard]] JsonReader object(const QString &key) const;
    [[nodiscard]] QList<JsonReader> list(const QString &key) const;
    /// Optional members: absent or null is fine, another type is a problem.
    [[nodiscard]] QString text(const QString &key, const QString &otherwise) const;
    [[nodiscard]] qint64 integer(const QString &key, qint64 otherwise) const;
    [[nodiscard]] bool flag(const QString &key, bool otherwise) const;
    [[nodiscard]] QList<JsonReader> optionalList(const QString &key) const;
    [[nodiscard]] std::optional<JsonReader> optionalObject(const QString &key) const;
    [[nodiscard]] std::optional<JsonReader> member(const QString &key) const; ///< whatever it is
    [[nodiscard]] QList<JsonReader> elements() const;                         ///< of an array
    [[nodiscard]] OrderedMap<JsonReader> members() const; ///< of an object, in the text's order

    /// The value itself.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] qint64 asInteger() const;
    [[nodiscard]] bool asFlag() const;
    [[nodiscard]] QByteArray json() const; ///< compact JSON text, order kept
    [[nodiscard]] QString
    kind() const; ///< "text", "number", "true or false", "list", "object", "nothing"

    /// Members not in `known`, to be kept.
    [[nodiscard]] JsonExtras extras(const QSet<QString> &known) const;

    /// Records a problem of one's own at this place.
    void problem(const QString &code, const QString &expected, const QString &found) const;

private:
    friend class JsonDocument;
    JsonReader(std::shared_ptr<JsonDocument::Data> data, const nlohmann::ordered_json *value,
               QString path);

    [[nodiscard]] JsonReader at(const QString &key, const nlohmann::ordered_json *value) const;
    [[nodiscard]] const nlohmann::ordered_json *find(const QString &key) const;
    template <typename Get>
    auto required(const QString &key, Get get) const;

    std::shared_ptr<JsonDocument::Data> m_data;
    const nlohmann::ordered_json *m_value;
    QString m_path;
};

} // namespace sendbench
