// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonreader.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace sendbench::templates
{

/// Compact JSON text of an object, in the order in which its members are given. What is kept of a
/// file is put in as it came, number spelling included. Internal to the codecs.
class ObjectText
{
public:
    void raw(const QString &name, const QByteArray &json);
    void text(const QString &name, const QString &value);       ///< not when empty
    void texts(const QString &name, const QStringList &values); ///< not when empty
    void flag(const QString &name, const std::optional<bool> &value);
    void number(const QString &name, const std::optional<qint64> &value);
    void list(const QString &name, const QList<QByteArray> &elements);

    /// What was kept, but for what is there already: of that, the members of objects are joined and
    /// the further rows of a list of lists follow.
    void rest(const JsonExtras &extras, const QSet<QString> &without = {});

    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    [[nodiscard]] QByteArray done() const;

private:
    JsonExtras m_members;
};

[[nodiscard]] QByteArray textJson(const QString &text);
[[nodiscard]] QByteArray textsJson(const QStringList &texts);
[[nodiscard]] QByteArray listJson(const QList<QByteArray> &elements);
[[nodiscard]] QByteArray objectJson(const JsonExtras &members);
/// The members of an object's text, the elements of a list's; none for anything else.
[[nodiscard]] JsonExtras membersOf(const QByteArray &json);
[[nodiscard]] QList<QByteArray> elementsOf(const QByteArray &json);
/// Two spaces a level, a newline at the end.
[[nodiscard]] QByteArray laidOut(const QByteArray &json);

} // namespace sendbench::templates
