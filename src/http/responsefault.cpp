// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/responsefault.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

constexpr qsizetype kShownName = 64;
constexpr qsizetype kLongestSize = 15; ///< hex digits of a chunk's length that fit a qint64

bool isToken(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isText(char c)
{
    const auto byte = static_cast<uchar>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\t';
}

QString named(char c)
{
    return u"the byte 0x%1"_s.arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0'));
}

/// Walks over the bytes of one answer and stops at the first fault, or where they end.
class Walk
{
public:
    Walk(QByteArrayView wire, Response &response)
        : m_wire(wire)
        , m_response(response)
    {
    }

    ResponseFault run()
    {
        if (statusLine() && headers() && m_chunked)
            chunks();
        return m_fault;
    }

private:
    bool wrong(qsizetype offset, const QString &found, QByteArrayView header = {})
    {
        m_fault = {offset, header.first(std::min(header.size(), kShownName)).toByteArray(), found};
        return false;
    }

    /// The line that begins here, without its end; nothing if it does not end or holds a fault.
    std::optional<QByteArrayView> line(const QString &place, QByteArrayView header = {})
    {
        for (qsizetype i = m_at; i < m_wire.size(); ++i) {
            const char c = m_wire[i];
            if (c == '\r') {
                if (i + 1 == m_wire.size())
                    return std::nullopt;
                if (m_wire[i + 1] == '\n') {
                    const QByteArrayView text = m_wire.sliced(m_at, i - m_at);
                    m_at = i + 2;
                    return text;
                }
            }
            if (c == '\n') {
                wrong(i, u"a line that ends without a carriage return in "_s + place, header);
                return std::nullopt;
            }
            if (!isText(c)) {
                wrong(i, named(c) + u" in "_s + place, header);
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool statusLine()
    {
        constexpr QByteArrayView kForm("HTTP/1.d ddd");
        for (qsizetype i = 0; i < std::min(kForm.size(), m_wire.size()); ++i) {
            const bool digit = m_wire[i] >= '0' && m_wire[i] <= '9';
            if (kForm[i] == 'd' ? !digit : m_wire[i] != kForm[i])
                return wrong(i, i < 5   ? u"something that is no HTTP at all"_s
                                : i < 8 ? u"a version that is not HTTP/1"_s
                                        : u"a status that is not three digits"_s);
        }
        if (m_wire.size() > kForm.size() && m_wire[kForm.size()] != ' ' &&
            m_wire[kForm.size()] != '\r')
            return wrong(kForm.size(), u"a status that is not three digits"_s);
        const auto text = line(u"the status line"_s);
        if (!text)
            return false;
        m_response.httpVersion = text->sliced(5, 3).toByteArray();
        m_response.status = text->sliced(9, 3).toInt();
        m_response.reason = text->size() > 13 ? text->sliced(13).toByteArray() : QByteArray();
        return true;
    }

    bool headers()
    {
        for (;;) {
            const qsizetype begin = m_at;
            if (m_wire.sliced(m_at).startsWith("\r\n")) {
                m_at += 2;
                return true;
            }
            const bool folded = !m_response.headers.isEmpty() && m_at < m_wire.size() &&
                                (m_wire[m_at] == ' ' || m_wire[m_at] == '\t');
            qsizetype name = m_at;
            while (!folded && name < m_wire.size() && isToken(m_wire[name]))
                ++name;
            const QByteArrayView header = folded
                                              ? QByteArrayView(m_response.headers.constLast().name)
                                              : m_wire.sliced(begin, name - begin);
            if (!folded && name < m_wire.size() && m_wire[name] != ':')
                return wrong(name, nameFault(m_wire[name]), header);
            if (!folded && name == begin && name < m_wire.size())
                return wrong(name, u"a header without a name"_s);
            const auto text = line(u"a header's value"_s, header);
            if (!text)
                return false;
            if (folded)
                m_response.headers.last().value += "\r\n" + text->toByteArray();
            else if (!field(header, text->sliced(header.size() + 1), begin))
                return false;
        }
    }

    static QString nameFault(char c)
    {
        if (c == ' ' || c == '\t')
            return u"a blank in or after a header's name"_s;
        if (c == '\r' || c == '\n')
            return u"a header line without a colon"_s;
        return named(c) + u" in a header's name"_s;
    }

    bool field(QByteArrayView name, QByteArrayView raw, qsizetype begin)
    {
        const QByteArrayView value = raw.trimmed();
        const bool length = name.compare("Content-Length", Qt::CaseInsensitive) == 0;
        const bool coded = name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0;
        if (length &&
            !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return wrong(begin, u"a Content-Length that is no number"_s, name);
        if (length && (value.isEmpty() || value.size() > 19))
            return wrong(begin, u"a Content-Length that is empty or too large"_s, name);
        if (length && m_length && *m_length != value)
            return wrong(begin, u"a second Content-Length that differs from the first"_s, name);
        if ((length && m_coded) || (coded && m_length))
            return wrong(begin, u"both a Content-Length and a Transfer-Encoding"_s, name);
        // Kept here: a head may have more lines than can be searched for each of them.
        if (length)
            m_length = value;
        m_coded = m_coded || coded;
        m_chunked = m_chunked || (coded && value.toByteArray().toLower().contains("chunked"));
        m_response.headers.append({name.toByteArray(), value.toByteArray()});
        return true;
    }

    void chunks()
    {
        for (;;) {
            const qsizetype begin = m_at;
            const auto text = line(u"the line with a chunk's length"_s);
            if (!text)
                return;
            const qsizetype digits =
                std::find_if(text->begin(), text->end(),
                             [](char c) { return c == ';' || c == ' ' || c == '\t'; }) -
                text->begin();
            bool ok = false;
            const qint64 size = text->first(digits).toByteArray().toLongLong(&ok, 16);
            if (!ok || digits > kLongestSize || (*text)[0] == '+' || size < 0) {
                wrong(begin, digits > kLongestSize ? u"a chunk's length that is too large"_s
                                                   : u"a chunk's length that is no number"_s);
                return;
            }
            if (size == 0)
                return;
            if (m_wire.size() - m_at < size + 2)
                return atChunkEnd(size);
            m_at += size;
            if (!m_wire.sliced(m_at).startsWith("\r\n")) {
                wrong(m_at, u"a chunk that is longer than its length says"_s);
                return;
            }
            m_at += 2;
        }
    }

    void atChunkEnd(qint64 size)
    {
        const qsizetype left = m_wire.size() - m_at;
        if (left == size + 1 && m_wire.back() != '\r')
            wrong(m_at + size, u"a chunk that is longer than its length says"_s);
    }

    QByteArrayView m_wire;
    Response &m_response;
    qsizetype m_at = 0;
    std::optional<QByteArrayView> m_length;
    bool m_coded = false;
    bool m_chunked = false;
    ResponseFault m_fault;
};

} // namespace

ResponseFault findFault(QByteArrayView wire, Response &response)
{
    return Walk(wire, response).run();
}

} // namespace sendbench::http
