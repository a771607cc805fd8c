// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/fault.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sendbench::sandbox
{

namespace
{

constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
constexpr qint64 kLongestDelayMs = 3'600'000;

std::optional<qint64> numberIn(const QString &text, qint64 least, qint64 most)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!digits || !ok || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<std::chrono::milliseconds> durationIn(const QString &text)
{
    const bool fine = text.endsWith(u"ms");
    if (!fine && !text.endsWith(u's'))
        return std::nullopt;
    const qint64 unit = fine ? 1 : 1'000;
    const auto number = numberIn(text.chopped(fine ? 2 : 1), 0, kLongestDelayMs / unit);
    if (!number)
        return std::nullopt;
    return std::chrono::milliseconds(*number * unit);
}

/// Reads one rule word by word.
class Reader
{
public:
    explicit Reader(const QString &rule)
        : m_rule(rule)
        , m_rest(rule.trimmed())
    {
    }

    Result<FaultRule> read()
    {
        while (!m_rest.isEmpty()) {
            const QString word = nextWord();
            const QString key = word.section(u'=', 0, 0);
            const bool hasValue = word.contains(u'=');
            if (m_seen.contains(key))
                return fault(key, u"each word once"_s, u"%1 twice"_s.arg(key));
            m_seen.append(key);
            const QString expected = take(key, hasValue, word.sliced(key.size() + hasValue));
            if (!expected.isEmpty())
                return fault(key, expected, word);
        }
        if (!m_out.status && !m_out.body && !m_out.delay && !m_out.cut && !m_out.claim &&
            !m_out.drop) {
            return fault({}, u"one of status=, body=, delay=, cut=, claim=, drop"_s,
                         m_rule.trimmed().isEmpty() ? u"nothing"_s : m_rule.trimmed());
        }
        return m_out;
    }

private:
    QString nextWord()
    {
        // A body may hold spaces.
        if (m_rest.startsWith(u"body="))
            return std::exchange(m_rest, {});
        const auto end =
            std::find_if(m_rest.begin(), m_rest.end(), [](QChar c) { return c.isSpace(); });
        const QString word = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(word.size()).trimmed();
        return word;
    }

    /// What would have been right; empty if the word was.
    QString take(const QString &key, bool hasValue, const QString &value)
    {
        if (key == u"drop")
            return hasValue ? u"drop without a value"_s : (m_out.drop = true, QString());
        if (key == u"method" || key == u"path" || key == u"body")
            return takeText(key, hasValue, value);
        if (key == u"delay") {
            m_out.delay = durationIn(value);
            return m_out.delay ? QString() : u"a time up to an hour, like 1500ms or 2s"_s;
        }
        return takeNumber(key, value);
    }

    QString takeText(const QString &key, bool hasValue, const QString &value)
    {
        if (key == u"body") {
            m_out.body = value.toUtf8();
            return hasValue ? QString() : u"body=TEXT"_s;
        }
        if (key == u"path") {
            m_out.path = value;
            const bool rooted = value.startsWith(u'/') || value.startsWith(u'*');
            return rooted ? QString() : u"a path that starts with / or *"_s;
        }
        const bool letters =
            !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) {
                return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
            });
        m_out.method = value.toUpper().toLatin1();
        return letters ? QString() : u"a method, like POST"_s;
    }

    QString takeNumber(const QString &key, const QString &value)
    {
        constexpr int most = std::numeric_limits<int>::max();
        std::optional<qint64> number;
        if (key == u"status") {
            if ((number = numberIn(value, 200, 599)))
                m_out.status = static_cast<int>(*number);
            return number ? QString() : u"a status from 200 to 599"_s;
        }
        if (key == u"every") {
            if ((number = numberIn(value, 1, most)))
                m_out.every = static_cast<int>(*number);
            return number ? QString() : u"a number from 1"_s;
        }
        if (key == u"times") {
            if ((number = numberIn(value, 1, most)))
                m_out.times = static_cast<int>(*number);
            return number ? QString() : u"a number from 1"_s;
        }
        if (key == u"cut" || key == u"claim") {
            number = numberIn(value, 0, kLargest);
            (key == u"cut" ? m_out.cut : m_out.claim) = number;
            return number ? QString() : u"a number of bytes"_s;
        }
        return u"method=, path=, every=, times=, status=, body=, delay=, cut=, claim=, drop"_s;
    }

    Failure fault(const QString &word, const QString &expected, const QString &found) const
    {
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"fault.syntax"_s,
                             .where = m_rule,
                             .path = word,
                             .expected = expected,
                             .found = found});
    }

    QString m_rule;
    QString m_rest;
    QStringList m_seen;
    FaultRule m_out;
};

/// `*` is any run of characters. Linear in the text for each star: no rule can stall the server.
bool matchesPattern(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + p, pattern.end(), [](QChar c) { return c == u'*'; });
}

} // namespace

bool FaultRule::matches(const QByteArray &requestMethod, const QString &requestPath) const
{
    return (method.isEmpty() || method == requestMethod) &&
           (path.isEmpty() || matchesPattern(path, requestPath));
}

std::optional<http::ServerAnswer> FaultRule::standIn() const
{
    if (!status && !body)
        return std::nullopt;
    http::ServerAnswer answer;
    answer.status = status.value_or(200);
    answer.body = body.value_or(QByteArray());
    const bool json = answer.body.startsWith('{') || answer.body.startsWith('[');
    answer.headers = {{"Content-Type", json ? "application/json" : "text/plain; charset=utf-8"}};
    return answer;
}

void FaultRule::spoil(http::ServerAnswer &answer) const
{
    if (delay)
        answer.delay = *delay;
    if (cut)
        answer.cutAfter = cut;
    if (claim)
        answer.claimedLength = claim;
    if (drop)
        answer.cutAfter = -1;
}

Result<FaultRule> parseFault(const QString &rule)
{
    return Reader(rule).read();
}

} // namespace sendbench::sandbox
