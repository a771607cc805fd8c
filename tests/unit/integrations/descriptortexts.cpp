// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/integrations/descriptortexts.h"

using namespace sendbench;
using namespace sendbench::integrations;
using namespace Qt::StringLiterals;

DescriptorTexts::DescriptorTexts()
{
    add(u"base"_s, R"({
        "id": "base", "title": "Dialog", "name": "Base", "system": "s", "source": "page",
        "fields": [
            { "key": "name", "label": "Name", "kind": "text", "help": "old", "placeholder": "x" },
            { "key": "endpoint", "label": "Endpoint", "kind": "url" },
            { "key": "card", "label": "Card", "kind": "group",
              "children": [ { "key": "inner", "label": "Inner", "kind": "text" } ] },
            { "key": "headers", "label": "Headers", "kind": "keyValues" }
        ],
        "guide": [
            { "id": "one", "text": "First.", "fields": [ "name", "inner" ] },
            { "id": "two", "text": "Second.", "fields": [ "endpoint" ] }
        ]
    })");
}

void DescriptorTexts::add(const QString &id, const QByteArray &text)
{
    m_texts.insert(id, QByteArray(text).replace('\'', '"'));
}

Result<LoadedDescriptor> DescriptorTexts::read(const QString &id) const
{
    const auto file = [this](const QString &one) -> std::optional<DescriptorFile> {
        if (!m_texts.contains(one))
            return std::nullopt;
        return DescriptorFile{one, one + u".json"_s, m_texts[one]};
    };
    return readDescriptor(*file(id), file);
}

Result<LoadedDescriptor> DescriptorTexts::child(const QByteArray &members)
{
    add(u"child"_s, R"({ "id": "child", "extends": "base", "name": "Child")" +
                        (members.isEmpty() ? members : ", " + members) + " }");
    return read(u"child"_s);
}
