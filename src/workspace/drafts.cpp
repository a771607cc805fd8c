// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/drafts.h"

#include "workspace/fieldcodec.h"
#include "workspace/jsontext.h"

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

QByteArray encodeDrafts(const Drafts &drafts)
{
    ObjectText objects;
    for (const auto &[id, fields] : drafts)
        objects.add(id, fieldsText(fields));
    return pretty(ObjectText()
                      .add(u"sendbench"_s, quoted(u"drafts"_s))
                      .add(u"schemaVersion"_s, "1")
                      .add(u"drafts"_s, objects.text())
                      .text());
}

Result<Drafts> decodeDrafts(const QByteArray &json, const QString &source)
{
    auto parsed = JsonDocument::parse(json, source);
    if (!parsed)
        return Failure(parsed.error());
    const JsonReader root = parsed->root();
    Drafts drafts;
    if (root.text(u"sendbench"_s) != u"drafts"_s || root.integer(u"schemaVersion"_s) != 1)
        root.problem(u"workspace.not-drafts"_s, u"\"sendbench\": \"drafts\""_s, root.kind());
    for (const auto &[id, fields] : root.object(u"drafts"_s).members())
        drafts.append(id, readFields(fields));
    if (!parsed->problems().isEmpty())
        return Failure(parsed->problems().constFirst());
    return drafts;
}

} // namespace sendbench::workspace
