// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatelist.h"

#include "base/orderedmap.h"
#include "base/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kSource = u"https://docs.clevertap.com/docs/generic-whatsapp"_s;
constexpr qsizetype kLargestList = 32 * 1024 * 1024;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("sendbench::clevertap", text, nullptr, count);
}

class Reader
{
public:
    explicit Reader(qint64 limit)
        : m_limit(limit)
    {
    }

    TemplateList read(const QByteArray &body)
    {
        QJsonParseError error;
        const QJsonDocument document =
            body.size() <= kLargestList ? QJsonDocument::fromJson(body, &error) : QJsonDocument();
        const QJsonObject root = document.object();
        if (!document.isObject() || !root[u"data"_s].isArray()) {
            add(Severity::Error, u"provider.templates.form"_s,
                document.isObject()
                    ? tr("The answer has no list “data”.")
                    : tr("The answer is no JSON object: a web page, or another address."),
                tr("The partner must answer with Meta's list of templates: data and paging."));
            return m_list;
        }
        const QJsonArray data = root[u"data"_s].toArray();
        for (qsizetype i = 0; i < data.size(); ++i)
            one(data[i], u"data[%1]"_s.arg(i));
        for (const auto &[words, mistake] : m_mistakes)
            add(mistake.severity, u"provider.templates.form"_s,
                mistake.count == 1
                    ? tr("%1: %2.").arg(mistake.first, words)
                    : tr("%1: %2; the same %n more time(s).", static_cast<int>(mistake.count - 1))
                          .arg(mistake.first, words),
                tr("Show this to the partner; CleverTap reads Meta's form only."));
        if (m_limit > 0 && data.size() > m_limit)
            add(Severity::Warning, u"provider.templates.limit-ignored"_s,
                tr("%1 templates came, although limit=%2 was asked for.")
                    .arg(data.size())
                    .arg(m_limit),
                tr("Ask the partner whether it knows limit and after."));
        paging(root);
        return m_list;
    }

private:
    struct Mistake {
        QString first;
        qsizetype count = 0;
        Severity severity = Severity::Error;
    };

    void add(Severity severity, const QString &rule, const QString &message, const QString &fix)
    {
        m_list.findings.append({.severity = severity,
                                .rule = rule,
                                .path = u"templateImport.endpoint"_s,
                                .message = message,
                                .fix = fix,
                                .source = kSource});
    }

    void mistake(const QString &place, const QString &words, Severity severity = Severity::Error)
    {
        Mistake known = m_mistakes.value(words, {place, 0, severity});
        ++known.count;
        m_mistakes.insert(words, known);
    }

    void text(const QJsonObject &object, const QString &place, const QString &member)
    {
        if (object[member].toString().isEmpty())
            mistake(place, tr("“%1” is missing or no text").arg(member));
    }

    void one(const QJsonValue &value, const QString &place)
    {
        if (!value.isObject()) {
            mistake(place, tr("this is no object"));
            return;
        }
        const QJsonObject object = value.toObject();
        for (const QString &member :
             {u"id"_s, u"name"_s, u"language"_s, u"status"_s, u"category"_s})
            text(object, place, member);
        m_list.names.append(object[u"name"_s].toString() + u" · "_s +
                            object[u"language"_s].toString());
        m_list.approved += object[u"status"_s].toString() == u"APPROVED"_s ? 1 : 0;
        if (!object[u"components"_s].isArray()) {
            mistake(place, tr("“components” is missing or no list"));
            return;
        }
        const QJsonArray components = object[u"components"_s].toArray();
        bool body = false;
        for (qsizetype i = 0; i < components.size(); ++i) {
            component(components[i].toObject(), u"%1.components[%2]"_s.arg(place).arg(i));
            body = body || components[i][u"type"_s] == u"BODY"_s;
        }
        if (!body)
            mistake(place, tr("no component is a BODY"), Severity::Warning);
    }

    void component(const QJsonObject &object, const QString &place)
    {
        static const QStringList types{u"HEADER"_s,  u"BODY"_s,
                                       u"FOOTER"_s,  u"LIMITED_TIME_OFFER"_s,
                                       u"BUTTONS"_s, u"CAROUSEL"_s};
        static const QStringList buttons{u"URL"_s, u"PHONE_NUMBER"_s, u"QUICK_REPLY"_s,
                                         u"COPY_CODE"_s};
        const QString type = object[u"type"_s].toString();
        if (!types.contains(type))
            mistake(place, tr("“%1” is no type of a component").arg(visibleText(type, 40)));
        if (type == u"BUTTONS"_s && !object[u"buttons"_s].isArray())
            mistake(place, tr("“buttons” is missing or no list"));
        const QJsonArray list = object[u"buttons"_s].toArray();
        for (const auto button : list)
            if (const QString kind = button[u"type"_s].toString(); !buttons.contains(kind))
                mistake(place, tr("“%1” is no type of a button").arg(visibleText(kind, 40)));
    }

    void paging(const QJsonObject &root)
    {
        const QJsonValue paging = root[u"paging"_s];
        const QString after = paging[u"cursors"_s][u"after"_s].toString();
        if (!paging.isObject())
            add(Severity::Warning, u"provider.templates.paging"_s,
                tr("The answer has no “paging”, so only this page would be imported."),
                tr("Ask the partner for paging.cursors.after and paging.next."));
        else if (paging[u"next"_s].isString() && after.isEmpty())
            add(Severity::Error, u"provider.templates.paging"_s,
                tr("paging.next says that there is more, yet paging.cursors.after is missing."),
                tr("Ask the partner for the cursor; CleverTap sends it as after."));
        else if (paging[u"next"_s].isString())
            m_list.after = after;
    }

    qint64 m_limit;
    TemplateList m_list;
    OrderedMap<Mistake> m_mistakes;
};

} // namespace

TemplateList readTemplateList(const QByteArray &body, qint64 limit)
{
    return Reader(limit).read(body);
}

} // namespace sendbench::integrations::clevertap
