// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/clevertap/message/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonValue>

#include <optional>

namespace sendbench::integrations::clevertap::message
{

/// One value of a message that is being read, with its JSON pointer. A getter that meets the wrong
/// thing records a finding and gives an empty value, so that one pass finds all mistakes.
class Place
{
    Q_DECLARE_TR_FUNCTIONS(sendbench::clevertap)

public:
    /// `code` is what a provider answers to an error here: "2001", or empty.
    Place(QJsonValue value, QString pointer, QString code, Findings *findings);

    /// The same place, whose errors have another code.
    [[nodiscard]] Place answering(const QString &code) const;

    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] bool exists() const { return !m_value.isUndefined() && !m_value.isNull(); }
    [[nodiscard]] bool has(const QString &key) const { return member(key).exists(); }
    [[nodiscard]] Place member(const QString &key) const;
    /// The member by its name, else by another name of it; the latter is noted.
    [[nodiscard]] Place member(const QString &key, const QStringList &others) const;
    /// Elements of a list; anything else is an error, as is its absence.
    [[nodiscard]] QList<Place> elements() const;
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }
    /// The object that has to be here.
    [[nodiscard]] Place object() const;

    /// Text that has to be here and has to say something.
    [[nodiscard]] QString text() const;
    /// Text that may be missing or empty.
    [[nodiscard]] QString optionalText() const;
    /// A web address, http or https.
    [[nodiscard]] QString url() const;
    /// A phone number, with or without its plus; an error has the code 2002.
    [[nodiscard]] QString number() const;
    /// A whole number; as text it is noted.
    [[nodiscard]] std::optional<qint64> integer() const;
    /// Epoch seconds, written as text; as a number it is noted.
    [[nodiscard]] QDateTime seconds() const;
    /// A decimal number, written as text; as a number it is noted.
    [[nodiscard]] QString decimal() const;
    /// The kind that the word here stands for.
    template <typename Kind>
    [[nodiscard]] std::optional<Kind> kind(const QList<Word<Kind>> &words) const;

    /// A word of the message as it can stand in a sentence: short, odd characters written out.
    [[nodiscard]] static QString shown(const QString &text);

    void fault(const QString &rule, const QString &message, const QString &fix = {}) const;
    void warn(const QString &rule, const QString &message, const QString &fix = {}) const;
    void note(const QString &rule, const QString &message) const;
    /// Says that the other side of a contradiction was accepted.
    void noteSpelling(const QString &found, const QString &written) const;
    /// Members that the contract does not know.
    void noteUnknown(const QStringList &known) const;

private:
    void add(Severity severity, const QString &rule, const QString &message,
             const QString &fix) const;
    void wrongType(const QString &expected) const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString wordHere() const;
    void unknownWord(const QString &found, const QStringList &words) const;

    QJsonValue m_value;
    QString m_pointer;
    QString m_code;
    Findings *m_findings;
};

template <typename Kind>
std::optional<Kind> Place::kind(const QList<Word<Kind>> &words) const
{
    const QString found = wordHere();
    if (found.isEmpty())
        return std::nullopt;
    QStringList all;
    for (const auto &one : words) {
        all.append(one.word);
        if (one.word == found)
            return one.kind;
    }
    for (const auto &one : words) {
        // Samples write some words with a capital.
        if (one.word.compare(found, Qt::CaseInsensitive) != 0 &&
            !one.others.contains(found, Qt::CaseInsensitive))
            continue;
        noteSpelling(found, one.word);
        return one.kind;
    }
    unknownWord(found, all);
    return std::nullopt;
}

} // namespace sendbench::integrations::clevertap::message
