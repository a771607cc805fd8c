// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/since.h"

#include "base/visibletext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr qsizetype kShown = 120; ///< of a value in a sentence

/// Members that people add beside those that were sent, and that a deletion takes along.
constexpr std::array kPeoples{"custom_headers", "description"};
/// Objects whose members have names of their own: one more is a change.
constexpr std::array kOpen{"custom_headers"};

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::changes", text);
}

Json parsed(const QByteArray &json)
{
    return Json::parse(json.toStdString(), nullptr, false);
}

bool isNothing(const Json &value)
{
    return value.is_null() || value.empty() || (value.is_string() && value == "");
}

QString textOf(const Json &value)
{
    if (isNothing(value))
        return {};
    return QString::fromStdString(value.is_string()
                                      ? value.get<std::string>()
                                      : value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// The same but for white space and the order of members.
bool alikeAsJson(const QString &one, const QString &other)
{
    const auto looksSo = [](const QString &text) {
        return text.startsWith(u'{') || text.startsWith(u'[');
    };
    if (!looksSo(one) || !looksSo(other))
        return false;
    const auto a = nlohmann::json::parse(one.toStdString(), nullptr, false);
    const auto b = nlohmann::json::parse(other.toStdString(), nullptr, false);
    return !a.is_discarded() && a == b;
}

bool sameText(const QString &one, const QString &other)
{
    return one.trimmed() == other.trimmed() || alikeAsJson(one, other);
}

bool alike(const Json &left, const Json &now);

/// What of a list has no partner in the other.
Json without(const Json &list, const Json &other, bool listIsLeft)
{
    Json alone = Json::array();
    QList<bool> taken(static_cast<qsizetype>(other.size()), false);
    for (const Json &one : list) {
        bool found = false;
        for (qsizetype i = 0; i < taken.size() && !found; ++i) {
            const Json &partner = other.at(static_cast<std::size_t>(i));
            found = !taken.at(i) && (listIsLeft ? alike(one, partner) : alike(partner, one));
            if (found)
                taken[i] = true;
        }
        if (!found)
            alone.push_back(one);
    }
    return alone;
}

bool sameLists(const Json &left, const Json &now)
{
    return left.size() == now.size() && without(left, now, true).empty();
}

/// Inside of lists: every member that was sent is there.
bool alike(const Json &left, const Json &now)
{
    if (left.is_array() && now.is_array())
        return sameLists(left, now);
    if (left.is_object() && now.is_object())
        return std::all_of(left.items().begin(), left.items().end(), [&](const auto &member) {
            const auto at = now.find(member.key());
            return at != now.end() && alike(member.value(), *at);
        });
    return sameText(textOf(left), textOf(now));
}

class Comparison
{
public:
    explicit Comparison(const Left &left)
        : m_left(left)
    {
    }

    QList<Since> run(const QByteArray &now)
    {
        const Json left = parsed(m_left.body);
        const Json there = parsed(now);
        if (left.is_object() && there.is_object())
            objects(left, there, {}, {});
        return m_found;
    }

private:
    void objects(const Json &left, const Json &now, const QString &pointer, const QString &name)
    {
        for (const auto &[key, value] : left.items()) {
            const auto at = now.find(key);
            member(value, at == now.end() ? Json() : *at, at != now.end(),
                   pointer + u'/' + part(key), joined(name, key));
        }
        more(left, now, name);
    }

    void member(const Json &left, const Json &now, bool told, const QString &pointer,
                const QString &name)
    {
        if (m_left.untold.contains(pointer))
            return;
        const bool secret = m_left.secretPointers.contains(pointer);
        if (left.is_object() && now.is_object()) {
            objects(left, now, pointer, name);
            return;
        }
        if (isNothing(now) && (!told || now.is_null()) && !isLost(left, pointer))
            return;
        if (alike(left, now))
            return;
        const bool lists = left.is_array() && now.is_array();
        add({.name = name,
             .left = textOf(lists ? without(left, now, true) : left),
             .now = textOf(lists ? without(now, left, false) : now),
             .secret = secret});
    }

    void add(Since since)
    {
        since.hidden = std::any_of(kOpen.begin(), kOpen.end(), [&](const char *open) {
            return since.name.split(u'.').contains(QString::fromLatin1(open));
        });
        if (since.secret || since.hidden) {
            since.left.clear();
            since.now.clear();
        }
        m_found.append(since);
    }

    /// A list or object that the answer lacks is gone; one that holds a secret is not shown.
    [[nodiscard]] bool isLost(const Json &left, const QString &pointer) const
    {
        const auto inside = [&](const QStringList &pointers) {
            return std::any_of(pointers.begin(), pointers.end(),
                               [&](const QString &one) { return one.startsWith(pointer + u'/'); });
        };
        return left.is_structured() && !left.empty() && !inside(m_left.secretPointers) &&
               !inside(m_left.untold);
    }

    /// What is there beside what was sent.
    void more(const Json &left, const Json &now, const QString &name)
    {
        const QString last = name.section(u'.', -1);
        const bool open = std::any_of(kOpen.begin(), kOpen.end(), [&](const char *one) {
            return last == QString::fromLatin1(one);
        });
        for (const auto &[key, value] : now.items()) {
            const bool peoples =
                m_left.whole && std::find(kPeoples.begin(), kPeoples.end(), key) != kPeoples.end();
            if ((open || peoples) && !left.contains(key) && !isNothing(value))
                add({.name = joined(name, key), .left = {}, .now = textOf(value)});
        }
    }

    /// As a part of a JSON pointer (RFC 6901).
    static QString part(const std::string &key)
    {
        return QString::fromStdString(key).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    }
    static QString joined(const QString &name, const std::string &key)
    {
        const QString own = QString::fromStdString(key);
        return name.isEmpty() ? own : name + u'.' + own;
    }

    const Left &m_left;
    QList<Since> m_found;
};

} // namespace

QList<Since> changedSince(const Left &left, const QByteArray &now)
{
    return Comparison(left).run(now);
}

QString sinceText(const Since &since)
{
    const QString name = visibleText(since.name, 60);
    if (since.secret)
        return tr("“%1” is not what this run left: it was changed there since, or what is stored "
                  "here is another now.")
            .arg(name);
    if (since.hidden)
        return tr("“%1” was changed there since.").arg(name);
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? tr("nothing") : u'“' + visibleText(value, kShown) + u'”';
    };
    return tr("“%1” was changed there since: this run left %2, now it is %3.")
        .arg(name, shown(since.left), shown(since.now));
}

} // namespace sendbench::changes
