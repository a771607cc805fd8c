// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/printer.h"

#include "base/redactor.h"
#include "base/visibletext.h"
#include "diagnosis/errortext.h"

#include <nlohmann/json.hpp>

#include <utility>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

/// To the begin of the line, and everything behind it away.
const QByteArray kLineAnew = "\r\x1b[K";

/// Before a sentence cuts what the error names.
Error redacted(Error error, const Redactor &redactor)
{
    for (QString *text : {&error.where, &error.path, &error.expected, &error.found, &error.detail})
        *text = redactor.redact(*text);
    return error;
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(text.toStdString());
}

/// Odd characters stand in JSON's strings only, where an escape means the same.
QString withEscapes(const QString &json)
{
    QString escaped;
    escaped.reserve(json.size());
    for (const QChar one : json) {
        const bool whole = one.isSurrogate() || (one.unicode() >= 0x20 && one.unicode() < 0x7F);
        if (whole || !findOddCharacter(QString(one), true))
            escaped += one;
        else
            escaped += u"\\u"_s + QString::number(one.unicode(), 16).rightJustified(4, u'0');
    }
    return escaped;
}

const char *kindName(ErrorKind kind)
{
    static constexpr const char *kNames[] = {"network",     "timeout",  "cancelled", "auth",
                                             "rateLimited", "rejected", "protocol",  "storage",
                                             "secret",      "input",    "guard"};
    return kNames[static_cast<int>(kind)];
}

} // namespace

Printer::Printer(Terminal &terminal, const Redactor &redactor, bool json, bool quiet)
    : m_terminal(terminal)
    , m_redactor(redactor)
    , m_json(json)
    , m_quiet(quiet)
{
}

QString Printer::shown(const QString &text, qsizetype limit) const
{
    return visibleText(m_redactor.redact(text), limit);
}

void Printer::out(const QByteArray &bytes)
{
    closeLine();
    sayUnsearched();
    m_terminal.out(m_redactor.redact(bytes));
}

void Printer::err(const QByteArray &bytes)
{
    closeLine();
    sayUnsearched();
    m_terminal.err(m_redactor.redact(bytes));
}

void Printer::sayUnsearched()
{
    if (const auto why = std::exchange(m_unsearched, std::nullopt))
        problem(*why);
}

void Printer::closeLine()
{
    if (std::exchange(m_isLineOpen, false))
        m_terminal.err(kLineAnew);
}

void Printer::progress(const QString &line)
{
    if (m_quiet || !m_terminal.isScreen())
        return;
    m_terminal.err(kLineAnew + shown(line).toUtf8());
    m_isLineOpen = true;
}

void Printer::answer(const Json &json, const QString &text)
{
    if (m_json)
        out(QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) +
            '\n');
    else if (!text.isEmpty())
        this->text(text);
}

void Printer::document(const QByteArray &json)
{
    const QByteArray whole = json.endsWith('\n') ? json : json + '\n';
    if (m_json)
        out(whole);
    else
        out(withEscapes(m_redactor.redact(QString::fromUtf8(whole))).toUtf8());
}

void Printer::text(const QString &text)
{
    if (!m_json)
        out(visibleLines(m_redactor.redact(text)).toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

void Printer::note(const QString &text)
{
    if (!m_quiet)
        err(visibleLines(m_redactor.redact(text)).toUtf8() + '\n');
}

void Printer::note(const Error &error)
{
    note(diagnosis::fullText(redacted(error, m_redactor)));
}

void Printer::problem(const Error &error)
{
    err("sendbench-cli: " + diagnosis::fullText(redacted(error, m_redactor)).toUtf8() + '\n');
}

Json Printer::errorJson(const Error &raw) const
{
    const Error error = redacted(raw, m_redactor);
    return {{"kind", kindName(error.kind)},
            {"code", error.code.toStdString()},
            {"message", diagnosis::sentence(error).toStdString()},
            {"advice", textOrNull(diagnosis::advice(error))},
            {"where", textOrNull(error.where)},
            {"path", textOrNull(error.path)},
            {"expected", textOrNull(error.expected)},
            {"found", textOrNull(error.found)}};
}

void Printer::error(const Error &error)
{
    problem(error);
    if (m_json)
        answer({{"error", errorJson(error)}}, {});
}

Json toJson(const Findings &findings)
{
    Json list = Json::array();
    for (const Finding &finding : findings)
        list.push_back({{"severity", severityName(finding.severity).toStdString()},
                        {"rule", finding.rule.toStdString()},
                        {"path", finding.path.toStdString()},
                        {"message", finding.message.toStdString()},
                        {"fix", textOrNull(finding.fix)},
                        {"source", textOrNull(finding.source)},
                        {"code", textOrNull(finding.code)}});
    return list;
}

QString toText(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text +=
            u"%1  %2: %3"_s.arg(severityName(finding.severity),
                                visibleText(finding.path, finding.path.size()), finding.message);
        if (!finding.fix.isEmpty())
            text += u' ' + finding.fix;
        text += u'\n';
    }
    return text;
}

} // namespace sendbench::cli
