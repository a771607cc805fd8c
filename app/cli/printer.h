// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "base/error.h"
#include "base/finding.h"

#include <nlohmann/json_fwd.hpp>

#include <QString>

#include <optional>

namespace sendbench
{
class Redactor;
}

namespace sendbench::cli
{

/// Writes what a command has to say: one JSON document, or text for people. Everything goes through
/// the redactor.
class Printer
{
public:
    Printer(Terminal &terminal, const Redactor &redactor, bool json, bool quiet);

    [[nodiscard]] bool isJson() const { return m_json; }

    /// What the output is not searched for: said once, before the first thing that is printed.
    /// Nothing takes it back.
    void setUnsearched(const std::optional<Error> &why) { m_unsearched = why; }

    /// The text as a person may see it, cut in the middle above `limit` characters: a cut inside a
    /// secret would hide it from what comes after.
    [[nodiscard]] QString shown(const QString &text, qsizetype limit = 120) const;

    /// The answer: one of the two, by mode.
    void answer(const nlohmann::ordered_json &json, const QString &text);
    /// A JSON text that is the answer in both modes, its numbers spelled as they are. People see
    /// what would mislead them (a mark of direction) as JSON's own escape, so that it still means
    /// the same when it is redirected into a file.
    void document(const QByteArray &json);
    /// The error as it stands in an answer, under "error".
    [[nodiscard]] nlohmann::ordered_json errorJson(const Error &error) const;
    /// Text for people; nothing in JSON mode.
    void text(const QString &text);
    /// How far something has come, in a line of the screen that is written anew until anything else
    /// is printed; nothing with --quiet, nor into a file or pipe.
    void progress(const QString &line);
    /// Progress and remarks, on standard error; not with --quiet.
    void note(const QString &text);
    void note(const Error &error);
    /// One more thing that is wrong, on standard error, also with --quiet.
    void problem(const Error &error);
    /// Why the command failed: a sentence on standard error, and in JSON mode {"error": …} on
    /// standard output.
    void error(const Error &error);

private:
    void out(const QByteArray &bytes);
    void err(const QByteArray &bytes);
    void sayUnsearched();
    void closeLine();

    Terminal &m_terminal;
    const Redactor &m_redactor;
    bool m_json;
    bool m_quiet;
    bool m_isLineOpen = false; ///< of progress()
    std::optional<Error> m_unsearched;
};

[[nodiscard]] nlohmann::ordered_json toJson(const Findings &findings);
[[nodiscard]] QString toText(const Findings &findings);

} // namespace sendbench::cli
