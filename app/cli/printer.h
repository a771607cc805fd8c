// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "base/error.h"
#include "base/finding.h"

#include <nlohmann/json_fwd.hpp>

#include <QString>

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

    /// The answer: one of the two, by mode.
    void answer(const nlohmann::ordered_json &json, const QString &text);
    /// Text for people; nothing in JSON mode.
    void text(const QString &text);
    /// Progress and remarks, on standard error; not with --quiet.
    void note(const QString &text);
    void note(const Error &error);
    /// One more thing that is wrong, on standard error, also with --quiet.
    void problem(const Error &error);
    /// Why the command failed: a sentence on standard error, and in JSON mode {"error": …} on
    /// standard output.
    void error(const Error &error);

private:
    Terminal &m_terminal;
    const Redactor &m_redactor;
    bool m_json;
    bool m_quiet;
};

[[nodiscard]] nlohmann::ordered_json toJson(const Findings &findings);
[[nodiscard]] QString toText(const Findings &findings);

} // namespace sendbench::cli
