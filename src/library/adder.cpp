// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "library/adder.h"

#include "library/library.h"

using namespace Qt::StringLiterals;

namespace sendbench::library
{

namespace
{

QString keyOf(const QString &name, const QString &language)
{
    return name + u'\n' + language;
}

} // namespace

Adder::Adder(workspace::Document &document, QString provider)
    : m_document(document)
    , m_provider(std::move(provider))
{
    for (qsizetype i = 0; i < m_document.templates.size(); ++i) {
        const workspace::StoredTemplate &one = m_document.templates.at(i);
        m_ids.insert(one.id);
        if (const QString key = keyOf(one.name, one.language);
            one.provider == m_provider && !m_twins.contains(key))
            m_twins.insert(key, i);
    }
}

const workspace::StoredTemplate *Adder::twin(const templates::Template &value) const
{
    const auto at = m_twins.constFind(keyOf(value.name, value.language));
    return at == m_twins.cend() ? nullptr : &m_document.templates.at(*at);
}

const workspace::StoredTemplate &Adder::put(const templates::Template &value)
{
    const QString key = keyOf(value.name, value.language);
    if (const auto at = m_twins.constFind(key); at != m_twins.cend()) {
        setContent(m_document.templates[*at], value);
        return m_document.templates.at(*at);
    }
    const QString wanted = idBase(value);
    workspace::StoredTemplate one;
    // Nearly always free; only a clash is looked for among all.
    one.id = workspace::isValidId(wanted) && !m_ids.contains(wanted)
                 ? wanted
                 : m_document.freeTemplateId(wanted);
    one.provider = m_provider;
    setContent(one, value);
    m_ids.insert(one.id);
    m_twins.insert(key, m_document.templates.size());
    m_document.templates.append(one);
    return m_document.templates.constLast();
}

} // namespace sendbench::library
